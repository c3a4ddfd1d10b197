"""A step that a button takes: what stands in its way is shown once, on top of the page."""

from collections.abc import Callable

import streamlit as st

from models.errors import DomainError
from pages.parts.language import _

_PROBLEM = "attempt_problem"


def attempt(action: Callable[..., object], *args: object, **named: object) -> bool:
    """Takes the step and says whether it was taken; a problem is kept for `draw_problem`."""
    try:
        action(*args, **named)
    except DomainError as problem:
        st.session_state[_PROBLEM] = problem.sentence
        return False
    return True


def draw_problem() -> None:
    """The sentence about the step that could not be taken, if there is one."""
    if sentence := st.session_state.pop(_PROBLEM, ""):
        st.warning(_(sentence))
