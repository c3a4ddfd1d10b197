"""The database engine: SQLite made safe, or PostgreSQL as it comes."""

from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event

# WAL lets readers go on while one writes; FULL means that what was confirmed survives a power cut;
# secure_delete overwrites what is removed; MEMORY writes no passing copy outside the folder.
PRAGMAS = (
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",
    "PRAGMA foreign_keys = ON",
    "PRAGMA secure_delete = ON",
    "PRAGMA temp_store = MEMORY",
    "PRAGMA busy_timeout = 10000",
)


def sqlite_engine(file: Path) -> Engine:
    """An engine on one SQLite file, whose writing transactions begin IMMEDIATE."""
    engine = create_engine(f"sqlite:///{file}", connect_args={"check_same_thread": False})
    event.listen(engine, "connect", _prepare_connection)
    event.listen(engine, "begin", _begin)
    return engine


def postgresql_engine(url: str) -> Engine:
    """An engine on a PostgreSQL database; `url` begins with postgresql+psycopg://."""
    return create_engine(url, pool_pre_ping=True)


def _prepare_connection(connection: Any, _record: Any) -> None:
    # The driver's own transactions are off: they begin deferred, and two writers then lose pages.
    connection.isolation_level = None
    for pragma in PRAGMAS:
        connection.execute(pragma)


def _begin(connection: Connection) -> None:
    writes = connection.get_execution_options().get("writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
