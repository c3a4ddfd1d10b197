"""A real PostgreSQL for a test run: in a folder of its own, gone afterwards.

It listens on a socket in that folder only, and forgets durability: nothing in it has to last.
"""

import os
import pwd
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import psycopg

# Where Debian and Ubuntu put the server's programs, which are not on PATH there.
DEBIAN = Path("/usr/lib/postgresql")
ACCOUNT = "postgres"  # PostgreSQL refuses to run as root; its package makes this account
START_WITHIN = 30  # seconds


def server_programs() -> Path | None:
    """The folder that holds initdb and postgres; None where PostgreSQL isn't installed."""
    on_path = shutil.which("initdb")
    if on_path and shutil.which("postgres", path=str(Path(on_path).parent)):
        return Path(on_path).parent
    found = [p.parent for p in DEBIAN.glob("*/bin/initdb") if (p.parent / "postgres").exists()]
    return max(found, key=lambda folder: float(folder.parent.name), default=None)


class Cluster:
    """A running PostgreSQL; `folder` holds its socket."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._made = 0

    def url(self, database: str) -> str:
        """The address of a database, for the engine."""
        return f"postgresql+psycopg://{ACCOUNT}@/{database}?host={self.folder}"

    @contextmanager
    def database(self, template: str = "template1") -> Iterator[str]:
        """A new database, copied from a template and dropped afterwards; its name."""
        self._made += 1
        name = f"danstafels_{self._made}"
        self._run(f"CREATE DATABASE {name} TEMPLATE {template}")
        try:
            yield name
        finally:
            self._run(f"DROP DATABASE {name} WITH (FORCE)")

    def _run(self, command: str) -> None:
        with self._connect() as connection:
            connection.execute(command)

    def _connect(self) -> psycopg.Connection[Any]:
        return psycopg.connect(
            host=str(self.folder), user=ACCOUNT, dbname="postgres", autocommit=True
        )

    def wait_until_ready(self, process: subprocess.Popen[bytes]) -> None:
        """Returns when it answers. Raises RuntimeError with its log when it doesn't."""
        until = time.monotonic() + START_WITHIN
        while time.monotonic() < until and process.poll() is None:
            with suppress(psycopg.OperationalError):
                self._connect().close()
                return
            time.sleep(0.05)
        raise RuntimeError(f"PostgreSQL did not start:\n{(self.folder / 'log').read_text()}")


@contextmanager
def running_cluster() -> Iterator[Cluster]:
    """A cluster that runs until the end. Raises RuntimeError where PostgreSQL is missing."""
    programs = server_programs()
    if programs is None:
        raise RuntimeError("PostgreSQL is not installed. `make test` says how to get it.")
    # A short path: a socket's is at most 107 bytes.
    folder = Path(tempfile.mkdtemp(prefix="pg-"))
    runs_as: dict[str, Any] = {"cwd": folder}
    if os.geteuid() == 0:
        account = pwd.getpwnam(ACCOUNT)
        os.chown(folder, account.pw_uid, account.pw_gid)
        runs_as |= {"user": ACCOUNT, "group": account.pw_gid, "extra_groups": []}
    try:
        _initialise(programs, folder, runs_as)
        with _serving(programs, folder, runs_as) as cluster:
            yield cluster
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _initialise(programs: Path, folder: Path, runs_as: dict[str, Any]) -> None:
    options = ["--auth=trust", f"--username={ACCOUNT}", "--encoding=UTF8", "--locale=C"]
    subprocess.run(
        [programs / "initdb", "-D", folder / "data", "--no-sync", *options],
        check=True,
        stdout=subprocess.DEVNULL,
        **runs_as,
    )


@contextmanager
def _serving(programs: Path, folder: Path, runs_as: dict[str, Any]) -> Iterator[Cluster]:
    settings = {
        "listen_addresses": "",
        "unix_socket_directories": folder,
        "fsync": "off",
        "synchronous_commit": "off",
        "full_page_writes": "off",
    }
    options = [word for key, value in settings.items() for word in ("-c", f"{key}={value}")]
    with (folder / "log").open("wb") as log:
        process = subprocess.Popen(
            [programs / "postgres", "-D", folder / "data", *options],
            stdout=log,
            stderr=subprocess.STDOUT,
            **runs_as,
        )
    cluster = Cluster(folder)
    try:
        cluster.wait_until_ready(process)
        yield cluster
    finally:
        process.terminate()
        process.wait(30)
