"""What the buttons of the talk do. A step that could not be taken says so until the next one: the
screen is drawn anew every moment.
"""

from collections.abc import Callable

import streamlit as st

from content.languages import Text
from models.coding import take_out
from models.live import (
    RoundInOrder,
    Showing,
    accept,
    close_round,
    decline,
    end_pause,
    merge,
    more_time,
    next_round,
    place_voice,
    reword,
    show,
    take_away,
    take_pause,
)
from models.live.errors import NothingSaid
from pages.facilitator.live.desk import Decided, LiveDesk, Way
from pages.facilitator.typed_text import typed_text
from pages.parts.attempts import attempt, taken_problem
from pages.parts.signed_in import actor
from pages.parts.store import store

MORE_MINUTES = 5
VOICES_KEY = "live_voices"


def step(desk: LiveDesk, action: Callable[[], object]) -> bool:
    """Takes a step and says whether it was taken; why not stays on the desk."""
    taken = attempt(action)
    desk.problem = "" if taken else taken_problem()
    return taken


def begin_next(desk: LiveDesk, after: str | None) -> None:
    """Begins the round after the one that this button was drawn for."""
    step(desk, lambda: next_round(store(), actor(), desk.table_id, after=after))


def give_time(desk: LiveDesk) -> None:
    """Five minutes more."""
    step(desk, lambda: more_time(store(), actor(), desk.table_id, MORE_MINUTES))


def close(desk: LiveDesk, here: RoundInOrder) -> None:
    """Takes no more votes and choices; where there were any, all see what came of them."""
    step(desk, lambda: close_round(store(), actor(), desk.table_id, here.round_id))


def show_chosen(desk: LiveDesk, control: int) -> None:
    """Puts on the room screen what was chosen in this control, unless another one came since."""
    if control != desk.controls:
        return
    chosen = Showing(st.session_state[control_key(control)])
    if step(desk, lambda: show(store(), actor(), desk.table_id, chosen)):
        desk.shown = chosen


def control_key(control: int) -> str:
    """The key of this control of the room screen."""
    return f"live_showing_{control}"


def pause(desk: LiveDesk) -> None:
    """A pause for everybody."""
    step(desk, lambda: take_pause(store(), actor(), desk.table_id))


def go_on(desk: LiveDesk) -> None:
    """The end of the pause; also the answer to a wish for one, where it is not taken now."""
    step(desk, lambda: end_pause(store(), actor(), desk.table_id))


def move_voice(desk: LiveDesk) -> None:
    """Puts a voice under another theme, as the list of voices says."""
    moved = st.session_state[VOICES_KEY].moved
    if moved:
        themes = (moved["theme"],) if moved["theme"] else ()
        step(desk, lambda: place_voice(store(), actor(), moved["voice"], themes))


def take_out_of_all(desk: LiveDesk) -> None:
    """Takes the words that were tapped out of every text of the table."""
    tapped = st.session_state[VOICES_KEY].taken_out
    if tapped:
        words = tuple(tapped["words"])
        step(desk, lambda: take_out(store(), actor(), tapped["voice"], words))


def begin_deciding(desk: LiveDesk, way: Way, sentence_id: str, text: Text) -> None:
    """Opens the form for one sentence; what was typed for another is let go."""
    desk.problem = ""
    desk.decided = Decided(way, sentence_id, text.nl, text.en)


def stop_deciding(desk: LiveDesk) -> None:
    """Closes the form."""
    desk.problem, desk.decided = "", None


def decide(desk: LiveDesk, decided: Decided) -> None:
    """Does with the sentence what the form says; the form stays where that can't be done."""
    if step(desk, lambda: _decide(decided)):
        desk.decided = None


def take_sentence_away(desk: LiveDesk, statement_id: str) -> None:
    """Nobody sees this sentence any more."""
    step(desk, lambda: take_away(store(), actor(), statement_id))


def field(decided: Decided, name: str) -> str:
    """The key of a field in the form of this sentence."""
    return f"live_{decided.way}_{decided.sentence_id}_{name}"


def _decide(decided: Decided) -> None:
    def typed(name: str) -> str:
        return st.session_state.get(field(decided, name)) or ""

    def text() -> Text:
        return typed_text(typed("nl"), typed("en"), NothingSaid)

    if decided.way is Way.ACCEPT:
        accept(store(), actor(), decided.sentence_id, text())
    elif decided.way is Way.REWORD:
        reword(store(), actor(), decided.sentence_id, text())
    elif decided.way is Way.MERGE:
        merge(store(), actor(), decided.sentence_id, typed("into"))
    else:
        decline(store(), actor(), decided.sentence_id, typed("reason"))
