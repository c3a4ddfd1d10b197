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
    them; whether it could. Each is held for a moment on PostgreSQL, all are on SQLite.
    """
    try:
        if store.engine.dialect.name == "sqlite":
            _rewrite_file(store)
        else:
            for table in tables:
                _rewrite_table(store, table)
    except (DBAPIError, sqlite3.OperationalError):
        return False
    return True


def _rewrite_file(store: Store) -> None:
    connection = store.engine.raw_connection()
    try:
        connection.cursor().execute("VACUUM")
    finally:
        connection.close()
    empty_log(store)


def _rewrite_table(store: Store, table: str) -> None:
    key = ", ".join(f'"{column.name}"' for column in SQLModel.metadata.tables[table].primary_key)
    with store.engine.begin() as connection:
        # Nobody may look for a row while it is gone.
        connection.exec_driver_sql(f'LOCK TABLE "{table}" IN ACCESS EXCLUSIVE MODE')
        # One transaction writes all of them: their place, their xmin and the numbers of what is
        # stored apart (TOAST) follow the key. VACUUM FULL alone keeps the order of arrival.
        connection.exec_driver_sql(
            f'WITH taken AS (DELETE FROM "{table}" RETURNING *) '  # noqa: S608
            f'INSERT INTO "{table}" SELECT * FROM taken ORDER BY {key}'
        )
    with store.engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.exec_driver_sql(f'VACUUM FULL "{table}"')
