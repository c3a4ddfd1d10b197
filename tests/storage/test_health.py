"""What is found out about the platform itself, without a row of a dancer being read."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest
import sqlalchemy as sa
from sqlalchemy import event

from analysis.health import Grade
from models.backup import back_up_today
from models.help_lines import confirm_help, help_lines
from models.operating import health
from models.people import PlatformState, found_platform
from models.storage import Store
from models.storage.engine import sqlite_engine
from models.storage.sealing import new_key_pair
from models.upkeep import do_daily_task
from tests.build import AT_THE_SERVER, NOW, People, a_response
from tests.storage.test_audit import by_hand

OF_DANCERS = ("response", "answer", "consent", "sealedtext", "draft", "accesscard", "ownword")


@pytest.fixture
def well(store: Store, people: People) -> Store:
    """A real platform where everything was done today."""
    found_platform(store, AT_THE_SERVER, PlatformState("S", "c", "d"), new_key_pair().public)
    real = replace(store, environment="real")
    back_up_today(real, NOW)
    do_daily_task(real, NOW)
    for entry in help_lines(real).shown():
        confirm_help(real, people.operator, entry.key)
    return real


def told(store: Store, people: People, now: datetime = NOW) -> list[str]:
    """What is not well."""
    found = health(store, people.operator, now)
    return [each.sentence for each in found if each.grade is not Grade.GOOD]


def test_where_everything_was_done_all_is_well(
    well: Store, people: People, monkeypatch: pytest.MonkeyPatch
) -> None:
    with free_space(monkeypatch, 10**12):
        assert told(well, people) == []


def test_the_room_is_that_of_the_disk_where_the_data_is(
    well: Store, people: People, monkeypatch: pytest.MonkeyPatch
) -> None:
    with free_space(monkeypatch, 10**8) as asked:
        assert "The disk is almost full" in " ".join(told(well, people))
    assert asked == [well.folder]


def test_a_server_that_does_nothing_by_itself_any_more_is_told(well: Store, people: People) -> None:
    said = " ".join(told(well, people, NOW + timedelta(days=2)))

    assert "What had to go was removed last on" in said
    assert "The last backup is of" in said


def test_a_platform_that_has_just_begun_is_told_what_comes(store: Store, people: People) -> None:
    said = " ".join(told(store, people))

    assert "What has to go was not removed yet." in said
    assert "Help lines to check" in said


def test_a_clock_that_runs_behind_what_was_kept_is_told(well: Store, people: People) -> None:
    assert "The clock of the server says" in " ".join(told(well, people, NOW - timedelta(days=1)))
    assert "The clock" not in " ".join(told(well, people))


def test_a_clock_behind_the_audit_trail_alone_is_told(store: Store, people: People) -> None:
    assert "The clock of the server says" in " ".join(told(store, people, NOW - timedelta(days=1)))


def test_a_trail_that_somebody_changed_is_told(well: Store, people: People) -> None:
    by_hand(well, "UPDATE auditentry SET act = 'link_made' WHERE number = 3")

    assert "do not fit together any more" in " ".join(told(well, people))


def test_a_database_of_another_version_is_told(well: Store, people: People) -> None:
    with well.engine.begin() as connection:
        connection.execute(sa.text("UPDATE alembic_version SET version_num = '0001'"))

    assert "another version of the platform" in " ".join(told(well, people))


def test_a_database_that_does_not_answer_is_told(well: Store, people: People) -> None:
    gone = replace(well, engine=sqlite_engine(Path("/nowhere/danstafels.db")))

    assert "The database does not answer." in " ".join(told(gone, people))


def test_no_row_of_a_dancer_is_read(well: Store, people: People, code: str) -> None:
    a_response(well, code, words="Ik zweeg ook.")

    with statements_of(well) as asked:
        health(well, people.operator, NOW)

    assert asked
    assert not [each for each in asked for table in OF_DANCERS if f" {table}" in each]


@contextmanager
def statements_of(store: Store) -> Iterator[list[str]]:
    asked: list[str] = []

    def listen(_connection: object, _cursor: object, statement: str, *_rest: object) -> None:
        asked.append(statement.lower().replace('"', ""))

    event.listen(store.engine, "before_cursor_execute", listen)
    yield asked
    event.remove(store.engine, "before_cursor_execute", listen)


@contextmanager
def free_space(monkeypatch: pytest.MonkeyPatch, free: int) -> Iterator[list[Path]]:
    """A disk with so much room."""
    asked: list[Path] = []

    class Usage:
        def __init__(self, path: Path) -> None:
            asked.append(path)
            self.free = free

    with monkeypatch.context() as patched:
        patched.setattr("shutil.disk_usage", Usage)
        yield asked
