"""A quote from the text on the desk, and the way to its words as they were typed."""

import streamlit as st

from models.coding import TextToCode, propose_quote, proposed_texts, take_back_quote
from pages.parts.attempts import attempt
from pages.parts.language import _, query
from pages.parts.signed_in import actor
from pages.parts.store import store


def draw_quote(table_id: str, text: TextToCode) -> None:
    """Proposing words as a quote, where the dancer agreed."""
    if not text.may_quote:
        st.caption(_("The dancer did not agree to be quoted."))
        return
    proposed = text.text_id in proposed_texts(store(), actor(), table_id)
    with st.expander(_("A quote from this text"), key="quote_fold"):
        _draw_form(text, proposed=proposed)


def draw_way_to_raw() -> None:
    """The way to the words of this text as they were typed."""
    st.page_link(
        "pages/facilitator/as_typed.py",
        label=_("The words as they were typed"),
        query_params=query(),
    )


def _draw_form(text: TextToCode, *, proposed: bool) -> None:
    with st.form(f"quote_{text.text_id}", border=False, enter_to_submit=False):
        st.text_area(
            _("Propose as a quote: leave out what only one person could have said"),
            value=text.words,
            key=f"quote_{text.text_id}_words",
            height=96,
        )
        st.form_submit_button(_("Propose these words"), on_click=_propose, args=(text.text_id,))
        if proposed:
            st.caption(_("A quote of this text is proposed. A second person judges it."))
            st.form_submit_button(
                _("Take the quote back"), type="tertiary", on_click=_take_back, args=(text.text_id,)
            )


def _propose(text_id: str) -> None:
    words = st.session_state[f"quote_{text_id}_words"]
    attempt(lambda: propose_quote(store(), actor(), text_id, words))


def _take_back(text_id: str) -> None:
    attempt(lambda: take_back_quote(store(), actor(), text_id))
