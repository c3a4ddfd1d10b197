"""One question before something goes: the way to do it, and the way back."""

import streamlit as st

from content.questionnaire import questionnaire
from pages.dancer.moves import Move, attempt, go_to
from pages.dancer.state import Step
from pages.parts.language import language


def draw_yes_or_back(yes: str, move: Move, back: Step) -> None:
    """A button with these words that makes the move, and one that leads back to a step."""
    st.button(yes, key=f"yes_{move.__name__}", width="stretch", on_click=attempt, args=(move,))
    st.button(
        questionnaire().ui.back.in_(language()),
        key="back_from_question",
        type="tertiary",
        on_click=attempt,
        args=(go_to, back),
    )
