"""After the questions: look it over, send, thanks."""

from itertools import groupby

import streamlit as st

from content.questionnaire import Question, questionnaire
from models.survey import AnswerValue, Screen
from pages.dancer.moves import attempt, change, go_back, send_all
from pages.dancer.own_word import offer_own_word
from pages.dancer.recognisable import draw_words
from pages.dancer.state import Journey
from pages.parts.language import N_, _, language
from pages.parts.passage import draw_passage

NOTHING_SENT = N_("Nothing has been sent yet. You can still change everything.")
WHAT_CODE_DOES = N_(
    "With this code you fill in the questions after the danstafel, and you see the results first."
)
ONLY_YOU = N_("Should only you be able to take your answers away later? Then choose a word first.")
HAS_WORD = N_("You chose a word of your own.")


def review(here: Journey) -> None:
    """Everything that was filled in, and Send."""
    ui = questionnaire().ui
    st.title(_("Look it over"), anchor=False)
    st.markdown(_(NOTHING_SENT))
    for part, screens in groupby(here.screens, key=lambda screen: screen.part):
        _draw_part(here, part, list(screens))
    st.button(
        ui.send.in_(language()),
        key="send",
        type="primary",
        width="stretch",
        on_click=attempt,
        args=(send_all,),
    )
    _draw_own_word(here)
    st.button(
        ui.back.in_(language()),
        key="review_back",
        type="tertiary",
        on_click=attempt,
        args=(go_back,),
    )


def thanks(here: Journey) -> None:
    """It arrived; the code to keep and what it does."""
    first, *rest = questionnaire().survey(here.phase).thanks
    draw_passage(first, st.title)
    for passage in rest:
        draw_passage(passage, st.header)
    with st.container(key="code"):
        st.markdown(here.code)
    st.markdown(_(WHAT_CODE_DOES))


def _draw_own_word(here: Journey) -> None:
    if here.has_own_word:
        st.markdown(_(HAS_WORD))
    elif here.card is not None:
        st.markdown(_(ONLY_YOU))
        offer_own_word(here, _("Choose a word of your own"))


def _draw_part(here: Journey, part: int, screens: list[Screen]) -> None:
    with st.container(key=f"part_{part}"):
        st.header(screens[0].title.in_(language()), anchor=False)
        for question in (question for screen in screens for question in screen.questions):
            _draw_answer(here, question, here.answers.get(question.key, AnswerValue()))
        st.button(
            _("Change part {part}").format(part=part),
            key=f"change_{part}",
            type="tertiary",
            on_click=attempt,
            args=(change, part),
        )


def _draw_answer(here: Journey, question: Question, given: AnswerValue) -> None:
    labels = {
        option.key: option.label.in_(language())
        for option in (*question.choices, *question.outside)
    }
    chosen = [labels[key] for key in (*given.choices, given.outside) if key]
    with st.container(key=f"reviewed_{question.key}", gap="xsmall"):
        st.markdown(f"**{question.text.in_(language())}**")
        if chosen:
            st.markdown("  \n".join(chosen))
        if given.words:
            draw_words(here, question.key, given.words)
        if given.is_empty:
            st.markdown(":gray[" + _("Skipped") + "]")
