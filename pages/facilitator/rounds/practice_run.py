"""A practice run: each round as a phone and the room screen show it. Nothing is stored, and the
table stays where it is.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

import streamlit as st

from models.live import RoundInOrder, table_now
from models.tables import TableSummary
from pages.dancer.live.table import draw_rehearsed
from pages.dancer.state import rehearsal_at_table
from pages.facilitator.live.joining import join_with, open_link_of
from pages.facilitator.live.slide import draw_slide, marks_of
from pages.facilitator.live.slides import slide_of_round
from pages.facilitator.live.talk_words import KIND, time_left
from pages.facilitator.rounds.state import Preparation
from pages.parts.clock import now as this_moment
from pages.parts.language import N_, _
from pages.parts.plain_text import plain
from pages.parts.store import store

ABOUT = N_("This is a practice run. Nothing of it is kept, and no phone changes.")


def draw_practice_run(
    here: Preparation, table: TableSummary, rounds: Sequence[RoundInOrder]
) -> None:
    """One round: how it is moved on, the phone, and the room screen."""
    place = min(here.rehearsed or 0, len(rounds) - 1)
    each = rounds[place]
    st.title(_("Practice run: {title}").format(title=plain(table.details.title)), anchor=False)
    st.markdown(_(ABOUT))
    said = _("round {round} of {rounds}").format(round=place + 1, rounds=len(rounds))
    st.markdown(f":gray[{said} · {_(KIND[each.details.kind])}]")
    with st.container(horizontal=True):
        if place + 1 < len(rounds):
            _draw_move(here, _("Next round"), place + 1, "next", primary=True)
        if place:
            _draw_move(here, _("Round before"), place - 1, "before")
        _draw_move(here, _("Stop the practice run"), None, "stop")
    phone, room = st.columns([1, 2], gap="large")
    with phone:
        st.header(_("On a phone"), anchor=False)
        with st.container(key="card_phone"):
            draw_as_phone(table, each, len(rounds))
    with room:
        st.header(_("On the room screen"), anchor=False)
        minutes = each.details.minutes
        draw_slide(
            slide_of_round(each, each.details),
            key="rounds_slide",
            whole=False,
            join=join_with(open_link_of(table)),
            time=time_left(minutes),
            marks=marks_of(minutes, minutes),
        )


def draw_as_phone(table: TableSummary, each: RoundInOrder, rounds: int) -> None:
    """The round on a dancer's own screens, on which everything can be tried."""
    minutes = timedelta(minutes=each.details.minutes)
    now = replace(
        table_now(store(), table.table_id),
        round=each,
        rounds=rounds,
        open=True,
        ends_at=this_moment() + minutes,
        paused=False,
    )
    draw_rehearsed(rehearsal_at_table(table), now)


def _draw_move(
    here: Preparation, label: str, to: int | None, name: str, *, primary: bool = False
) -> None:
    st.button(
        label,
        key=f"rounds_try_{name}",
        type="primary" if primary else "secondary",
        on_click=_go,
        args=(here, to),
    )


def _go(here: Preparation, to: int | None) -> None:
    here.rehearsed = to
