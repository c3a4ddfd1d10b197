"""Steering the talk: what a facilitator's buttons do. Two who press at once take one step."""

from datetime import UTC, timedelta

from sqlmodel import Session

from models.errors import AlreadyMoved
from models.live.errors import NoRounds, NotLive
from models.live.now import LiveState, Showing, held_state
from models.live.rounds import Round, RoundKind, rows_of
from models.people.actors import Actor, Role, require
from models.storage.store import Store
from models.tables.round_tables import own_table


def next_round(store: Store, actor: Actor, table_id: str, *, after: str | None) -> None:
    """Begins the round after the one with id `after` (None: the first), for its own minutes.

    Raises NotAllowed, TableUnknown, NotLive, NoRounds, and AlreadyMoved where another round is on
    by now: a colleague pressed first.
    """
    with store.write() as session:
        state = _own_state(session, actor, table_id)
        if state.round_id != after:
            raise AlreadyMoved
        rows = rows_of(session, table_id)
        place = next((row.place + 1 for row in rows if row.id == after), 0)
        if place >= len(rows):
            raise NoRounds
        row = rows[place]
        row.begun = True
        state.round_id, state.open = row.id, True
        state.ends_at = actor.at.astimezone(UTC) + timedelta(minutes=row.minutes)
        state.showing = Showing.STATEMENTS if row.kind == RoundKind.VOTE else Showing.PROMPT


def more_time(store: Store, actor: Actor, table_id: str, minutes: int) -> None:
    """Gives the round so many minutes more, from now where its time is over.

    Raises NotAllowed, TableUnknown, NotLive (no round is on).
    """
    with store.write() as session:
        state = _own_state(session, actor, table_id)
        if state.round_id is None or state.ends_at is None:
            raise NotLive
        from_when = max(state.ends_at, actor.at.astimezone(UTC))
        state.ends_at = from_when + timedelta(minutes=minutes)


def close_round(store: Store, actor: Actor, table_id: str, round_id: str) -> None:
    """Takes no more votes and choices of this round; where there were any, every screen now shows
    what came of them, in one step: two would wake every phone twice. What is said still arrives.

    Raises NotAllowed, TableUnknown, NotLive, AlreadyMoved (another round is on).
    """
    with store.write() as session:
        state = _own_state(session, actor, table_id)
        if state.round_id != round_id:
            raise AlreadyMoved
        state.open = False
        row = session.get_one(Round, round_id)
        if row.kind in (RoundKind.VOTE, RoundKind.THEMES):
            state.showing = Showing.GROUND


def show(store: Store, actor: Actor, table_id: str, what: Showing) -> None:
    """Puts something on the room screen. Raises NotAllowed, TableUnknown, NotLive."""
    with store.write() as session:
        _own_state(session, actor, table_id).showing = what


def take_pause(store: Store, actor: Actor, table_id: str) -> None:
    """Gives everybody a pause: every phone shows the same help lines. A wish for one is answered
    with it. Raises NotAllowed, TableUnknown, NotLive.
    """
    with store.write() as session:
        state = _own_state(session, actor, table_id)
        state.paused, state.pause_wanted = True, False


def end_pause(store: Store, actor: Actor, table_id: str) -> None:
    """Goes on where the round was. Raises NotAllowed, TableUnknown, NotLive."""
    with store.write() as session:
        state = _own_state(session, actor, table_id)
        state.paused, state.pause_wanted = False, False


def pause_is_wanted(store: Store, actor: Actor, table_id: str) -> bool:
    """Whether somebody wants a pause, for the table's own facilitators: never who or how many.

    Raises NotAllowed, TableUnknown.
    """
    require(actor, Role.FACILITATOR)
    with store.read() as session:
        own_table(session, actor, table_id)
        state = session.get(LiveState, table_id)
        return state is not None and state.pause_wanted


def _own_state(session: Session, actor: Actor, table_id: str) -> LiveState:
    require(actor, Role.FACILITATOR)
    own_table(session, actor, table_id)
    return held_state(session, table_id)
