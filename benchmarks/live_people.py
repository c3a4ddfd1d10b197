"""People at a live table without a browser: phones that wait on the version route and then run
their own part of the page, and screens that look every second and a half.
"""

import asyncio
import json
import time
from collections.abc import Callable
from contextlib import suppress
from typing import Any

import httpx
from streamlit.components.v2.bidi_component.main import _make_trigger_id

AT_TABLE_AFTER = 8  # screens at most between the code and the table
LOOKS_EVERY = 1.5  # seconds, as the pages have it


class Someone:
    """A visitor of the kit who knows which part of the page may be asked for alone."""

    def __init__(self, person: Any) -> None:
        self.person = person
        self.part = ""
        self._apply = person._apply
        person._apply = self._note

    def _note(self, message: Any) -> None:
        if message.delta.fragment_id:
            self.part = message.delta.fragment_id
        self._apply(message)

    async def look(self) -> float:
        """Has its part drawn again; the seconds it took."""
        return await self._run()

    async def press(self, words: str) -> float:
        """Presses the button that says this; the seconds until the screen is drawn."""
        found = next(each for each in self.person.buttons() if words in each.label)
        return await self._run(trigger=found.id)

    async def _run(self, trigger: str | None = None) -> float:
        # By its name: the kit knows the number of the first page alone.
        named = bool(self.person.page)
        run = self.person.rerun(trigger=trigger, first=named, fragment_id=self.part)
        return float(await run)

    def all_drawn(self) -> bytes:
        """Everything that was sent to be drawn, what components draw too."""
        return b"".join(each.SerializeToString() for _, each in self.person.elements())


class Phone(Someone):
    """A dancer's phone. `drawn` is when (`time.perf_counter`) it last drew each version."""

    def __init__(self, person: Any, table_id: str) -> None:
        super().__init__(person)
        self.table_id = table_id
        self.drawn: dict[int, float] = {}
        self.errors: list[str] = []
        self.turn = asyncio.Lock()

    async def arrive(self) -> None:
        """Opens the page and goes on until it is at the table."""
        await self.person.open()
        for _ in range(AT_TABLE_AFTER):
            if self.part:
                return
            await self.person.rerun()
        raise AssertionError(f"not at the table: {self.person.text()[:200]}")

    async def wait(self, client: httpx.AsyncClient) -> None:
        """Hears of every version, and draws it, until it is cancelled."""
        while True:
            with suppress(httpx.HTTPError):
                async with client.stream("GET", f"/live/{self.table_id}") as line:
                    async for said in line.aiter_lines():
                        if said.startswith("data: "):
                            await self._draw(int(said[6:]))
            await asyncio.sleep(0.5)

    async def _draw(self, version: int) -> None:
        async with self.turn:
            try:
                woken = self._woken_for(version)
                self.person.values |= woken
                await self.look()
                self.person.values = {
                    name: value for name, value in self.person.values.items() if name not in woken
                }
            except Exception as problem:
                self.errors.append(repr(problem)[:200])
                return
            self.drawn[version] = time.perf_counter()

    def _woken_for(self, version: int) -> dict[str, tuple[str, str]]:
        """What the page's own component tells when it wakes its page."""
        waits = next(
            each
            for _, each in self.person.elements("bidi_component")
            if each.component_name == "danstafels_table"
        )
        told = json.dumps([{"event": "woken", "value": version}])
        return {
            waits.id: ("json_value", "{}"),
            _make_trigger_id(waits.id, "events"): ("json_trigger_value", told),
        }

    async def say(self, words: str) -> None:
        """Writes this in the field of the round and sends it."""
        async with self.turn:
            field = next(each for kind, each in self.person.elements("text_area"))
            self.person.values[field.id] = ("string_value", words)
            await self.press("Versturen")
            self.person.values.pop(field.id, None)

    async def vote(self, options: Callable[[Any], str]) -> float | None:
        """Votes on the statement that is shown and goes on; the seconds, None where none is."""
        async with self.turn:
            asked = next((each for kind, each in self.person.elements("radio")), None)
            if asked is None:
                return None
            place = list(asked.options).index(options(asked))
            self.person.values[asked.id] = self.person._choice(asked, place)
            return await self.press("Volgende zin")


class Screen(Someone):
    """A facilitator's screen or the room's, which looks again and again."""

    async def look_on(self, seen: Callable[["Screen"], None]) -> None:
        """Looks every LOOKS_EVERY seconds, and hands itself to `seen` after each, until it is
        cancelled.
        """
        while True:
            began = time.perf_counter()
            await self.look()
            seen(self)
            await asyncio.sleep(max(0.0, LOOKS_EVERY - (time.perf_counter() - began)))
