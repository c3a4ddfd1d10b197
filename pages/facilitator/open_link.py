"""The open link of a table: what it is, its address, and a new one."""

import streamlit as st

from models.survey import Cards
from models.tables import TableSummary, day_held_up, link_of, make_link
from pages.parts.attempts import attempt
from pages.parts.language import N_, _, long_date
from pages.parts.signed_in import actor
from pages.parts.site import site_address
from pages.parts.store import store

ABOUT = N_(
    "Who opens this link gets a code of their own to note. We do not know who that is. "
    "Answers by the link are labelled, and results say that there was one."
)
ABOUT_NEW = N_("A new link stops the one before. Codes that dancers noted keep working.")
CAME = N_("At least {count} dancers came by the link.")
UNUSUAL = N_(
    "Unusually many people came in by the open link on {day}. It may have been a program that "
    "answers again and again. Then replace the link, and give the new one only to your dancers. "
    "Everyone who has a code can go on."
)


def draw_open_link(table: TableSummary, cards: Cards) -> None:
    """The link to copy, and the way to a new one."""
    link = link_of(store(), actor(), table.table_id)
    st.header(_("Open link"), anchor=False)
    st.markdown(_(ABOUT))
    if link:
        if day := day_held_up(store(), actor(), table.table_id):
            st.warning(_(UNUSUAL).format(day=long_date(day)))
        st.code(f"{site_address()}/#link={link}", language=None)
        if cards.by_link:
            st.caption(_(CAME).format(count=cards.by_link))
        st.caption(_(ABOUT_NEW))
    st.button(
        _("Replace the link") if link else _("Make the link"),
        key="open_link_make",
        on_click=_make,
        args=(table.table_id,),
    )


def _make(table_id: str) -> None:
    attempt(lambda: make_link(store(), actor(), table_id))
