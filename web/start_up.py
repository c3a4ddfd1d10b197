"""What happens once, when the server starts, and what goes on beside the pages."""

import asyncio
import gc
import logging
import threading
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from typing import Any

from content.everything import load_everything
from pages.parts.store import store

COLLECT_EVERY = 30  # seconds

# Loggers that write addresses, query strings or what an exception was about.
TALKATIVE = ("uvicorn.error", "uvicorn.access", "websockets.server")
TELLS_VALUES = "streamlit.error_util"

log = logging.getLogger("danstafels")


@asynccontextmanager
async def lifespan(_app: object) -> AsyncIterator[dict[str, Any]]:
    """Opens the store before the first visitor, and collects garbage until the end."""
    quiet_logs()
    load_everything()
    store()
    threading.Thread(target=warm_up, name="warm-up", daemon=True).start()
    collector = asyncio.create_task(collect_now_and_then())
    try:
        yield {}
    finally:
        collector.cancel()
        with suppress(asyncio.CancelledError):
            await collector
        store().engine.dispose()


def quiet_logs() -> None:
    """Keeps addresses, query strings and the words of exceptions out of every log."""
    for name in TALKATIVE:
        logging.getLogger(name).setLevel(logging.WARNING)
    # An unforeseen exception may carry what somebody wrote: pages/parts/problems.py logs where it
    # happened, and nothing else does.
    logging.getLogger(TELLS_VALUES).disabled = True
    if not log.handlers:
        log.addHandler(logging.StreamHandler())
        log.propagate = False


def warm_up() -> None:
    """Loads what the first Send would otherwise wait for."""
    from analysis import redaction

    redaction.warm_up()
    # All that start-up made stays: no collection needs to look at it again.
    gc.collect()
    gc.freeze()


async def collect_now_and_then() -> None:
    """Collects garbage at set times, instead of after every answer (runner.postScriptGC)."""
    while True:
        await asyncio.sleep(COLLECT_EVERY)
        gc.collect()
