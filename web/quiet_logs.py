"""Logs that say what went wrong, and never with whom or about which words."""

import logging
from typing import Any

from pages.parts.problems import log, where

# They write addresses and query strings.
TALKATIVE = ("uvicorn.error", "uvicorn.access", "websockets.server")
# It writes what pages/parts/problems.py writes too, with what the exception said.
SAID_TWICE = "streamlit.error_util"


def quiet_logs() -> None:
    """Keeps addresses, query strings and the words of exceptions out of every log."""
    for name in TALKATIVE:
        logging.getLogger(name).setLevel(logging.WARNING)
    logging.getLogger(SAID_TWICE).disabled = True
    logging.setLogRecordFactory(record_without_values)
    if not log.handlers:
        log.addHandler(logging.StreamHandler())
        log.propagate = False


def record_without_values(*args: Any, **kwargs: Any) -> logging.LogRecord:
    """A log record where an exception is its kind and its place.

    A traceback ends in the exception's own words, and those can be a whole row of the database.
    """
    record = logging.LogRecord(*args, **kwargs)
    problem = record.exc_info[1] if record.exc_info else None
    if problem is not None:
        record.msg, record.args = f"{type(problem).__qualname__} at {where(problem)}", ()
        record.exc_info = None
    return record
