"""Beside the voices: the course of rounds, the room in words, and the pause."""

import time
from collections.abc import Sequence

import streamlit as st

from models.live import (
    Room,
    RoundInOrder,
    TableNow,
    pause_is_wanted,
    room_of,
)
from pages.facilitator.live.desk import LiveDesk
from pages.facilitator.live.steps import go_on, pause
from pages.facilitator.live.talk_words import SAID, joined_in_words
from pages.parts.language import N_, _, language
from pages.parts.plain_text import plain
from pages.parts.signed_in import actor
from pages.parts.store import store

RECOUNTED_AFTER = 20  # seconds
WANTED = N_("A pause is wanted")
NOT_WANTED = N_("Nobody asks for a pause")
PAUSED = N_("There is a pause. Every phone and the room screen show the help lines.")


def draw_pause(desk: LiveDesk, now: TableNow) -> None:
    """Whether somebody wants a pause, and the way to give one or to go on."""
    if now.paused:
        st.warning(_(PAUSED))
        st.button(_("Go on"), key="live_go_on", on_click=go_on, args=(desk,))
    elif pause_is_wanted(store(), actor(), desk.table_id):
        st.warning(f"**{_(WANTED)}**")
        with st.container(horizontal=True):
            _draw_pause_button(desk)
            st.button(
                _("Not now"), key="live_no_pause", type="tertiary", on_click=go_on, args=(desk,)
            )
    else:
        st.markdown(f":gray[{_(NOT_WANTED)}]")
        _draw_pause_button(desk)


def draw_course(rounds: Sequence[RoundInOrder], now: TableNow) -> None:
    """All rounds in their order; the one that is on has an edge and the word."""
    st.header(_("Course"), anchor=False)
    here = now.round.place if now.round else -1
    with st.container(gap="xsmall"):
        for each in rounds:
            title = plain(each.details.title.in_(language()))
            if each.place == here:
                with st.container(key="live_here"):
                    st.markdown(_("**{title}** · now").format(title=title))
            else:
                st.markdown(f":gray[{title}]")


def draw_room(desk: LiveDesk, now: TableNow) -> None:
    """How many joined and how large a part said something, counted anew every 20 seconds."""
    st.header(_("In the room"), anchor=False)
    room = _room(desk, now)
    lines = [joined_in_words(room)]
    if room.said and now.round and now.round.details.kind.takes_words:
        lines.append(_(SAID[room.said]))
    st.markdown("  \n".join(lines))


def _draw_pause_button(desk: LiveDesk) -> None:
    st.button(_("Pause now"), key="live_pause", on_click=pause, args=(desk,))


def _room(desk: LiveDesk, now: TableNow) -> Room:
    here, clock = now.round.round_id if now.round else "", time.monotonic()
    if desk.room is None or desk.counted_in != here or clock - desk.counted_at >= RECOUNTED_AFTER:
        desk.room = room_of(store(), actor(), desk.table_id, here)
        desk.counted_at, desk.counted_in = clock, here
    return desk.room
