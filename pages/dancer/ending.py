"""After the questions: look it over, send, thanks; and what a card shows when nothing is open."""

from itertools import groupby

import streamlit as st

from content.questionnaire import Question, questionnaire
from models.survey import AnswerValue, Destination, Screen, destination_of
from pages.dancer.moves import (
    attempt,
    change,
    go_back,
    go_to,
    has_sent,
    send_all,
    withdraw_all,
)
from pages.dancer.state import Journey, Step
from pages.parts.language import N_, _, language
from pages.parts.passage import draw_passage
from pages.parts.store import store

NOTHING_SENT = N_("Nothing has been sent yet. You can still change everything.")
WHAT_CODE_DOES = N_(
    "With this code you fill in the questions after the danstafel, and you see the results first."
)
WAITING = {
    Destination.NOT_OPEN: N_(
        "The questions of this danstafel are not open yet. Keep your card and come back later."
    ),
    Destination.SENT: N_(
        "Your answers have arrived. You can close this page. Keep your card: "
        "the same code works again later."
    ),
    Destination.LIVE: N_(
        "The danstafel is going on now. Afterwards this code opens questions about how it was."
    ),
    Destination.CLOSED: N_(
        "The danstafel is over and the questions are closed. As soon as there are results, "
        "you see them here first, with this code."
    ),
    Destination.SURVEY: N_("There are questions for you. Open this page again with your code."),
}


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


def waiting(here: Journey) -> None:
    """Nothing to fill in now: what the card will open, and taking answers away."""
    if here.card is None:
        return
    leads_to, _phase = destination_of(store(), here.card)
    st.title(_("Your card"), anchor=False)
    st.markdown(_(WAITING[leads_to]))
    offer_withdrawal(here)


def offer_withdrawal(here: Journey) -> None:
    """The way to take answers away, for a card that sent some."""
    if has_sent(here):
        st.button(
            _title_of_withdrawal(),
            key="withdraw_offer",
            type="tertiary",
            on_click=attempt,
            args=(go_to, Step.WITHDRAW),
        )


def withdraw_question(here: Journey) -> None:
    """One question before everything goes."""
    draw_passage("withdraw", st.title)
    st.button(
        _("Take my answers away for good"),
        key="withdraw_yes",
        width="stretch",
        on_click=attempt,
        args=(withdraw_all,),
    )
    st.button(
        questionnaire().ui.back.in_(language()),
        key="withdraw_back",
        type="tertiary",
        on_click=attempt,
        args=(go_to, Step.WAITING),
    )


def withdrawn(here: Journey) -> None:
    """They are gone."""
    said = questionnaire().texts["withdraw"]
    st.title(_title_of_withdrawal(), anchor=False)
    st.markdown(said.done.in_(language()) if said.done else "")


def _title_of_withdrawal() -> str:
    said = questionnaire().texts["withdraw"]
    return said.title.in_(language()) if said.title else ""


def _draw_part(here: Journey, part: int, screens: list[Screen]) -> None:
    with st.container(key=f"part_{part}"):
        st.header(screens[0].title.in_(language()), anchor=False)
        for question in (question for screen in screens for question in screen.questions):
            _draw_answer(question, here.answers.get(question.key, AnswerValue()))
        st.button(
            _("Change part {part}").format(part=part),
            key=f"change_{part}",
            type="tertiary",
            on_click=attempt,
            args=(change, part),
        )


def _draw_answer(question: Question, given: AnswerValue) -> None:
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
            st.text(given.words)
        if given.is_empty:
            st.markdown(":gray[" + _("Skipped") + "]")
