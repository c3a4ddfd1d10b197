"""One screen of questions: at most three, each of which may be skipped."""

from contextlib import suppress

import streamlit as st

from content.questionnaire import questionnaire
from models.errors import SurveyProblem
from models.survey import AnswerValue, Screen
from pages.dancer.answer_fields import answer_in_field, draw_field
from pages.dancer.moves import attempt, go_back, go_on
from pages.dancer.problem import draw_problem_of
from pages.dancer.safety import pause_for_safety
from pages.dancer.state import Journey, Step
from pages.parts.language import language
from pages.parts.progress import draw_progress


def questions(here: Journey) -> None:
    """Progress, the part's title, the questions, and the ways on and back."""
    screen, ui = here.screen, questionnaire().ui
    draw_progress(screen.part, screen.parts)
    st.title(screen.title.in_(language()), anchor=False)
    st.markdown(_beneath_title(screen))
    with st.form(f"screen_{screen.key}", border=False, enter_to_submit=False):
        for question in screen.questions:
            with st.container(key=f"question_{question.key}"):
                st.header(question.text.in_(language()), anchor=False)
                st.markdown(f":gray[{question.help.in_(language())}]")
                draw_problem_of(here, question.key)
                draw_field(question, here.answers.get(question.key, AnswerValue()), here.draft_key)
        st.form_submit_button(
            ui.next.in_(language()),
            type="primary",
            width="stretch",
            on_click=attempt,
            args=(_forward, screen.key),
        )
        with st.container(key="ways", horizontal=True, horizontal_alignment="distribute"):
            st.form_submit_button(
                ui.back.in_(language()), type="tertiary", on_click=attempt, args=(_back, screen.key)
            )
            st.form_submit_button(
                ui.stop.in_(language()), type="tertiary", on_click=attempt, args=(_stop, screen.key)
            )
            st.form_submit_button(
                ui.skip.in_(language()), type="tertiary", on_click=attempt, args=(_skip, screen.key)
            )


def _beneath_title(screen: Screen) -> str:
    texts = questionnaire().texts
    calm = texts["own_pace"].text if screen.weighs else questionnaire().ui.no_rush
    short = texts["not_a_reporting_point"].short
    if screen.own_words and short:
        lines = [f"**{short.in_(language())}**", calm.in_(language()) if screen.weighs else ""]
        return "\n\n".join(filter(None, lines))
    return calm.in_(language())


def _answers(here: Journey) -> dict[str, AnswerValue]:
    return {question.key: answer_in_field(question) for question in here.screen.questions}


def _is_on(here: Journey, screen_key: str) -> bool:
    """Whether she is still on the screen of the button: a second press finds her further on."""
    return here.step is Step.QUESTIONS and here.screen.key == screen_key


def _forward(here: Journey, screen_key: str) -> None:
    if _is_on(here, screen_key):
        answers = _answers(here)
        go_on(here, answers)
        pause_for_safety(here, answers)


def _back(here: Journey, screen_key: str) -> None:
    if _is_on(here, screen_key):
        go_back(here, _answers(here))


def _stop(here: Journey, screen_key: str) -> None:
    if _is_on(here, screen_key):
        for question in here.screen.questions:
            with suppress(SurveyProblem):  # who wants to stop may, whatever stands on the screen
                here.answers[question.key] = answer_in_field(question)
        here.step = Step.STOP


def _skip(here: Journey, screen_key: str) -> None:
    if _is_on(here, screen_key):
        go_on(here, {question.key: AnswerValue() for question in here.screen.questions})
