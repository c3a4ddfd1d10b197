"""Who knocks at every address without a card or an account, from another site or by hand: finds no
file, no socket, no one else's work, and holds up nobody.
"""

import asyncio
import http.client
import json
import socket
import time
from collections.abc import AsyncIterator, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from types import SimpleNamespace
from typing import Any, cast

import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.routing import Route
from starlette.testclient import TestClient
from streamlit import config
from streamlit.web.server.server_util import is_url_from_allowed_origins
from websockets.exceptions import InvalidStatus
from websockets.sync.client import connect

from models.practice.people import practice_person
from tests.server import ROOT, Server
from web.closed_paths import ClosedPaths
from web.own_sockets import OwnSockets
from web.posted_fields import body_of

ELSEWHERE = "https://elsewhere.example"
CLOSED = (
    "/_stcore/metrics",
    "/_stcore/agent/mcp",
    "/_stcore/upload_file/a/b",
    "/_stcore/script-health-check",
    "/component/x/index.html",
    "/media/x",
)
CLIMBING = (
    "/../server.key",
    "/static/../../server.key",
    "/static/%2e%2e/%2e%2e/%2e%2e/models/errors.py",
    "/static/..%2f..%2f..%2fmodels%2ferrors.py",
    "/static//etc/passwd",
    "/fonts/..%2f..%2fmodels%2ferrors.py",
    "/fonts/../../models/errors.py",
    "/app/static/../models/errors.py",
    "/open/sport/1/..%2f..%2fserver.key.csv",
    "/data/practice/server.key",
    "/data/practice/danstafels.db",
    "/.git/config",
    "/.streamlit/config.toml",
    "//models/errors.py",
    "/gids.pdf/../models/errors.py",
)
ROUND_ABOUT = ("//media/x", "/./media/x", "/x/../media/x", "/%6dedia/x", "/MEDIA/x")
HANDED_OUT = (b"class DomainError", b"SQLite format 3", b"[server]", b"root:x:", b"[core]")


def knock(
    server: Server, path: str, method: str = "GET", **headers: str
) -> tuple[int, dict[str, str], bytes]:
    """Status, headers and body that this very path gives, as it is written."""
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=20)
    try:
        connection.putrequest(method, path, skip_accept_encoding=True)
        for name, value in headers.items():
            connection.putheader(name.replace("_", "-"), value)
        connection.endheaders()
        answer = connection.getresponse()
        body = answer.read()
        return answer.status, {k.lower(): v for k, v in answer.getheaders()}, body
    finally:
        connection.close()


@pytest.mark.parametrize("path", CLOSED)
def test_what_nothing_here_uses_is_closed_on_the_real_server_too(server: Server, path: str) -> None:
    for method in ("GET", "POST", "PUT", "OPTIONS", "DELETE"):
        status, _headers, _body = knock(server, path, method, Content_Length="0")
        assert status in (404, 405), method


@pytest.mark.parametrize("path", ROUND_ABOUT)
def test_no_way_round_leads_to_what_is_closed(server: Server, path: str) -> None:
    assert knock(server, path)[0] in (400, 404)


def test_without_that_layer_its_addresses_answer() -> None:
    async def anything(_request: Request) -> PlainTextResponse:
        return PlainTextResponse("open")

    open_to_all = Starlette(routes=[Route("/{path:path}", anything)])

    for path in CLOSED:
        assert TestClient(open_to_all).get(path).status_code == 200
        assert TestClient(ClosedPaths(open_to_all)).get(path).status_code == 404


@pytest.mark.parametrize("path", CLIMBING)
def test_no_path_climbs_to_a_file(server: Server, path: str) -> None:
    key = (server.data / "practice" / "server.key").read_bytes()
    status, _headers, body = knock(server, path)

    assert status != 200
    assert key not in body
    assert not any(sign in body for sign in HANDED_OUT)


def test_the_signs_that_are_looked_for_stand_in_those_files() -> None:
    assert HANDED_OUT[0] in (ROOT / "models" / "errors.py").read_bytes()
    assert HANDED_OUT[2] in (ROOT / ".streamlit" / "config.toml").read_bytes()


def socket_opens(server: Server, origin: str) -> bool:
    """Whether a page of this origin gets the socket over which pages are drawn."""
    address = f"ws://localhost:{server.port}/_stcore/stream"
    try:
        with connect(address, origin=cast(Any, origin), subprotocols=cast(Any, ["streamlit"])):
            return True
    except InvalidStatus as refused:
        assert refused.response.status_code == 403
        return False


@pytest.mark.parametrize("origin", [ELSEWHERE, "null", "http://localhost.elsewhere.example"])
def test_a_page_of_another_site_gets_no_socket(server: Server, origin: str) -> None:
    assert not socket_opens(server, origin)


def test_a_page_of_ours_gets_it(server: Server) -> None:
    assert socket_opens(server, server.address)


@pytest.mark.parametrize(
    ("origin", "reached"), [("https://elsewhere.example", []), ("http://ours.example", ["app"])]
)
def test_a_socket_of_another_site_does_not_even_reach_what_would_call_out(
    origin: str, reached: list[str]
) -> None:
    arrived = []

    async def app(_scope: object, _receive: object, _send: object) -> None:
        arrived.append("app")

    async def send(_message: object) -> None:
        return

    headers = [(b"origin", origin.encode()), (b"host", b"ours.example")]
    scope = {"type": "websocket", "headers": headers}
    asyncio.run(OwnSockets(cast(Any, app))(scope, cast(Any, None), cast(Any, send)))

    assert arrived == reached


def test_without_the_question_for_its_origin_another_site_would_get_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert not is_url_from_allowed_origins(ELSEWHERE)

    asked = config.get_option
    monkeypatch.setattr(
        config, "get_option", lambda name: name != "server.enableCORS" and asked(name)
    )

    assert is_url_from_allowed_origins(ELSEWHERE)


@pytest.mark.parametrize("path", ["/session", "/session/end", "/cards", "/codings", "/draft"])
@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": ELSEWHERE},
        {"Origin": "null"},
        {"Sec_Fetch_Site": "cross-site"},
        {"Sec_Fetch_Site": "same-site"},
    ],
)
def test_a_form_of_another_site_is_refused_everywhere(
    server: Server, path: str, headers: dict[str, str]
) -> None:
    assert knock(server, path, "POST", Content_Length="0", **headers)[0] == 403


def test_without_that_question_a_form_of_another_site_signs_in(
    browser: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    anna = practice_person("facilitator")
    form = {"email": anna.email, "password": anna.password}
    elsewhere = {"origin": ELSEWHERE}
    assert browser.post("/session", data=form, headers=elsewhere).status_code == 403

    monkeypatch.setattr("web.posted_fields.comes_from_here", lambda _request: True)

    assert browser.post("/session", data=form, headers=elsewhere).status_code == 303


@pytest.mark.parametrize("path", ["/session", "/draft", "/cards", "/codings"])
@pytest.mark.parametrize("method", ["GET", "PUT", "DELETE"])
def test_routes_that_take_forms_take_nothing_else(server: Server, path: str, method: str) -> None:
    assert knock(server, path, method, Content_Length="0")[0] in (404, 405)


@pytest.mark.parametrize("path", ["/session", "/cards", "/codings", "/draft"])
def test_of_a_gigabyte_the_server_reads_a_little_and_refuses(server: Server, path: str) -> None:
    with a_connection(server) as line:
        line.sendall(_head("POST", path, 10**9) + b"a" * 100_000)
        answer = line.recv(200)

    assert answer.split()[1] in (b"400", b"403")


async def _parts(counted: list[int]) -> AsyncIterator[bytes]:
    for number in range(1000):
        counted.append(number)
        yield b"a" * 1000


@pytest.mark.parametrize(("longest", "read"), [(4096, 5), (10**9, 1000)])
def test_what_is_too_long_is_not_read_further_and_without_the_limit_all_of_it_is(
    longest: int, read: int
) -> None:
    counted: list[int] = []
    request = cast(Request, SimpleNamespace(stream=lambda: _parts(counted)))

    # In a thread of its own: the browser of other tests may have a loop running in this one.
    with ThreadPoolExecutor() as beside:
        beside.submit(asyncio.run, body_of(request, longest)).result()

    assert len(counted) == read


def test_a_hundred_clients_that_never_finish_hold_up_nobody(server: Server) -> None:
    lines = [socket.create_connection(("127.0.0.1", server.port)) for _ in range(100)]
    try:
        for line in lines:
            line.sendall(_head("POST", "/draft", 30_000)[:-2])
        began = time.monotonic()
        status, _headers, body = knock(server, "/healthz")
    finally:
        for line in lines:
            line.close()

    assert (status, json.loads(body)["ready"]) == (200, True)
    assert time.monotonic() - began < 5


@contextmanager
def a_connection(server: Server) -> Iterator[socket.socket]:
    """A line to the server, over which anything can be said."""
    with socket.create_connection(("127.0.0.1", server.port), timeout=20) as line:
        yield line


def _head(method: str, path: str, length: int) -> bytes:
    said = f"{method} {path} HTTP/1.1\r\nHost: localhost\r\nContent-Length: {length}\r\n\r\n"
    return said.encode()
