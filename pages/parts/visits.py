"""Each visit to a dancer's page has a random word, by which its tab says that it left.

The word is known to that tab and this server's memory, and goes with the visit.
"""

import secrets
from collections.abc import Callable
from dataclasses import dataclass, field
from weakref import WeakValueDictionary

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

_KEY = "visit"


@dataclass(eq=False)
class Visit:
    """One tab's visit; `forgets` empties what the server's memory holds of it."""

    session_id: str
    word: str = field(default_factory=lambda: secrets.token_urlsafe(16), repr=False)
    forgets: list[Callable[[], None]] = field(default_factory=list, repr=False)

    def forget(self) -> None:
        """Empties all of it; waits for a step that is being taken."""
        for empty in self.forgets:
            empty()


_VISITS: WeakValueDictionary[str, Visit] = WeakValueDictionary()


def this_visit() -> Visit:
    """The visit of this run's tab."""
    if _KEY not in st.session_state:
        run = get_script_run_ctx()
        visit = Visit(run.session_id if run else "")
        _VISITS[visit.word] = visit
        st.session_state[_KEY] = visit
    found: Visit = st.session_state[_KEY]
    return found


def take_visit(word: str) -> Visit | None:
    """The visit with this word, which is then known by it no more; None if there is none."""
    return _VISITS.pop(word, None)
