"""Her words on their way: written, looked over where somebody may be found by them, sent once."""

import time

import streamlit as st

from analysis.findable import findable
from models.live import Seat, propose, say, seat_of
from models.live.errors import NothingSaid, NotLive
from models.survey import AnswerValue, keep_words
from models.survey.answers import PROPOSED, ROUND
from pages.dancer.moves import take_along
from pages.dancer.safety import pause_for_safety
from pages.dancer.state import Journey
from pages.parts.clock import today
from pages.parts.language import language
from pages.parts.store import store
from pages.parts.waiting_voices import waiting_at


def key_of_field(question: str) -> str:
    """The widget in which she writes; the tab keeps what is typed in it by this name."""
    return f"words_of_{question}"


def first_words(here: Journey, question: str) -> str:
    """What stands in a field when it is drawn anew: what the draft has of it."""
    if key_of_field(question) not in st.session_state:
        if not here.table.has_draft:
            take_along(here)
        kept = here.answers.get(question, AnswerValue()).words
        here.table.begun[question] = "" if hash(kept) in here.table.sent else kept
    return here.table.begun.get(question, "")


def written(here: Journey, question: str, times_sent: int) -> None:
    """Sends what stands in the field, or shows first what in it may be recognised. Whatever is in
    the way, it stays in the field. The second half of a double tap finds it sent.
    """
    if here.table.times_sent != times_sent:
        return
    words = str(st.session_state.get(key_of_field(question)) or "")
    if not words.strip():
        raise NothingSaid
    take_along(here)
    here.answers[question] = AnswerValue(words=words)
    here.keep()
    if findable(words, language()):
        here.table.looked_over = question
    else:
        send_words(here, question, times_sent)


def write_on(here: Journey) -> None:
    """From the look over back to the field."""
    here.table.looked_over = ""


def send_words(here: Journey, question: str, times_sent: int) -> None:
    """Sends what was written in this field, of this round or an earlier one, and empties it."""
    if here.table.times_sent != times_sent:
        return
    take_along(here)
    words = here.answers.get(question, AnswerValue()).words
    _send(here, question, words)
    at = here.table
    at.times_sent, at.sent_last = at.times_sent + 1, question
    at.sent.add(hash(words))
    at.has_said = at.has_said or question not in at.unsent
    _forget(here, question)
    pause_for_safety(here, {question: AnswerValue(words=words)})


def throw_away(here: Journey, question: str) -> None:
    """Leaves what was written in an earlier round unsent, for good."""
    _forget(here, question)


def look_for_unsent(here: Journey, fields_here: tuple[str, ...]) -> None:
    """Finds fields of other rounds than this one's with words in them that were not sent."""
    take_along(here)
    here.table.has_draft = True
    here.table.unsent = tuple(
        question
        for question, answer in here.answers.items()
        if question.startswith(ROUND)
        and question not in fields_here
        and answer.words.strip()
        and hash(answer.words) not in here.table.sent
    )


def seat(here: Journey) -> Seat:
    """Her place as it is now: she may have given it up in another tab. Raises NotLive."""
    found = seat_of(store(), here.card) if here.card else None
    if found is None:
        raise NotLive
    return found


def _send(here: Journey, question: str, words: str) -> None:
    if here.rehearsal:
        return
    place, round_id = seat(here), question.removeprefix(ROUND)
    if round_id.endswith(PROPOSED):
        sent = propose(store(), place, round_id.removesuffix(PROPOSED), words, language())
    else:
        sent = say(store(), place, round_id, words, language())
    waiting_at(place.card.table_id).begin(sent, time.monotonic())


def _forget(here: Journey, question: str) -> None:
    if not here.rehearsal:
        keep_words(store(), here.draft_key, question, "", today())
    here.answers.pop(question, None)
    here.found.pop(question, None)
    at = here.table
    at.unsent = tuple(each for each in at.unsent if each != question)
    at.begun[question], at.looked_over = "", ""
    if key_of_field(question) in st.session_state:
        st.session_state[key_of_field(question)] = ""
