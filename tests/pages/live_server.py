"""Our routes served over real lines, as uvicorn serves them: what lasts can be listened to."""

import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

import uvicorn
from starlette.applications import Starlette

from tests.server import free_port
from web.serving import MIDDLEWARE, ROUTES


@contextmanager
def served_routes() -> Iterator[int]:
    """The port where they are, until the end."""
    app = Starlette(routes=ROUTES, middleware=MIDDLEWARE)
    port = free_port()
    server = uvicorn.Server(uvicorn.Config(app, port=port, log_level="critical", lifespan="off"))
    thread = threading.Thread(target=server.run)
    thread.start()
    while not server.started:
        time.sleep(0.01)
    try:
        yield port
    finally:
        server.should_exit = server.force_exit = True
        thread.join()


class Line:
    """A phone that waits: what it hears, event by event."""

    def __init__(self, port: int, table_id: str, headers: str = "") -> None:
        self._line = socket.create_connection(("127.0.0.1", port), 10)
        told = f"GET /live/{table_id} HTTP/1.1\r\nHost: localhost\r\n{headers}\r\n"
        self._line.sendall(told.encode())
        self._heard = b""
        self.head = self._until(b"\r\n\r\n").decode().lower()

    def event(self) -> str:
        """The next event, without the marks of the pieces that it came in."""
        piece = self._until(b"\n\n\r\n")
        return piece.split(b"\r\n", 1)[1].decode().strip()

    def is_silent(self, seconds: float) -> bool:
        """Whether nothing comes for so long."""
        self._line.settimeout(seconds)
        try:
            self._heard += self._line.recv(1000)
        except TimeoutError:
            return True
        finally:
            self._line.settimeout(10)
        return False

    def hang_up(self) -> None:
        """Leaves."""
        self._line.close()

    def _until(self, mark: bytes) -> bytes:
        while mark not in self._heard:
            got = self._line.recv(1000)
            if not got:
                raise EOFError
            self._heard += got
        found, self._heard = self._heard.split(mark, 1)
        return found + mark
