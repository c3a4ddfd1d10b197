"""Which tables somebody waits for, and the version of each: asked of the database by one task,
however many wait, and by none while nobody does.
"""

import asyncio
from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import contextmanager

from starlette.concurrency import run_in_threadpool

from pages.parts.problems import log, where

LOOK_EVERY = 0.2  # seconds

Look = Callable[[Collection[str]], Mapping[str, int]]


class Watched:
    """A table that somebody waits for. `version` is None until it was looked up, and where there is
    no such table.
    """

    def __init__(self) -> None:
        self.version: int | None = None
        self.waiting = 0
        self.changed = asyncio.Event()

    def tell(self, version: int | None) -> None:
        """Wakes all that wait for it, and gives the next something else to wait for."""
        self.version = version
        self.changed.set()
        self.changed = asyncio.Event()


class Watch:
    """All that somebody waits for, at this server."""

    def __init__(self, look: Look) -> None:
        self.is_over = False
        self._look = look
        self._tables: dict[str, Watched] = {}
        self._told: dict[str, int | None] = {}
        self._task: asyncio.Task[None] | None = None

    @property
    def waiting(self) -> int:
        """How many wait."""
        return sum(table.waiting for table in self._tables.values())

    @contextmanager
    def waits_for(self, table_id: str) -> Iterator[Watched]:
        """The table, watched for as long as this lasts."""
        table = self._tables.setdefault(table_id, Watched())
        table.waiting += 1
        if self._task is None or self._task.done():
            self._task = asyncio.create_task(self._work())
        try:
            yield table
        finally:
            table.waiting -= 1
            if not table.waiting:
                self._tables.pop(table_id, None)
                self._told.pop(table_id, None)

    def end(self) -> None:
        """Lets everybody go: the server stops."""
        self.is_over = True
        for table in self._tables.values():
            table.tell(table.version)

    async def _work(self) -> None:
        while self._tables and not self.is_over:
            try:
                await self._look_once()
            except Exception as problem:
                log.error("versions: %s at %s", type(problem).__qualname__, where(problem))
            await asyncio.sleep(LOOK_EVERY)

    async def _look_once(self) -> None:
        asked = list(self._tables)
        found = await run_in_threadpool(self._look, asked)
        for table_id in asked:
            table = self._tables.get(table_id)
            version = found.get(table_id)
            if table is not None and self._told.get(table_id, -1) != version:
                self._told[table_id] = version
                table.tell(version)
