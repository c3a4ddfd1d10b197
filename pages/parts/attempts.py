"""A step that a button takes: what stands in its way is shown once, beside the field that it is
about, or else on top of the page.

Streamlit begins a new run while the one before it is still at work, so a button that is pressed
twice has its step taken twice at once. Steps of one visit take turns: the second finds what the
first did.
"""

from collections.abc import Callable
from dataclasses import dataclass
from threading import RLock

import streamlit as st

from models.errors import DomainError
from pages.parts.beside import draw_beside
from pages.parts.language import _

_PROBLEM = "attempt_problem"
_TURN = "attempt_turn"


@dataclass(frozen=True)
class _Problem:
    """What stood in the way; the exception itself would keep all that its frames hold."""

    sentence: str
    about: str


def attempt(action: Callable[..., object], *args: object, **named: object) -> bool:
    """Takes the step and says whether it was taken; a problem is kept for `draw_problem`."""
    with _turn():
        st.session_state.pop(_PROBLEM, None)
        try:
            action(*args, **named)
        except DomainError as problem:
            st.session_state[_PROBLEM] = _Problem(problem.sentence, problem.about)
            return False
    return True


def draw_problem() -> None:
    """The sentence about the step that could not be taken, if it is about no field. A page calls
    this before it draws a button: then there is one turn to wait for, and not two.
    """
    _turn()
    if sentence := _sentence_about(""):
        st.warning(sentence)


def draw_problem_of(field: str) -> None:
    """The sentence about the step that could not be taken, if it is about this field; with "" if it
    is about none, on a page where the top is far from the button.
    """
    _turn()
    if sentence := _sentence_about(field):
        draw_beside(sentence)


def taken_problem() -> str:
    """The sentence about the step that could not be taken, not yet translated; it is then no longer
    kept. For a page that shows it longer than one run.
    """
    problem: _Problem | None = st.session_state.pop(_PROBLEM, None)
    return problem.sentence if problem else ""


def _sentence_about(field: str) -> str:
    problem: _Problem | None = st.session_state.get(_PROBLEM)
    if problem is None or problem.about != field:
        return ""
    del st.session_state[_PROBLEM]
    return _(problem.sentence)


def _turn() -> RLock:
    if _TURN not in st.session_state:
        st.session_state[_TURN] = RLock()
    turn: RLock = st.session_state[_TURN]
    return turn
