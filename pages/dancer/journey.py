"""The dancer's one address: the whole journey, a screen at a time."""

import streamlit as st

from pages.dancer import doorway, ending, questions, results_first, stopping
from pages.dancer.moves import arrive, make, resume
from pages.dancer.state import Journey, Step, journey
from pages.dancer.tab import tab
from pages.parts.columns import reading_column
from pages.parts.language import _

SCREENS = {
    Step.FRONT: doorway.front,
    Step.WELCOME: doorway.welcome,
    Step.AGE: doorway.age,
    Step.UNDER_16: doorway.under_16,
    Step.CONSENT: doorway.consents,
    Step.NO_CONSENT: doorway.no_consent,
    Step.QUESTIONS: questions.questions,
    Step.REVIEW: ending.review,
    Step.STOP: stopping.stop_question,
    Step.STOPPED: stopping.stopped,
    Step.THANKS: ending.thanks,
    Step.WAITING: ending.waiting,
    Step.RESULTS: results_first.results,
    Step.WITHDRAW: ending.withdraw_question,
    Step.WITHDRAWN: ending.withdrawn,
}
BEFORE_CONSENT = (Step.FRONT, Step.WELCOME, Step.AGE)


def come_in(here: Journey) -> None:
    """Follows the code of the address, and takes up what this tab had begun."""
    with here.turn:
        follow(here, st.query_params.get("code", ""))
    heard = tab(here)
    with here.turn:
        follow(here, heard.code, heard.draft_key)
        if heard.draft_key and not here.draft_key and here.step in BEFORE_CONSENT:
            make(here, resume, heard.draft_key)


def follow(here: Journey, code: str, draft_key: str = "") -> None:
    """Follows a code once; a mistyped one is told once."""
    if code and not here.code and not here.problem:
        make(here, arrive, code, draft_key)


def draw() -> None:
    """One screen, with the one sentence that may stand in the way."""
    here = journey()
    come_in(here)
    with reading_column():
        if here.problem:
            st.warning(_(here.problem))
        SCREENS[here.step](here)


draw()
