"""Her words before they go, where somebody may be recognised by them."""

import streamlit as st

from models.survey import AnswerValue
from pages.dancer.live.words import send_words, write_on
from pages.dancer.moves import attempt
from pages.dancer.recognisable import draw_words
from pages.dancer.state import Journey
from pages.parts.language import _


def draw_look_over(here: Journey, question: str) -> None:
    """The words with what may be made vaguer, Send, and the way back to the field."""
    times_sent = here.table.times_sent
    with st.container(key=f"reviewed_{question}", gap="xsmall"):
        draw_words(here, question, here.answers.get(question, AnswerValue()).words)
    st.button(
        _("Send"),
        key=f"send_{question}_{times_sent}",
        type="primary",
        width="stretch",
        on_click=attempt,
        args=(send_words, question, times_sent),
    )
    st.button(_("Write on"), key="write_on", type="tertiary", on_click=attempt, args=(write_on,))
