"""Trying a backup, and putting one back.

Putting back is prepared whole beside the platform: opened, brought to the newest shape, what was
withdrawn or is past its time removed, the record checked. Only then does it take the place of what
is there, which is kept aside.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from alembic.util import CommandError
from sqlalchemy import Connection, Engine, inspect, text
from sqlalchemy.exc import DBAPIError
from sqlmodel import delete

from models.backup.copying import copy_rows, count_rows
from models.backup.files import FOLDER, aside_for, overwrite, sweep
from models.backup.making import FORMER_SCHEMA
from models.backup.packing import DATABASE, SERVER_KEY, unpack
from models.errors import (
    BackupBroken,
    BackupNewer,
    NotRestored,
    NotSaved,
    PlatformRunning,
    PlatformThere,
)
from models.people.actors import at_the_server
from models.people.audit import Act, check_audit, note
from models.people.sign_in import SignIn
from models.storage.engine import postgresql_engine, sqlite_engine
from models.storage.migrations import migrate, migrate_on
from models.storage.running import is_at_work_in
from models.storage.settings import Settings
from models.storage.store import Store
from models.upkeep.retention import remove_what_is_past
from models.withdrawal.again import apply_withdrawals_again
from models.withdrawal.journal import bring_together

_WORK = "restoring"


@dataclass(frozen=True)
class Opened:
    """A backup that opens: of which day, how many rows it holds, whether its record of who did
    what holds, and where the former platform was put aside, if there was one.
    """

    day: date
    rows: int
    record_holds: bool
    former: Path | None = None


def try_backup(settings: Settings, file: Path, sheets: tuple[str, str]) -> Opened:
    """Opens a backup and reads all of it; nothing is changed.

    Raises SheetsOfAnother, BackupBroken, BackupNewer, NotRestored (no room).
    """
    with _unpacked(settings, file, sheets) as (store, day):
        return _looked_at(store, day)


def restore(
    settings: Settings, file: Path, sheets: tuple[str, str], now: datetime, *, replace: bool = False
) -> Opened:
    """Makes a backup the platform. With `replace` also where there is one, which is kept aside.

    Raises PlatformRunning, PlatformThere, SheetsOfAnother, BackupBroken, BackupNewer, NotRestored:
    then everything is as it was.
    """
    folder, today = settings.platform_folder, now.date()
    target = postgresql_engine(settings.database_url) if settings.database_url else None
    try:
        _check_place(folder, target, replace=replace)
        with _unpacked(settings, file, sheets) as (store, day):
            bring_together(store, folder)
            apply_withdrawals_again(store)
            remove_what_is_past(store, now)
            with store.write() as session:
                session.exec(delete(SignIn))  # who had signed out stays signed out
                note(store, session, at_the_server(now), Act.RESTORED, told=day.isoformat())
            opened = _looked_at(store, day)
            former = aside_for(folder, today) if folder.exists() else None
            if target is None:
                store.engine.dispose()
                _put_in_place(store.folder, folder, former)
            else:
                _fill(target, store, folder, former, today)
            return Opened(opened.day, opened.rows, opened.record_holds, former)
    except DBAPIError as error:
        raise NotRestored from error
    finally:
        if target is not None:
            target.dispose()


@contextmanager
def _unpacked(
    settings: Settings, file: Path, sheets: tuple[str, str]
) -> Iterator[tuple[Store, date]]:
    """The store of an opened backup, in a folder that is swept at the end."""
    work = settings.data / _WORK
    engine: Engine | None = None
    try:
        sweep(work)
        work.mkdir(parents=True, mode=0o700)
        label = unpack(file, sheets, work)
        engine = sqlite_engine(work / DATABASE)
        _bring_up_to_date(engine)
        key = (work / SERVER_KEY).read_bytes()
        yield Store(engine, key, "real", work), label.day
    except (OSError, sqlite3.Error, DBAPIError, NotSaved) as error:
        raise NotRestored from error
    finally:
        if engine is not None:
            engine.dispose()
        sweep(work)


def _bring_up_to_date(engine: Engine) -> None:
    with engine.connect() as connection:
        found = connection.exec_driver_sql("PRAGMA integrity_check").scalar_one()
    if found != "ok":
        raise BackupBroken
    try:
        migrate(engine)
    except CommandError as error:
        raise BackupNewer from error


def _looked_at(store: Store, day: date) -> Opened:
    with store.engine.connect() as connection:
        rows = count_rows(connection)
    return Opened(day, rows, check_audit(store).holds)


def _check_place(folder: Path, target: Engine | None, *, replace: bool) -> None:
    if is_at_work_in(folder) or (target is not None and _others_are_in(target)):
        raise PlatformRunning
    there = (folder / SERVER_KEY).exists() or (target is not None and _is_filled(target))
    if there and not replace:
        raise PlatformThere


def _put_in_place(work: Path, folder: Path, former: Path | None) -> None:
    if former is not None:
        folder.rename(former)
    try:
        work.rename(folder)
    except OSError:
        if former is not None:
            former.rename(folder)
        raise
    if former is not None and (former / FOLDER).exists():
        (former / FOLDER).rename(folder / FOLDER)


def _fill(target: Engine, store: Store, folder: Path, former: Path | None, today: date) -> None:
    """Everything into PostgreSQL in one transaction; the former tables into a schema aside."""
    with target.connect() as connection:
        _put_schema_aside(connection, today)
        migrate_on(connection)
        with store.engine.connect() as source:
            copy_rows(source, connection)
        store.engine.dispose()
        overwrite(store.folder / DATABASE)
        _put_in_place(store.folder, folder, former)
        connection.commit()


def _put_schema_aside(connection: Connection, today: date) -> None:
    if not inspect(connection).get_table_names():
        return
    names = set(inspect(connection).get_schema_names())
    first = f"{FORMER_SCHEMA}{today.isoformat().replace('-', '_')}"
    free = next(
        name for name in (first, *(f"{first}_{n}" for n in range(2, 1000))) if name not in names
    )
    connection.exec_driver_sql(f'ALTER SCHEMA public RENAME TO "{free}"')
    connection.exec_driver_sql("CREATE SCHEMA public")


def _others_are_in(target: Engine) -> bool:
    with target.connect() as connection:
        others: int = connection.execute(
            text(
                "SELECT count(*) FROM pg_stat_activity "
                "WHERE datname = current_database() AND pid <> pg_backend_pid()"
            )
        ).scalar_one()
    return others > 0


def _is_filled(target: Engine) -> bool:
    with target.connect() as connection:
        if "platform" not in inspect(connection).get_table_names():
            return False
        return bool(connection.exec_driver_sql("SELECT count(*) FROM platform").scalar_one())
