"""The one sentence that may stand in a dancer's way, where it belongs."""

import streamlit as st

from pages.dancer.state import Journey, Step
from pages.parts.beside import draw_beside
from pages.parts.language import _

FIELDS = {
    Step.FRONT: ("code",),
    Step.BEGUN: ("own_word",),
    Step.OWN_WORD: ("own_word",),
    Step.WAITING: ("own_word",),
}


def draw_problem(here: Journey) -> None:
    """The sentence on top of the screen, unless a field of this screen says it."""
    if here.problem and here.problem_about not in _fields_of_screen(here):
        st.warning(_(here.problem))


def draw_problem_of(here: Journey, field: str) -> None:
    """The sentence beside this field, if it is about it: a question's key, or `code`."""
    if here.problem and here.problem_about == field:
        draw_beside(_(here.problem))


def _fields_of_screen(here: Journey) -> tuple[str, ...]:
    if here.step is Step.QUESTIONS:
        return tuple(question.key for question in here.screen.questions)
    if here.step in (Step.REVIEW, Step.TABLE):
        return tuple(here.found)
    return FIELDS.get(here.step, ())
