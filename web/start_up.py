"""What happens once, when the server starts, and what goes on beside the pages."""

import asyncio
import gc
import threading
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from typing import Any

from streamlit.runtime.pages_manager import PagesManager

from content.everything import load_everything
from models.backup import back_up_today
from models.storage.running import at_work_in
from models.upkeep import do_daily_task, remove_what_is_past
from models.withdrawal import apply_withdrawals_again
from pages.parts.clock import now
from pages.parts.problems import log, where
from pages.parts.store import store
from web.ending import told_of_the_end
from web.live_routes import WATCH
from web.quiet_logs import quiet_logs

COLLECT_EVERY = 30  # seconds
LOOK_EVERY = 15 * 60  # seconds


@asynccontextmanager
async def lifespan(_app: object) -> AsyncIterator[dict[str, Any]]:
    """Opens the store before the first visitor, takes away again what an older backup brought back,
    and what is past its time, and keeps house until the end.
    """
    quiet_logs()
    # Streamlit once took every file in a folder named pages for a page. Until the first visit it
    # still does, and tells that visitor that the page they asked for does not exist.
    PagesManager.uses_pages_directory = False
    load_everything()
    apply_withdrawals_again(store())
    remove_what_is_past(store(), now())
    threading.Thread(target=warm_up, name="warm-up", daemon=True).start()
    beside = [asyncio.create_task(work()) for work in (collect_now_and_then, do_daily_tasks)]
    try:
        with at_work_in(store().folder), told_of_the_end(WATCH.end):
            yield {}
    finally:
        for task in beside:
            task.cancel()
            with suppress(asyncio.CancelledError):
                await task
        store().engine.dispose()


def warm_up() -> None:
    """Loads what the first words and the first Send would otherwise wait for."""
    from analysis import findable, themes

    themes.safety_flags("", None)
    findable.warm_up()
    # All that start-up made stays: no collection needs to look at it again.
    gc.collect()
    gc.freeze()


async def collect_now_and_then() -> None:
    """Collects garbage at set times, instead of after every answer (runner.postScriptGC)."""
    while True:
        await asyncio.sleep(COLLECT_EVERY)
        gc.collect()


async def do_daily_tasks() -> None:
    """Looks now and then whether today's task was done and today's backup made; what fails is
    tried at the next look.
    """
    while True:
        try:
            await asyncio.to_thread(do_daily_task, store(), now())
            await asyncio.to_thread(back_up_today, store(), now())
        except Exception as problem:
            log.error("daily task: %s at %s", type(problem).__qualname__, where(problem))
        await asyncio.sleep(LOOK_EVERY)
