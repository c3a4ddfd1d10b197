"""Changing a table's own themes: one thing at a time, and what was typed stays until it is kept."""

from collections.abc import Callable, Sequence
from functools import partial

import streamlit as st

from models.codebook import (
    LONGEST_DEFINITION,
    LONGEST_NAME,
    LONGEST_WHY,
    MOST_PARTS,
    TableCodebook,
)
from pages.facilitator.codebook_steps import (
    ADD,
    CHANGE,
    MERGE,
    REMOVE,
    SPLIT,
    key_of,
    take_step,
)
from pages.parts.attempts import draw_problem_of
from pages.parts.language import N_, _
from pages.parts.theme_names import theme_name

WAYS = {
    ADD: N_("Add a theme"),
    CHANGE: N_("Change a name or what it means"),
    SPLIT: N_("Split a theme"),
    MERGE: N_("Merge two themes"),
    REMOVE: N_("Remove a theme"),
}
ABOUT = {
    ADD: N_("For what you come across more often and what no theme says yet."),
    CHANGE: N_("Texts that were given this theme keep it."),
    SPLIT: N_(
        "Whoever gave a text this theme is asked to choose once more. "
        "Until then the choice counts as it did."
    ),
    MERGE: N_("Every text with the first theme gets the second one instead."),
    REMOVE: N_("A theme that no text was given can go."),
}


def draw_changing(table_id: str, book: TableCodebook) -> None:
    """What to do, and the form for it."""
    st.header(_("Change the codebook"), anchor=False)
    ways = list(WAYS) if book.own.in_use else [ADD, SPLIT]
    way = st.selectbox(
        _("What do you want to do?"),
        ways,
        format_func=lambda each: _(WAYS[each]),
        key="codebook_way",
    )
    st.caption(_(ABOUT[way]))
    draw_problem_of("codebook")
    _FORMS[way](table_id, book)


def _draw_adding(table_id: str, book: TableCodebook) -> None:
    with _form(ADD):
        _name_and_meaning(ADD)
        _under(ADD, book, "")
        _keep(ADD, table_id, book, _("Add this theme"))


def _draw_change(table_id: str, book: TableCodebook) -> None:
    key = _which(CHANGE, [theme.key for theme in book.own.in_use], book, _("Which theme?"))
    theme = next(theme for theme in book.own.in_use if theme.key == key)
    of = f"{CHANGE}_{key}"
    with _form(of):
        _name_and_meaning(of, theme.name, theme.definition)
        _under(of, book, theme.counts_as)
        st.checkbox(
            _("It means something else now: ask again of every text that has it"),
            key=key_of(of, "again"),
            persist_state="session",
        )
        _keep(of, table_id, book, _("Keep the change"))


def _draw_splitting(table_id: str, book: TableCodebook) -> None:
    with _form(SPLIT):
        _which(SPLIT, book.own.choosable, book, _("Which theme?"))
        for number in range(MOST_PARTS):
            label = _("New theme {number}") if number < 2 else _("New theme {number} (if needed)")
            _line(SPLIT, f"name_{number}", label.format(number=number + 1), LONGEST_NAME)
        _keep(SPLIT, table_id, book, _("Split this theme"))


def _draw_merging(table_id: str, book: TableCodebook) -> None:
    with _form(MERGE):
        _which(MERGE, [theme.key for theme in book.own.in_use], book, _("Which theme goes?"))
        st.selectbox(
            _("Which theme takes its place?"),
            book.own.choosable,
            format_func=partial(theme_name, own=book.own.names),
            key=key_of(MERGE, "into"),
            persist_state="session",
        )
        _keep(MERGE, table_id, book, _("Merge them"))


def _draw_removing(table_id: str, book: TableCodebook) -> None:
    with _form(REMOVE):
        _which(REMOVE, [theme.key for theme in book.own.in_use], book, _("Which theme?"))
        _keep(REMOVE, table_id, book, _("Remove this theme"))


_FORMS: dict[str, Callable[[str, TableCodebook], None]] = {
    ADD: _draw_adding,
    CHANGE: _draw_change,
    SPLIT: _draw_splitting,
    MERGE: _draw_merging,
    REMOVE: _draw_removing,
}


def _form(of: str) -> "st.delta_generator.DeltaGenerator":
    return st.form(f"codebook_{of}", border=False, enter_to_submit=False)


def _which(of: str, keys: Sequence[str], book: TableCodebook, label: str) -> str:
    return st.selectbox(
        label,
        list(keys),
        format_func=partial(theme_name, own=book.own.names),
        key=key_of(of, "which"),
        persist_state="session",
    )


def _name_and_meaning(of: str, name: str = "", meaning: str = "") -> None:
    _line(of, "name", _("Name"), LONGEST_NAME, name)
    st.text_area(
        _("What does it mean? (if you like)"),
        value=meaning,
        max_chars=LONGEST_DEFINITION,
        key=key_of(of, "meaning"),
        height=96,
        persist_state="session",
    )


def _line(of: str, field: str, label: str, longest: int, value: str = "") -> None:
    st.text_input(
        label, value=value, max_chars=longest, key=key_of(of, field), persist_state="session"
    )


def _under(of: str, book: TableCodebook, counts_as: str) -> None:
    keys = [*(key for key in book.own.choosable if key not in book.own.names), ""]
    st.selectbox(
        _("Under which theme does it fall?"),
        keys,
        index=keys.index(counts_as),
        format_func=lambda key: theme_name(key) if key else _("None of the fixed themes"),
        key=key_of(of, "under"),
        persist_state="session",
    )


def _keep(of: str, table_id: str, book: TableCodebook, label: str) -> None:
    """Why, and the button."""
    _line(of, "why", _("Why? Colleagues read this later. Name nobody. (if you like)"), LONGEST_WHY)
    st.form_submit_button(
        label, type="primary", on_click=take_step, args=(of, table_id, book.edition)
    )
