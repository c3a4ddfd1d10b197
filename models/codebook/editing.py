"""Adding, changing and removing a table's own themes."""

from models.codebook.asking import NewTheme, check_counts_as, checked_why
from models.codebook.changes import (
    ChangeKind,
    a_change,
    begin_change,
    keep_change,
)
from models.codebook.following import ask_again, is_settled_with
from models.coding.codings import codings_of_table
from models.coding.own_themes import OwnTheme, OwnThemes, OwnThemeTold, ThemeState
from models.errors import AnswerUnknown, ThemeInUse, TooManyOwnThemes
from models.people.actors import Actor
from models.storage.store import Store

MOST_OWN_THEMES = 60


def add_theme(
    store: Store,
    actor: Actor,
    table_id: str,
    theme: NewTheme,
    counts_as: str = "",
    *,
    why: str = "",
    seen: int,
) -> str:
    """Adds an own theme that falls under a theme of the codebook, or under none (""); its key.
    `seen` is the edition that the page showed.

    Raises NotAllowed, TableUnknown, CodebookMeanwhile, ThemeNameMissing, ThemeNameTaken,
    ThemeTellsWho, TooManyOwnThemes, AnswerUnknown.
    """
    check_counts_as(counts_as)
    said = checked_why(why)
    with store.write() as session:
        own = begin_change(session, actor, table_id, seen)
        refuse_too_many(own, 1)
        checked = theme.checked(names_in_use(own))
        row = OwnTheme(
            table_id=table_id,
            name=checked.name,
            definition=checked.definition,
            counts_as=counts_as,
        )
        session.add(row)
        change = a_change(actor, table_id, seen, ChangeKind.ADDED, name=checked.name, why=said)
        keep_change(store, session, actor, change)
        return row.key


def change_theme(
    store: Store,
    actor: Actor,
    table_id: str,
    key: str,
    theme: NewTheme,
    counts_as: str,
    *,
    again: bool,
    why: str = "",
    seen: int,
) -> None:
    """Gives an own theme another name, meaning or place. Decisions follow; with `again` their
    coders are asked once more, since it means something else now.

    Raises as `add_theme`, and AnswerUnknown for a theme that is not the table's own or not in use.
    """
    check_counts_as(counts_as)
    said = checked_why(why)
    with store.write() as session:
        own = begin_change(session, actor, table_id, seen)
        before = theme_in_use(own, key)
        checked = theme.checked(names_in_use(own) - {before.name})
        row = session.get_one(OwnTheme, key)
        row.name, row.definition, row.counts_as = checked.name, checked.definition, counts_as
        asked = ask_again(session, table_id, key) if again else 0
        change = a_change(
            actor,
            table_id,
            seen,
            ChangeKind.CHANGED,
            name=before.name,
            became=[checked.name],
            why=said,
            decisions=asked,
        )
        keep_change(store, session, actor, change)


def remove_theme(
    store: Store, actor: Actor, table_id: str, key: str, *, why: str = "", seen: int
) -> None:
    """Removes an own theme that no decision has. Raises NotAllowed, TableUnknown,
    CodebookMeanwhile, AnswerUnknown, ThemeTellsWho, ThemeInUse (some decision has it: it can be
    merged or split).
    """
    said = checked_why(why)
    with store.write() as session:
        own = begin_change(session, actor, table_id, seen)
        before = theme_in_use(own, key)
        chosen = any(key in coding.themes for coding in codings_of_table(session, table_id))
        if chosen or is_settled_with(session, table_id, key):
            raise ThemeInUse
        session.get_one(OwnTheme, key).state = ThemeState.REMOVED
        change = a_change(actor, table_id, seen, ChangeKind.REMOVED, name=before.name, why=said)
        keep_change(store, session, actor, change)


def theme_in_use(own: OwnThemes, key: str) -> OwnThemeTold:
    """The own theme of that key. Raises AnswerUnknown where none that is in use has it."""
    for theme in own.in_use:
        if theme.key == key:
            return theme
    raise AnswerUnknown


def names_in_use(own: OwnThemes) -> set[str]:
    """The names that no other own theme may have."""
    return {theme.name for theme in own.in_use}


def refuse_too_many(own: OwnThemes, more: int) -> None:
    """Raises TooManyOwnThemes where a list would become too long to choose from."""
    if len(own.in_use) + more > MOST_OWN_THEMES:
        raise TooManyOwnThemes
