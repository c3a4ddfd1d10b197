"""The journal of withdrawals: what must be erased again when an older backup is put back.

A file beside the database, not in it, so that a backup of the database never takes it back in
time. Each line is a kind and a random id; sorted, without a time. Who could be found with it:
nobody, because what it names is gone; with an older backup as well, what was taken away.
"""

import os
from collections.abc import Collection
from pathlib import Path
from threading import Lock
from typing import Literal, NamedTuple, cast

from models.errors import NotSaved
from models.storage.store import Store

FILE = "withdrawn.txt"

# One process writes it; a second press of the same button must not lose the first one's lines.
_turn = Lock()


Kind = Literal["response", "quotes", "sensitive", "draft", "tag"]


class Line(NamedTuple):
    """What is to be erased: a response, its quotes, its sensitive answers, a draft, or the one
    published quote that has this salted tag.
    """

    kind: Kind
    id: str


def note(store: Store, lines: Collection[Line]) -> None:
    """Adds lines, on the disk before this returns. Raises NotSaved: then nothing is erased."""
    try:
        with _turn:
            _write(store.folder / FILE, {*noted(store), *lines})
    except OSError as error:
        raise NotSaved from error


def noted(store: Store) -> frozenset[Line]:
    """All lines so far."""
    return _read(store.folder / FILE)


def bring_together(store: Store, other: Path) -> None:
    """Adds the lines of the journal in another folder, if one lies there. Raises NotSaved."""
    lines = _read(other / FILE)
    if lines:
        note(store, lines)


def _read(file: Path) -> frozenset[Line]:
    if not file.exists():
        return frozenset()
    words = (line.split() for line in file.read_text(encoding="ascii").splitlines())
    return frozenset(Line(cast(Kind, kind), id_) for kind, id_ in words)


def _write(file: Path, lines: Collection[Line]) -> None:
    beside = file.with_suffix(".new")
    with beside.open("w", encoding="ascii") as written:
        written.writelines(f"{line.kind} {line.id}\n" for line in sorted(lines))
        written.flush()
        os.fsync(written.fileno())
    beside.replace(file)
