"""The desk: which text lies on it, what there is to read, and what was told to it."""

import time
from dataclasses import dataclass, field
from itertools import islice

import streamlit as st

from models.coding import Decision, ReadingList, reading_list
from pages.facilitator.workbench.learned import Learned
from pages.facilitator.workbench.many import Asked
from pages.parts.signed_in import actor
from pages.parts.store import store

_KEY = "coding_desk"
AHEAD = 8  # texts that stand ready behind the one on the desk
BEHIND = 3
LIST_HOLDS = 60  # seconds; a table may have 10,000 texts, which nobody looks up with every key


@dataclass
class Desk:
    """This tab's desk. `told` is the number of the last decision that was taken in; `jump` counts
    how often another text was laid there by the server; `learned` is what she taught the
    suggestions; `many` is the page of many texts that lies over it. `problem` is a sentence about
    the last decision, which stays until the next.
    """

    table_id: str = ""
    text_id: str = ""
    told: int = 0
    jump: int = 0
    problem: str = ""
    many: Asked | None = None
    learned: Learned | None = field(default=None, repr=False)
    _listed: ReadingList | None = field(default=None, repr=False)
    _listed_at: float = 0.0

    def listed(self) -> ReadingList:
        """What there is to read: asked again once in a minute, with what she decided since."""
        now = time.monotonic()
        if self._listed is None or now - self._listed_at > LIST_HOLDS:
            self._listed = reading_list(store(), actor(), self.table_id)
            self._listed_at = now
        return self._listed

    def forget_list(self) -> None:
        """The list is asked for anew."""
        self._listed = None

    def note_decision(self, text_id: str, decision: Decision | None) -> None:
        """She decided on a text, or took that back."""
        self._listed = self.listed().with_decision(text_id, decision)

    def note_gone(self, text_ids: set[str]) -> None:
        """These texts can't be read any more."""
        self._listed = self.listed().without(text_ids)


@dataclass(frozen=True)
class AtHand:
    """What the desk has ready: the ids just before and behind the text on it, in their order, and
    those that are read next. `more` says that there are others to read than these.
    """

    near: tuple[str, ...]
    ahead: tuple[str, ...]
    more: bool

    @property
    def text_ids(self) -> list[str]:
        """All of them, each once."""
        return list(dict.fromkeys((*self.near, *self.ahead)))


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


def at_hand(desk: Desk, listed: ReadingList) -> AtHand:
    """What stands ready around the text on the desk."""
    order, here = listed.order, listed.order.index(desk.text_id)
    turned = (order[(here + step) % len(order)] for step in range(1, len(order)))
    unread = tuple(islice((each for each in turned if each not in listed.read), AHEAD + 1))
    near = order[max(0, here - BEHIND) : here + 2]
    return AtHand(near, unread[:AHEAD], more=len(unread) > AHEAD)
