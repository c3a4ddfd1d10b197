"""The words themselves: on this one screen, until the fifteen minutes are over."""

import streamlit as st

from models.raw import MyRequest, opened_words
from pages.facilitator.question_words import question_words
from pages.parts.clock import now
from pages.parts.language import N_, _
from pages.parts.plain_text import plain
from pages.parts.signed_in import actor
from pages.parts.store import store

GOES_BY_ITSELF = N_(
    "Fifteen minutes after the adviser lent, these words close by themselves. "
    "They are kept nowhere."
)


def draw_words(request: MyRequest) -> None:
    """The words; when the time is over the page is drawn anew without them, by itself."""
    if request.readable_until is None:
        return
    left = max((request.readable_until - now()).total_seconds(), 1)
    st.fragment(_draw, run_every=left)(request)


def _draw(request: MyRequest) -> None:
    if request.readable_until is None or now() >= request.readable_until:
        st.rerun()
    opened = opened_words(store(), actor(), request.request_id)
    st.markdown(f"**{plain(question_words(opened.question))}**")
    with st.container(key="voice_to_code"):
        st.markdown("> " + plain(opened.words).replace("\n", "\n> "))
    st.caption(_(GOES_BY_ITSELF))
