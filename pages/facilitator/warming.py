"""Suggestions of themes are made ready while a facilitator still looks around.

The codebook's examples and the encoder take seconds the first time. By the server's start would be
too early: dancers are served by it too, and most of the time nobody reads.
"""

import logging
import threading
from functools import cache

_log = logging.getLogger(__name__)


@cache
def warm_up_suggestions() -> None:
    """Begins making suggestions ready beside everything else; once for as long as we run. Who needs
    them meanwhile waits for the rest of it, and no longer.
    """
    threading.Thread(target=_make_ready, name="suggestions", daemon=True).start()


def _make_ready() -> None:
    # Fetched here: a page may be drawn without it.
    from analysis.themes.suggester import make_ready

    try:
        make_ready()
    except Exception as error:
        # Whoever reads texts will meet it again, and then it is told; without words, as always.
        _log.warning("Suggestions could not be made ready: %s", type(error).__name__)
