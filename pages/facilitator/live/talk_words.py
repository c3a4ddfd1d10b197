"""The talk in words: kinds of rounds, time, how the room is, what the screen shows."""

import math
from datetime import datetime

from analysis.opinion import Share
from content.wording import N_
from models.live import Room, RoundKind, Showing, TableNow
from pages.parts.language import _

KIND = {
    RoundKind.READ: N_("Read along"),
    RoundKind.SAY: N_("Say something"),
    RoundKind.VOTE: N_("Vote on sentences"),
    RoundKind.THEMES: N_("Choose themes"),
    RoundKind.SILENCE: N_("Silence and breathing"),
    RoundKind.CLOSING: N_("Closing question"),
}
SHOWN = {
    Showing.PROMPT: N_("The question"),
    Showing.STATEMENTS: N_("The sentences"),
    Showing.GROUND: N_("What unites us"),
    Showing.NOTHING: N_("Nothing"),
}
TENS = (
    N_("ten"),
    N_("twenty"),
    N_("thirty"),
    N_("forty"),
    N_("fifty"),
    N_("sixty"),
    N_("seventy"),
    N_("eighty"),
    N_("ninety"),
)
SAID = {
    Share.ALMOST_ALL: N_("Almost everybody said something"),
    Share.MOST: N_("Most said something"),
    Share.HALF: N_("About half said something"),
    Share.SOME: N_("Some said something"),
    Share.ALMOST_NONE: N_("Almost nobody said something yet"),
}


def minutes_left(now: TableNow, at: datetime) -> int | None:
    """Whole minutes that the round still has, 0 once it is over; None where there is no round."""
    if now.round is None or now.ends_at is None:
        return None
    return max(0, math.ceil((now.ends_at - at).total_seconds() / 60))


def time_left(minutes: int | None) -> str:
    """The same in words; "" where there is no round."""
    if minutes is None:
        return ""
    if minutes == 0:
        return _("the time is over")
    if minutes == 1:
        return _("one more minute")
    return _("{minutes} more minutes").format(minutes=minutes)


def round_of(now: TableNow) -> str:
    """Round 3 of 5; before the first what all wait for."""
    if now.round is None:
        return _("the first round has not begun")
    return _("round {round} of {rounds}").format(round=now.round.place + 1, rounds=now.rounds)


def joined_in_words(room: Room) -> str:
    """How many are there: at least so many tens."""
    if not room.joined:
        return _("Fewer than ten people have joined")
    tens = room.joined // 10
    amount = _(TENS[tens - 1]) if tens <= len(TENS) else str(room.joined)
    return _("At least {amount} people have joined").format(amount=amount)
