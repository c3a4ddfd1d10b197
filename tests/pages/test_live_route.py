"""The line on which phones wait: the version at once and at every change, and nothing else."""

import signal
import subprocess
import sys
import time
from collections.abc import Iterator

import pytest
from starlette.testclient import TestClient

from models.live import close_round, more_time, next_round, table_now, take_pause
from models.storage import Store
from models.tables import TableState
from tests.build import People, move_to
from tests.pages.live_server import Line, served_routes
from tests.pages.live_steps import a_live_table
from web import live_routes
from web.live_routes import WATCH
from web.watch import Watch

AT_ONCE = 2.0  # seconds
A_PROCESS = """
import asyncio, os, signal
from web.ending import told_of_the_end

async def asked_to_stop():
    with told_of_the_end(lambda: print("told", flush=True)):
        os.kill(os.getpid(), signal.SIGTERM)
        await asyncio.sleep(0.1)

before = signal.getsignal(signal.SIGTERM)
signal.signal(signal.SIGTERM, lambda *_: print("ended", flush=True))
asyncio.run(asked_to_stop())
signal.signal(signal.SIGTERM, before)
os.kill(os.getpid(), signal.SIGTERM)
"""


@pytest.fixture
def table(practice: Store, team: People) -> str:
    """The id of a table that is being held."""
    return a_live_table(practice, team)


@pytest.fixture
def port(practice: Store, monkeypatch: pytest.MonkeyPatch) -> Iterator[int]:
    """Where our routes are served; they watch nothing yet."""
    monkeypatch.setattr(live_routes, "WATCH", Watch(WATCH._look))
    with served_routes() as served:
        yield served


def version(store: Store, table_id: str) -> str:
    return f"data: {table_now(store, table_id).version}"


def test_the_version_comes_at_once_and_no_browser_or_proxy_keeps_it(
    practice: Store, table: str, port: int
) -> None:
    line = Line(port, table)

    assert line.event() == version(practice, table)
    assert line.head.startswith("http/1.1 200")
    for header in ("content-type: text/event-stream", "cache-control: no-store"):
        assert header in line.head
    assert "x-accel-buffering: no" in line.head
    assert "set-cookie" not in line.head


def test_every_change_of_the_table_comes_soon(
    practice: Store, team: People, table: str, port: int
) -> None:
    line = Line(port, table)
    line.event()

    def told() -> bool:
        begun = time.monotonic()
        return line.event() == version(practice, table) and time.monotonic() - begun < AT_ONCE

    next_round(practice, team.facilitator, table, after=None)
    assert told()
    now = table_now(practice, table)
    assert now.round
    for change in (
        lambda: more_time(practice, team.facilitator, table, 5),
        lambda: take_pause(practice, team.facilitator, table),
        lambda: close_round(practice, team.facilitator, table, now.round.round_id),
        lambda: move_to(practice, team, table, TableState.AFTER),
        lambda: move_to(practice, team, table, TableState.CLOSED),
    ):
        change()
        assert told()


def test_while_nothing_changes_nothing_comes(table: str, port: int) -> None:
    line = Line(port, table)
    line.event()

    assert line.is_silent(1.5)


def test_a_heartbeat_keeps_the_line_open(
    table: str, port: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(live_routes, "HEARTBEAT", 0.2)
    line = Line(port, table)
    line.event()

    assert line.event() == ":"


def test_after_an_hour_the_line_ends_and_the_phone_asks_anew(
    table: str, port: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(live_routes, "HEARTBEAT", 0.1)
    monkeypatch.setattr(live_routes, "LONGEST", 0.3)
    line = Line(port, table)

    with pytest.raises(EOFError):
        for _ in range(10):
            line.event()


@pytest.mark.parametrize("accepts", ["br", "gzip", "zstd"])
def test_what_is_compressed_comes_at_once_too(
    practice: Store, team: People, table: str, port: int, accepts: str
) -> None:
    line = Line(port, table, f"Accept-Encoding: {accepts}\r\n")
    while not line.is_silent(1.0):
        pass
    next_round(practice, team.facilitator, table, after=None)

    assert not line.is_silent(AT_ONCE)


def test_all_that_wait_are_told_and_the_database_is_asked_once_for_them(
    practice: Store, team: People, table: str, port: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    other, asked = a_live_table(practice, team), []
    looks = live_routes.WATCH._look

    def counted(ids: list[str]) -> dict[str, int]:
        asked.append(sorted(ids))
        return dict(looks(ids))

    live_routes.WATCH._look = counted
    lines = [Line(port, each) for each in (table, other) * 10]
    for line in lines:
        line.event()
    asked.clear()
    next_round(practice, team.facilitator, table, after=None)

    assert {line.event() for line in lines[::2]} == {version(practice, table)}
    assert {tuple(each) for each in asked} == {tuple(sorted((table, other)))}
    assert len(asked) < 6


def test_when_nobody_waits_nothing_is_asked(table: str, port: int) -> None:
    line = Line(port, table)
    line.event()
    line.hang_up()
    until = time.monotonic() + 10
    while live_routes.WATCH.waiting and time.monotonic() < until:
        time.sleep(0.1)
    time.sleep(1.0)

    assert live_routes.WATCH.waiting == 0
    assert live_routes.WATCH._task is not None
    assert live_routes.WATCH._task.done()


def test_a_database_that_fails_for_a_moment_ends_no_line(
    practice: Store, team: People, table: str, port: int, caplog: pytest.LogCaptureFixture
) -> None:
    line = Line(port, table)
    line.event()
    looks = live_routes.WATCH._look

    def failing(ids: list[str]) -> dict[str, int]:
        raise OSError(f"the table {table} of somebody")

    live_routes.WATCH._look = failing
    time.sleep(1.2)
    live_routes.WATCH._look = looks
    next_round(practice, team.facilitator, table, after=None)

    assert line.event() == version(practice, table)
    assert table not in caplog.text


def test_too_many_that_wait_are_sent_away_and_may_come_again(
    table: str, port: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(live_routes, "MOST_WAITING", 1)
    first = Line(port, table)
    first.event()

    assert Line(port, table).head.startswith("http/1.1 503")


@pytest.mark.parametrize("table_id", ["0" * 32, "x", "0" * 5000, "..%2f..", "%00"])
def test_what_is_no_table_is_not_found(browser: TestClient, table_id: str) -> None:
    assert browser.get(f"/live/{table_id}").status_code == 404


def test_a_page_of_another_site_is_refused(browser: TestClient, table: str) -> None:
    elsewhere = {"sec-fetch-site": "cross-site"}

    assert browser.get(f"/live/{table}", headers=elsewhere).status_code == 403


def test_when_the_server_is_told_to_stop_every_line_ends(table: str, port: int) -> None:
    line = Line(port, table)
    line.event()
    live_routes.WATCH.end()

    with pytest.raises(EOFError):
        line.event()


def test_the_process_tells_of_its_end_and_then_ends_as_it_would_have() -> None:
    # In a process of its own: what else ran in this one may have left a loop that still runs.
    process = subprocess.run(
        [sys.executable, "-c", A_PROCESS], stdout=subprocess.PIPE, text=True, timeout=60
    )

    assert sorted(process.stdout.split()) == ["ended", "told"]
    assert process.returncode == -signal.SIGTERM
