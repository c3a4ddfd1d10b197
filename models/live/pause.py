"""The silent signal: somebody wants a pause. One bit of a table, set by whoever taps: it says
neither who nor how many, and no row is tied to a card.
"""

from models.live.errors import NotLive
from models.live.now import LiveState
from models.live.seats import Seat
from models.storage.store import Store
from models.tables.round_tables import RoundTable, TableState


def want_pause(store: Store, seat: Seat) -> None:
    """Tells the facilitators that a pause is wanted. No other screen changes by it.

    Raises NotLive, NotSaved.
    """
    with store.write() as session:
        table = session.get_one(RoundTable, seat.card.table_id, with_for_update=True)
        if table.state != TableState.LIVE:
            raise NotLive
        state = session.get(LiveState, table.id)
        if state is None:
            session.add(LiveState(table_id=table.id, pause_wanted=True))
        elif not state.pause_wanted:
            state.pause_wanted = True
