"""The head of every page: what this is, where one can go, the other language, the way out."""

from contextlib import nullcontext

import streamlit as st

from content.wording import N_
from models.people import Role
from pages.parts.language import _, query, switch_button
from pages.parts.mark import draw_mark
from pages.parts.page_language import set_page_language
from pages.parts.places import Place, links_for
from pages.parts.quick_exit import quick_exit
from pages.parts.store import store

PRACTICE = N_("Practice: everything here is invented")


def practice_strip() -> None:
    """Says on every page of the practice environment that it is one."""
    if store().is_practice:
        with st.container(key="practice"):
            st.markdown(_(PRACTICE))


def dancers_masthead() -> None:
    """The word, the other language and the quick exit, always at the same place."""
    with st.container(key="mast", horizontal=True, vertical_alignment="center", gap="small"):
        st.markdown("Danstafels")
        switch_button()
        quick_exit()


def masthead(here: Place, role: Role | None) -> None:
    """Mark, word, the pages this person may open, the other language."""
    with st.container(key="head", horizontal=True, vertical_alignment="center", gap="small"):
        draw_mark(32)
        st.markdown("Danstafels")
        for place in links_for(here.frame, role):
            with st.container(key="head_here", width="content") if place is here else nullcontext():
                st.page_link(place.file, label=_(place.name), query_params=query())
        switch_button()
        set_page_language()
