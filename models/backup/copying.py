"""A copy of the whole database as it is at one moment, always as one SQLite file: a backup of
either database is put back into either.
"""

from pathlib import Path

from sqlalchemy import Connection, func, select
from sqlmodel import SQLModel

import models.every_table  # noqa: F401  (fills the metadata)
from models.storage.engine import sqlite_engine
from models.storage.migrations import migrate
from models.storage.store import Store

_AT_A_TIME = 500  # rows


def copy_database(store: Store, file: Path) -> None:
    """Copies it into a file that is not there yet, while others go on writing."""
    file.touch(mode=0o600)
    if store.engine.dialect.name == "sqlite":
        connection = store.engine.raw_connection()
        try:
            connection.cursor().execute("VACUUM INTO ?", (str(file),))
        finally:
            connection.close()
        return
    engine = sqlite_engine(file)
    try:
        migrate(engine)
        frozen = {"isolation_level": "REPEATABLE READ", "postgresql_readonly": True}
        with (
            store.engine.connect().execution_options(**frozen) as source,
            engine.execution_options(writes=True).begin() as target,
        ):
            copy_rows(source, target)
    finally:
        engine.dispose()


def copy_rows(source: Connection, target: Connection) -> None:
    """Copies every row into migrated tables, in the order of their keys."""
    for table in SQLModel.metadata.sorted_tables:
        if table.name == "audithead":  # a migration writes its first row
            target.execute(table.delete())
        rows = source.execute(select(table).order_by(*table.primary_key))
        for some in rows.partitions(_AT_A_TIME):
            target.execute(table.insert(), [dict(row._mapping) for row in some])


def count_rows(connection: Connection) -> int:
    """How many rows all tables hold together."""
    counts = (
        connection.execute(select(func.count()).select_from(table)).scalar_one()
        for table in SQLModel.metadata.sorted_tables
    )
    return sum(counts)
