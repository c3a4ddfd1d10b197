"""What a backup file is: a first line, whose sheets open it, a key sealed to those, and all the
rest locked with that key: the database, the server's key, the journal of withdrawals, the day.

The private half that opens the seal exists only on both recovery sheets together.
"""

import json
import tarfile
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import BinaryIO, cast

from models.errors import BackupBroken, SheetsDoNotOpen, SheetsOfAnother
from models.people.recovery_sheets import secret_from
from models.storage.sealing import CannotOpen, new_key, public_of, seal, unseal
from models.storage.streams import LockedReader, LockedWriter, StreamBroken

FIRST_LINE = b"danstafels backup 1\n"
DATABASE, SERVER_KEY, JOURNAL, LABEL = "danstafels.db", "server.key", "withdrawn.txt", "label.json"
_INSIDE = frozenset({DATABASE, SERVER_KEY, JOURNAL, LABEL})
_KEY_BYTES = 32
_SEALED_BYTES = len(seal(public_of(bytes(_KEY_BYTES)), bytes(_KEY_BYTES)))


@dataclass(frozen=True)
class Label:
    """What a backup says of itself, inside: the day it was made."""

    day: date

    def to_json(self) -> str:
        """For a file."""
        return json.dumps({"day": self.day.isoformat()})


def pack(folder: Path, into: BinaryIO, public: bytes) -> None:
    """Locks every file of a folder into one, for who has both sheets of this public key."""
    key = new_key()
    into.write(FIRST_LINE + public + seal(public, key))
    writer = LockedWriter(into, key)
    with tarfile.open(fileobj=cast(BinaryIO, writer), mode="w|", format=tarfile.PAX_FORMAT) as tar:
        for path in sorted(folder.iterdir()):
            member = tarfile.TarInfo(path.name)  # no time and no owner
            member.size = path.stat().st_size
            with path.open("rb") as content:
                tar.addfile(member, content)
    writer.finish()


def unpack(file: Path, sheets: tuple[str, str], folder: Path) -> Label:
    """Opens a backup into an empty folder; what it says of itself.

    Raises SheetsOfAnother (mistyped, or of another platform) and BackupBroken (no backup, not
    whole, changed, or not to be read). Then what is in the folder is worth nothing.
    """
    try:
        with file.open("rb") as packed:
            reader = LockedReader(packed, _key(packed, sheets))
            with tarfile.open(fileobj=cast(BinaryIO, reader), mode="r|") as tar:
                for member in tar:
                    _keep(tar, member, folder)
            reader.read_to_the_end()
        label = json.loads((folder / LABEL).read_text())
        return Label(date.fromisoformat(label["day"]))
    except (StreamBroken, CannotOpen, tarfile.TarError, ValueError, KeyError) as error:
        raise BackupBroken from error
    except (FileNotFoundError, IsADirectoryError, PermissionError) as error:
        raise BackupBroken from error


def _key(packed: BinaryIO, sheets: tuple[str, str]) -> bytes:
    if packed.read(len(FIRST_LINE)) != FIRST_LINE:
        raise BackupBroken
    public, sealed = packed.read(_KEY_BYTES), packed.read(_SEALED_BYTES)
    if len(sealed) < _SEALED_BYTES:
        raise BackupBroken
    try:
        private = secret_from(sheets)
    except SheetsDoNotOpen as error:
        raise SheetsOfAnother from error
    if public_of(private) != public:
        raise SheetsOfAnother
    return unseal(private, sealed)


def _keep(tar: tarfile.TarFile, member: tarfile.TarInfo, folder: Path) -> None:
    content = tar.extractfile(member)
    if member.name not in _INSIDE or content is None:
        raise BackupBroken
    path = folder / member.name
    path.touch(mode=0o600)
    with path.open("wb") as kept:
        while piece := content.read(1024 * 1024):
            kept.write(piece)
