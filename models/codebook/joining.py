"""Splitting a theme, and merging an own theme with another."""

from collections.abc import Sequence

from content.codebook import codebook
from models.codebook.asking import NewTheme, check_counts_as, checked_why
from models.codebook.changes import ChangeKind, a_change, begin_change, keep_change
from models.codebook.editing import names_in_use, refuse_too_many, theme_in_use
from models.codebook.following import ask_again, follow
from models.coding.own_themes import OwnTheme, ThemeState
from models.errors import AnswerUnknown, ThemeNameMissing
from models.people.actors import Actor
from models.storage.store import Store

FEWEST_PARTS, MOST_PARTS = 2, 4


def split_theme(
    store: Store,
    actor: Actor,
    table_id: str,
    key: str,
    parts: Sequence[NewTheme],
    *,
    why: str = "",
    seen: int,
) -> int:
    """Makes two to four own themes of one, and asks each coder who chose it to choose anew; how
    many decisions that are. Until then they count as they did. A theme of the codebook stays beside
    its parts, which fall under it; an own theme makes place for them.

    Raises NotAllowed, TableUnknown, CodebookMeanwhile, AnswerUnknown, ThemeNameMissing,
    ThemeNameTaken, ThemeTellsWho, TooManyOwnThemes.
    """
    said = checked_why(why)
    with store.write() as session:
        own = begin_change(session, actor, table_id, seen)
        if not FEWEST_PARTS <= len(parts) <= MOST_PARTS:
            raise ThemeNameMissing
        of_codebook = key in {theme.key for theme in codebook().themes}
        name = key if of_codebook else theme_in_use(own, key).name
        counts_as = key if of_codebook else theme_in_use(own, key).counts_as
        refuse_too_many(own, len(parts))
        taken = names_in_use(own)
        for part in parts:
            checked = part.checked(taken)
            taken.add(checked.name)
            session.add(
                OwnTheme(
                    table_id=table_id,
                    name=checked.name,
                    definition=checked.definition,
                    counts_as=counts_as,
                )
            )
        if not of_codebook:
            session.get_one(OwnTheme, key).state = ThemeState.SPLIT
        asked = ask_again(session, table_id, key)
        became = [part.name.strip() for part in parts]
        change = a_change(
            actor,
            table_id,
            seen,
            ChangeKind.SPLIT,
            name=name,
            became=became,
            why=said,
            decisions=asked,
        )
        keep_change(store, session, actor, change)
    return asked


def merge_theme(
    store: Store, actor: Actor, table_id: str, key: str, into: str, *, why: str = "", seen: int
) -> int:
    """Merges an own theme with another, its own or of the codebook: every decision, passage and
    settled difference that has the one has the other from now on; how many decisions that are.

    Raises NotAllowed, TableUnknown, CodebookMeanwhile, AnswerUnknown (either is unknown, or both
    are the same), ThemeTellsWho.
    """
    said = checked_why(why)
    with store.write() as session:
        own = begin_change(session, actor, table_id, seen)
        before = theme_in_use(own, key)
        if into == key or not into:
            raise AnswerUnknown
        if into in own.names:
            name = theme_in_use(own, into).name
        else:
            check_counts_as(into)
            name = into
        row = session.get_one(OwnTheme, key)
        row.state, row.into = ThemeState.MERGED, into
        followed = follow(session, table_id, key, into)
        change = a_change(
            actor,
            table_id,
            seen,
            ChangeKind.MERGED,
            name=before.name,
            became=[name],
            why=said,
            decisions=followed,
        )
        keep_change(store, session, actor, change)
    return followed
