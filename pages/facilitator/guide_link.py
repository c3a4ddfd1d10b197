"""The way to the printed guide for facilitators."""

import streamlit as st

from pages.parts.language import _, address


def draw_guide_link() -> None:
    """A link to the PDF in the language of this run; it opens beside this page."""
    guide = _("Guide (PDF, two pages)")
    st.markdown(f"[{guide}]({address('/gids.pdf')})", width="content")
