"""A new round on many phones at once: how soon each has drawn it, and what that costs the server.

    python -m benchmarks.live_wake [--phones 200] [--rounds 5] [--kit FOLDER]

Prints JSON: for each round the 50th and 95th percentile in seconds from the facilitator's press to
the phone's new screen, and the server's CPU a phone; and the CPU while nothing happens. Exits 1
where the 95th percentile is over 2 s or a phone met an error.
"""

import argparse
import asyncio
import json
import statistics
import sys
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import psutil

from benchmarks.kit import add_option, load_kit
from models.live import next_round, table_now, take_first_statements, take_seat, take_template
from models.people import Actor, actor_for, sign_in
from models.practice.people import practice_person
from models.storage import Settings, Store, open_store
from models.survey import move_on
from models.tables import (
    Sector,
    TableDetails,
    TableState,
    issue_cards,
    prepare_table,
    recognise,
)
from tests.build import ALL_CONSENTS
from tests.server import Server, running_server

LONGEST = 2.0  # seconds
QUIET = 10  # seconds


def main() -> int:
    """Measures, prints, and says by its exit code whether all is well."""
    parser = argparse.ArgumentParser(description=__doc__)
    add_option(parser)
    parser.add_argument("--phones", type=int, default=200)
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    load_kit(options.kit)
    with (
        tempfile.TemporaryDirectory(prefix="danstafels-") as data,
        running_server(Path(data)) as server,
    ):
        result = asyncio.run(_measure(server, options))
    print(json.dumps(result, indent=2))
    slow = any(each["p95_s"] > LONGEST for each in result["rounds"])
    return 1 if slow or result["exceptions"] else 0


async def _measure(server: Server, options: argparse.Namespace) -> dict[str, Any]:
    store = open_store(Settings(data=server.data, port=0, address="127.0.0.1"), "practice")
    facilitator = _actor(store, "facilitator")
    table, codes = _a_live_table(store, facilitator, options.phones)
    process = psutil.Process(server.pid)
    phones = [_Phone(server.port, table, code) for code in codes]
    for at in range(0, len(phones), 20):
        await asyncio.gather(*(phone.open() for phone in phones[at : at + 20]))
    idle = await _idle(process)
    rounds = []
    for _ in range(options.rounds):
        rounds.append(await _a_round(store, facilitator, table, phones, process))
        await asyncio.sleep(1)
    wrong = [said for phone in phones for said in phone.person.exceptions]
    return {"phones": len(phones), "idle_percent": idle, "rounds": rounds, "exceptions": wrong[:3]}


async def _a_round(
    store: Store,
    facilitator: Actor,
    table: str,
    phones: "list[_Phone]",
    process: psutil.Process,
) -> dict[str, Any]:
    now, used, begun = table_now(store, table), _cpu(process), time.perf_counter()
    after = now.round.round_id if now.round else None
    next_round(store, facilitator, table, after=after)
    version = table_now(store, table).version
    took = sorted(await asyncio.gather(*(phone.woken(version, begun) for phone in phones)))
    new = table_now(store, table).round
    return {
        "kind": new.details.kind if new else "",
        "p50_s": round(statistics.median(took), 2),
        "p95_s": round(took[int(0.95 * len(took))], 2),
        "cpu_ms_phone": round(1000 * (_cpu(process) - used) / len(phones), 1),
    }


class _Phone:
    """One phone: its page, and the line on which it waits."""

    def __init__(self, port: int, table: str, code: str) -> None:
        from streamlit_client import Person  # type: ignore[import-not-found]

        self.table, self.port, self.fragment = table, port, ""
        query = f"code={code.replace(' ', '')}"
        self.person = Person(f"http://127.0.0.1:{port}", "", query)
        self._keep_fragment(self.person)

    async def open(self) -> None:
        """Comes to the table, and waits."""
        await self.person.open()
        self.reader, self.writer = await asyncio.open_connection("127.0.0.1", self.port)
        told = f"GET /live/{self.table} HTTP/1.1\r\nHost: localhost\r\n\r\n"
        self.writer.write(told.encode())
        await self._version()

    async def woken(self, version: int, begun: float) -> float:
        """Seconds until it has drawn what this version brought."""
        while await self._version() < version:
            pass
        await self.person.rerun(fragment_id=self.fragment)
        return time.perf_counter() - begun

    async def _version(self) -> int:
        while not (line := await self.reader.readline()).startswith(b"data: "):
            assert line
        return int(line[6:])

    def _keep_fragment(self, person: SimpleNamespace) -> None:
        apply = person._apply

        def keeping(message: Any) -> None:
            self.fragment = message.delta.fragment_id or self.fragment
            apply(message)

        person._apply = keeping


async def _idle(process: psutil.Process) -> float:
    used = _cpu(process)
    await asyncio.sleep(QUIET)
    return round(100 * (_cpu(process) - used) / QUIET, 1)


def _cpu(process: psutil.Process) -> float:
    return sum(process.cpu_times()[:2])


def _actor(store: Store, key: str) -> Actor:
    person, now = practice_person(key), datetime.now(UTC)
    token = sign_in(store, email=person.email, password=person.password, now=now)
    return actor_for(store, token, now)


def _a_live_table(store: Store, facilitator: Actor, cards: int) -> tuple[str, tuple[str, ...]]:
    """A table that is being held, and the codes of dancers who agreed to everything."""
    colleague, adviser = _actor(store, "second_facilitator"), _actor(store, "adviser")
    table = prepare_table(
        store,
        facilitator,
        TableDetails(Sector.SPORT, "Proeftafel"),
        facilitators=[facilitator.account_id, colleague.account_id],
        advisers=[adviser.account_id],
    )
    take_template(store, facilitator, table)
    take_first_statements(store, facilitator, table)
    codes = issue_cards(store, facilitator, table, cards)
    while move_on(store, facilitator, table) is not TableState.LIVE:
        pass
    for code in codes:
        take_seat(store, recognise(store, code), ALL_CONSENTS)
    return table, codes


if __name__ == "__main__":
    sys.exit(main())
