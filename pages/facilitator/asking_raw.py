"""Asking for the words as they were typed, of the text that lies on the desk."""

import streamlit as st

from analysis.redaction import redact
from models.coding import TextToCode, texts_to_code
from models.people import Actor
from models.raw import LONGEST_REASON, ask
from pages.facilitator.choosing import draw_unlocking
from pages.facilitator.workbench.desk import Desk, lying_desk
from pages.parts.attempts import attempt, draw_problem_of
from pages.parts.language import N_, _
from pages.parts.plain_text import plain
from pages.parts.signed_in import actor
from pages.parts.store import store
from pages.parts.voice import voice_markdown

FIRST_CHOOSE = N_("You have no request now. To ask, first choose a text where you read and code.")
ABOUT = N_(
    "Nobody opens these words alone. You ask an adviser of this table. Do they agree? Then they "
    "lend you their half of the key, for this one text. You read it once, for fifteen minutes."
)
ABOUT_REASON = N_(
    "The adviser reads your reason. So do the dancers of this table, on their card, and it stays "
    "on record. So write no names, and nothing of what the dancer told."
)
_REASON = "raw_reason"


def draw_asking(who: Actor) -> None:
    """The text that lies on the desk, and the reason; or where to choose a text."""
    desk = lying_desk()
    if desk is None:
        st.markdown(_(FIRST_CHOOSE))
    elif draw_unlocking(who):
        text = _lying(who, desk)
        if text is None:
            st.markdown(_(FIRST_CHOOSE))
        else:
            _draw_form(text)


def _lying(who: Actor, desk: Desk) -> TextToCode | None:
    texts = texts_to_code(store(), who, desk.table_id)
    return next((text for text in texts if text.text_id == desk.text_id), None)


def _draw_form(text: TextToCode) -> None:
    st.markdown(_("This is how you can read it now:"))
    st.markdown(voice_markdown(text.words))
    st.markdown(_(ABOUT))
    with st.form(f"ask_{text.text_id}", border=False, enter_to_submit=False):
        st.text_area(_("Why do you need them?"), key=_REASON, max_chars=LONGEST_REASON)
        draw_problem_of("reason")
        _draw_pointing(st.session_state.get(_REASON, ""))
        st.caption(_(ABOUT_REASON))
        st.form_submit_button(
            _("Ask the adviser"), type="primary", on_click=_ask, args=(text.text_id,)
        )


def _draw_pointing(reason: str) -> None:
    words = [reason[span.start : span.end] for span in redact(reason).spans]
    if words:
        st.markdown(_("Leave out: {words}").format(words=plain(", ".join(words))))


def _ask(text_id: str) -> None:
    reason = st.session_state[_REASON]
    attempt(lambda: ask(store(), actor(), text_id, reason))
