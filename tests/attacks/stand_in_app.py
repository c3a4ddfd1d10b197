"""Something in the app's place behind nginx, that keeps what it is told and can say a lot."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any


@dataclass(frozen=True)
class StandIn:
    """`heard` has the head of each request."""

    port: int
    heard: list[str] = field(default_factory=list)


@contextmanager
def stand_in_app(says: bytes = b"", status: int = 200) -> Iterator[StandIn]:
    """An app that answers everything with the same."""
    heard: list[str] = []

    class Answers(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            heard.append(f"{self.requestline}\n{self.headers}")
            self.send_response(status)
            self.send_header("Content-Length", str(len(says)))
            self.end_headers()
            self.wfile.write(says)

        do_POST = do_GET  # noqa: N815

        def log_message(self, *_said: Any) -> None:
            pass

    class App(ThreadingHTTPServer):
        daemon_threads = True

        def handle_error(self, *_who: Any) -> None:
            """Who hangs up in the middle of an answer is no news."""

    with App(("127.0.0.1", 0), Answers) as app:
        threading.Thread(target=app.serve_forever, daemon=True).start()
        yield StandIn(app.server_port, heard)
        app.shutdown()
