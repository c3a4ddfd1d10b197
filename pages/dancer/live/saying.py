"""A round in which dancers say something: the question, a field, and Send."""

import streamlit as st

from content.questionnaire import questionnaire
from models.live import LONGEST_VOICE, RoundInOrder, round_question
from pages.dancer.live import quiet
from pages.dancer.live.looking_over import draw_look_over
from pages.dancer.live.words import first_words, key_of_field, written
from pages.dancer.moves import attempt
from pages.dancer.state import Journey
from pages.parts.language import N_, _, language

SENT = N_("Sent. You may say something more.")
NO_WORDS = N_(
    "When you began, you did not agree that your own words are kept. So you cannot write here. "
    "You can read along, vote and choose."
)
IN_YOUR_WORDS = N_("In your own words")
HEIGHT = 160  # pixels


def draw(here: Journey, round_now: RoundInOrder) -> None:
    """The question, and what she may do with it."""
    question = round_question(round_now.round_id)
    quiet.draw(round_now)
    if here.seat is None or not here.seat.may_say:
        draw_no_field(_(IN_YOUR_WORDS), height=HEIGHT)
    elif here.table.looked_over == question:
        draw_look_over(here, question)
    else:
        if here.table.has_said:
            st.markdown(f"**{_(SENT)}**")
        draw_field(here, question, _(IN_YOUR_WORDS), LONGEST_VOICE, height=HEIGHT)


def draw_field(here: Journey, question: str, label: str, longest: int, *, height: int) -> None:
    """A field for own words, with what stood in it before, and its button."""
    times_sent = here.table.times_sent
    with st.form(f"say_{question}_{times_sent}", border=False, enter_to_submit=False):
        st.text_area(
            label,
            value=first_words(here, question),
            max_chars=longest,
            height=height,
            key=key_of_field(question),
        )
        st.caption(questionnaire().texts["open_text_hint"].text.in_(language()))
        st.form_submit_button(
            _("Send"),
            key=f"say_it_{question}_{times_sent}",
            type="primary",
            width="stretch",
            on_click=attempt,
            args=(written, question, times_sent),
        )


def draw_no_field(label: str, *, height: int) -> None:
    """Why there is nothing to fill in, on a screen that looks the same from a metre."""
    st.markdown(_(NO_WORDS))
    with st.container(key="no_words"):
        st.text_area(label, height=height, disabled=True, label_visibility="collapsed")
        st.button(_("Send"), type="primary", width="stretch", disabled=True)
