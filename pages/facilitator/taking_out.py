"""Taking more out of the texts of a table than redaction did, and putting it back."""

import streamlit as st

from analysis.redaction import words_to_take_out
from models.coding import OpenedTakenOut, TextToCode, put_back, take_out, taken_out
from pages.parts.attempts import attempt
from pages.parts.language import N_, _
from pages.parts.plain_text import plain
from pages.parts.signed_in import actor
from pages.parts.store import store

WHAT_TO_TAP = N_(
    "Does something still tell who somebody is? Tap it. It goes from all texts of this danstafel, "
    "for everyone who reads them."
)
TAKE_OUT = N_("Take it out everywhere")


def draw_taking_out(table_id: str, text: TextToCode) -> None:
    """Folded away: the words of this text to tap, and what was taken out before."""
    with st.expander(_("Hide more"), key="tap"):
        with st.form(f"take_out_{text.text_id}", border=False, clear_on_submit=True):
            st.pills(
                _(WHAT_TO_TAP),
                words_to_take_out(text.words),
                selection_mode="multi",
                key=_key(text.text_id),
                width="stretch",
            )
            st.form_submit_button(_(TAKE_OUT), on_click=_take_out, args=(text.text_id,))
        for gone in taken_out(store(), actor(), table_id):
            _draw_gone(table_id, gone)


def _draw_gone(table_id: str, gone: OpenedTakenOut) -> None:
    """Only how it begins: what was taken out is not to be read here either."""
    st.button(
        _("Put back: {word}").format(word=plain(f"{gone.words[0]}…")),
        key=f"put_back_{gone.taken_out_id}",
        type="tertiary",
        on_click=_put_back,
        args=(table_id, gone.taken_out_id),
    )


def _take_out(text_id: str) -> None:
    words = tuple(st.session_state.get(_key(text_id)) or ())
    attempt(lambda: take_out(store(), actor(), text_id, words))


def _put_back(table_id: str, taken_out_id: str) -> None:
    attempt(lambda: put_back(store(), actor(), table_id, taken_out_id))


def _key(text_id: str) -> str:
    return f"words_out_{text_id}"
