"""The desk: which text lies on it, and what was told to it."""

from dataclasses import dataclass, field

import streamlit as st

from models.coding import ReadingList
from pages.facilitator.workbench.learned import Learned

_KEY = "coding_desk"
AHEAD = 8  # texts that stand ready behind the one on the desk
BEHIND = 2


@dataclass
class Desk:
    """This tab's desk. `told` is the number of the last decision that was taken in; `jump` counts
    how often another text was laid there by the server; `learned` is what she taught the
    suggestions. `problem` is a sentence about the last decision, which stays until the next.
    """

    table_id: str = ""
    text_id: str = ""
    told: int = 0
    jump: int = 0
    problem: str = ""
    learned: Learned | None = field(default=None, repr=False)


def desk_for(table_id: str) -> Desk:
    """The desk of this tab; a clean one for another table."""
    found: Desk | None = st.session_state.get(_KEY)
    if found is None or found.table_id != table_id:
        found = st.session_state[_KEY] = Desk(table_id)
    return found


def lying_desk() -> Desk | None:
    """The desk of this tab, if a text lies on it."""
    found: Desk | None = st.session_state.get(_KEY)
    return found if found is not None and found.text_id else None


def lay(desk: Desk, listed: ReadingList) -> str:
    """The id of the text on the desk; where it is gone or there was none, the first to read."""
    if desk.text_id not in listed.order:
        unread = (text_id for text_id in listed.order if text_id not in listed.read)
        desk.text_id = next(unread, listed.order[0])
        desk.jump += 1
    return desk.text_id


def at_hand(desk: Desk, listed: ReadingList) -> list[str]:
    """The text on the desk, those just before it, and those that are read next."""
    here = listed.order.index(desk.text_id)
    turned = (*listed.order[here + 1 :], *listed.order[:here])
    unread = [text_id for text_id in turned if text_id not in listed.read][:AHEAD]
    near = listed.order[max(0, here - BEHIND) : here + 2]
    return list(dict.fromkeys((desk.text_id, *unread, *near)))
