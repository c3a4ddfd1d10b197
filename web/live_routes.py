"""When a table changed: its version, sent at once and at every change, to phones that wait.

Nothing of who waits is in the address, asked for or written down. What changed is drawn by the
page, for who may see it; the version says only that something did.
"""

import asyncio
import re
import time
from collections.abc import AsyncIterator

from starlette.requests import Request
from starlette.responses import Response, StreamingResponse
from starlette.routing import Route
from starlette.types import Receive, Scope, Send

from models.live import versions_of
from pages.parts.store import store
from web.posted_fields import comes_from_here
from web.watch import Watch, Watched

HEARTBEAT = 20  # seconds: so that nothing in between takes the line for dead
LONGEST = 3600  # seconds: then the phone asks anew
MOST_WAITING = 1000
HEADERS = {"Cache-Control": "no-store", "X-Accel-Buffering": "no"}
TABLE_ID = re.compile("[0-9a-f]{32}")

WATCH = Watch(lambda table_ids: versions_of(store(), table_ids))


async def versions(request: Request) -> Response:
    """Server-sent events: the version of the table as data. 404 where there is no such table, 503
    when too many wait.
    """
    table_id = request.path_params["table"]
    if not comes_from_here(request):
        return Response(status_code=403)
    if not TABLE_ID.fullmatch(table_id):
        return Response(status_code=404)
    if WATCH.waiting >= MOST_WAITING:
        return Response(status_code=503)
    return _Versions(table_id)


class _Versions(Response):
    """The answer to one that waits, who is counted until it ends, in whatever way it does."""

    def __init__(self, table_id: str) -> None:
        super().__init__(status_code=404)
        self.table_id = table_id

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        with WATCH.waits_for(self.table_id) as table:
            if table.version is None:
                await _wait(table.changed, HEARTBEAT)
            if table.version is None:
                await super().__call__(scope, receive, send)
                return
            answer = StreamingResponse(
                _events(table), media_type="text/event-stream", headers=HEADERS
            )
            await answer(scope, receive, send)


async def _events(table: Watched) -> AsyncIterator[str]:
    until, told = time.monotonic() + LONGEST, None
    while table.version is not None and not WATCH.is_over and time.monotonic() < until:
        changed = table.changed
        yield ": \n\n" if told == table.version else f"data: {table.version}\n\n"
        told = table.version
        await _wait(changed, HEARTBEAT)


async def _wait(changed: asyncio.Event, seconds: float) -> None:
    try:
        async with asyncio.timeout(seconds):
            await changed.wait()
    except TimeoutError:
        return


ROUTES = [Route("/live/{table}", versions, methods=["GET"])]
