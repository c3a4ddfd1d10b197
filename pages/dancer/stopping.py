"""Stopping on the way: one question, then what was filled in is gone."""

import streamlit as st

from pages.dancer.asking import draw_yes_or_back
from pages.dancer.moves import attempt, stop
from pages.dancer.state import Journey, Step
from pages.parts.language import N_, _

ABOUT_STOPPING = N_(
    "You may always stop. Then we throw away what you filled in. Nothing has been sent yet."
)
LATER = N_(
    "Would you rather go on later? Then choose a word of your own. With that you find back what "
    "you filled in. After seven days it goes by itself."
)
STOPPED = N_(
    "What you filled in is gone, and nothing was sent. Would you like to take part after all, "
    "later? Then open this page again with your code."
)
SOMEONE = N_("Did something come up? You can talk about it. See ‘Talk to someone’ below.")


def stop_question(here: Journey) -> None:
    """One question before it is thrown away."""
    st.title(_("Do you want to stop?"), anchor=False)
    st.markdown(_(ABOUT_STOPPING))
    if here.card is not None:
        st.markdown(_(LATER))
        st.button(
            _("Go on later"), key="stop_later", width="stretch", on_click=attempt, args=(later,)
        )
    draw_yes_or_back(_("Stop and throw it away"), stop, Step.QUESTIONS)


def later(here: Journey) -> None:
    """To the own word, or past it where she has one."""
    here.came_from = Step.STOP
    here.step = Step.OWN_WORD_KEPT if here.has_own_word else Step.OWN_WORD


def stopped(here: Journey) -> None:
    """It is gone, and that is fine."""
    st.title(_("You have stopped"), anchor=False)
    st.markdown(_(STOPPED))
    st.markdown(_(SOMEONE))
