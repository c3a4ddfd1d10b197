"""Who reads everything that the server wrote (its log, database, journal, temporary files) after a
dancer's whole journey: her address, device, code and words are in none of it.

The log of a web server in front of it is another one; this says nothing of that.
"""

import io
import json
import logging
import re
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import suppress

import pytest
from playwright.sync_api import Browser, Page, expect
from websockets.sync.client import connect

from pages.parts.problems import log as problems_log
from tests.journeys.walking import open_survey, press, skip_to, skip_to_the_end
from tests.server import Server
from web.quiet_logs import SAID_TWICE, TALKATIVE, quiet_logs

ADDRESS = "203.0.113.77"
AGENT = "Waterlelietelefoon/4.2"
NAME = "Marjolijn Kwikstaartje"
WORDS = f"De merelkooi stond open, zei {NAME}."
QUERY = "zeldzaamzoekwoord"
EMAIL = "onbekende.bezoeker@merelkooi.example"
MARKERS = (ADDRESS, AGENT, "Waterlelie", "merelkooi", "Kwikstaart", "Marjolijn", QUERY, EMAIL)


@pytest.fixture
def phone(chromium: Browser, server: Server) -> Iterator[Page]:
    """A dancer's phone that says what it is, behind a server that says where it is."""
    context = chromium.new_context(
        base_url=server.address,
        locale="nl-NL",
        reduced_motion="reduce",
        user_agent=AGENT,
        extra_http_headers={"X-Forwarded-For": ADDRESS},
    )
    context.set_default_timeout(20_000)
    expect.set_options(timeout=20_000)
    yield context.new_page()
    context.close()


def found_in_what_it_wrote(server: Server, secrets: tuple[str, ...]) -> dict[str, set[str]]:
    """Which of these stand in which file, as they are, in JSON or in UTF-16."""
    files = [file for file in server.data.rglob("*") if file.is_file()]
    names = {file.name for file in files}
    assert {"server.log", "danstafels.db", "danstafels.db-wal"} <= names
    found = {}
    for file in files:
        content = file.read_bytes()
        there = {
            secret
            for secret in secrets
            for spelled in (
                secret.encode(),
                json.dumps(secret)[1:-1].encode(),
                secret.encode("utf-16-le"),
            )
            if spelled in content
        }
        if there:
            found[file.name] = there
    return found


def knock_with_every_marker(server: Server) -> None:
    """Requests that go well and that go wrong, each with markers wherever one can be."""
    said = {
        "User-Agent": AGENT,
        "X-Forwarded-For": ADDRESS,
        "Cookie": f"danstafels_session={QUERY}",
    }
    draft = {"key": "ab" * 32, "question": "experience_before", "words": WORDS}
    sign_in = f"email={EMAIL}&password={QUERY}".encode()
    knocks = [
        (f"/?code={QUERY}", None),
        (f"/{QUERY}?zoek={EMAIL}", None),
        (f"/_stcore/metrics?{QUERY}", None),
        (f"/open/{QUERY}/1/x.csv", None),
        (f"/session?{QUERY}", sign_in),
        (f"/cards?{QUERY}", f"way=more&table={QUERY}".encode()),
        ("/draft", json.dumps(draft).encode()),
        ("/draft", WORDS.encode()),
    ]
    for path, body in knocks:
        with suppress(urllib.error.HTTPError):
            asked = urllib.request.Request(server.address + path, body, said)
            urllib.request.urlopen(asked, timeout=20).read()
    stream = f"{server.address.replace('http', 'ws')}/_stcore/stream?{QUERY}"
    with connect(stream, additional_headers=said, user_agent_header=AGENT) as line:
        line.send(WORDS.encode())


def test_a_whole_journey_leaves_nothing_of_the_dancer_in_any_file(
    server: Server, phone: Page
) -> None:
    address = server.practice_links(1)["survey"][0]
    code = address.split("code=")[1]
    grouped = " ".join(re.findall("....", code))
    secrets = (*MARKERS, code, grouped, code.lower())
    sent = server.practice_count()["sent"]

    open_survey(phone, address)
    skip_to(phone, "Wat gaat er goed in de dans")
    with phone.expect_response("**/draft"):
        phone.get_by_role("textbox").fill(WORDS)
    unsent = found_in_what_it_wrote(server, secrets)
    press(phone, "Verder")
    skip_to_the_end(phone)
    press(phone, "Verstuur mijn antwoorden")
    expect(phone.get_by_text("Je antwoorden zijn veilig aangekomen")).to_be_visible()
    knock_with_every_marker(server)

    assert server.practice_count()["sent"] == sent + 1
    assert unsent == {}
    assert found_in_what_it_wrote(server, secrets) == {}


def test_the_same_search_finds_what_is_written(server: Server) -> None:
    (server.data / "tmp" / "left-behind").write_text(f"GET /?code={QUERY} {ADDRESS}")
    try:
        assert found_in_what_it_wrote(server, MARKERS) == {"left-behind": {QUERY, ADDRESS}}
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
