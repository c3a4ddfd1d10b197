"""How far the reading is, and where else to go."""

import streamlit as st

from models.coding import ReadingList
from pages.parts.language import _, query


def draw_progress(listed: ReadingList) -> None:
    """How many are read, in words and as a line."""
    read, every = len(listed.read), len(listed.order)
    st.progress(read / every, text=_("{read} of {all} read").format(read=read, all=every))


def draw_ways_on(table_id: str) -> None:
    """To what can be done with what was coded."""
    for page, label in (
        ("codebook", _("Codebook")),
        ("agreement", _("Agreement")),
        ("standing_out", _("What stands out")),
        ("suggestions", _("How good are the suggestions?")),
        ("taking_along", _("Take along")),
    ):
        st.page_link(
            f"pages/facilitator/{page}.py",
            label=label,
            query_params={"tafel": table_id, **query()},
        )
