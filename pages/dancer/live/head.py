"""The head of every screen at the table: how far it is, and a quiet way to ask for a pause."""

from html import escape

import streamlit as st

from models.live import TableNow, want_pause
from pages.dancer.live.words import seat
from pages.dancer.moves import attempt
from pages.dancer.state import Journey
from pages.parts.clock import local_time
from pages.parts.clock import now as this_moment
from pages.parts.language import N_, _
from pages.parts.progress import strip
from pages.parts.store import store

ROUND_OF = N_("Round {round} of {rounds}")
UNTIL = N_("Until about {time}")
SOON = N_("We begin soon")
PAUSE = N_("A short pause")
PASSED_ON = N_("Passed on. Nobody knows that it was you.")


def draw_head(here: Journey, now: TableNow) -> None:
    """At the same place on every screen, so that nobody sees what somebody else is doing."""
    # As few elements as can be: what each costs, all phones pay in the same second.
    with st.container(key="table_head", horizontal=True, gap="small"):
        place = now.round.place + 1 if now.round else 0
        lines = "<br>".join(map(escape, _lines(here, now)))
        st.html(f"{strip(place, max(now.rounds, 1))}<p>{lines}</p>", width="stretch")
        st.button(
            _(PAUSE), key="want_pause", type="tertiary", on_click=attempt, args=(_wish_pause,)
        )


def _lines(here: Journey, now: TableNow) -> list[str]:
    if here.table.pause_told:
        return [_(PASSED_ON)]
    if now.round is None:
        return [_(SOON)]
    said = [_(ROUND_OF).format(round=now.round.place + 1, rounds=now.rounds)]
    # A time of day stays true while nothing is drawn anew; minutes left would not.
    if now.open and now.ends_at and now.ends_at > this_moment():
        said.append(_(UNTIL).format(time=local_time(now.ends_at).strftime("%H:%M")))
    return said


def _wish_pause(here: Journey) -> None:
    if not here.rehearsal:
        want_pause(store(), seat(here))
    here.table.pause_told = True
