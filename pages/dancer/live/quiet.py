"""Screens on which nothing is asked: before the first round, reading along, being silent."""

import streamlit as st

from models.live import RoundInOrder
from pages.parts.language import N_, _, language
from pages.parts.plain_text import plain

TITLE = N_("You are at the table")
COMES_BY_ITSELF = N_(
    "Soon a question appears here, by itself. You do not have to do anything. Does your phone go "
    "dark? That is fine. Nothing gets lost."
)


def before_the_first() -> None:
    """All wait."""
    st.title(_(TITLE), anchor=False)
    st.markdown(_(COMES_BY_ITSELF))


def draw(round_now: RoundInOrder) -> None:
    """The round's title and what is said in it."""
    details = round_now.details
    st.title(plain(details.title.in_(language())), anchor=False)
    st.header(plain(details.prompt.in_(language())), anchor=False)
