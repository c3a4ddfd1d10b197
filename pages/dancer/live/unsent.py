"""What she wrote in an earlier round and did not send: it is still hers to send."""

import streamlit as st

from models.survey import AnswerValue
from pages.dancer.live.words import send_words, throw_away
from pages.dancer.moves import attempt
from pages.dancer.recognisable import draw_words
from pages.dancer.state import Journey
from pages.parts.language import N_, _

STILL_HERE = N_("You wrote this. Do you want to send it?")


def draw(here: Journey) -> None:
    """Each of them, with the ways to send it and to leave it."""
    for number, question in enumerate(here.table.unsent):
        _draw_one(here, number, question, here.table.times_sent)


def _draw_one(here: Journey, number: int, question: str, times_sent: int) -> None:
    with st.container(key=f"card_unsent_{number}"):
        st.markdown(f"**{_(STILL_HERE)}**")
        draw_words(here, question, here.answers.get(question, AnswerValue()).words)
        with st.container(horizontal=True, gap="small"):
            st.button(
                _("Send"),
                key=f"unsent_{question}_{times_sent}",
                on_click=attempt,
                args=(send_words, question, times_sent),
            )
            st.button(
                _("Throw away"),
                key=f"throw_{question}",
                type="tertiary",
                on_click=attempt,
                args=(throw_away, question),
            )
