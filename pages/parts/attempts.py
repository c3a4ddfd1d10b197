"""A step that a button takes: what stands in its way is shown once, on top of the page.

Streamlit begins a new run while the one before it is still at work, so a button that is pressed
twice has its step taken twice at once. Steps of one visit take turns: the second finds what the
first did.
"""

from collections.abc import Callable
from threading import RLock

import streamlit as st

from models.errors import DomainError
from pages.parts.language import _

_PROBLEM = "attempt_problem"
_TURN = "attempt_turn"


def attempt(action: Callable[..., object], *args: object, **named: object) -> bool:
    """Takes the step and says whether it was taken; a problem is kept for `draw_problem`."""
    with _turn():
        try:
            action(*args, **named)
        except DomainError as problem:
            st.session_state[_PROBLEM] = problem.sentence
            return False
    return True


def draw_problem() -> None:
    """The sentence about the step that could not be taken, if there is one. A page calls this
    before it draws a button: then there is one turn to wait for, and not two.
    """
    _turn()
    if sentence := st.session_state.pop(_PROBLEM, ""):
        st.warning(_(sentence))


def _turn() -> RLock:
    if _TURN not in st.session_state:
        st.session_state[_TURN] = RLock()
    turn: RLock = st.session_state[_TURN]
    return turn
