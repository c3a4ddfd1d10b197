"""The steps of the codebook's forms: each takes what was typed, once."""

from functools import partial

import streamlit as st

from models.codebook import (
    MOST_PARTS,
    NewTheme,
    add_theme,
    change_theme,
    merge_theme,
    remove_theme,
    split_theme,
)
from pages.parts.attempts import attempt
from pages.parts.signed_in import actor
from pages.parts.store import store

_DONE = "codebook_done"
ADD, CHANGE, SPLIT, MERGE, REMOVE = "add", "change", "split", "merge", "remove"


def take_step(of: str, table_id: str, seen: int) -> None:
    """Takes the step once: a second press of the same button would find its own change and take it
    for a colleague's. What was typed is then emptied; a form keeps it until it is set otherwise.
    """
    done = f"{table_id} {of} {seen}"
    if st.session_state.get(_DONE) == done:
        return
    if attempt(_STEPS[of.partition("_")[0]], of, table_id, seen):
        st.session_state[_DONE] = done
        for field in _TYPED[of.partition("_")[0]]:
            st.session_state[key_of(of, field)] = ""


def _add(of: str, table_id: str, seen: int) -> None:
    said = partial(_said, of)
    theme = NewTheme(said("name"), said("meaning"))
    add_theme(store(), actor(), table_id, theme, said("under"), why=said("why"), seen=seen)


def _change(of: str, table_id: str, seen: int) -> None:
    said = partial(_said, of)
    change_theme(
        store(),
        actor(),
        table_id,
        of.partition("_")[2],
        NewTheme(said("name"), said("meaning")),
        said("under"),
        again=bool(st.session_state.get(key_of(of, "again"))),
        why=said("why"),
        seen=seen,
    )


def _split(of: str, table_id: str, seen: int) -> None:
    said = partial(_said, of)
    parts = [NewTheme(said(field)) for field in _NAMES if said(field).strip()]
    split_theme(store(), actor(), table_id, said("which"), parts, why=said("why"), seen=seen)


def _merge(of: str, table_id: str, seen: int) -> None:
    said = partial(_said, of)
    merge_theme(store(), actor(), table_id, said("which"), said("into"), why=said("why"), seen=seen)


def _remove(of: str, table_id: str, seen: int) -> None:
    said = partial(_said, of)
    remove_theme(store(), actor(), table_id, said("which"), why=said("why"), seen=seen)


_NAMES = tuple(f"name_{number}" for number in range(MOST_PARTS))
_TYPED = {
    ADD: ("name", "meaning", "why"),
    CHANGE: ("why",),
    SPLIT: (*_NAMES, "why"),
    MERGE: ("why",),
    REMOVE: ("why",),
}
_STEPS = {ADD: _add, CHANGE: _change, SPLIT: _split, MERGE: _merge, REMOVE: _remove}


def _said(of: str, field: str) -> str:
    return st.session_state.get(key_of(of, field)) or ""


def key_of(of: str, field: str) -> str:
    """The key of a field of a form."""
    return f"codebook_{of}:{field}"
