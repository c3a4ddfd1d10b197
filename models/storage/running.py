"""Whether a server is at work in a folder, and whose turn it is to make a backup of it.

Locks on a file: they go with the process, also when it is killed.
"""

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_RUNNING = "running.lock"
_BACKUP = "backup.lock"


@contextmanager
def at_work_in(folder: Path) -> Iterator[None]:
    """A server is at work in this folder until the end; there may be more of them."""
    with (folder / _RUNNING).open("a") as file:
        fcntl.flock(file, fcntl.LOCK_SH)
        yield


def is_at_work_in(folder: Path) -> bool:
    """Whether a server is at work in this folder."""
    if not (folder / _RUNNING).exists():
        return False
    with (folder / _RUNNING).open("a") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return True
    return False


@contextmanager
def turn_to_back_up(folder: Path) -> Iterator[None]:
    """Waits until nobody else makes a backup of this folder."""
    with (folder / _BACKUP).open("a") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield
