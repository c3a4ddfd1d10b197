"""Who reads the log of the server: a visit is not in it, and a fault without what it says.

What a whole journey leaves, also at nginx before it: test_log_reader_behind_nginx.py.
"""

import io
import logging
from collections.abc import Iterator

import pytest

from pages.parts.problems import log as problems_log
from tests.attacks.searching import ADDRESS, MARKERS, QUERY, WORDS, found_in
from tests.server import Server
from web.quiet_logs import SAID_TWICE, TALKATIVE, quiet_logs


def test_the_same_search_finds_what_is_written(server: Server) -> None:
    (server.data / "tmp" / "left-behind").write_text(f"GET /?code={QUERY} {ADDRESS}")
    try:
        assert found_in([server.data], MARKERS) == {"left-behind": {QUERY, ADDRESS}}
    finally:
        (server.data / "tmp" / "left-behind").unlink()


def what_is_logged() -> str:
    """What the log holds of a visit, as uvicorn puts it, and of a fault that says her words."""
    written = io.StringIO()
    handler = logging.StreamHandler(written)
    visits, faults = logging.getLogger("uvicorn.access"), logging.getLogger("attacked")
    for log in (visits, faults):
        log.addHandler(handler)
    try:
        visits.info('%s - "GET /?code=%s"', ADDRESS, QUERY)
        raise ValueError(WORDS)
    except ValueError:
        faults.exception("It went wrong")
    finally:
        for log in (visits, faults):
            log.removeHandler(handler)
    return written.getvalue()


@pytest.fixture
def talkative_logs(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Logs as they come, and as they came afterwards."""
    monkeypatch.setattr(logging.getLogger("uvicorn.access"), "level", logging.INFO)
    for name in (*TALKATIVE, SAID_TWICE):
        log = logging.getLogger(name)
        for setting in ("level", "disabled"):
            monkeypatch.setattr(log, setting, getattr(log, setting))
    monkeypatch.setattr(problems_log, "handlers", list(problems_log.handlers))
    monkeypatch.setattr(problems_log, "propagate", problems_log.propagate)
    factory = logging.getLogRecordFactory()
    logging.setLogRecordFactory(logging.LogRecord)
    yield
    logging.setLogRecordFactory(factory)
    logging.getLogger("uvicorn.access").manager._clear_cache()


@pytest.mark.usefixtures("talkative_logs")
def test_visits_and_faults_are_logged_without_address_and_words_and_else_would_be_with() -> None:
    said = what_is_logged()
    quiet_logs()
    quiet = what_is_logged()

    assert all(secret in said for secret in (ADDRESS, QUERY, WORDS))
    assert "ValueError at test_log_reader.py" in quiet
    assert not any(secret in quiet for secret in (ADDRESS, QUERY, "merelkooi"))
