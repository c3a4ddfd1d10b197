"""The real server: a practice environment, or a real platform, of its own."""

import json
import os
import random
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent
PORTS = (20_000, 32_000)
READY_WITHIN = 240  # seconds; the first start makes 400 invented dancers
STOPS_WITHIN = 20
CARDS_AT_A_TIME = 40  # starting the command takes as long as making them


@dataclass(frozen=True)
class Server:
    """A running server; `address` has no slash at its end, `data` is its folder."""

    address: str
    data: Path
    port: int
    pid: int
    _cards: list[str] = field(default_factory=list)
    _pages: dict[str, str] = field(default_factory=dict)

    def practice_links(self, cards: int) -> dict[str, Any]:
        """What `manage.py practice-links` prints: `survey` holds as many unused card addresses."""
        if len(self._cards) < cards:
            asked = str(max(cards, CARDS_AT_A_TIME))
            made = json.loads(self._manage("practice-links", "--cards", asked))
            self._cards.extend(made.pop("survey"))
            self._pages.update(made)
        taken = [self._cards.pop() for _ in range(cards)]
        return {"survey": taken, **self._pages}

    def practice_count(self) -> dict[str, int]:
        """What `manage.py practice-count` prints."""
        count: dict[str, int] = json.loads(self._manage("practice-count"))
        return count

    def _manage(self, *command: str) -> str:
        return manage(self.data, *command, port=self.port)


INIT = (
    "init",
    "--controller-name=Stichting",
    "--controller-contact=post@stichting.example",
    "--dpia-state=klaar",
    "--operator-name=Dirk",
    "--operator-email=dirk@stichting.example",
)


def manage(data: Path, *command: str, typed: str = "", port: int = 0) -> str:
    """What `manage.py` prints for this command, with this typed in answer to what it asks."""
    return subprocess.run(
        [sys.executable, "manage.py", *command],
        cwd=ROOT,
        env=_environment(data, port or free_port()),
        check=True,
        input=typed,
        stdout=subprocess.PIPE,
        text=True,
    ).stdout


def found_platform(data: Path, password: str) -> tuple[str, str]:
    """Makes a real platform, whose operator Dirk has this password; its two recovery sheets."""
    printed = manage(data, *INIT, typed=f"{password}\n{password}\n").splitlines()
    first, second = (printed[printed.index(f"Blad {number}") + 1] for number in (1, 2))
    return first, second


@contextmanager
def running_platform(data: Path, password: str) -> Iterator[Server]:
    """The real server of a real platform, whose operator Dirk has this password."""
    found_platform(data, password)
    with running_server(data) as server:
        yield server


@contextmanager
def running_server(data: Path, port: int = 0) -> Iterator[Server]:
    """Starts `manage.py serve`, on a free port unless told, and waits until it is ready.

    What it says goes to server.log in `data`. Raises RuntimeError with it when it doesn't start.
    """
    port = port or free_port()
    log = data / "server.log"
    with log.open("wb") as output:
        process = subprocess.Popen(
            [sys.executable, "manage.py", "serve"],
            cwd=ROOT,
            env=_environment(data, port),
            stdout=output,
            stderr=subprocess.STDOUT,
        )
    server = Server(f"http://localhost:{port}", data, port, process.pid)
    try:
        _wait(server, process, log)
        yield server
    finally:
        process.terminate()
        try:
            process.wait(STOPS_WITHIN)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def free_port() -> int:
    """A port that nothing listens on, and that no connection takes before a server does: those of
    browsers get one from 32768 on, and a server that prepares a practice environment takes a while.
    """
    while True:
        port = random.randrange(*PORTS)
        with socket.socket() as tried:
            if tried.connect_ex(("127.0.0.1", port)):
                return port


def _environment(data: Path, port: int) -> dict[str, str]:
    ours = {"DANSTAFELS_DATA": str(data), "PORT": str(port), "DANSTAFELS_ADDRESS": "127.0.0.1"}
    return {**os.environ, **ours}


def _wait(server: Server, process: subprocess.Popen[bytes], log: Path) -> None:
    until = time.monotonic() + READY_WITHIN
    while time.monotonic() < until and process.poll() is None:
        try:
            with urllib.request.urlopen(f"{server.address}/healthz", timeout=5) as answer:
                if answer.status == 200:
                    return
        except OSError:
            time.sleep(0.2)
    raise RuntimeError(f"The server did not start:\n{log.read_text()}")
