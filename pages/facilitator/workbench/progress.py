"""How far the reading is, and where else to go."""

import streamlit as st

from models.coding import ReadingList
from pages.parts.language import _, query


def draw_progress(listed: ReadingList) -> None:
    """How many are read, in words and as a line."""
    read, every = len(listed.read), len(listed.order)
    st.progress(read / every, text=_("{read} of {all} read").format(read=read, all=every))


def draw_ways_on(table_id: str) -> None:
    """To how good the suggestions are."""
    st.page_link(
        "pages/facilitator/suggestions.py",
        label=_("How good are the suggestions?"),
        query_params={"tafel": table_id, **query()},
    )
