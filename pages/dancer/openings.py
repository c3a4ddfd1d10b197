"""On her card: how often words of her table were opened as they were typed, and why."""

import streamlit as st

from models.raw import openings_of_table
from models.tables import Card
from pages.parts.language import N_, _, long_date
from pages.parts.plain_text import plain
from pages.parts.store import store

HEADING = N_("Your words as you typed them")
ABOUT = N_(
    "Facilitators read a copy. We take out the names and places that we find. What you typed "
    "yourself is locked. It takes two people to open one text: a facilitator and a confidential "
    "adviser."
)
NEVER = N_("At this danstafel no text was ever opened.")
ONCE = N_("At this danstafel a text was opened once. This was why:")
OFTEN = N_("At this danstafel texts were opened {times} times. This was why:")
WHOSE = N_("Afterwards we do not keep whose text it was.")


def draw_openings(card: Card) -> None:
    """How often, on which days, and the reasons; or that it never happened."""
    openings = openings_of_table(store(), card)
    st.header(_(HEADING), anchor=False)
    st.markdown(_(ABOUT))
    if not openings:
        st.markdown(_(NEVER))
        return
    st.markdown(_(ONCE) if len(openings) == 1 else _(OFTEN).format(times=len(openings)))
    lines = [f"- {long_date(opening.day)}: {plain(opening.reason)}" for opening in openings]
    st.markdown("\n".join(lines))
    st.caption(_(WHOSE))
