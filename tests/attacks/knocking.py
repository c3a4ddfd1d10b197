"""Requests with a marker wherever one can be: that go well, that break, that never end."""

import json
import socket
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress

from websockets.sync.client import connect

from tests.attacks.searching import ADDRESS, AGENT, EMAIL, HERE, QUERY, WORDS
from tests.nginx import NAME, Nginx

DRAFT = json.dumps({"key": "ab" * 32, "question": "experience_before", "words": WORDS})
KNOCKS = (
    (f"GET /?code={QUERY}", "", 200),
    (f"GET /{QUERY}?zoek={EMAIL}", "", 404),
    (f"GET /_stcore/metrics?{QUERY}", "", 404),
    (f"GET /open/{QUERY}/1/x.csv", "", 404),
    (f"GET /live/{QUERY}?code={QUERY}", "", 404),
    (f"POST /session?{QUERY}", f"email={EMAIL}&password={QUERY}", 303),
    (f"POST /cards?{QUERY}", f"way=more&table={QUERY}", 303),
    ("POST /draft", DRAFT, 204),
    ("POST /draft", WORDS, 400),
    (f"POST /draft?code={QUERY}", WORDS * 3000, 413),
    (f"WEG {QUERY}", "", 400),
    (f"GET /?code={QUERY * 3000}", "", 414),
)
DOWN = 502


def request(what: str, body: str = "", length: int | None = None) -> bytes:
    """A request over HTTP/1.1 that says who she is and where; `length` when it lies about that."""
    told = (
        f"{what} HTTP/1.1",
        f"Host: {NAME}",
        f"Content-Length: {len(body.encode()) if length is None else length}",
        f"User-Agent: {AGENT}",
        f"X-Forwarded-For: {ADDRESS}",
        f"X-Real-IP: {ADDRESS}",
        f"Forwarded: for={ADDRESS}",
        f"Referer: https://elsewhere.example/{QUERY}",
        f"Cookie: danstafels_session={QUERY}",
        "Connection: close",
    )
    return "\r\n".join((*told, "", body)).encode()


HALF_A_HEAD = request(f"GET /?code={QUERY}")[:-2]
MOST_OF_A_BODY = request("POST /draft", (WORDS * 1000)[:30_000], 32_000)

# Each byte with marks of its own: six times as long on the line.
IN_PIECES = request("POST /draft").replace(
    b"Content-Length: 0", b"Transfer-Encoding: chunked"
) + b"".join(b"1\r\n%c\r\n" % sign for sign in (WORDS * 1000)[:20_000].encode())


def answer(nginx: Nginx, sent: bytes) -> int:
    """The status that this is answered with, when it comes from her address."""
    with nginx.line(HERE) as line:
        with suppress(OSError):  # refused before all of it was sent
            line.sendall(sent)
        return int(line.recv(100).split()[1])


def knock(nginx: Nginx) -> None:
    """Every request, each answered as it should be."""
    for what, body, status in KNOCKS:
        assert answer(nginx, request(what, body)) == status, what
    assert answer(nginx, IN_PIECES) == 411
    # Plain http, and nonsense, where TLS is spoken.
    for nonsense in (request(f"GET /?code={QUERY}"), WORDS.encode()):
        with socket.create_connection(("127.0.0.1", nginx.https), 20, (HERE, 0)) as line:
            line.sendall(nonsense)
            line.recv(100)
    with socket.create_connection(("127.0.0.1", nginx.http), 20, (HERE, 0)) as line:
        line.sendall(request(f"GET /?code={QUERY}"))
        assert line.recv(100).split()[1] == b"301"


def talk(nginx: Nginx) -> None:
    """A websocket as a page has it, over which words are sent."""
    said = {"X-Forwarded-For": ADDRESS, "Cookie": f"danstafels_session={QUERY}"}
    with connect(
        f"wss://{NAME}:{nginx.https}/_stcore/stream?{QUERY}",
        sock=socket.create_connection(("127.0.0.1", nginx.https), 20, (HERE, 0)),
        ssl=nginx.trust,
        server_hostname=NAME,
        additional_headers=said,
        user_agent_header=AGENT,
    ) as line:
        line.send(WORDS.encode())


@contextmanager
def half_sent(nginx: Nginx) -> Iterator[None]:
    """While this lasts, nginx has half a head and most of two bodies; then they break off."""
    with ExitStack() as stack:
        for sent in (HALF_A_HEAD, MOST_OF_A_BODY, IN_PIECES):
            line = stack.enter_context(nginx.line(HERE))
            with suppress(OSError):
                line.sendall(sent)
        time.sleep(0.5)
        yield
    time.sleep(0.5)
