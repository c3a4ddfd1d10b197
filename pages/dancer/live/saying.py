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
    "When you began, you did not agree that your own words are kept. So there is no field here. "
    "You can read along, vote and choose."
)


def draw(here: Journey, round_now: RoundInOrder) -> None:
    """The question, and what she may do with it."""
    question = round_question(round_now.round_id)
    quiet.draw(round_now)
    if here.seat is None or not here.seat.may_say:
        st.markdown(_(NO_WORDS))
    elif here.table.looked_over == question:
        draw_look_over(here, question)
    else:
        if here.table.has_said:
            st.markdown(f"**{_(SENT)}**")
        draw_field(here, question, _("In your own words"), LONGEST_VOICE, height=160)


def draw_field(here: Journey, question: str, label: str, longest: int, *, height: int) -> None:
    """A field for own words, with what stood in it before, and its button."""
    texts, times_sent = questionnaire().texts, here.table.times_sent
    short = texts["not_a_reporting_point"].short
    st.markdown(f"**{short.in_(language())}**" if short else "")
    with st.form(f"say_{question}_{times_sent}", border=False, enter_to_submit=False):
        st.text_area(
            label,
            value=first_words(here, question),
            max_chars=longest,
            height=height,
            key=key_of_field(question),
        )
        st.caption(texts["open_text_hint"].text.in_(language()))
        st.form_submit_button(
            _("Send"),
            key=f"say_it_{question}_{times_sent}",
            type="primary",
            width="stretch",
            on_click=attempt,
            args=(written, question, times_sent),
        )
