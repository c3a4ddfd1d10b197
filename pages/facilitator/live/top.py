"""The head of the talk: which round, how long still, and the buttons that move it on."""

from collections.abc import Sequence

import streamlit as st

from models.live import RoundInOrder, Showing, TableNow
from models.tables import TableSummary
from pages.facilitator.live.desk import LiveDesk
from pages.facilitator.live.steps import begin_next, close, control_key, give_time, show_chosen
from pages.facilitator.live.talk_words import SHOWN, minutes_left, round_of, time_left
from pages.parts.clock import now as this_moment
from pages.parts.language import _, language, query
from pages.parts.plain_text import plain


def draw_top(
    desk: LiveDesk, table: TableSummary, now: TableNow, rounds: Sequence[RoundInOrder]
) -> None:
    """What all look at first, and what she presses most."""
    with st.container(key="live_top", horizontal=True, vertical_alignment="top"):
        with st.container(gap="xsmall"):
            said = (
                plain(table.details.title),
                round_of(now),
                time_left(minutes_left(now, this_moment())),
                _("closed") if now.round and not now.open else "",
            )
            st.markdown(f":gray[{' · '.join(filter(None, said))}]")
            st.title(_title(now), anchor=False)
        with st.container(key="live_moves", width="content", horizontal_alignment="right"):
            with st.container(horizontal=True, width="content"):
                _draw_moves(desk, now, rounds)
            _draw_shown(desk, now)


def _title(now: TableNow) -> str:
    if now.round is None:
        return _("Everybody is waiting")
    return plain(now.round.details.title.in_(language()))


def _draw_moves(desk: LiveDesk, now: TableNow, rounds: Sequence[RoundInOrder]) -> None:
    here = now.round
    if here is not None:
        st.button(_("5 minutes more"), key="live_more", on_click=give_time, args=(desk,))
        if now.open:
            st.button(_("Close the round"), key="live_close", on_click=close, args=(desk, here))
    if here is not None and here.place + 1 >= len(rounds):
        st.page_link("pages/facilitator/tables.py", label=_("To the tables"), query_params=query())
        return
    st.button(
        _("Next round") if here else _("Begin the first round"),
        key="live_next",
        type="primary",
        on_click=begin_next,
        args=(desk, here.round_id if here else None),
    )


def _draw_shown(desk: LiveDesk, now: TableNow) -> None:
    """What the room screen shows; the same for all who steer."""
    # Where it changed by anything else than this control there is another one: a browser that has
    # not heard of it yet still says what the one before showed, and would choose that anew.
    if desk.shown is not now.showing:
        desk.shown, desk.controls = now.showing, desk.controls + 1
    st.segmented_control(
        _("On the room screen"),
        [*list(Showing)[1:], Showing.NOTHING],
        format_func=lambda each: _(SHOWN[each]),
        default=now.showing,
        required=True,
        key=control_key(desk.controls),
        on_change=show_chosen,
        args=(desk, desk.controls),
        width="stretch",
    )
