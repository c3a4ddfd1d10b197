"""Who reads everything that server and nginx wrote (logs, database, journal, temporary files) after
a dancer's whole journey over TLS, and after requests that go wrong: her address, device, code and
words are in none of it.
"""

import re
import time
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.attacks.knocking import DOWN, answer, half_sent, knock, request, talk
from tests.attacks.searching import (
    ADDRESS,
    AGENT,
    EMAIL,
    HERE,
    MARKERS,
    QUERY,
    WORDS,
    found_in,
    found_without_a_name,
)
from tests.attacks.stand_in_app import stand_in_app
from tests.journeys.walking import open_survey, press, skip_to, skip_to_the_end
from tests.nginx import NAME, Instead, Nginx, running_nginx, seen_as
from tests.server import Server, free_port

Written = Callable[[tuple[str, ...]], dict[str, set[str]]]
VISITS_LOGGED = (("access_log off;", "access_log access.log;"),)
ERRORS_LOGGED = (("error_log stderr emerg;", "error_log stderr info;"),)
SMALL_BUFFER = (("client_body_buffer_size 64k;", "client_body_buffer_size 1k;"),)
PIECES_TAKEN = (("if ($http_transfer_encoding)", "if ($http_nothing)"),)
ANSWERS_ON_DISK = (("proxy_max_temp_file_size 0;", ""),)
A_LOT = (WORDS + "\n").encode() * 500_000  # some 20 MB: more than lines and buffers hold


@pytest.fixture
def phone(chromium: Browser, nginx: Nginx) -> Iterator[Page]:
    """A dancer's phone that says what it is and where, and comes from an address of its own."""
    with seen_as(HERE, nginx.https) as port:
        context = chromium.new_context(
            base_url=f"https://{NAME}:{port}",
            ignore_https_errors=True,
            locale="nl-NL",
            reduced_motion="reduce",
            user_agent=AGENT,
            extra_http_headers={"X-Forwarded-For": ADDRESS},
        )
        context.set_default_timeout(20_000)
        expect.set_options(timeout=20_000)
        yield context.new_page()
        context.close()


@pytest.fixture
def written(server: Server, nginx: Nginx) -> Written:
    """A search in all that both wrote."""

    def search(secrets: tuple[str, ...]) -> dict[str, set[str]]:
        files = {file.name for file in server.data.rglob("*")}
        assert {"server.log", "danstafels.db", "danstafels.db-wal"} <= files
        assert {"said", "body", "proxy"} <= {file.name for file in nginx.folder.iterdir()}
        found = found_in([server.data, nginx.folder], secrets)
        nameless = {
            secret
            for pid in (server.pid, nginx.pid)
            for secret in found_without_a_name(pid, secrets)
        }
        return found | ({"a file without a name": nameless} if nameless else {})

    return search


def test_a_whole_journey_leaves_nothing_of_the_dancer_in_any_file(
    server: Server, nginx: Nginx, phone: Page, written: Written
) -> None:
    address = server.practice_links(1)["survey"][0].removeprefix(server.address)
    code = address.split("code=")[1]
    secrets = (*MARKERS, code, " ".join(re.findall("....", code)), code.lower())
    sent = server.practice_count()["sent"]

    phone.goto(f"/?code={code}")
    expect(phone).not_to_have_url(re.compile(code))
    open_survey(phone, address)
    skip_to(phone, "Wat gaat er goed in de dans")
    with phone.expect_response("**/draft"):
        phone.get_by_role("textbox").fill(WORDS)
    unsent = written(secrets)
    press(phone, "Verder")
    skip_to_the_end(phone)
    press(phone, "Verstuur mijn antwoorden")
    expect(phone.get_by_text("Je antwoorden zijn veilig aangekomen")).to_be_visible()

    assert server.practice_count()["sent"] == sent + 1
    assert unsent == {}
    assert written(secrets) == {}


def test_what_goes_wrong_and_what_never_ends_leaves_nothing_either(
    nginx: Nginx, written: Written
) -> None:
    knock(nginx)
    talk(nginx)
    with half_sent(nginx):
        assert written(MARKERS) == {}

    assert written(MARKERS) == {}


def test_an_app_that_is_down_leaves_nothing_either() -> None:
    with running_nginx(free_port()) as nginx:
        assert answer(nginx, request(f"GET /?code={QUERY}")) == DOWN

        assert found_in([nginx.folder], MARKERS) == {}


def test_with_a_log_of_visits_the_same_search_finds_who_came(server: Server) -> None:
    with running_nginx(server.port, VISITS_LOGGED) as nginx:
        knock(nginx)

        assert {HERE, AGENT, QUERY, EMAIL} <= found_in([nginx.folder], MARKERS)["access.log"]


def test_with_a_log_of_errors_it_finds_who_came_and_broke_off(server: Server) -> None:
    with running_nginx(server.port, ERRORS_LOGGED) as nginx:
        knock(nginx)
        with half_sent(nginx):
            pass

        assert {HERE, QUERY} <= found_in([nginx.folder], MARKERS)["said"]


def test_with_a_log_of_errors_it_finds_who_came_while_the_app_was_down() -> None:
    with running_nginx(free_port(), ERRORS_LOGGED) as nginx:
        answer(nginx, request(f"GET /?code={QUERY}"))

        assert {HERE, QUERY} <= found_in([nginx.folder], MARKERS)["said"]


@pytest.mark.parametrize("instead", [SMALL_BUFFER, PIECES_TAKEN])
def test_with_a_small_buffer_or_bodies_in_pieces_it_finds_words_in_a_file(
    server: Server, instead: Instead
) -> None:
    with running_nginx(server.port, instead) as nginx, half_sent(nginx):
        assert found_without_a_name(nginx.pid, MARKERS)


def waiting_in_a_file(nginx: Nginx) -> set[str]:
    """What is in files while somebody takes her time to read a long answer."""
    with nginx.line(HERE) as line:
        line.sendall(request("GET /"))
        time.sleep(1)
        return found_without_a_name(nginx.pid, MARKERS)


def test_an_answer_that_is_read_slowly_waits_in_no_file_and_otherwise_would() -> None:
    with stand_in_app(A_LOT) as app:
        with running_nginx(app.port) as nginx:
            assert not waiting_in_a_file(nginx)
        with running_nginx(app.port, ANSWERS_ON_DISK) as nginx:
            assert waiting_in_a_file(nginx)


def test_the_app_is_not_told_who_asks_or_from_where_and_otherwise_would_be() -> None:
    told = (HERE, ADDRESS, AGENT, f"elsewhere.example/{QUERY}")
    passed_on = tuple(
        (f'proxy_set_header {name} "";', f"proxy_set_header {name} {value};")
        for name, value in {
            "X-Forwarded-For": "$proxy_add_x_forwarded_for",
            "User-Agent": "$http_user_agent",
            "Referer": "$http_referer",
        }.items()
    )
    with stand_in_app() as app:
        for instead in ((), passed_on):
            with running_nginx(app.port, instead) as nginx:
                answer(nginx, request("GET /"))

    silent, talkative = app.heard
    assert "X-Forwarded-Proto: https" in silent
    assert not any(secret in silent for secret in told)
    assert all(secret in talkative for secret in told)
