"""Who came by an open link: the code to note, or why there is none now."""

import streamlit as st

from content.questionnaire import questionnaire
from models.errors import LinkBusy
from models.tables import Phase
from pages.dancer.arriving import back_to_table
from pages.dancer.moves import attempt, consent, go_to
from pages.dancer.own_word import offer_own_word
from pages.dancer.state import Journey, Step
from pages.parts.language import N_, _, language
from pages.parts.passage import draw_passage

NOT_OPEN = N_("The questions of this danstafel are not open now. Try this link again later.")
STILL_THERE = N_("What you ticked is still here.")
HAS_CODE = N_("Did you take part before? Then go on with the code that you noted.")


def code(here: Journey) -> None:
    """The fresh code, before the first question: what it is for, and where to keep it."""
    at_table = here.phase is Phase.DURING
    draw_passage("withdrawal_code", st.title)
    with st.container(key="code"):
        st.markdown(here.code)
    st.button(
        questionnaire().ui.next.in_(language()),
        key="code_noted",
        type="primary",
        width="stretch",
        on_click=attempt,
        args=(back_to_table,) if at_table else (go_to, Step.QUESTIONS),
    )
    if not at_table:
        offer_own_word(here, _("Choose a word of your own"))


def nothing_open(here: Journey) -> None:
    """The link is right; the questions are closed or not open yet."""
    st.title(_("Nothing to fill in now"), anchor=False)
    st.markdown(_(NOT_OPEN))
    _draw_way_with_code()


def busy(here: Journey) -> None:
    """The link gives no code for some minutes; who has one never waits."""
    st.title(_("It is busy now"), anchor=False)
    st.markdown(_(LinkBusy.sentence))
    st.markdown(_(STILL_THERE))
    st.button(
        _("Try again"),
        key="link_again",
        type="primary",
        width="stretch",
        on_click=attempt,
        args=(consent, here.consents),
    )
    _draw_way_with_code()


def _draw_way_with_code() -> None:
    st.markdown(_(HAS_CODE))
    st.button(_("Fill in my code"), key="link_to_front", on_click=attempt, args=(go_to, Step.FRONT))
