"""What happens once, when the server starts, and what goes on beside the pages."""

import asyncio
import gc
import threading
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from typing import Any

from streamlit.runtime.pages_manager import PagesManager

from content.everything import load_everything
from pages.parts.store import store
from web.quiet_logs import quiet_logs

COLLECT_EVERY = 30  # seconds


@asynccontextmanager
async def lifespan(_app: object) -> AsyncIterator[dict[str, Any]]:
    """Opens the store before the first visitor, and collects garbage until the end."""
    quiet_logs()
    # Streamlit once took every file in a folder named pages for a page. Until the first visit it
    # still does, and tells that visitor that the page they asked for does not exist.
    PagesManager.uses_pages_directory = False
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


def warm_up() -> None:
    """Loads what the first words and the first Send would otherwise wait for."""
    from analysis import redaction, themes

    themes.safety_flags("", None)
    redaction.warm_up()
    # All that start-up made stays: no collection needs to look at it again.
    gc.collect()
    gc.freeze()


async def collect_now_and_then() -> None:
    """Collects garbage at set times, instead of after every answer (runner.postScriptGC)."""
    while True:
        await asyncio.sleep(COLLECT_EVERY)
        gc.collect()
