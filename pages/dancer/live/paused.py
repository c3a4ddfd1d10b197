"""A pause: every phone shows the same words, and the same places to turn to."""

import streamlit as st

from pages.dancer.live.places import draw_places
from pages.dancer.state import Journey
from pages.parts.language import N_, _

TITLE = N_("We pause for a moment")
ABOUT = N_(
    "Take the time you need. You may walk away, drink something or sit with someone. The talk "
    "goes on here by itself. What you wrote is still there."
)


def draw(here: Journey) -> None:
    """The same for all, whoever asked for it."""
    st.title(_(TITLE), anchor=False)
    st.markdown(_(ABOUT))
    draw_places(here)
