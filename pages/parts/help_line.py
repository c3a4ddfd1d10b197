"""The help line, at the foot of every page where someone may need it."""

import streamlit as st

from content.help import help_intro
from pages.parts.clock import today
from pages.parts.help_entries import NOBODY_WE_KNOW, Reader, draw_help_entries
from pages.parts.language import N_, _, language
from pages.parts.quick_exit import quick_exit
from pages.parts.staying_unrecognisable import link_to_unrecognisable

TALK = N_("Talk to someone")
DANGER = N_("In danger: call 112")
NO_REPORT = N_("This is not a reporting point")


def help_line(dancer: Reader | None = None) -> None:
    """The line. To a dancer, who writes, it says that nothing here is a report; what fits her
    comes first; and the dialog, which covers the page's quick exit, has one of its own.
    """
    with st.bottom, st.container(key="help_line", horizontal=True, vertical_alignment="center"):
        wanted = st.button(_(TALK), key="help_open")
        st.markdown("  \n".join([_(DANGER), *([_(NO_REPORT)] if dancer else [])]))
    if wanted:
        st.dialog(_(TALK))(_draw_dialog)(dancer)


def _draw_dialog(dancer: Reader | None) -> None:
    if dancer:
        quick_exit("quick_exit_dialog")
    st.markdown(help_intro().in_(language()))
    draw_help_entries(today(), dancer or NOBODY_WE_KNOW, level=3)
    link_to_unrecognisable()
