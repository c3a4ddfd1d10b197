"""Over TLS, behind the nginx that an operator has: pages, signing in and leaving quickly work, and
browsers are told to stay on TLS. (What nginx keeps, and who tries it: tests/attacks.)
"""

import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, suppress
from pathlib import Path
from urllib.request import urlopen

import pytest
from playwright.sync_api import Browser, Page, Response, expect

from deploy.nginx.fill_in import EXAMPLE, filled_in, settings_in
from models.live import RoundKind
from models.practice.people import practice_person
from pages.parts.quick_exit import AWAY
from pages.parts.signed_in import COOKIE_OVER_TLS
from tests.journeys.conftest import PHONE, WAIT
from tests.journeys.live_talk import Talk, a_talk
from tests.journeys.walking import heading, open_survey, press
from tests.nginx import NAME, Nginx, running_nginx
from tests.server import ROOT, Server

CODE = "ABCD-EFGH-JKMN-PQRS"
PHONES = 200
AT_ONCE = 3  # seconds
BUFFERING = (
    ("proxy_buffering off;", "proxy_buffering on; proxy_ignore_headers X-Accel-Buffering;"),
)
NOT_TOLD_OF_TLS = (("proxy_set_header X-Forwarded-Proto $scheme;", ""),)
LIMIT_PER_ADDRESS = (
    ("access_log off;", "access_log off; limit_conn_zone $binary_remote_addr zone=a:1m;"),
    ("proxy_pass", "limit_conn a 100; proxy_pass"),
)


@pytest.fixture(scope="module")
def nginx(server: Server) -> Iterator[Nginx]:
    """nginx before the server of the journeys."""
    with running_nginx(server.port) as running:
        yield running


@pytest.fixture
def page(browser: Browser, nginx: Nginx) -> Iterator[Page]:
    """A phone that takes a certificate which nobody vouches for."""
    context = browser.new_context(
        base_url=nginx.address, ignore_https_errors=True, locale="nl-NL", viewport=PHONE
    )
    context.set_default_timeout(WAIT)
    yield context.new_page()
    context.close()


def opened(page: Page, address: str) -> Response:
    answer = page.goto(address)
    assert answer is not None
    return answer


def test_a_page_comes_over_http_2_and_its_socket_over_tls(page: Page) -> None:
    with page.expect_websocket() as socket_of_page:
        opened(page, "/")

    heading(page, "Welkom bij de danstafels")
    assert socket_of_page.value.url.startswith("wss://")
    assert page.evaluate("performance.getEntriesByType('navigation')[0].nextHopProtocol") == "h2"


def test_no_header_comes_twice_and_a_browser_stays_on_tls(page: Page) -> None:
    names = [header["name"].lower() for header in opened(page, "/").headers_array()]

    assert "strict-transport-security" in names
    assert len(names) == len(set(names))


def test_an_app_that_is_not_told_of_tls_says_nothing_of_staying_there(server: Server) -> None:
    with running_nginx(server.port, NOT_TOLD_OF_TLS) as nginx, nginx.line() as line:
        line.sendall(f"GET / HTTP/1.1\r\nHost: {NAME}\r\n\r\n".encode())
        head = line.recv(10_000).lower()

    assert head.startswith(b"http/1.1 200")
    assert b"strict-transport-security" not in head


def test_what_the_app_compressed_is_not_compressed_again(page: Page, server: Server) -> None:
    opened(page, f"{server.address}/")
    straight = page.evaluate("fetch('/').then(answer => answer.text())")
    answer = opened(page, "/")

    assert answer.header_value("content-encoding") in {"br", "gzip", "zstd"}
    assert answer.text() == straight


def test_who_signs_in_gets_a_cookie_of_this_host_alone(page: Page) -> None:
    anna = practice_person("facilitator")
    opened(page, "/inloggen")
    page.get_by_label("E-mailadres").fill(anna.email)
    page.get_by_label("Wachtwoord").fill(anna.password)
    press(page, "Inloggen")
    expect(page).to_have_url("/tafels")

    cookie = next(c for c in page.context.cookies() if c["name"] == COOKIE_OVER_TLS)
    assert (cookie["secure"], cookie["httpOnly"], cookie["domain"]) == (True, True, NAME)


def test_a_dancer_answers_and_leaves_quickly(page: Page, server: Server) -> None:
    page.context.route(f"{AWAY}/**", lambda route: route.fulfill(body="<title>Weer</title>"))
    address = server.practice_links(1)["survey"][0].removeprefix(server.address)
    open_survey(page, address)
    with page.expect_request("**/weg") as told:
        press(page, "Snel weg")

    expect(page).to_have_url(f"{AWAY}/")
    assert told.value.url.startswith("https://")
    assert page.context.cookies() == []


@pytest.mark.parametrize(
    ("asked", "page_named"),
    [
        (f"/?code={CODE}", "/"),
        (f"/hulp?code={CODE}", "/hulp"),
        (f"/{CODE}", "/"),
        ("/%0d%0aset-cookie:x", "/"),
    ],
)
def test_plain_http_leads_to_the_page_over_tls_without_the_code(
    nginx: Nginx, asked: str, page_named: str
) -> None:
    with socket.create_connection(("127.0.0.1", nginx.http), 20) as line:
        line.sendall(f"GET {asked} HTTP/1.1\r\nHost: elsewhere.example\r\n\r\n".encode())
        head = line.recv(10_000).decode().split("\r\n\r\n")[0].split("\r\n")

    assert f"Location: https://{NAME}{page_named}" in head
    assert CODE not in "".join(head)


def test_who_gives_out_certificates_finds_what_it_asked_for(nginx: Nginx) -> None:
    asked = nginx.folder / "acme" / ".well-known" / "acme-challenge" / "word"
    asked.parent.mkdir(parents=True)
    asked.write_text("answer")
    with urlopen(f"http://127.0.0.1:{nginx.http}/.well-known/acme-challenge/word") as answer:
        assert answer.read() == b"answer"


def test_who_asks_for_another_name_gets_no_answer(nginx: Nginx) -> None:
    other = nginx.trust
    other.check_hostname = False
    with (
        socket.create_connection(("127.0.0.1", nginx.https), 20) as line,
        pytest.raises(OSError, match="UNRECOGNIZED_NAME"),
    ):
        other.wrap_socket(line, server_hostname="elsewhere.example")


def how_many_are_answered(nginx: Nginx) -> int:
    """Of two hundred phones that come from one address and all wait for a page."""
    with ExitStack() as stack:
        lines = [stack.enter_context(nginx.line()) for _ in range(PHONES)]
        for line in lines:
            line.sendall(f"GET /healthz HTTP/1.1\r\nHost: {NAME}\r\n\r\n".encode())
        return sum(line.recv(100).split()[1] == b"200" for line in lines)


def test_all_phones_in_one_room_are_answered(nginx: Nginx) -> None:
    assert how_many_are_answered(nginx) == PHONES


def test_a_limit_per_address_would_leave_some_of_them_out(server: Server) -> None:
    with running_nginx(server.port, LIMIT_PER_ADDRESS) as limited:
        assert how_many_are_answered(limited) < PHONES


def hears_of_a_change(nginx: Nginx, talk: Talk) -> bool:
    """Whether a phone that waits is told at once that a round began."""
    with nginx.line(timeout=AT_ONCE) as line, suppress(TimeoutError):
        line.sendall(f"GET /live/{talk.table_id} HTTP/1.1\r\nHost: {NAME}\r\n\r\n".encode())
        heard = b""
        while b"data: " not in heard:
            heard += line.recv(10_000)
        talk.begin(RoundKind.SAY)
        return b"data: " in line.recv(10_000)
    return False


def test_a_phone_that_waits_is_told_at_once(nginx: Nginx, server: Server) -> None:
    with a_talk(server) as talk:
        assert hears_of_a_change(nginx, talk)


def test_with_buffers_in_between_it_would_not_be(server: Server) -> None:
    with a_talk(server) as talk, running_nginx(server.port, BUFFERING) as buffering:
        assert not hears_of_a_change(buffering, talk)


def test_the_settings_of_the_example_are_those_that_the_configuration_asks_for(
    tmp_path: Path,
) -> None:
    example = settings_in(EXAMPLE.read_text())
    command = [sys.executable, ROOT / "deploy" / "nginx" / "fill_in.py", EXAMPLE]
    printed = subprocess.run(command, cwd=tmp_path, check=True, capture_output=True, text=True)

    assert printed.stdout == filled_in(example)
    assert "${" not in printed.stdout
    for name in example:
        with pytest.raises(KeyError, match=name):
            filled_in({key: value for key, value in example.items() if key != name})


@pytest.mark.parametrize("name", ["", "a.example b.example", "a.example;", "a.example\nx"])
def test_a_setting_that_says_more_than_one_thing_is_refused(name: str) -> None:
    with pytest.raises(ValueError, match="NAME"):
        filled_in(settings_in(EXAMPLE.read_text()) | {"NAME": name})
