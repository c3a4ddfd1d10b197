"""The thief of a backup: has the file, perhaps one sheet, and `server.key` beside it."""

import base64
from datetime import timedelta
from pathlib import Path

import pytest

from content.keeping import BACKUP_DAYS
from models.backup import back_up_today, packing
from models.backup.files import file_of
from models.backup.packing import unpack
from models.errors import BackupBroken, SheetsOfAnother
from models.people.recovery_sheets import sheets_for
from models.storage import Settings, Store, open_store
from models.storage.sealing import public_of
from models.tables.recovery import found_with_recovery
from tests.build import AT_THE_SERVER, NOW, PASSWORD, TODAY, a_card, a_response, a_table
from tests.build import make_people as make_staff
from tests.permissions import SAID

WORDS = "De merelkooi ging dicht toen de regenfluit klonk."
SEARCHED = (
    "merelkooi",
    "regenfluit",
    "Anna",
    "danstafels.example",
    "SQLite format 3",
    "sealedtext",
)
EMAIL = "eva@danstafels.example"


class Stolen:
    """A backup of a platform in which a dancer wrote, and what a thief might have beside it."""

    def __init__(self, folder: Path) -> None:
        settings = Settings(data=folder, port=0, address="127.0.0.1")
        self.store = open_store(settings, "real")
        self.sheets = found_with_recovery(
            self.store, AT_THE_SERVER, SAID, email=EMAIL, name="Eva", password=PASSWORD
        )
        people = make_staff(self.store)
        self.code = a_card(self.store, people, a_table(self.store, people))
        a_response(self.store, self.code, words=WORDS)
        back_up_today(self.store, NOW)
        self.file = file_of(self.store.folder / "backups", TODAY)

    def opens_with(self, sheets: tuple[str, str]) -> bool:
        into = self.store.folder / "opened"
        into.mkdir(exist_ok=True)
        try:
            unpack(self.file, sheets, into)
        except (SheetsOfAnother, BackupBroken):
            return False
        return b"SQLite format 3" in (into / "danstafels.db").read_bytes()


@pytest.fixture
def stolen(tmp_path: Path) -> Stolen:
    return Stolen(tmp_path)


def guesses_with(sheet: str, store: Store) -> list[tuple[str, str]]:
    """The sheet with itself, with nothing, and with what the thief can make up."""
    zeros = sheets_for(bytes(32))
    return [
        (sheet, sheet),
        (sheet, base64.b32encode(bytes(35)).decode()),
        (sheet, zeros[0]),
        (sheet, zeros[1]),
        (sheet, sheets_for(store.server_key)[0]),
    ]


def test_the_file_holds_nothing_that_can_be_read(stolen: Stolen) -> None:
    content = stolen.file.read_bytes()

    found = [word for word in (*SEARCHED, stolen.code, PASSWORD) if word.encode() in content]
    assert found == []
    assert stolen.store.server_key not in content
    assert EMAIL not in stolen.file.name


def test_the_same_search_finds_it_where_nothing_is_locked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Open(packing.LockedWriter):
        def _push(self, piece: bytes, tag: int) -> None:
            self._file.write(piece)

    monkeypatch.setattr(packing, "LockedWriter", Open)
    content = Stolen(tmp_path).file.read_bytes()

    found = {word for word in SEARCHED if word.encode() in content}
    assert found >= {"Anna", "danstafels.example", "SQLite format 3", "sealedtext"}


def test_one_sheet_opens_nothing(stolen: Stolen) -> None:
    for sheet in stolen.sheets:
        assert not any(stolen.opens_with(tried) for tried in guesses_with(sheet, stolen.store))


def test_the_servers_key_opens_nothing(stolen: Stolen) -> None:
    assert not stolen.opens_with(sheets_for(stolen.store.server_key))


def test_both_sheets_open_it(stolen: Stolen) -> None:
    assert stolen.opens_with(stolen.sheets)


def test_a_backup_sealed_to_the_servers_key_would_open(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from models.backup import making

    pack = packing.pack
    key = b"k" * 32
    monkeypatch.setattr(
        making, "pack", lambda folder, into, _public: pack(folder, into, public_of(key))
    )

    assert Stolen(tmp_path).opens_with(sheets_for(key))


def test_who_steals_all_that_lies_there_gets_no_day_older_than_promised(stolen: Stolen) -> None:
    for day in range(BACKUP_DAYS + 5):
        back_up_today(stolen.store, NOW + timedelta(days=day))

    oldest = TODAY + timedelta(days=5)
    assert (
        min(path.name for path in stolen.file.parent.iterdir())
        == file_of(stolen.file.parent, oldest).name
    )
