"""The store: one environment's database and server key, and its two kinds of transaction."""

import secrets
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from sqlalchemy import Engine
from sqlalchemy.exc import DBAPIError, OperationalError
from sqlmodel import Session

from models.errors import FolderUnusable, NotSaved
from models.storage.engine import postgresql_engine, sqlite_engine
from models.storage.migrations import migrate
from models.storage.settings import Settings

Environment = Literal["practice", "real"]

RETRIES = 4
FIRST_WAIT = 0.05  # seconds; doubles at each retry


@dataclass(frozen=True)
class Store:
    """One environment. `server_key` (32 bytes) makes lookups of codes useless without it."""

    engine: Engine
    server_key: bytes
    environment: Environment
    folder: Path

    @property
    def is_practice(self) -> bool:
        """Whether everything in here is invented."""
        return self.environment == "practice"

    @contextmanager
    def write(self) -> Iterator[Session]:
        """A transaction that commits at the end, or not at all.

        Raises NotSaved when the database can't write; nothing of the transaction is kept then.
        """
        try:
            with Session(
                self.engine.execution_options(writes=True), expire_on_commit=False
            ) as session:
                _begin_with_retries(session)
                yield session
                session.commit()
        except OperationalError as error:
            raise NotSaved from error

    @contextmanager
    def read(self) -> Iterator[Session]:
        """A transaction that sees one state of the database and changes nothing."""
        with Session(self.engine) as session:
            yield session


def _begin_with_retries(session: Session) -> None:
    # Only the beginning is retried: nothing has happened yet, so nothing can happen twice.
    for attempt in range(RETRIES + 1):
        try:
            session.connection()
            return
        except DBAPIError:
            session.rollback()
            if attempt == RETRIES:
                raise
            time.sleep(FIRST_WAIT * 2**attempt)


def open_store(settings: Settings, environment: Environment) -> Store:
    """The store of one environment: its folder made, its database migrated, its key read.

    Raises FolderUnusable when the folder can't be made or written.
    """
    folder = settings.practice_folder if environment == "practice" else settings.platform_folder
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        server_key = _server_key(folder / "server.key")
    except OSError as error:
        raise FolderUnusable from error
    if settings.database_url and environment == "real":
        engine = postgresql_engine(settings.database_url)
    else:
        engine = sqlite_engine(folder / "danstafels.db")
    try:
        migrate(engine)
    except OperationalError as error:
        raise FolderUnusable from error
    return Store(engine, server_key, environment, folder)


def open_environment(settings: Settings) -> Store:
    """The real platform's store where `init` has made one, the practice environment's otherwise."""
    real = (settings.platform_folder / "server.key").exists()
    return open_store(settings, "real" if real else "practice")


def _server_key(file: Path) -> bytes:
    if not file.exists():
        file.touch(mode=0o600)
        file.write_bytes(secrets.token_bytes(32))
    return file.read_bytes()
