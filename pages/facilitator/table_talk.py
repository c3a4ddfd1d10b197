"""The talk, on the page of a table: preparing it, holding it, and the screen in the room."""

import streamlit as st

from models.tables import TableState, TableSummary
from pages.parts.language import N_, _, address, query

ABOUT = N_("Prepare the rounds and sentences of the evening, and go through them once.")
ABOUT_ROOM = N_(
    "The room screen stands in a window of its own: put it on the screen that everybody sees. "
    "Nothing of your own screen is on it."
)
ABOUT_KIT = N_(
    "For the evening: your script, the house rules and help lines to hang up, and the questions on "
    "paper. Print some spare cards too, under Cards."
)
HELD = (TableState.PREPARED, TableState.BEFORE, TableState.LIVE)


def draw_talk(table: TableSummary) -> None:
    """What can be done now, for a table that is still to be held or is held."""
    if table.state not in HELD:
        return
    asked = {"tafel": table.table_id, **query()}
    st.header(_("The talk itself"), anchor=False)
    st.markdown(_(ABOUT))
    if table.state is TableState.LIVE:
        st.page_link("pages/facilitator/live/page.py", label=_("Live"), query_params=asked)
    st.page_link("pages/facilitator/rounds/page.py", label=_("Rounds"), query_params=asked)
    st.markdown(_(ABOUT_ROOM))
    _draw_way_to_room(table)
    st.markdown(_(ABOUT_KIT))
    kit = _("Script and papers (PDF)")
    st.markdown(f"[{kit}]({address('/draaiboek.pdf', tafel=table.table_id)})")


def _draw_way_to_room(table: TableSummary) -> None:
    """A link that opens a window of its own, in the language of the talk."""
    lang = "&lang=en" if table.details.language == "en" else ""
    said = _("Open the room screen")
    st.markdown(f"[{said}](/zaal?tafel={table.table_id}{lang})")
