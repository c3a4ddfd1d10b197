"""A code whose card is gone, and a quote that still stands: that it does, and taking it out."""

import streamlit as st

from content.keeping import BACKUP_DAYS
from models.withdrawal import take_quotes_out
from pages.dancer.asking import draw_yes_or_back
from pages.dancer.state import Journey, Step
from pages.parts.clock import today
from pages.parts.language import N_, _
from pages.parts.store import store

ONE = N_(
    "What you filled in at the time is gone. A sentence of yours still stands in the results. "
    "Would you like to take it out?"
)
MORE = N_(
    "What you filled in at the time is gone. {count} sentences of yours still stand in the "
    "results. Would you like to take them out?"
)
WHAT_GOES = N_(
    "The page then no longer shows it. In our backup copies it stands for {days} days at most. "
    "Did somebody else keep the page? We cannot take that away. This cannot be undone."
)
DONE = N_(
    "It is out of the results. You need not do anything more, and you can throw your card away. "
    "You are still counted in figures that were shared. Nobody can recognise you in those."
)


def quotes_standing(here: Journey) -> None:
    """That they stand, and one question. Which they are is shown to nobody with a card."""
    count = len(here.standing)
    st.title(_("Your words are still there"), anchor=False)
    st.markdown(_(ONE) if count == 1 else _(MORE).format(count=count))
    st.markdown(_(WHAT_GOES).format(days=BACKUP_DAYS))
    yes = _("Take it out of the results") if count == 1 else _("Take them out of the results")
    draw_yes_or_back(yes, take_out, Step.FRONT)


def quotes_out(_here: Journey) -> None:
    """They are out."""
    st.title(_("Taken away"), anchor=False)
    st.markdown(_(DONE))


def take_out(here: Journey) -> None:
    """Takes them out at once. A second press finds them out, which is what was wanted."""
    take_quotes_out(store(), here.standing, today())
    here.step, here.standing = Step.QUOTES_OUT, ()
