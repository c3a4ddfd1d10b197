"""What was changed in a table's own themes, by whom, when and why."""

import streamlit as st
from babel.dates import format_date

from content.codebook import codebook
from models.codebook import Change, ChangeKind, TableCodebook
from pages.parts.language import N_, _, language
from pages.parts.plain_text import plain
from pages.parts.theme_names import theme_name

TOLD = {
    ChangeKind.ADDED: N_("{by} added ‘{name}’."),
    ChangeKind.CHANGED: N_("{by} changed ‘{name}’; it is called {became} now."),
    ChangeKind.SPLIT: N_("{by} split ‘{name}’ into {became}."),
    ChangeKind.MERGED: N_("{by} merged ‘{name}’ with {became}."),
    ChangeKind.REMOVED: N_("{by} removed ‘{name}’."),
}
ASKED = N_("{decisions} choices are asked again.")
FOLLOWED = N_("{decisions} choices went along.")


def draw_history(book: TableCodebook) -> None:
    """The newest first; nothing where nothing was changed."""
    if not book.changes:
        return
    st.header(_("What was changed"), anchor=False)
    for change in book.changes:
        st.caption(format_date(change.on, "d MMMM y", locale=language()))
        st.markdown(_told(change))


def _told(change: Change) -> str:
    said = _(TOLD[change.kind]).format(
        by=plain(change.by),
        name=plain(_name(change.name)),
        became=_(" and ").join(f"‘{plain(_name(each))}’" for each in change.became),
    )
    followed = _(FOLLOWED if change.kind is ChangeKind.MERGED else ASKED)
    counted = followed.format(decisions=change.decisions) if change.decisions else ""
    why = f"  \n:gray[{plain(change.why)}]" if change.why else ""
    return f"{said} {counted}".strip() + why


def _name(name: str) -> str:
    """The name of an own theme, or of the theme of the codebook that has this key."""
    return theme_name(name) if name in {theme.key for theme in codebook().themes} else name
