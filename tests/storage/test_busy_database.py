"""Writing anew while somebody else holds the database: nothing is lost, nobody waits long, it is
told, and the next day's task does it.
"""

import sqlite3
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from concurrent.futures import wait as wait_for
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import Engine, event, text

from models.coding import texts_to_code
from models.errors import NotSaved
from models.storage import Store, erasing
from models.storage.erasing import rewrite
from models.survey import sent_by
from models.tables import TableState, recognise
from models.upkeep import do_daily_task
from models.upkeep.daily import REWRITTEN
from models.withdrawal import my_card, withdraw
from tests.build import NOW, TODAY, People, a_card, a_response, move_to
from tests.postgres import Cluster
from tests.ready import Ready, copy_on_postgresql

WORDS = "De docent zweeg toen ik huilde."
WAITS = 200  # milliseconds, where the product waits for seconds


@pytest.fixture(autouse=True)
def little_patience(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """What waits, waits shortly."""
    monkeypatch.setattr(erasing, "PATIENCE", f"{WAITS}ms")
    event.listen(Engine, "checkout", _wait_shortly)
    yield
    event.remove(Engine, "checkout", _wait_shortly)


def _wait_shortly(connection: object, *_: object) -> None:
    if isinstance(connection, sqlite3.Connection):
        connection.execute(f"PRAGMA busy_timeout = {WAITS}")


@contextmanager
def held_by_a_reader(store: Store) -> Iterator[None]:
    """Somebody reads sealed texts, and is not done."""
    with store.engine.connect() as other:
        other.execute(text("SELECT * FROM sealedtext")).fetchall()
        yield


@contextmanager
def held_by_a_writer(store: Store) -> Iterator[None]:
    """Somebody writes a sealed text, and is not done."""
    engine: Engine = store.engine.execution_options(writes=True)
    with engine.connect() as other:
        other.execute(text("UPDATE sealedtext SET question = question"))
        yield
        other.rollback()


HELD = {"reader": held_by_a_reader, "writer": held_by_a_writer}


@pytest.mark.parametrize("holder", HELD)
def test_what_is_held_stays_whole_and_is_told(
    store: Store, people: People, table_id: str, holder: str
) -> None:
    codes = [a_card(store, people, table_id) for _ in range(3)]
    for code in codes:
        a_response(store, code, words=WORDS)

    with HELD[holder](store):
        assert not rewrite(store, REWRITTEN)

    assert all(sent_by(store, recognise(store, code)).before for code in codes)
    move_to(store, people, table_id, TableState.CLOSED)
    assert [t.words for t in texts_to_code(store, people.facilitator, table_id)] == [WORDS] * 3


def test_when_nobody_holds_it_any_more_it_is_done(store: Store, table_id: str, code: str) -> None:
    a_response(store, code, words=WORDS)
    with held_by_a_reader(store):
        assert not rewrite(store, REWRITTEN)

    assert rewrite(store, REWRITTEN)


def test_who_held_the_database_when_a_phase_closed_closed_nothing_out(
    store: Store, people: People, table_id: str, code: str
) -> None:
    a_response(store, code, words=WORDS)

    with held_by_a_reader(store):
        move_to(store, people, table_id, TableState.LIVE)

    assert [t.words for t in texts_to_code(store, people.facilitator, table_id)] == [WORDS]


def test_the_daily_task_tells_it_and_does_it_at_the_next_look(store: Store, code: str) -> None:
    a_response(store, code, words=WORDS)

    with held_by_a_reader(store):
        withdraw(store, my_card(store, recognise(store, code), NOW), TODAY)
        with pytest.raises(NotSaved):
            do_daily_task(store, NOW)
    assert do_daily_task(store, NOW + timedelta(minutes=15))
    assert not do_daily_task(store, NOW + timedelta(minutes=30))


@pytest.fixture
def on_postgres(cluster: Cluster, empty_postgresql: Ready, tmp_path: Path) -> Iterator[Store]:
    """A practice store on PostgreSQL, where a table can be waited for."""
    with copy_on_postgresql(empty_postgresql, cluster, tmp_path) as store:
        yield store


def is_done_in_time(store: Store) -> bool:
    """Whether writing anew gives up in time while somebody reads; it ends when they are done."""
    with ThreadPoolExecutor(1) as worker:
        with held_by_a_reader(store):
            writing = worker.submit(rewrite, store, ["sealedtext"])
            ended = wait_for([writing], timeout=3).done
        writing.result(timeout=30)
    return writing in ended


def test_nobody_waits_long_behind_it_on_postgresql(on_postgres: Store) -> None:
    assert is_done_in_time(on_postgres)


def test_without_a_limit_everybody_would(
    on_postgres: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(erasing, "PATIENCE", "0")

    assert not is_done_in_time(on_postgres)
