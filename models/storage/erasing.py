"""What a database keeps of rows that were removed, and how that goes too.

SQLite overwrites what is removed (secure_delete), but its write-ahead log still has the pages as
they were; PostgreSQL leaves removed rows where they lay.
"""

from collections.abc import Sequence

from models.storage.store import Store


def empty_log(store: Store) -> bool:
    """Empties SQLite's write-ahead log, unless somebody is reading in it now; whether it did.

    The daily task does it again. On PostgreSQL nothing happens.
    """
    if store.engine.dialect.name != "sqlite":
        return False
    connection = store.engine.raw_connection()
    try:
        cursor = connection.cursor()
        cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        found = cursor.fetchone()  # busy, pages in the log, pages written back
        return found is not None and not found[0]
    finally:
        connection.close()


def rewrite(store: Store, tables: Sequence[str]) -> None:
    """Writes tables anew without what was removed from them: PostgreSQL's VACUUM FULL, which
    holds each of them for a moment. On SQLite it empties the log.
    """
    if store.engine.dialect.name == "sqlite":
        empty_log(store)
        return
    with store.engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        for table in tables:
            connection.exec_driver_sql(f'VACUUM FULL "{table}"')
