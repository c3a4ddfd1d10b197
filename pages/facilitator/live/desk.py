"""What this tab remembers of the talk: opened words, what is new, and what is being decided."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum

import streamlit as st

from models.live import Opened, Room, Showing

_KEY = "live_desk"


class Way(StrEnum):
    """What she is about to do with a sentence."""

    ACCEPT = "accept"
    MERGE = "merge"
    DECLINE = "decline"
    REWORD = "reword"


@dataclass
class Decided:
    """The sentence that is being decided on, as it was when she began: it stays so while she
    types, whatever a colleague does meanwhile.
    """

    way: Way
    sentence_id: str
    nl: str
    en: str


@dataclass
class LiveDesk:
    """This tab's desk. `memory` holds opened words by id, `came` what was on the screen of each
    round, `new` the last batch that came; `room` was counted at `counted_at` seconds, in the round
    `counted_in`. `problem` is a sentence about her last step, which stays until the next.
    `shown` is what her control last said of the room screen, the latest of so many `controls`.
    """

    table_id: str
    memory: dict[str, Opened] = field(default_factory=dict)
    came: dict[str, frozenset[str]] = field(default_factory=dict)
    new: frozenset[str] = frozenset()
    room: Room | None = None
    counted_at: float = 0
    counted_in: str = ""
    decided: Decided | None = None
    problem: str = ""
    shown: Showing | None = None
    controls: int = 0

    def notice(self, round_id: str, text_ids: Iterable[str]) -> None:
        """Tells the desk which voices of a round are on the screen now. Those that were not there
        before are new, until others come; what is there when she first looks is not.
        """
        now = frozenset(text_ids)
        if fresh := now - self.came.get(round_id, now):
            self.new = fresh
        self.came[round_id] = now


def desk_for(table_id: str) -> LiveDesk:
    """The desk of this tab; a clean one for another table."""
    found: LiveDesk | None = st.session_state.get(_KEY)
    if found is None or found.table_id != table_id:
        found = st.session_state[_KEY] = LiveDesk(table_id)
    return found
