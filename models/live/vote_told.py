"""What a closed vote came to, worked out once for all screens of this server: it takes up to a
second, and two hundred phones ask for it in the same one.
"""

from collections import defaultdict
from dataclasses import dataclass, field
from threading import Lock

from models.live.ground import NOTHING_YET, CommonGround, ground_of, votes_told
from models.live.outcome import StatementOutcome, outcome_of_votes
from models.storage.store import Store


@dataclass(frozen=True)
class VoteTold:
    """Every statement with its outcome, and what the votes tell together."""

    outcomes: tuple[StatementOutcome, ...]
    ground: CommonGround


@dataclass
class _OfTable:
    """`votes` tells apart, but keeps none. Who asks while it is worked out waits for `turn`."""

    turn: Lock = field(default_factory=Lock)
    version: int = -1
    votes: int = 0
    told: VoteTold = VoteTold((), NOTHING_YET)


class WorkedOut:
    """What this server worked out last of each table, in its memory alone."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._tables: defaultdict[str, _OfTable] = defaultdict(_OfTable)

    def of(self, table_id: str) -> _OfTable:
        """What is known of this table."""
        with self._lock:
            return self._tables[table_id]


def vote_told(store: Store, table_id: str, version: int, worked_out: WorkedOut) -> VoteTold:
    """What the room may see of a table's votes, as of this version or a later one; nothing while a
    vote goes on. A vote that is withdrawn afterwards counts until the next version: an outcome
    that changes in that moment would say what it was.
    """
    known = worked_out.of(table_id)
    with known.turn:
        if known.version < version:
            _work_out(store, table_id, known)
            known.version = version
        return known.told


def _work_out(store: Store, table_id: str, known: _OfTable) -> None:
    """All of it anew; groups only where the votes are others."""
    outcomes, ground = outcome_of_votes(store, table_id), known.told.ground
    shown = [each.statement for each in outcomes]
    with store.read() as session:
        votes = votes_told(session, table_id)
    told_apart = hash(frozenset(votes)) if shown else 0  # in between a vote may have begun
    if told_apart != known.votes or not told_apart:
        ground = ground_of(votes, shown, table_id)
    known.told, known.votes = VoteTold(outcomes, ground), told_apart
