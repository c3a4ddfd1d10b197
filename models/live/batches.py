"""Batches: voices come out several at a time and mixed, never in the moment they were sent.

How long a voice waits is known to a server's memory alone: from when it was sent there, or from
when that server first saw it. No row has a time. After a restart all that wait wait anew.
"""

from collections import Counter
from collections.abc import Collection
from threading import Lock

from sqlmodel import Session, col, select, update

from analysis.disclosure import VOICES_SECONDS_AFTER_SEND, VOICES_WAITING
from models.live.now import LiveState
from models.live.rounds import Round
from models.people.actors import Actor, Role, require
from models.storage.store import Store
from models.survey.voice_rows import Voice
from models.tables.round_tables import RoundTable, TableState, own_table


class Waiting:
    """Since when this server knows of each voice that waits (seconds, of a clock without jumps)."""

    def __init__(self) -> None:
        self._first_seen: dict[str, float] = {}
        self._lock = Lock()

    def begin(self, text_id: str, clock: float) -> None:
        """A voice was sent here now."""
        with self._lock:
            self._first_seen.setdefault(text_id, clock)

    def long_enough(self, ids: Collection[str], clock: float) -> frozenset[str]:
        """Those of these that waited VOICES_SECONDS_AFTER_SEND; forgets what waits no more."""
        with self._lock:
            self._first_seen = {each: self._first_seen.get(each, clock) for each in ids}
            return frozenset(
                each
                for each, first in self._first_seen.items()
                if clock - first >= VOICES_SECONDS_AFTER_SEND
            )


def show_due(store: Store, actor: Actor, table_id: str, waiting: Waiting, clock: float) -> int:
    """Lets out the voices of the actor's own table that are due; how many. Due are those that
    waited long enough, when there are VOICES_WAITING of one round and kind, or their round is over.

    `clock` is in seconds. Raises NotAllowed, TableUnknown, NotSaved.
    """
    require(actor, Role.FACILITATOR)
    with store.read() as session:
        table = own_table(session, actor, table_id)
        rows = session.exec(
            select(Voice)
            .join(Round, col(Round.id) == col(Voice.round_id))
            .where(Round.table_id == table_id, col(Voice.shown).is_(False))
        ).all()
        current = _current_round(session, table)
    waited = waiting.long_enough([row.text_id for row in rows], clock)
    ready = [row for row in rows if row.text_id in waited]
    many = Counter((row.round_id, row.kind) for row in ready)
    due = [
        row.text_id
        for row in ready
        if row.round_id != current or many[row.round_id, row.kind] >= VOICES_WAITING
    ]
    if due:
        with store.write() as session:
            session.exec(update(Voice).where(col(Voice.text_id).in_(due)).values(shown=True))
    return len(due)


def _current_round(session: Session, table: RoundTable) -> str | None:
    """The round that goes on; None when none does."""
    state = session.get(LiveState, table.id)
    if state is None or not state.open or table.state != TableState.LIVE:
        return None
    return state.round_id
