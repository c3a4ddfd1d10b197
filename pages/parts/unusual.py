"""What operator and committee are told: unusually many cards taken back, or codes by a link."""

import streamlit as st

from models.tables import links_held_up
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
UNUSUAL_LINK = N_(
    "Unusually many people came in by the open link on {day}, at the table ‘{title}’. "
    "Was it a program? Ask the facilitators to replace the link."
)


def draw_unusual() -> None:
    """A sentence for each such day of the past month; nothing where there is none."""
    for told in unusual_withdrawals(store(), actor(), today()):
        said = _(UNUSUAL).format(day=long_date(told.day), title=plain(told.title))
        st.warning(said)
    for held_up in links_held_up(store(), actor(), today()):
        said = _(UNUSUAL_LINK).format(day=long_date(held_up.day), title=plain(held_up.title))
        st.warning(said)
