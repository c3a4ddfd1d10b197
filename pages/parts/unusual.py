"""What operator and committee are told when unusually many cards of a table are taken back."""

import streamlit as st

from models.withdrawal import unusual_withdrawals
from pages.parts.clock import today
from pages.parts.language import N_, _, long_date
from pages.parts.plain_text import plain
from pages.parts.signed_in import actor
from pages.parts.store import store

UNUSUAL = N_(
    "Unusually many dancers took their answers away on {day}, at the table ‘{title}’. "
    "Did somebody else have their cards? Ask the facilitators."
)


def draw_unusual() -> None:
    """A sentence for each such day of the past month; nothing where there is none."""
    for told in unusual_withdrawals(store(), actor(), today()):
        said = _(UNUSUAL).format(day=long_date(told.day), title=plain(told.title))
        st.warning(said)
