"""The help line, at the foot of every page where someone may need it."""

import streamlit as st

from content.help import help_directory
from pages.parts.clock import today
from pages.parts.help_entries import draw_help_entries
from pages.parts.language import N_, _, language
from pages.parts.quick_exit import quick_exit

TALK = N_("Talk to someone")
DANGER = N_("In danger: call 112")


def help_line(*, with_exit: bool) -> None:
    """The line. `with_exit` also puts the quick exit into the dialog, which covers the page's."""
    with st.bottom, st.container(key="help_line", horizontal=True, vertical_alignment="center"):
        wanted = st.button(_(TALK), key="help_open")
        st.markdown(_(DANGER))
    if wanted:
        st.dialog(_(TALK))(_draw_dialog)(with_exit)


def _draw_dialog(with_exit: bool) -> None:
    if with_exit:
        quick_exit("quick_exit_dialog")
    st.markdown(help_directory().intro.in_(language()))
    draw_help_entries(today(), level=3)
