"""Proposing a sentence to vote on, once she has seen the others."""

import streamlit as st

from models.live import LONGEST_STATEMENT, RoundInOrder, proposal_question
from pages.dancer.live.looking_over import draw_look_over
from pages.dancer.live.saying import draw_field
from pages.dancer.moves import attempt
from pages.dancer.state import Journey
from pages.parts.language import N_, _

PROPOSE = N_("Propose a sentence")
ABOUT = N_(
    "One thought in one sentence, at most 200 characters. A facilitator reads it first. "
    "If it fits, everyone can vote on it. If not, you can read here why."
)
SENT = N_("Sent. A facilitator reads it first. You may propose another one.")


def offer(here: Journey) -> None:
    """The way to it, for who agreed that her own words are kept."""
    if here.seat is not None and here.seat.may_say:
        st.button(_(PROPOSE), key="propose", width="stretch", on_click=attempt, args=(_begin, True))


def draw(here: Journey, round_now: RoundInOrder) -> None:
    """The field, and the way back to the sentences."""
    question = proposal_question(round_now.round_id)
    st.title(_(PROPOSE), anchor=False)
    if here.table.looked_over == question:
        draw_look_over(here, question)
    else:
        st.markdown(f"**{_(SENT)}**" if here.table.has_said else _(ABOUT))
        draw_field(here, question, _("Your sentence"), LONGEST_STATEMENT, height=96)
    st.button(
        _("Back to the sentences"),
        key="to_sentences",
        type="tertiary",
        on_click=attempt,
        args=(_begin, False),
    )


def _begin(here: Journey, proposes: bool) -> None:
    here.table.proposes, here.table.looked_over = proposes, ""
