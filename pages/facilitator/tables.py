"""My tables: where each stands, and one step further."""

from collections.abc import Sequence

import streamlit as st

from models.people import Role
from models.raw import requests_to_answer
from models.survey import move_on
from models.tables import Sector, TableState, TableSummary, my_tables
from models.upkeep import Going, goes_soon
from pages.facilitator.guide_link import draw_guide_link
from pages.facilitator.leaving import draw_left
from pages.facilitator.state_words import ORDER, SECTOR, STATE, STEP, WHAT_STEP_DOES, place_of
from pages.parts.attempts import attempt, draw_problem
from pages.parts.clock import today
from pages.parts.going import draw_going
from pages.parts.language import N_, _, long_date, query
from pages.parts.plain_text import plain
from pages.parts.signed_in import actor
from pages.parts.store import store

_ASKED = "tables_asked"
NO_TABLES = N_("You have no tables now. A table appears here when somebody adds you to it.")

GONE = N_("The answers of this table went on {day}: their time was over.")
ONLY_LOOKING = N_("You see where your tables stand. A facilitator takes the next step.")


def draw() -> None:
    """Top to bottom: what was left or stood in the way, the tables of each sector."""
    who = actor()
    st.title(_("My tables"), anchor=False)
    draw_left()
    draw_problem()
    tables = my_tables(store(), who)
    if not tables:
        st.markdown(_(NO_TABLES))
    elif who.role is not Role.FACILITATOR:
        st.markdown(_(ONLY_LOOKING))
    if who.role is Role.ADVISER and requests_to_answer(store(), who):
        st.page_link(
            "pages/adviser/requests.py",
            label=_("A facilitator asks you something"),
            query_params=query(),
        )
    if who.role is Role.FACILITATOR:
        with st.container(horizontal=True, vertical_alignment="center", gap="medium"):
            st.page_link("pages/facilitator/table.py", label=_("New table"), query_params=query())
            draw_guide_link()
    going = goes_soon(store(), who, today())
    for sector in Sector:
        mine = [table for table in tables if table.details.sector == sector]
        if mine:
            st.header(_(SECTOR[sector]), anchor=False)
            for table in mine:
                draw_table(table, going, may_move=who.role is Role.FACILITATOR)


def draw_table(table: TableSummary, going: Sequence[Going], *, may_move: bool) -> None:
    """One table: what it is, where it stands, what can be done, what goes soon."""
    asked = st.session_state.get(_ASKED) == table.table_id
    with st.container(key=f"card_{table.table_id}"):
        what, where, todo = st.columns([3, 3, 2], gap="medium", vertical_alignment="top")
        with what:
            st.subheader(plain(table.details.title), anchor=False)
            st.markdown(f":gray[{_when_and_where(table)}]")
        with where:
            draw_state(table.table_id, table.state)
        with todo:
            draw_ways(table, may_move=may_move, asked=asked)
        if may_move and asked:
            draw_confirmation(table)
        draw_going([each for each in going if each.table_id == table.table_id])
        if table.gone_on:
            st.caption(_(GONE).format(day=long_date(table.gone_on)))


def draw_state(table_id: str, state: TableState) -> None:
    """A strip of six bars, and the same in words."""
    here = place_of(state)
    kinds = ("done" if n < here else "now" if n == here else "ahead" for n in range(1, 7))
    bars = "".join(f'<i class="{kind}"></i>' for kind in kinds)
    with st.container(key=f"progress_{table_id}", gap="xsmall"):
        st.html(f'<div class="strip" aria-hidden="true">{bars}</div>')
        said = _("Step {step} of {steps}: {state}")
        st.markdown(said.format(step=here, steps=len(ORDER), state=_(STATE[state])))


def draw_ways(table: TableSummary, *, may_move: bool, asked: bool) -> None:
    """Read, make results, the team, or one step further (unless that step is asked below)."""
    with st.container(key=f"ways_{table.table_id}", gap="xsmall"):
        if may_move:
            _draw_work(table)
        st.page_link(
            "pages/facilitator/team.py",
            label=_("Team"),
            query_params={"tafel": table.table_id, **query()},
        )
        if may_move and table.next_state and not asked:
            st.button(
                _(STEP[table.next_state]),
                key=f"tables_step_{table.table_id}",
                on_click=_ask,
                args=(table.table_id,),
            )


def _draw_work(table: TableSummary) -> None:
    if table.state not in (TableState.CLOSED, TableState.RELEASED):
        st.page_link(
            "pages/facilitator/table.py",
            label=_("Prepare and cards"),
            query_params={"tafel": table.table_id, **query()},
        )
    if table.state is TableState.LIVE:
        st.page_link(
            "pages/facilitator/live/page.py",
            label=_("Live"),
            query_params={"tafel": table.table_id, **query()},
        )
    if table.readable:
        st.page_link(
            "pages/facilitator/coding.py",
            label=_("Read and code"),
            query_params={"tafel": table.table_id, **query()},
        )
        st.page_link(
            "pages/facilitator/standing_out.py",
            label=_("What stands out"),
            query_params={"tafel": table.table_id, **query()},
        )
    if table.state in (TableState.CLOSED, TableState.RELEASED):
        st.page_link(
            "pages/facilitator/releases.py",
            label=_("Results"),
            query_params={"tafel": table.table_id, **query()},
        )


def draw_confirmation(table: TableSummary) -> None:
    """What the step does, before it is done."""
    if table.next_state is None:
        return
    st.markdown(_(WHAT_STEP_DOES[table.next_state]))
    with st.container(horizontal=True):
        st.button(
            _(STEP[table.next_state]),
            key=f"tables_sure_{table.table_id}",
            type="primary",
            on_click=_move,
            args=(table.table_id, table.next_state),
        )
        st.button(_("Not now"), key="tables_not_now", type="tertiary", on_click=_ask, args=("",))


def _when_and_where(table: TableSummary) -> str:
    day = long_date(table.details.held_on) if table.details.held_on else _("no date yet")
    return " · ".join(filter(None, (day, plain(table.details.place))))


def _ask(table_id: str) -> None:
    st.session_state[_ASKED] = table_id


def _move(table_id: str, to: TableState) -> None:
    st.session_state[_ASKED] = ""
    attempt(lambda: move_on(store(), actor(), table_id, to=to))


draw()
