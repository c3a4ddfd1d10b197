"""Where the table is, read once for all phones of this server that are woken together."""

from threading import Lock

from models.live import TableNow, table_now
from pages.parts.store import store

_known: dict[str, TableNow] = {}
_lock = Lock()


def now_as_heard(table_id: str, heard: int) -> TableNow:
    """Where the table is now. A phone that was woken for version `heard` gets what another read of
    that version or a later one; one that was not (0) has it read anew. Raises NotLive.
    """
    with _lock:
        known = _known.get(table_id)
        if not heard or known is None or known.version < heard:
            known = _known[table_id] = table_now(store(), table_id)
        return known
