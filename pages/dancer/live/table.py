"""The table on her phone: one fragment, which alone runs when something changed."""

from functools import partial

import streamlit as st

from models.live import RoundKind, TableNow, proposal_question, round_question
from pages.dancer import safety
from pages.dancer.arriving import leave_table
from pages.dancer.card_moves import look_at_card
from pages.dancer.live import care, choose, outcome, paused, quiet, saying, unsent, voting
from pages.dancer.live.at_table import AtTable
from pages.dancer.live.head import PASSED_ON, draw_head
from pages.dancer.live.now_here import now_as_heard
from pages.dancer.live.waiting import Drawn, version_heard, wait_for_more
from pages.dancer.live.words import look_for_unsent
from pages.dancer.moves import attempt
from pages.dancer.problem import draw_problem
from pages.dancer.state import Journey, Step
from pages.parts.language import _, language
from pages.parts.problems import calmly

HERE = (Step.TABLE, Step.SAFETY, Step.CARE)


def table(here: Journey) -> None:
    """Her place at the table; other screens of the journey are drawn by the whole page."""
    _draw(here)
    st.button(
        _("Your card"), key="table_card", type="tertiary", on_click=attempt, args=(look_at_card,)
    )


@st.fragment
def _draw(here: Journey) -> None:
    with calmly():
        if here.step not in HERE:
            st.rerun()
        now = _followed(here)
        if here.step is Step.CARE:
            draw_problem(here)
            care.care(here)
            return
        wait_for_more(_drawn(here, now), partial(attempt, look_for_unsent, _fields(now)))
        _draw_screen(here, now)


def draw_rehearsed(here: Journey, now: TableNow) -> None:
    """The same screens for who tries them out: nothing comes by itself there."""
    if here.table.round_id != _round_id(now):
        here.table, here.step, here.problem = here.table.in_round(_round_id(now)), Step.TABLE, ""
    _draw_screen(here, now)


def _draw_screen(here: Journey, now: TableNow) -> None:
    if here.step is Step.SAFETY:
        safety.safety(here)
    else:
        _draw_table(here, now)
    here.table.has_draft = False


def _followed(here: Journey) -> TableNow:
    """Where the table is now; she goes along with it, and her words with her."""
    assert here.card is not None
    now = now_as_heard(here.card.table_id, version_heard())
    with here.turn:
        if here.step is Step.TABLE and not now.is_live:
            leave_table(here)
        elif here.table.round_id != _round_id(now):
            here.table = here.table.in_round(_round_id(now))
            look_for_unsent(here, _fields(now))
            here.problem = ""
        _hear_of_pause(here.table, now)
    return now


def _hear_of_pause(at: AtTable, now: TableNow) -> None:
    """What she was told of her wish goes once there is a pause: her phone is like the others."""
    if now.paused and not at.paused:
        at.pause_told = False
    at.paused = now.paused


def _draw_table(here: Journey, now: TableNow) -> None:
    draw_head(here, now)
    draw_problem(here)
    if now.paused:
        paused.draw(here)
    else:
        unsent.draw(here)
        _draw_round(here, now)


def _draw_round(here: Journey, now: TableNow) -> None:
    kind = now.round.details.kind if now.round else None
    if now.round is None:
        quiet.before_the_first()
    elif kind in (RoundKind.VOTE, RoundKind.THEMES) and not now.open:
        outcome.draw(now, now.round)
    elif kind is RoundKind.VOTE:
        voting.draw(here, now.round, now.version)
    elif kind is RoundKind.THEMES:
        choose.draw(here, now.round)
    elif kind in (RoundKind.SAY, RoundKind.CLOSING):
        saying.draw(here, now.round)
    else:
        quiet.draw(now.round)


def _drawn(here: Journey, now: TableNow) -> Drawn:
    at = here.table
    where = (here.step, at.round_id, now.open, now.paused, at.proposes, at.looked_over)
    return Drawn(
        now.table_id,
        now.version,
        "/".join(map(str, (*where, at.statement))),
        _says(here, now),
        f"{at.times_sent} {at.sent_last}",
    )


def _says(here: Journey, now: TableNow) -> str:
    """What a screen reader tells of its own accord."""
    if here.step is not Step.TABLE:
        return ""
    if here.table.pause_told:
        return _(PASSED_ON)
    if now.paused:
        return _(paused.TITLE)
    if now.round is None:
        return ""
    details = now.round.details
    return f"{details.title.in_(language())}. {details.prompt.in_(language())}"


def _round_id(now: TableNow) -> str | None:
    return now.round.round_id if now.round else None


def _fields(now: TableNow) -> tuple[str, ...]:
    """Where she writes in the round that is on."""
    if now.round is None:
        return ()
    return round_question(now.round.round_id), proposal_question(now.round.round_id)
