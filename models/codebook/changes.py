"""What was changed in a table's own themes: who, on which day, what and why. Nothing is ever undone
in it; a change goes with the table's answers.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from sqlalchemy import JSON, Column
from sqlmodel import Field, Session, SQLModel, col, func, select

from models.coding.codings import codings_of_table
from models.coding.own_themes import OwnThemes, own_themes_in
from models.errors import CodebookMeanwhile, NotAllowed
from models.people.accounts import Account
from models.people.actors import Actor, Role, require
from models.people.audit import Act, note
from models.storage.store import Store
from models.tables.round_tables import RoundTable, own_table


class ChangeKind(StrEnum):
    """What was done with a theme. A value is never renamed: old rows hold it."""

    ADDED = "added"
    CHANGED = "changed"
    SPLIT = "split"
    MERGED = "merged"
    REMOVED = "removed"


class CodebookChange(SQLModel, table=True):
    """One change; `told` has names as they were that day, `asked_again` counts the decisions that
    coders were asked to take again.
    """

    table_id: str = Field(foreign_key="roundtable.id", primary_key=True)
    number: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    kind: str
    changed_by: str = Field(foreign_key="account.id")
    changed_on: date
    told: dict[str, Any] = Field(default_factory=dict, sa_column=Column(JSON, nullable=False))


@dataclass(frozen=True)
class Change:
    """A change as colleagues read it. `name` is the theme's name before it, `became` are those
    after it; a theme of the codebook is told by its key. `decisions` were asked again or, after a
    merge, followed.
    """

    kind: ChangeKind
    by: str
    on: date
    name: str
    became: tuple[str, ...] = ()
    why: str = ""
    decisions: int = 0


@dataclass(frozen=True)
class TableCodebook:
    """A table's own themes, what was changed in them, the newest first, and of how many decisions
    of coders each theme is one. `edition` goes along with the next change, so that nobody writes
    over what they did not read.
    """

    edition: int
    own: OwnThemes
    changes: tuple[Change, ...]
    used: Mapping[str, int]


def table_codebook(store: Store, actor: Actor, table_id: str) -> TableCodebook:
    """A table's own themes and their history. Raises NotAllowed, TableUnknown."""
    require(actor, Role.FACILITATOR)
    with store.read() as session:
        own_table(session, actor, table_id)
        rows = session.exec(
            select(CodebookChange, Account.name)
            .join(Account, col(Account.id) == col(CodebookChange.changed_by))
            .where(CodebookChange.table_id == table_id)
            .order_by(col(CodebookChange.number).desc())
        ).all()
        used = Counter(
            theme for coding in codings_of_table(session, table_id) for theme in coding.themes
        )
        return TableCodebook(
            edition=len(rows),
            own=own_themes_in(session, [table_id]),
            changes=tuple(_told(row, name) for row, name in rows),
            used=used,
        )


def begin_change(session: Session, actor: Actor, table_id: str, seen: int) -> OwnThemes:
    """The own themes of the table as they are, which is held until the end of the transaction.

    Raises NotAllowed, TableUnknown, CodebookMeanwhile (it was changed after edition `seen`).
    """
    require(actor, Role.FACILITATOR)
    own_table(session, actor, table_id)
    # Of two who change it at once the second reads what the first did.
    table = session.get_one(RoundTable, table_id, with_for_update=True)
    if table.answers_gone_on is not None:
        raise NotAllowed
    there = select(func.count()).select_from(CodebookChange)
    if session.exec(there.where(CodebookChange.table_id == table_id)).one() != seen:
        raise CodebookMeanwhile
    return own_themes_in(session, [table_id])


def keep_change(store: Store, session: Session, actor: Actor, change: CodebookChange) -> None:
    """Keeps what was done, and that it was done on record."""
    session.add(change)
    note(store, session, actor, Act.CODEBOOK_CHANGED, change.table_id)


def a_change(
    actor: Actor, table_id: str, seen: int, kind: ChangeKind, **told: Any
) -> CodebookChange:
    """The change after edition `seen`; `told` holds `name` and whatever `Change` has besides."""
    return CodebookChange(
        table_id=table_id,
        number=seen + 1,
        kind=kind,
        changed_by=actor.account_id,
        changed_on=actor.at.date(),
        told=told,
    )


def _told(row: CodebookChange, by: str) -> Change:
    told = row.told
    return Change(
        ChangeKind(row.kind),
        by,
        row.changed_on,
        told["name"],
        tuple(told.get("became", ())),
        told.get("why", ""),
        told.get("decisions", 0),
    )
