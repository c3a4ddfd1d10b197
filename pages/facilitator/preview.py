"""The questions as a dancer sees them: a rehearsal that leaves nothing behind."""

import streamlit as st

from models.tables import Phase
from pages.dancer.screens import draw_screen
from pages.dancer.state import rehearsal
from pages.facilitator.state_words import PHASE
from pages.parts.columns import reading_column
from pages.parts.language import N_, _

ABOUT = N_("This is a rehearsal. Nothing you fill in here is kept.")


def draw() -> None:
    """Which questions, and then the screens themselves."""
    with reading_column():
        st.markdown(f"**{_(ABOUT)}**")
        phase = st.radio(
            _("Which questions?"),
            (Phase.BEFORE, Phase.AFTER),
            format_func=lambda phase: _(PHASE[phase]),
            key="preview_phase",
            horizontal=True,
        )
        with st.container(key="rehearsal"):
            draw_screen(rehearsal(phase))


draw()
