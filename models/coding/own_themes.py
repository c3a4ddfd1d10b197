"""A table's own themes, beside those of the codebook: what its coders added as they learned.

Dancers chose among the themes of the codebook and tables are compared by them, so these stay as
they are. An own theme counts in results as the theme that it falls under, if it falls under one.

Who could be found with it: names of themes are words of facilitators, refused where redaction sees
somebody in them. It may miss one; only who works on the table, and the operator's disk, have them.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from sqlmodel import Field, Session, SQLModel, col, select

from content.codebook import codebook
from models.people.actors import Actor, Role, require
from models.storage.rows import random_id
from models.storage.store import Store
from models.tables.round_tables import own_table


class ThemeState(StrEnum):
    """Whether coders can choose an own theme, or what became of it."""

    IN_USE = "in_use"
    MERGED = "merged"
    SPLIT = "split"
    REMOVED = "removed"


class OwnTheme(SQLModel, table=True):
    """A theme that one table has. `counts_as` is a key of the codebook or "", `into` the key that
    it was merged with.
    """

    key: str = Field(default_factory=lambda: f"own_{random_id()}", primary_key=True)
    table_id: str = Field(foreign_key="roundtable.id", index=True)
    name: str
    definition: str = ""
    counts_as: str = ""
    state: str = ThemeState.IN_USE
    into: str = ""


@dataclass(frozen=True)
class OwnThemeTold:
    """The same as a plain value."""

    key: str
    name: str
    definition: str
    counts_as: str
    state: ThemeState
    into: str


@dataclass(frozen=True)
class OwnThemes:
    """Every own theme of one table or of several, also those that are in use no more, by name."""

    every: tuple[OwnThemeTold, ...] = ()

    @property
    def in_use(self) -> tuple[OwnThemeTold, ...]:
        """Those that coders can choose."""
        return tuple(theme for theme in self.every if theme.state is ThemeState.IN_USE)

    @cached_property
    def names(self) -> Mapping[str, str]:
        """The name of each, by its key."""
        return {theme.key: theme.name for theme in self.every}

    @cached_property
    def choosable(self) -> tuple[str, ...]:
        """The keys that a coder can choose: each theme of the codebook, then what falls under it;
        at the end what falls under none.
        """
        under: dict[str, list[str]] = {theme.key: [] for theme in codebook().themes}
        for theme in self.in_use:
            under.setdefault(theme.counts_as, []).append(theme.key)
        loose = under.pop("", [])
        return (*(key for first, own in under.items() for key in (first, *own)), *loose)

    def followed(self, themes: Iterable[str]) -> tuple[str, ...]:
        """These themes, in place of what was merged that with which it was merged; each once."""
        into = {theme.key: theme.into for theme in self.every if theme.into}

        def last(key: str) -> str:
            while key in into:
                key = into[key]
            return key

        return tuple(dict.fromkeys(map(last, themes)))

    def counted(self, themes: Iterable[str]) -> tuple[str, ...]:
        """The themes of the codebook as which these count, each once, in the same order."""
        counts_as = {theme.key: theme.counts_as for theme in self.every}
        found = (counts_as.get(key, key) for key in self.followed(themes))
        return tuple(dict.fromkeys(key for key in found if key))


def own_themes_in(session: Session, table_ids: Sequence[str]) -> OwnThemes:
    """The own themes of these tables."""
    rows = session.exec(select(OwnTheme).where(col(OwnTheme.table_id).in_(table_ids))).all()
    return OwnThemes(
        tuple(sorted(map(_told, rows), key=lambda one: (one.name.casefold(), one.key)))
    )


def own_themes(store: Store, actor: Actor, table_id: str) -> OwnThemes:
    """The own themes of a table. Raises NotAllowed, TableUnknown."""
    require(actor, Role.FACILITATOR)
    with store.read() as session:
        own_table(session, actor, table_id)
        return own_themes_in(session, [table_id])


def _told(row: OwnTheme) -> OwnThemeTold:
    return OwnThemeTold(
        row.key, row.name, row.definition, row.counts_as, ThemeState(row.state), row.into
    )
