"""Transactions: all or nothing, and nothing lost when two write at once."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlmodel import func, select

from models.errors import FolderUnusable, NotSaved
from models.people import Account
from models.storage import Settings, Store, open_store
from models.storage.sealing import new_key_pair


def an_account(name: str, *, public_key: bytes = b"") -> Account:
    return Account(
        email=name,
        name=name,
        role="owner",
        password_hash=b"",
        salt=b"",
        public_key=public_key or new_key_pair().public,
        locked_private_key=b"",
    )


def how_many(store: Store) -> int:
    with store.read() as session:
        return session.exec(select(func.count()).select_from(Account)).one()


def test_what_was_written_is_there(store: Store) -> None:
    with store.write() as session:
        session.add(an_account("Anna"))

    assert how_many(store) == 1


def test_an_error_takes_back_the_whole_transaction(store: Store) -> None:
    with pytest.raises(ZeroDivisionError), store.write() as session:
        session.add(an_account("Anna"))
        session.flush()
        raise ZeroDivisionError

    assert how_many(store) == 0


def test_reading_changes_nothing(store: Store) -> None:
    with store.read() as session:
        session.add(an_account("Anna"))
        session.flush()

    assert how_many(store) == 0


def test_many_writers_at_once_lose_nothing(store: Store) -> None:
    def write_three(writer: int) -> None:
        for turn in range(3):
            with store.write() as session:
                session.add(an_account(f"{writer} {turn}"))

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(write_three, range(8)))

    assert how_many(store) == 24


def test_two_who_count_on_from_each_other_lose_no_step(sqlite_store: Store) -> None:
    with sqlite_store.write() as session:
        session.add(an_account("0"))

    def count_on(_: int) -> None:
        with sqlite_store.write() as session:
            row = session.exec(select(Account)).one()
            row.name = str(int(row.name) + 1)

    with ThreadPoolExecutor(6) as pool:
        list(pool.map(count_on, range(30)))

    with sqlite_store.read() as session:
        assert session.exec(select(Account.name)).one() == "30"


def test_a_full_disk_is_one_clear_error_and_keeps_what_was_there(sqlite_store: Store) -> None:
    with sqlite_store.write() as session:
        session.add(an_account("Anna"))
        pages = session.connection().execute(text("PRAGMA page_count")).scalar_one()

    with pytest.raises(NotSaved) as problem, sqlite_store.write() as session:
        session.connection().execute(text(f"PRAGMA max_page_count = {pages}"))
        session.add(an_account("Bo", public_key=b"0" * 1_000_000))

    assert "save" in problem.value.sentence
    assert how_many(sqlite_store) == 1


def test_a_folder_that_cannot_be_made_is_one_clear_error(tmp_path: Path) -> None:
    (tmp_path / "a file").touch()

    with pytest.raises(FolderUnusable):
        open_store(Settings(tmp_path / "a file", 0, "127.0.0.1"), "practice")


def test_a_missing_folder_is_made_for_its_owner_alone(tmp_path: Path) -> None:
    opened = open_store(Settings(tmp_path / "not" / "yet", 0, "127.0.0.1"), "practice")

    assert opened.folder.stat().st_mode & 0o077 == 0
    assert (opened.folder / "server.key").stat().st_mode & 0o077 == 0
    opened.engine.dispose()


def test_sqlite_is_set_to_be_safe(sqlite_store: Store) -> None:
    with sqlite_store.read() as session:
        connection = session.connection()
        found = {
            name: connection.execute(text(f"PRAGMA {name}")).scalar_one()
            for name in ("journal_mode", "synchronous", "foreign_keys", "secure_delete")
        }

    assert found == {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "secure_delete": 1}
