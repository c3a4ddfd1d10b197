"""Places to turn to, the same on every phone of a table, whatever somebody said."""

import streamlit as st

from models.help_lines import help_lines
from pages.dancer.state import Journey
from pages.parts.clock import today
from pages.parts.help_entries import entry_text
from pages.parts.language import N_, _
from pages.parts.store import store

HEADING = N_("Would you like to talk to someone?")
MORE = N_("There are more places under ‘Talk to someone’, at the foot of this page.")
FIRST = 5


def draw_places(here: Journey) -> None:
    """The first of them, as they fit the table."""
    st.header(_(HEADING), anchor=False)
    for entry in help_lines(store()).shown(str(here.card.sector) if here.card else None)[:FIRST]:
        st.markdown(entry_text(entry, today(), 3), anchors=False)
    st.markdown(_(MORE))
