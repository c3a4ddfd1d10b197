"""What a database keeps of rows that were removed and of the order in which they came, and how
that goes too.

SQLite overwrites what is removed (secure_delete), but its write-ahead log still has the pages as
they were; PostgreSQL leaves removed rows where they lay. Either puts what comes later further on.
"""

import sqlite3
from collections.abc import Sequence

from sqlalchemy.exc import DBAPIError
from sqlmodel import SQLModel

from models.storage.store import Store

# How long PostgreSQL waits for a table that somebody holds: whoever comes after waits behind it.
PATIENCE = "3s"


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


def rewrite(store: Store, tables: Sequence[str]) -> bool:
    """Writes tables anew, in the order of their random keys and without what was removed from
    them; whether it could with all. Each is held for a moment on PostgreSQL, all are on SQLite.

    What somebody else holds for longer stays as it is, with every row in it.
    """
    if store.engine.dialect.name == "sqlite":
        return _rewrite_file(store)
    written = [_rewrite_table(store, table) for table in tables]  # one that is held stops no other
    return all(written)


def _rewrite_file(store: Store) -> bool:
    connection = store.engine.raw_connection()
    try:
        connection.cursor().execute("VACUUM")
    except sqlite3.OperationalError:
        return False
    finally:
        connection.close()
    return empty_log(store)


def _rewrite_table(store: Store, table: str) -> bool:
    try:
        _in_order_of_keys(store, table)
        _without_what_was_removed(store, table)
    except DBAPIError:
        return False
    return True


def _in_order_of_keys(store: Store, table: str) -> None:
    key = ", ".join(f'"{column.name}"' for column in SQLModel.metadata.tables[table].primary_key)
    with store.engine.begin() as connection:
        connection.exec_driver_sql(f"SET LOCAL lock_timeout = '{PATIENCE}'")
        # Nobody may look for a row while it is gone.
        connection.exec_driver_sql(f'LOCK TABLE "{table}" IN ACCESS EXCLUSIVE MODE')
        # One transaction writes all of them: their place, their xmin and the numbers of what is
        # stored apart (TOAST) follow the key. VACUUM FULL alone keeps the order of arrival.
        connection.exec_driver_sql(
            f'WITH taken AS (DELETE FROM "{table}" RETURNING *) '  # noqa: S608
            f'INSERT INTO "{table}" SELECT * FROM taken ORDER BY {key}'
        )


def _without_what_was_removed(store: Store, table: str) -> None:
    with store.engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.exec_driver_sql(f"SET lock_timeout = '{PATIENCE}'")
        try:
            connection.exec_driver_sql(f'VACUUM FULL "{table}"')
        finally:
            connection.exec_driver_sql("RESET lock_timeout")
