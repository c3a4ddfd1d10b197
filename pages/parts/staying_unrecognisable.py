"""The way to the page about staying unrecognisable."""

import streamlit as st

from pages.parts.language import _, query
from pages.parts.places import UNRECOGNISABLE


def link_to_unrecognisable() -> None:
    """A link in the same tab, so that one quick exit leaves all of it."""
    st.page_link(UNRECOGNISABLE.file, label=_(UNRECOGNISABLE.name), query_params=query())
