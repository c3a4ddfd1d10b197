"""While the app is away, nginx says so calmly, in Dutch and English, and nothing else happens."""

import socket
from collections.abc import Iterator
from email.message import Message
from email.parser import Parser
from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from tests.attacks.stand_in_app import stand_in_app
from tests.journeys.conftest import ARTIFACTS, PHONE
from tests.nginx import NAME, Nginx, running_nginx
from tests.server import free_port

SOON = (("proxy_read_timeout 120s;", "proxy_read_timeout 1s;"),)
AWAY = (
    "Even niet bereikbaar",
    "Wat je schreef, staat nog op je telefoon of bij ons. Probeer het over een minuut nog eens.",
    "Bij gevaar: bel 112.",
    "Not reachable for a moment",
    "What you wrote is still on your phone or with us. Try again in a minute.",
    "In danger: call 112.",
)
CODE = "ABCD-EFGH-JKMN-PQRS"


@pytest.fixture(scope="module")
def nginx() -> Iterator[Nginx]:
    """nginx before an app that is not there."""
    with running_nginx(free_port()) as running:
        yield running


def answer(nginx: Nginx, asked: str = f"GET /?code={CODE}") -> tuple[int, Message, str]:
    """The status, headers and body of what this is answered with."""
    with nginx.line() as line:
        line.sendall(f"{asked} HTTP/1.1\r\nHost: {NAME}\r\nConnection: close\r\n\r\n".encode())
        heard = b""
        while piece := line.recv(65536):
            heard += piece
    head, _, body = heard.decode().partition("\r\n\r\n")
    first, _, headers = head.partition("\r\n")
    return int(first.split()[1]), Parser().parsestr(headers), body


def test_an_app_that_is_not_there_gets_the_page_of_both_languages(nginx: Nginx) -> None:
    status, headers, body = answer(nginx)

    assert status == 502
    assert headers["content-type"] == "text/html; charset=utf-8"
    assert [said for said in AWAY if said not in body] == []


def test_so_does_one_that_never_answers() -> None:
    with (
        socket.create_server(("127.0.0.1", 0)) as silent,
        running_nginx(silent.getsockname()[1], SOON) as nginx,
    ):
        status, _, body = answer(nginx)

    assert status == 504
    assert AWAY[0] in body


def test_what_the_app_itself_says_goes_by() -> None:
    with stand_in_app(b"not yet", status=503) as app, running_nginx(app.port) as nginx:
        status, _, body = answer(nginx, "GET /healthz")

    assert (status, body) == (503, "not yet")


def test_it_is_kept_by_no_browser_and_tells_nobody_where_she_was(nginx: Nginx) -> None:
    _, headers, body = answer(nginx)

    assert headers["cache-control"] == "no-store"
    assert headers["referrer-policy"] == "no-referrer"
    assert "default-src 'none'" in headers["content-security-policy"]
    assert CODE not in str(headers) + body


@pytest.fixture
def away(browser: Browser, nginx: Nginx) -> Iterator[Page]:
    """A phone on the page."""
    context = browser.new_context(
        base_url=nginx.address, ignore_https_errors=True, locale="nl-NL", viewport=PHONE
    )
    yield context.new_page()
    context.close()


def test_it_asks_for_nothing_more_and_does_not_reload_by_itself(away: Page) -> None:
    asked: list[str] = []
    away.on("request", lambda request: asked.append(request.url))
    away.goto(f"/#{CODE}")
    away.wait_for_timeout(3_000)

    assert len(asked) == 1
    assert away.locator("script, meta[http-equiv], [href]:not([href='data:,']), [src]").count() == 0


def test_a_refresh_later_still_has_the_code_of_the_card(away: Page) -> None:
    away.goto(f"/#{CODE}")
    away.reload()

    assert away.url.endswith(f"/#{CODE}")


@pytest.mark.parametrize(("scheme", "ground"), [("light", "246, 242, 242"), ("dark", "24, 19, 27")])
def test_it_is_light_or_dark_as_her_phone_is_and_can_be_read(
    away: Page, scheme: Literal["light", "dark"], ground: str
) -> None:
    away.emulate_media(color_scheme=scheme)
    away.goto("/")
    ARTIFACTS.mkdir(exist_ok=True)
    away.screenshot(path=ARTIFACTS / f"away-{scheme}-{PHONE['width']}.png", full_page=True)
    found = Axe().run(away)

    drawn = away.evaluate("getComputedStyle(document.documentElement).backgroundColor")
    assert drawn == f"rgb({ground})"
    assert found.violations_count == 0, found.generate_report()
