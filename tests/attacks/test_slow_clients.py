"""Who keeps lines to nginx open and never finishes what she began: is cut off, and holds up nobody;
an open page is not taken for one.
"""

import socket
import ssl
import time
from collections.abc import Iterator
from contextlib import ExitStack, suppress
from dataclasses import dataclass

import pytest
from websockets.sync.client import connect

from tests.attacks.knocking import HALF_A_HEAD, MOST_OF_A_BODY, answer, request
from tests.attacks.stand_in_app import stand_in_app
from tests.nginx import NAME, Nginx, running_nginx

TIME = 15  # seconds, in nginx.conf.template
# nginx waits a minute then.
NO_LIMITS = (("client_header_timeout 15s;", ""), ("client_body_timeout 15s;", ""))
PASSED_ON_AT_ONCE = (("proxy_pass", "proxy_request_buffering off; proxy_pass"),)
HANGING = (HALF_A_HEAD, MOST_OF_A_BODY) * 25


@dataclass(frozen=True)
class Seen:
    """What became of lines that never finished, and how a dancer fared meanwhile."""

    open_before: int
    open_after: int
    open_after_without_limits: int
    a_page_took: float
    her_page_is_still_open: bool


@pytest.fixture(scope="module")
def seen(nginx: Nginx) -> Iterator[Seen]:
    """Fifty lines that never finish, beside a page that is open and says nothing for as long."""
    with ExitStack() as stack:
        unlimited = stack.enter_context(running_nginx(nginx.app, NO_LIMITS))
        page = stack.enter_context(
            connect(
                f"wss://{NAME}:{nginx.https}/_stcore/stream",
                sock=socket.create_connection(("127.0.0.1", nginx.https)),
                ssl=nginx.trust,
                server_hostname=NAME,
                ping_interval=None,
            )
        )
        lines = _hang(stack, nginx)
        others = _hang(stack, unlimited)
        began = time.monotonic()
        assert answer(nginx, request("GET /")) == 200
        took = time.monotonic() - began
        open_before = _still_open(lines)
        time.sleep(TIME + 1 - (time.monotonic() - began))
        yield Seen(open_before, _still_open(lines), _still_open(others), took, page.ping().wait(5))


def _hang(stack: ExitStack, nginx: Nginx) -> list[ssl.SSLSocket]:
    lines = []
    for sent in HANGING:
        lines.append(stack.enter_context(nginx.line()))
        lines[-1].sendall(sent)
    return lines


def _still_open(lines: list[ssl.SSLSocket]) -> int:
    still = 0
    for line in lines:
        line.settimeout(0.02)
        with suppress(ConnectionError, ssl.SSLEOFError):
            try:
                still += line.recv(1) != b""
            except TimeoutError:
                still += 1
    return still


def test_who_never_finishes_is_cut_off(seen: Seen) -> None:
    assert (seen.open_before, seen.open_after) == (len(HANGING), 0)


def test_without_those_limits_all_of_them_hang_on(seen: Seen) -> None:
    assert seen.open_after_without_limits == len(HANGING)


def test_meanwhile_a_page_is_answered(seen: Seen) -> None:
    assert seen.a_page_took < 3


def test_a_page_that_is_open_and_silent_stays_open(seen: Seen) -> None:
    assert seen.her_page_is_still_open


def test_the_app_hears_of_a_request_when_it_is_whole_and_otherwise_waits_along() -> None:
    with stand_in_app() as app:
        for instead, heard in (((), 0), (PASSED_ON_AT_ONCE, 1)):
            with running_nginx(app.port, instead) as nginx, nginx.line() as line:
                line.sendall(MOST_OF_A_BODY)
                time.sleep(0.5)
                assert len(app.heard) == heard
