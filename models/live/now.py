"""Where a table is now: one row drives every phone, the facilitators and the room screen.

Whatever changes in it, or in what hangs on it, counts its version up; who waits looks at that
alone. No dancer's time is in it: the end of a round is when the facilitator's round ends.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlmodel import Field, Session, SQLModel, col, func, select

from models.live.errors import NotLive
from models.live.rounds import Round, RoundInOrder, in_order
from models.storage.store import Store
from models.tables.round_tables import RoundTable, TableState

# How often a table moved on since it was held: no row of the talk changes then.
_MOVED_ON = {TableState.AFTER: 1, TableState.CLOSED: 2, TableState.RELEASED: 3}


class Showing(StrEnum):
    """What the room screen shows: nothing but the name, the round's prompt, the statements, or
    what unites.
    """

    NOTHING = "nothing"
    PROMPT = "prompt"
    STATEMENTS = "statements"
    GROUND = "ground"


class LiveState(SQLModel, table=True):
    """One row a table. `open`: votes and choices are taken. `pause_wanted`: somebody wants a pause,
    never who or how many; `paused`: all have one.
    """

    table_id: str = Field(foreign_key="roundtable.id", primary_key=True)
    version: int = 1
    round_id: str | None = Field(default=None, foreign_key="round.id")
    open: bool = False
    ends_at: datetime | None = None
    showing: str = Showing.PROMPT
    pause_wanted: bool = False
    paused: bool = False


@dataclass(frozen=True)
class TableNow:
    """What everybody at the table may know. `round` is None while all wait for the first, `rounds`
    how many there are; `ends_at` is in UTC.
    """

    table_id: str
    version: int
    round: RoundInOrder | None
    rounds: int
    open: bool
    ends_at: datetime | None
    showing: Showing
    paused: bool
    is_live: bool


def table_now(store: Store, table_id: str) -> TableNow:
    """Where the table is now; before anything began its version is 0. Raises NotLive where there is
    no such table.
    """
    rounds = select(func.count()).where(Round.table_id == table_id).scalar_subquery()
    with store.read() as session:
        # In one question: two hundred phones ask it in the same second.
        found = session.exec(
            select(RoundTable.state, LiveState, Round, rounds)
            .join(LiveState, col(LiveState.table_id) == col(RoundTable.id), isouter=True)
            .join(Round, col(Round.id) == col(LiveState.round_id), isouter=True)
            .where(RoundTable.id == table_id)
        ).first()
        if found is None:
            raise NotLive
        table_state, kept, row, count = found
        state = kept or LiveState(table_id=table_id, version=0)
        return TableNow(
            table_id,
            _version(state.version, table_state),
            in_order(row) if row else None,
            count,
            state.open,
            state.ends_at,
            Showing(state.showing),
            state.paused,
            TableState(table_state) is TableState.LIVE,
        )


def versions_of(store: Store, table_ids: Collection[str]) -> dict[str, int]:
    """The versions of these tables, of which nothing else is told; 0 before anything began. What is
    no table is left out.
    """
    with store.read() as session:
        rows = session.exec(
            select(RoundTable.id, RoundTable.state, LiveState.version)
            .join(LiveState, col(LiveState.table_id) == col(RoundTable.id), isouter=True)
            .where(col(RoundTable.id).in_(table_ids))
        ).all()
    return {table_id: _version(counted, state) for table_id, state, counted in rows}


def held_state(session: Session, table_id: str) -> LiveState:
    """The row of a table that is held, made where there is none, with its version counted up: what
    is done with it now every screen sees. Only one at a time has it. Raises NotLive.
    """
    # The table's own row is held, because there may be no state to hold yet.
    table = session.get(RoundTable, table_id, with_for_update=True)
    if table is None or table.state != TableState.LIVE:
        raise NotLive
    state = session.get(LiveState, table_id)
    if state is None:
        state = LiveState(table_id=table_id, version=0)
        session.add(state)
    state.version += 1
    return state


def count_up(session: Session, table_id: str) -> None:
    """Lets every screen of the table look again, also where it is no longer held."""
    state = session.get(LiveState, table_id, with_for_update=True)
    if state is not None:
        state.version += 1


def _version(counted: int | None, state: str) -> int:
    """Both only ever grow, so their sum changes with either."""
    return (counted or 0) + _MOVED_ON.get(TableState(state), 0)
