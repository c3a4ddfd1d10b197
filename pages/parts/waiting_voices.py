"""Since when this server knows of the voices that wait: one memory a table, for all who speak and
steer there.

Not one for all tables: what waits at another table would be forgotten at each look at this one.
"""

from functools import cache

from models.live import Waiting


@cache
def waiting_at(table_id: str) -> Waiting:
    """The memory of this table. Told only of tables that somebody may see."""
    return Waiting()
