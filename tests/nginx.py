"""A real nginx with the configuration of deploy/nginx, in a folder of its own, gone afterwards.

It has a certificate of its own making, and runs as an account that may do nothing.
"""

import os
import pwd
import shutil
import socket
import ssl
import subprocess
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from deploy.nginx.fill_in import filled_in
from tests.server import free_port

# Not "localhost", of which Streamlit takes everything; browsers look for both on this machine.
NAME = "dans.localhost"
ACCOUNT = "nobody"
START_WITHIN = 20  # seconds
Instead = tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Nginx:
    """A running nginx before the app on port `app`; `folder` has all that it writes."""

    app: int
    folder: Path
    http: int
    https: int

    @property
    def address(self) -> str:
        """Where its site is, without a slash at the end."""
        return f"https://{NAME}:{self.https}"

    @property
    def pid(self) -> int:
        """The process that started the others."""
        return int((self.folder / "pid").read_text())

    @property
    def trust(self) -> ssl.SSLContext:
        """What takes its certificate, and no other."""
        return ssl.create_default_context(cafile=str(self.folder / "certificate.pem"))

    @contextmanager
    def line(self, source: str = "127.0.0.1", timeout: float = 30) -> Iterator[ssl.SSLSocket]:
        """A line over TLS from this address, over which anything can be said."""
        with (
            socket.create_connection(("127.0.0.1", self.https), timeout, (source, 0)) as bare,
            self.trust.wrap_socket(bare, server_hostname=NAME) as line,
        ):
            yield line


def find_nginx() -> str | None:
    """The path of nginx, which is not on everybody's PATH; None where it isn't installed."""
    return shutil.which("nginx") or shutil.which("nginx", path="/usr/sbin:/usr/local/sbin")


@contextmanager
def running_nginx(port: int, instead: Instead = ()) -> Iterator[Nginx]:
    """nginx before the app on this port, until the end.

    `instead` has what to replace in its configuration: to take a defence out. Raises RuntimeError
    where nginx or openssl is missing, or with what it says when it doesn't start.
    """
    program = find_nginx()
    if program is None or shutil.which("openssl") is None:
        raise RuntimeError("nginx or openssl is not installed. `make test` says how to get it.")
    folder = Path(tempfile.mkdtemp(prefix="nginx-"))
    nginx = Nginx(port, folder, free_port(), free_port())
    try:
        _make_certificate(folder)
        (folder / "nginx.conf").write_text(_configuration(nginx, instead))
        with _serving(program, nginx):
            yield nginx
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _configuration(nginx: Nginx, instead: Instead) -> str:
    written = filled_in(
        {
            "NAME": NAME,
            "CERTIFICATE": str(nginx.folder / "certificate.pem"),
            "CERTIFICATE_KEY": str(nginx.folder / "key.pem"),
            "PORT": str(nginx.app),
            "HTTP": f"127.0.0.1:{nginx.http}",
            "HTTPS": f"127.0.0.1:{nginx.https}",
            "FOLDER": str(nginx.folder),
        }
    )
    for old, new in instead:
        assert old in written, f"{old!r} is not in the configuration"
        written = written.replace(old, new)
    return written


def _make_certificate(folder: Path) -> None:
    kind = ["-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"]
    whose = ["-days", "2", "-subj", f"/CN={NAME}", "-addext", f"subjectAltName=DNS:{NAME}"]
    files = ["-keyout", folder / "key.pem", "-out", folder / "certificate.pem"]
    subprocess.run(["openssl", "req", *kind, *whose, *files], check=True, stderr=subprocess.DEVNULL)


@contextmanager
def _serving(program: str, nginx: Nginx) -> Iterator[None]:
    folder = nginx.folder
    runs_as: dict[str, Any] = {}
    if os.geteuid() == 0:
        account = pwd.getpwnam(ACCOUNT)
        for path in (folder, *folder.iterdir()):
            os.chown(path, account.pw_uid, account.pw_gid)
        runs_as = {"user": account.pw_uid, "group": account.pw_gid, "extra_groups": []}
    at_hand = f"daemon off; pid {folder}/pid;"
    with (folder / "said").open("wb") as said:
        process = subprocess.Popen(
            [program, "-e", "stderr", "-p", folder, "-c", folder / "nginx.conf", "-g", at_hand],
            cwd=folder,
            stdout=said,
            stderr=subprocess.STDOUT,
            **runs_as,
        )
    try:
        _wait(nginx, process)
        yield
    finally:
        process.terminate()
        process.wait(30)


def _wait(nginx: Nginx, process: subprocess.Popen[bytes]) -> None:
    until = time.monotonic() + START_WITHIN
    while time.monotonic() < until and process.poll() is None:
        with suppress(OSError):
            socket.create_connection(("127.0.0.1", nginx.https), 1).close()
            return
        time.sleep(0.05)
    raise RuntimeError(f"nginx did not start:\n{(nginx.folder / 'said').read_text()}")


@contextmanager
def seen_as(source: str, port: int) -> Iterator[int]:
    """A port whose lines arrive at the given port from this address of our machine's own."""
    with socket.create_server(("127.0.0.1", 0)) as door:
        threading.Thread(target=_let_in, args=(door, source, port), daemon=True).start()
        yield door.getsockname()[1]
        door.shutdown(socket.SHUT_RDWR)


def _let_in(door: socket.socket, source: str, port: int) -> None:
    with suppress(OSError):
        while True:
            here, _ = door.accept()
            there = socket.create_connection(("127.0.0.1", port), source_address=(source, 0))
            for ends in ((here, there), (there, here)):
                threading.Thread(target=_carry, args=ends, daemon=True).start()


def _carry(heard: socket.socket, told: socket.socket) -> None:
    with suppress(OSError):
        while said := heard.recv(65536):
            told.sendall(said)
    for end in (heard, told):
        with suppress(OSError):
            end.shutdown(socket.SHUT_RDWR)
