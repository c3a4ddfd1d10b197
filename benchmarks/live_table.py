"""A whole table at once: two hundred phones, two facilitators' screens and the room's, one server.

    python -m benchmarks.live_table [--phones 200] [--kit FOLDER]

Prints JSON: how long a new round takes to stand on all phones, how long a batch that is due takes
to stand on the facilitator's screen, votes cast and kept, and the server's CPU while all wait.
Exits 1 when something is lost, somebody met an error, or a bar is not reached.
"""

import argparse
import asyncio
import json
import random
import statistics
import sys
import tempfile
import time
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import httpx
import psutil
from sqlmodel import col, func, select

from analysis.disclosure import VOICES_SECONDS_AFTER_SEND
from benchmarks.kit import add_option, load_kit
from benchmarks.live_people import Phone, Screen
from models.live import (
    RoundKind,
    close_round,
    next_round,
    table_now,
    take_first_statements,
    take_template,
)
from models.live.statements import LiveStatement
from models.live.vote_rows import Vote
from models.people import Role, Step
from models.people.sign_in import begin
from models.storage import Settings, Store, open_store
from models.tables import TableState, issue_cards
from pages.parts.signed_in import COOKIE
from tests.attacks.at_work import moment
from tests.build import PASSWORD, People, a_person, a_response, a_table, move_to
from tests.server import Server, running_server

HIGHEST = {"new_round_p95": 2.0, "batch_p95": 2.0, "idle_cores": 0.25}
BETTER = (
    *("rustiger", "eerlijker", "duidelijker", "zachter", "sneller", "groter"),
    *("kleiner", "vroeger", "later", "strenger", "warmer", "opener"),
)
A_BATCH = 5
VOTES_EACH = 3
THINKS = (2.0, 8.0)  # seconds before a vote
IDLE_FOR = 30  # seconds
ROUNDS_TIMED = 3


def main() -> int:
    """Measures, prints, and says by its exit code whether all is well."""
    parser = argparse.ArgumentParser(description=__doc__)
    add_option(parser)
    parser.add_argument("--phones", type=int, default=200)
    options = parser.parse_args()
    kit = load_kit(options.kit)
    with (
        tempfile.TemporaryDirectory(prefix="danstafels-") as data,
        running_server(Path(data)) as server,
    ):
        store = open_store(Settings(data=Path(data), port=0, address="127.0.0.1"), "practice")
        measured = asyncio.run(_hold(Table(store, options.phones), server, kit))
    reached = all(measured[name] <= highest for name, highest in HIGHEST.items())
    whole = measured["votes_lost"] == 0 and not measured["errors"]
    print(json.dumps(measured | {"at_most": HIGHEST}, indent=2, ensure_ascii=False))
    return 0 if reached and whole else 1


class Table:
    """A table that is held, whose dancers all gave their consents before."""

    def __init__(self, store: Store, phones: int) -> None:
        self.store = store
        named = {"Lot": Role.FACILITATOR, "Mik": Role.FACILITATOR, "Noa": Role.ADVISER}
        lot, mik, noa = (a_person(store, *who, now=moment()) for who in named.items())
        self.people = People(lot, mik, noa, lot)
        self.table_id = a_table(store, self.people)
        self.codes = issue_cards(store, lot, self.table_id, phones)
        for code in self.codes:
            a_response(store, code)
        move_to(store, self.people, self.table_id, TableState.LIVE)
        take_template(store, lot, self.table_id)
        take_first_statements(store, lot, self.table_id)

    def next(self, until: RoundKind | None = None) -> int:
        """Begins the next round, or the next of this kind; the version it then has."""
        while True:
            now = table_now(self.store, self.table_id)
            after = now.round.round_id if now.round else None
            next_round(self.store, self.people.facilitator, self.table_id, after=after)
            now = table_now(self.store, self.table_id)
            assert now.round is not None
            if until in (None, now.round.details.kind):
                return now.version


async def _hold(table: Table, server: Server, kit: SimpleNamespace) -> dict[str, Any]:
    person = kit.Person
    phones = [
        Phone(person(server.address, "", f"code={code}&lang=nl"), table.table_id)
        for code in table.codes
    ]
    for some in range(0, len(phones), 20):
        await asyncio.gather(*(phone.arrive() for phone in phones[some : some + 20]))
    desks = [await _screen(table, server, kit, "live", who) for who in (0, 1)]
    room = await _screen(table, server, kit, "zaal", 0)
    limits = httpx.Limits(max_connections=None)
    async with httpx.AsyncClient(base_url=server.address, limits=limits, timeout=60) as client:
        heard: dict[str, float] = {}
        going = [asyncio.create_task(phone.wait(client)) for phone in phones]
        going += [asyncio.create_task(desk.look_on(_hears(heard))) for desk in desks[:1]]
        going += [asyncio.create_task(each.look_on(lambda _: None)) for each in (*desks[1:], room)]
        await asyncio.sleep(5)
        measured = {"idle_cores": await _idle(server)}
        measured |= await _rounds(table, phones)
        measured |= await _batches(table, phones, heard)
        measured |= await _votes(table, phones)
        for task in going:
            task.cancel()
        await asyncio.gather(*going, return_exceptions=True)
    errors = [each for phone in phones for each in (*phone.errors, *phone.person.exceptions)]
    errors += [each for screen in (*desks, room) for each in screen.person.exceptions]
    return {"phones": len(phones), **measured, "errors": errors[:5]}


async def _screen(
    table: Table, server: Server, kit: SimpleNamespace, page: str, who: int
) -> Screen:
    actor = (table.people.facilitator, table.people.second_facilitator)[who]
    with table.store.write() as session:
        token = begin(session, actor.account_id, Step.IN, moment())
    cookie = {"additional_headers": {"Cookie": f"{COOKIE}={token}"}}
    screen = Screen(kit.Person(server.address, page, f"tafel={table.table_id}&lang=nl", **cookie))
    await screen.person.open()
    locked = next((each for _, each in screen.person.elements("text_input")), None)
    if locked is not None and not screen.part:
        screen.person.values[locked.id] = ("string_value", PASSWORD)
        await screen.press("Open het slot")
    return screen


def _hears(heard: dict[str, float]) -> Any:
    def note(screen: Screen) -> None:
        now, drawn = time.perf_counter(), screen.all_drawn()
        for word in BETTER:
            if f"Dat moet {word}.".encode() in drawn:
                heard.setdefault(word, now)

    return note


async def _idle(server: Server) -> float:
    process = psutil.Process(server.pid)
    before = sum(process.cpu_times()[:2])
    await asyncio.sleep(IDLE_FOR)
    return round((sum(process.cpu_times()[:2]) - before) / IDLE_FOR, 3)


async def _rounds(table: Table, phones: list[Phone]) -> dict[str, Any]:
    """How long it takes until each phone drew a new round."""
    took = []
    for _ in range(ROUNDS_TIMED):
        began = time.perf_counter()
        version = await asyncio.to_thread(table.next)
        await _until(lambda v=version: all(max(p.drawn, default=0) >= v for p in phones), 30)
        took += [min(at for v, at in p.drawn.items() if v >= version) - began for p in phones]
        await asyncio.sleep(2)
    return {"new_round_p50": _part(took, 0.5), "new_round_p95": _part(took, 0.95)}


async def _batches(table: Table, phones: list[Phone], heard: dict[str, float]) -> dict[str, Any]:
    """How long what is due takes to stand on the facilitator's screen."""
    version = await asyncio.to_thread(table.next, RoundKind.SAY)
    await _until(lambda: all(max(p.drawn, default=0) >= version for p in phones), 30)
    due = {}
    for word in BETTER:
        await asyncio.gather(*(phone.say(f"Dat moet {word}.") for phone in phones[:A_BATCH]))
        due[word] = time.perf_counter() + VOICES_SECONDS_AFTER_SEND
        await asyncio.sleep(2 + random.random())
    await _until(lambda: len(heard) == len(BETTER), 60)
    took = [heard[word] - at for word, at in due.items() if word in heard]
    return {
        "batches": len(took),
        "batch_p50": _part(took, 0.5),
        "batch_p95": _part(took, 0.95),
        "soonest_after_send": round(min(took, default=0) + VOICES_SECONDS_AFTER_SEND, 2),
    }


async def _votes(table: Table, phones: list[Phone]) -> dict[str, Any]:
    """What was voted and is kept, with a pause for thought before each vote."""
    version = await asyncio.to_thread(table.next, RoundKind.VOTE)
    await _until(lambda: all(max(p.drawn, default=0) >= version for p in phones), 30)
    took: list[float] = []

    async def votes(phone: Phone) -> None:
        for _ in range(VOTES_EACH):
            await asyncio.sleep(random.uniform(*THINKS))
            seconds = await phone.vote(lambda asked: random.choice(list(asked.options)))
            if seconds is None:
                phone.errors.append(f"no statement: {phone.person.text()[:100]}")
                return
            took.append(seconds)

    await asyncio.gather(*(votes(phone) for phone in phones))
    with table.store.read() as session:
        kept = session.exec(
            select(func.count())
            .select_from(Vote)
            .join(LiveStatement, col(LiveStatement.id) == col(Vote.statement_id))
            .where(LiveStatement.table_id == table.table_id)
        ).one()
    now = table_now(table.store, table.table_id)
    assert now.round is not None
    close_round(table.store, table.people.facilitator, table.table_id, now.round.round_id)
    return {
        "votes_cast": len(took),
        "votes_lost": len(took) - kept,
        "vote_p50": _part(took, 0.5),
        "vote_p95": _part(took, 0.95),
    }


async def _until(done: Any, seconds: float) -> None:
    until = time.perf_counter() + seconds
    while not done() and time.perf_counter() < until:
        await asyncio.sleep(0.05)


def _part(took: list[float], part: float) -> float:
    """The value below which this part of them lies, in seconds."""
    if len(took) < 2:
        return round(next(iter(took), float("inf")), 2)
    return round(statistics.quantiles(took, n=100, method="inclusive")[int(part * 100) - 1], 2)


if __name__ == "__main__":
    sys.exit(main())
