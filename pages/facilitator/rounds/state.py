"""What this tab is doing with the rounds: which one is open, and where a practice run is."""

from dataclasses import dataclass

import streamlit as st

_KEY = "rounds_preparation"
NEW = "new"


@dataclass
class Preparation:
    """`changed` is the id of the round whose form is open (NEW for one more), `reworded` that of a
    sentence; `rehearsed` is the place of the round in a practice run, None outside one.
    """

    table_id: str
    changed: str = ""
    reworded: str = ""
    rehearsed: int | None = None


def preparation_of(table_id: str) -> Preparation:
    """What this tab is doing with this table."""
    found: Preparation | None = st.session_state.get(_KEY)
    if found is None or found.table_id != table_id:
        found = st.session_state[_KEY] = Preparation(table_id)
    return found
