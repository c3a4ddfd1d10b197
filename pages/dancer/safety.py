"""A calm screen after words that may tell of danger: where somebody can turn now.

Her words are kept before it is drawn. That it was shown is known to this visit alone: it is
written nowhere and nobody is told.
"""

from collections.abc import Callable
from typing import Any

import streamlit as st

from analysis.themes import safety_flags
from content.codebook import SafetyFlag, codebook
from content.help import HelpEntry, fitting_first
from models.help_lines import help_lines, text_as_kept
from models.survey import Answers
from pages.dancer.moves import attempt
from pages.dancer.reader import reader_in
from pages.dancer.state import Journey, Step
from pages.parts.clock import today
from pages.parts.help_entries import Reader, entry_text
from pages.parts.language import N_, _, language
from pages.parts.store import store

WHERE = N_("Where you can turn")


def pause_for_safety(here: Journey, answers: Answers) -> None:
    """Puts the safety screen before the next one, if these words carry a flag that this visit
    has not shown yet.
    """
    found = {key for answer in answers.values() for key in safety_flags(answer.words, None)}
    new = tuple(flag.key for flag in codebook().safety_flags if flag.key in found - here.flags_seen)
    if new:
        here.flags, here.flags_seen = new, here.flags_seen | found
        here.step, here.after_safety = Step.SAFETY, here.step


def safety(here: Journey) -> None:
    """The texts of the flags, the first as the page's own; places to turn to; one way on."""
    flags = [flag for flag in codebook().safety_flags if flag.key in here.flags]
    first, *others = flags
    _draw_text(first, st.title)
    for flag in others:
        _draw_text(flag, st.header)
    st.header(_(WHERE), anchor=False)
    for entry in _places(flags, reader_in(here)):
        st.markdown(entry_text(entry, today(), 3), anchors=False)
    at_table = here.after_safety is Step.TABLE
    st.button(
        _("Back to the danstafel") if at_table else first.screen.continue_label.in_(language()),
        key="safety_on",
        type="primary",
        width="stretch",
        on_click=attempt,
        args=(_go_on,),
    )


def _draw_text(flag: SafetyFlag, draw_title: Callable[..., Any]) -> None:
    draw_title(flag.screen.title.in_(language()), anchor=False)
    st.markdown(text_as_kept(store(), flag.screen.text).in_(language()))


def _places(flags: list[SafetyFlag], reader: Reader) -> tuple[HelpEntry, ...]:
    """The published help entries of these flags, each once; what is not for her age last."""
    keys = dict.fromkeys(key for flag in flags for key in flag.screen.help)
    return fitting_first(
        filter(None, map(help_lines(store()).entry, keys)), reader.sector, reader.age
    )


def _go_on(here: Journey) -> None:
    if here.step is Step.SAFETY:
        here.step = here.after_safety
