"""Making a backup, while the server runs."""

import os
import shutil
import sqlite3
from datetime import date, datetime
from pathlib import Path

from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from models.backup.copying import copy_database
from models.backup.files import FOLDER, drop_former, drop_old, file_of, is_old, newest_day, sweep
from models.backup.packing import DATABASE, JOURNAL, LABEL, SERVER_KEY, Label, pack
from models.errors import BackupNotWritten, NoSheets
from models.people.actors import Actor, Role, require
from models.people.audit import Act, note
from models.people.platform import recovery_key_in
from models.storage.running import turn_to_back_up
from models.storage.store import Store
from models.withdrawal.journal import FILE

_WORK = "backup.work"
FORMER_SCHEMA = "before_"


def make_backup(store: Store, actor: Actor, folder: Path | None = None) -> Path:
    """A backup of today in this folder, or the platform's own; the file. Older ones that lie there
    too long go.

    Raises NotAllowed, NoSheets (nobody could ever open it) and BackupNotWritten (full disk, a
    folder that can't be written): then the earlier ones are still there.
    """
    require(actor, Role.OPERATOR)
    made = _make(store, folder or store.folder / FOLDER, actor.at.date())
    with store.write() as session:
        note(store, session, actor, Act.BACKUP_MADE)
    return made


def back_up_today(store: Store, now: datetime) -> bool:
    """The daily backup in the platform's own folder, unless it is there or this is practice;
    whether it was made now. Raises NoSheets, BackupNotWritten.
    """
    today, folder = now.date(), store.folder / FOLDER
    if store.is_practice or newest_day(folder) == today:
        return False
    _make(store, folder, today)
    drop_former(store.folder, today)
    _drop_former_schemas(store, today)
    return True


def last_backup(store: Store, actor: Actor) -> date | None:
    """The day of the latest backup in the platform's own folder. Raises NotAllowed."""
    require(actor, Role.OPERATOR)
    return newest_day(store.folder / FOLDER)


def _make(store: Store, folder: Path, today: date) -> Path:
    with store.read() as session:
        public = recovery_key_in(session)
    if public is None:
        raise NoSheets
    work, made = store.folder / _WORK, file_of(folder, today)
    part = made.with_name(f"{made.name}.part")
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        with turn_to_back_up(store.folder):
            sweep(work)
            drop_old(folder, today)
            try:
                _gather(store, work, today)
                part.touch(mode=0o600)
                with part.open("wb") as file:
                    pack(work, file, public)
                    file.flush()
                    os.fsync(file.fileno())
                part.replace(made)
            finally:
                part.unlink(missing_ok=True)
                sweep(work)
    except (OSError, sqlite3.Error, DBAPIError) as error:
        raise BackupNotWritten from error
    return made


def _gather(store: Store, work: Path, today: date) -> None:
    """All that a backup holds, in a folder of its own beside the database."""
    work.mkdir(mode=0o700)
    copy_database(store, work / DATABASE)
    # After the database: what was taken away in between is noted before it is done.
    journal = store.folder / FILE
    if journal.exists():
        shutil.copyfile(journal, work / JOURNAL)
    (work / SERVER_KEY).touch(mode=0o600)
    (work / SERVER_KEY).write_bytes(store.server_key)
    (work / LABEL).write_text(Label(today).to_json())


def _drop_former_schemas(store: Store, today: date) -> None:
    """On PostgreSQL a restore puts the former tables aside in a schema of their own."""
    if store.engine.dialect.name == "sqlite":
        return
    with store.engine.begin() as connection:
        found = connection.execute(
            text("SELECT schema_name FROM information_schema.schemata WHERE schema_name LIKE :a"),
            {"a": f"{FORMER_SCHEMA}%"},
        ).scalars()
        for name in list(found):
            day = date.fromisoformat(name.removeprefix(FORMER_SCHEMA)[:10].replace("_", "-"))
            if is_old(day, today):
                connection.exec_driver_sql(f'DROP SCHEMA "{name}" CASCADE')
