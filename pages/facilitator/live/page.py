"""The talk while it is held: what is said, what is proposed, and what moves it on.

All of it is drawn anew every LOOK_EVERY seconds. What she is typing stands in forms, which a
browser keeps until they are sent.
"""

import time

import streamlit as st

from models.live import rounds_of, show_due, table_now
from models.tables import TableState, TableSummary
from pages.facilitator.choosing import chosen_table, draw_unlocking, tables_where
from pages.facilitator.live.course import draw_course, draw_pause, draw_room
from pages.facilitator.live.desk import LiveDesk, desk_for
from pages.facilitator.live.heard import draw_heard
from pages.facilitator.live.outcome import draw_outcome
from pages.facilitator.live.proposed import draw_proposed
from pages.facilitator.live.top import draw_top
from pages.parts.language import N_, _, query
from pages.parts.signed_in import actor
from pages.parts.store import store
from pages.parts.waiting_voices import waiting_at

LOOK_EVERY = 1.2  # seconds; what is due has to stand here within two, on a busy machine too
NONE_LIVE = N_(
    "No danstafel of yours is being held now. "
    "It begins when you close the first questions, under Tables."
)
NO_ROUNDS = N_("There are no rounds yet. Prepare them first, then the danstafel can begin.")


def draw() -> None:
    """Top to bottom: which table, unlocking, then the talk itself."""
    who = actor()
    table = _table_held()
    if table is None:
        st.title(_("Live"), anchor=False)
        st.markdown(_(NONE_LIVE))
        st.page_link("pages/facilitator/tables.py", label=_("To the tables"), query_params=query())
    elif not draw_unlocking(who):
        return
    elif not rounds_of(store(), who, table.table_id):
        st.title(_("Live"), anchor=False)
        st.markdown(_(NO_ROUNDS))
        st.page_link(
            "pages/facilitator/rounds/page.py",
            label=_("Prepare the rounds"),
            query_params={"tafel": table.table_id, **query()},
        )
    else:
        st.fragment(draw_talk, run_every=LOOK_EVERY)(table)


def draw_talk(table: TableSummary) -> None:
    """The whole screen of the talk, as it is at this moment."""
    who, table_id = actor(), table.table_id
    show_due(store(), who, table_id, waiting_at(table_id), time.monotonic())
    now, rounds = table_now(store(), table_id), rounds_of(store(), who, table_id)
    if not now.is_live:
        st.rerun()
    desk = desk_for(table_id)
    draw_top(desk, table, now, rounds)
    # Always there, so that nothing under it is made anew when a sentence comes or goes.
    with st.container():
        _draw_problem(desk)
    course, voices, sentences = st.columns([3, 7, 5], gap="large")
    with course:
        draw_pause(desk, now)
        draw_course(rounds, now)
        draw_room(desk, now)
    with voices:
        draw_outcome(now)
        draw_heard(desk, rounds)
    with sentences, st.container(key="card_proposed"):
        draw_proposed(desk)


def _draw_problem(desk: LiveDesk) -> None:
    if desk.problem:
        st.warning(_(desk.problem))


def _table_held() -> TableSummary | None:
    held = [table for table in tables_where(actor()) if table.state is TableState.LIVE]
    asked = st.query_params.get("tafel", "")
    mine = [table for table in held if table.table_id == asked]
    if mine or len(held) < 2:
        return next(iter(mine or ([] if asked else held)), None)
    return None if asked else chosen_table(held, "live")


draw()
