"""The room screen: what everybody may see, at ten metres, in a window of its own."""

from dataclasses import dataclass

import streamlit as st

from models.live import TableNow, table_now, versions_of
from models.tables import TableState, TableSummary, table_summary
from pages.facilitator.live.joining import join_with, open_link_of
from pages.facilitator.live.slide import Join, Slide, draw_slide, marks_of
from pages.facilitator.live.slides import slide_of
from pages.facilitator.live.talk_words import minutes_left, time_left
from pages.parts.clock import now as this_moment
from pages.parts.language import _, language
from pages.parts.masthead import PRACTICE
from pages.parts.signed_in import actor
from pages.parts.store import store

LOOK_EVERY = 1.5  # seconds
_KEY = "room_drawn"


@dataclass(frozen=True)
class Drawn:
    """What this window drew last, and of what: it is made anew only where that has changed."""

    of: tuple[TableSummary, int, str, str]
    now: TableNow
    slide: Slide
    join: Join


def draw() -> None:
    """The slide, looked at anew every second and a half, once it is clear that there is one."""
    table = table_summary(store(), actor(), st.query_params.get("tafel", ""))
    st.fragment(draw_room, run_every=LOOK_EVERY)(table.table_id)


def draw_room(table_id: str) -> None:
    """The slide of this moment, for a facilitator of the table. Raises TableUnknown, SignedOut."""
    table = table_summary(store(), actor(), table_id)
    drawn = _drawn(table)
    now = drawn.now
    is_timed = table.state is TableState.LIVE and not now.paused
    left = minutes_left(now, this_moment()) if is_timed and now.open else None
    draw_slide(
        drawn.slide,
        key="room_slide",
        whole=True,
        join=drawn.join,
        time=time_left(left),
        marks=marks_of(left, now.round.details.minutes if now.round else 0),
        note=_(PRACTICE) if store().is_practice else "",
    )


def _drawn(table: TableSummary) -> Drawn:
    version = versions_of(store(), [table.table_id])[table.table_id]
    link = open_link_of(table)
    of = (table, version, link, language())
    before: Drawn | None = st.session_state.get(_KEY)
    if before is not None and before.of == of:
        return before
    now = table_now(store(), table.table_id)
    made = Drawn(of, now, slide_of(now, table.state, table.details.title), join_with(link))
    st.session_state[_KEY] = made
    return made


draw()
