"""A backup is one moment, opens with both sheets alone, and brings nothing back that had to go."""

import resource
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pyotp
import pytest
from sqlmodel import select

from content.keeping import ANSWER_DAYS, BACKUP_DAYS, RAW_DAYS
from models.backup import back_up_today, make_backup, restore, try_backup
from models.backup.packing import unpack
from models.coding import texts_to_code
from models.errors import (
    BackupBroken,
    BackupNotWritten,
    NoSheets,
    NotAllowed,
    NotRestored,
    PlatformRunning,
    PlatformThere,
    SheetsOfAnother,
)
from models.operating import audit_trail
from models.outcomes import public_releases
from models.people import Act, PlatformState, actor_for, check_audit, enter_code, sign_in, unlock
from models.people.recovery_sheets import sheets_for
from models.people.second_factor import SecondFactor, secret_of
from models.storage import Settings, Store, open_store
from models.storage.running import at_work_in
from models.survey import sent_by
from models.survey.responses import SealedText
from models.tables import Phase, TableState, recognise
from models.tables.recovery import found_with_recovery
from models.withdrawal import my_card, standing_quotes, take_quotes_out, withdraw
from tests.build import (
    AT_THE_SERVER,
    NOW,
    OTHER_QUOTE,
    PASSWORD,
    TODAY,
    People,
    a_card,
    a_quoted_dancer,
    a_response,
    a_table,
    email_of,
    make_people,
    move_to,
    years_later,
)

WORDS = "De docent zweeg toen ik huilde."
SAID = PlatformState("Stichting", "post@danstafels.example", "klaar")
Sheets = tuple[str, str]


@pytest.fixture
def settings(database: str, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Settings]:
    """Where a real platform is, on this database."""
    at = Settings(data=tmp_path, port=0, address="127.0.0.1")
    with ExitStack() as stack:
        if database == "postgresql":
            cluster = request.getfixturevalue("cluster")
            name = stack.enter_context(cluster.database())
            at = replace(at, database_url=cluster.url(name))
        yield at


@pytest.fixture
def store(settings: Settings) -> Iterator[Store]:
    """The store of that platform."""
    opened = open_store(settings, "real")
    yield opened
    opened.engine.dispose()


@pytest.fixture
def sheets(store: Store) -> Sheets:
    """The two sheets of that platform."""
    return found_with_recovery(
        store, AT_THE_SERVER, SAID, email="eva@danstafels.example", name="Eva", password=PASSWORD
    )


@pytest.fixture
def people(store: Store, sheets: Sheets) -> People:
    return make_people(store)


@pytest.fixture
def restored(settings: Settings, store: Store) -> Iterator["Restore"]:
    """Puts a backup back over the platform, and gives the store that it then is."""
    made = Restore(settings, store)
    yield made
    made.close()


class Restore:
    def __init__(self, settings: Settings, store: Store) -> None:
        self._settings, self._stores = settings, [store]

    def __call__(self, file: Path, sheets: Sheets, days: int = 0) -> Store:
        self.close()
        restore(self._settings, file, sheets, NOW + timedelta(days=days), replace=True)
        self._stores.append(open_store(self._settings, "real"))
        return self._stores[-1]

    def close(self) -> None:
        for store in self._stores:
            store.engine.dispose()


def texts_there(store: Store) -> int:
    with store.read() as session:
        return len(session.exec(select(SealedText.id)).all())


def test_a_restored_platform_lets_people_sign_in_and_read(
    store: Store, people: People, sheets: Sheets, restored: Restore
) -> None:
    table = a_table(store, people)
    a_response(store, a_card(store, people, table), words=WORDS)
    move_to(store, people, table, TableState.LIVE)
    again = restored(make_backup(store, AT_THE_SERVER), sheets)

    token = sign_in(again, email=email_of("Anna"), password=PASSWORD, now=NOW)
    with again.read() as session:
        row = session.get_one(SecondFactor, people.facilitator.account_id)
    phone = pyotp.TOTP(secret_of(again, row))
    token = enter_code(again, token, phone.at(NOW), NOW)
    anna = actor_for(again, token, NOW)
    unlock(again, anna, PASSWORD)

    assert [text.words for text in texts_to_code(again, anna, table)] == [WORDS]


def test_what_came_after_the_backup_is_not_there(
    store: Store, people: People, sheets: Sheets, restored: Restore
) -> None:
    table = a_table(store, people)
    file = make_backup(store, AT_THE_SERVER)
    a_response(store, a_card(store, people, table), words=WORDS)

    assert texts_there(restored(file, sheets)) == 0


def test_what_was_withdrawn_after_the_backup_stays_gone(
    store: Store, people: People, sheets: Sheets, restored: Restore
) -> None:
    table = a_table(store, people)
    gone, stays = a_card(store, people, table), a_card(store, people, table)
    for code in (gone, stays):
        a_response(store, code, words=WORDS)
    file = make_backup(store, AT_THE_SERVER)
    withdraw(store, my_card(store, recognise(store, gone), NOW), TODAY)

    again = restored(file, sheets)

    assert not sent_by(again, recognise(again, gone)).before
    assert sent_by(again, recognise(again, stays)).before
    assert texts_there(again) == 1


@pytest.mark.parametrize("years", [0, 2])
def test_a_quote_that_was_taken_out_after_the_backup_stays_out(
    store: Store, people: People, sheets: Sheets, restored: Restore, years: int
) -> None:
    code = a_quoted_dancer(store, people, a_table(store, people))
    if years:
        years_later(store)
    file = make_backup(store, AT_THE_SERVER)
    if years:
        take_quotes_out(store, standing_quotes(store, code), TODAY)
    else:
        withdraw(store, my_card(store, recognise(store, code), NOW), TODAY)

    (release,) = public_releases(restored(file, sheets), TODAY + timedelta(days=8))

    assert [quote.words for quote in release.quotes] == [OTHER_QUOTE]


def test_a_backup_put_back_years_later_finds_the_quote_by_the_code_alone(
    store: Store, people: People, sheets: Sheets, restored: Restore
) -> None:
    code = a_quoted_dancer(store, people, a_table(store, people))
    again = restored(make_backup(store, AT_THE_SERVER), sheets, days=ANSWER_DAYS)

    found = standing_quotes(again, code)
    take_quotes_out(again, found, TODAY)

    assert len(found) == 1
    (release,) = public_releases(again, TODAY + timedelta(days=8))
    assert [quote.words for quote in release.quotes] == [OTHER_QUOTE]


def test_a_card_of_which_all_was_withdrawn_after_the_backup_says_so_again(
    store: Store, people: People, sheets: Sheets, restored: Restore
) -> None:
    table = a_table(store, people)
    gone, half, stays = (a_card(store, people, table) for _ in range(3))
    for code in (gone, half, stays):
        a_response(store, code, words=WORDS, own_word="paarse olifant" if code == half else "")
    move_to(store, people, table, TableState.AFTER)
    a_response(store, half, Phase.AFTER)
    file = make_backup(store, AT_THE_SERVER)
    for code in (gone, half):
        withdraw(store, my_card(store, recognise(store, code), NOW), TODAY)

    again = restored(file, sheets)

    said = [recognise(again, code).withdrawn for code in (gone, half, stays)]
    assert said == [True, False, False]


def test_what_was_withdrawn_before_the_backup_stays_gone_on_an_empty_machine(
    store: Store, people: People, sheets: Sheets, tmp_path: Path
) -> None:
    code = a_card(store, people, a_table(store, people))
    a_response(store, code, words=WORDS)
    earlier = make_backup(store, AT_THE_SERVER)
    withdraw(store, my_card(store, recognise(store, code), NOW), TODAY)
    file = make_backup(store, AT_THE_SERVER)
    assert file == earlier
    elsewhere = Settings(data=tmp_path / "elsewhere", port=0, address="127.0.0.1")

    restore(elsewhere, file, sheets, NOW)

    assert "response" in (elsewhere.platform_folder / "withdrawn.txt").read_text()
    again = open_store(elsewhere, "real")
    assert texts_there(again) == 0
    again.engine.dispose()


def test_what_is_past_its_time_does_not_come_back(
    store: Store, people: People, sheets: Sheets, restored: Restore
) -> None:
    table = a_table(store, people)
    a_response(store, a_card(store, people, table), words=WORDS)
    move_to(store, people, table, TableState.CLOSED)
    again = restored(make_backup(store, AT_THE_SERVER), sheets, days=RAW_DAYS)

    with again.read() as session:
        assert session.exec(select(SealedText.raw)).all() == [b""]


def test_the_record_goes_on_and_tells_of_the_backup(
    store: Store, people: People, sheets: Sheets, restored: Restore
) -> None:
    again = restored(make_backup(store, AT_THE_SERVER), sheets)

    assert check_audit(again).holds
    newest = audit_trail(again, people.operator)[0]
    assert (newest.act, newest.told) == (Act.RESTORED, TODAY.isoformat())


def test_the_former_platform_is_kept_aside(
    store: Store, people: People, sheets: Sheets, settings: Settings
) -> None:
    file = make_backup(store, AT_THE_SERVER)
    store.engine.dispose()

    opened = restore(settings, file, sheets, NOW, replace=True)

    assert opened.former is not None
    assert opened.former.name == "platform.before-2026-03-02"
    assert (opened.former / "server.key").read_bytes() == store.server_key
    assert file.exists()
    if not settings.database_url:
        assert (opened.former / "danstafels.db").exists()


def test_what_was_kept_aside_goes_after_thirty_days(
    store: Store, people: People, sheets: Sheets, restored: Restore, settings: Settings
) -> None:
    again = restored(make_backup(store, AT_THE_SERVER), sheets)
    back_up_today(again, NOW + timedelta(days=BACKUP_DAYS - 1))
    assert list(settings.data.glob("platform.before-*"))

    back_up_today(again, NOW + timedelta(days=BACKUP_DAYS))

    assert list(settings.data.glob("platform.before-*")) == []
    if settings.database_url:
        with again.engine.connect() as connection:
            left = connection.exec_driver_sql(
                "SELECT count(*) FROM pg_namespace WHERE nspname LIKE 'before_%%'"
            ).scalar_one()
        assert left == 0


def test_a_platform_that_is_there_is_not_replaced_unasked(
    store: Store, people: People, sheets: Sheets, settings: Settings
) -> None:
    file = make_backup(store, AT_THE_SERVER)
    store.engine.dispose()

    with pytest.raises(PlatformThere):
        restore(settings, file, sheets, NOW)


def test_a_server_that_runs_is_not_replaced(
    store: Store, people: People, sheets: Sheets, settings: Settings
) -> None:
    file = make_backup(store, AT_THE_SERVER)
    store.engine.dispose()

    with at_work_in(store.folder), pytest.raises(PlatformRunning):
        restore(settings, file, sheets, NOW, replace=True)


def test_trying_says_the_day_and_changes_nothing(
    store: Store, people: People, sheets: Sheets, settings: Settings
) -> None:
    a_response(store, a_card(store, people, a_table(store, people)), words=WORDS)
    file = make_backup(store, AT_THE_SERVER)
    before = sorted(settings.data.rglob("*"))

    opened = try_backup(settings, file, sheets)

    assert (opened.day, opened.record_holds, opened.former) == (TODAY, True, None)
    assert opened.rows > 20
    assert [path for path in sorted(settings.data.rglob("*")) if path not in before] == []


def test_both_sheets_of_this_platform_are_needed(
    store: Store, people: People, sheets: Sheets, settings: Settings
) -> None:
    file = make_backup(store, AT_THE_SERVER)
    first, second = sheets
    other = sheets_for(b"s" * 32)

    for wrong in ((first, first), (second, second), other, (first, other[1]), (first, "AAAA")):
        with pytest.raises(SheetsOfAnother):
            try_backup(settings, file, wrong)


@pytest.mark.parametrize("where", [0, 10, 25, 60, 700, 5000, -5])
def test_a_changed_backup_does_not_open(
    store: Store, people: People, sheets: Sheets, settings: Settings, where: int
) -> None:
    file = make_backup(store, AT_THE_SERVER)
    content = bytearray(file.read_bytes())
    content[where] ^= 1
    file.write_bytes(content)

    with pytest.raises((BackupBroken, SheetsOfAnother)):
        try_backup(settings, file, sheets)


@pytest.mark.parametrize("kept", [0, 10, 50, 620, 70_000, -1])
def test_a_half_written_backup_does_not_open_and_replaces_nothing(
    store: Store, people: People, sheets: Sheets, settings: Settings, kept: int
) -> None:
    file = make_backup(store, AT_THE_SERVER)
    file.write_bytes(file.read_bytes()[:kept])
    store.engine.dispose()

    with pytest.raises(BackupBroken):
        restore(settings, file, sheets, NOW, replace=True)

    assert list(settings.data.glob("*.before-*")) == []
    assert not (settings.data / "restoring").exists()
    assert len(audit_trail(store, people.operator)) > 4


def test_more_behind_a_backup_is_no_backup(
    store: Store, people: People, sheets: Sheets, settings: Settings
) -> None:
    file = make_backup(store, AT_THE_SERVER)
    file.write_bytes(file.read_bytes() + b"x")

    with pytest.raises(BackupBroken):
        try_backup(settings, file, sheets)


@contextmanager
def little_room() -> Iterator[None]:
    """No file may grow beyond 40 KB, as on a full disk."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (40_000, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def test_without_room_none_is_made_and_the_earlier_one_stays(
    store: Store, people: People, sheets: Sheets, settings: Settings
) -> None:
    file = make_backup(store, AT_THE_SERVER)
    later = replace(AT_THE_SERVER, at=NOW + timedelta(days=1))

    with little_room(), pytest.raises(BackupNotWritten):
        make_backup(store, later)

    assert list(file.parent.iterdir()) == [file]
    assert not (store.folder / "backup.work").exists()
    assert try_backup(settings, file, sheets).day == TODAY


def test_without_room_nothing_is_restored(
    store: Store, people: People, sheets: Sheets, settings: Settings
) -> None:
    file = make_backup(store, AT_THE_SERVER)
    store.engine.dispose()

    with little_room(), pytest.raises(NotRestored):
        restore(settings, file, sheets, NOW, replace=True)

    assert list(settings.data.glob("*.before-*")) == []
    assert not (settings.data / "restoring").exists()


def test_what_a_crash_left_behind_is_swept_by_the_next(
    store: Store, people: People, sheets: Sheets
) -> None:
    work = store.folder / "backup.work"
    work.mkdir()
    (work / "danstafels.db").write_bytes(b"half")
    part = store.folder / "backups" / "danstafels-2026-03-01.backup.part"
    part.parent.mkdir()
    part.write_bytes(b"half")

    make_backup(store, AT_THE_SERVER)

    assert not work.exists()
    assert not part.exists()


def test_a_backup_made_while_others_write_is_one_moment(
    store: Store, people: People, sheets: Sheets, restored: Restore
) -> None:
    table = a_table(store, people)
    codes = [a_card(store, people, table) for _ in range(24)]
    with ThreadPoolExecutor(6) as at_once:
        sending = [at_once.submit(a_response, store, code, words=WORDS) for code in codes]
        file = make_backup(store, AT_THE_SERVER)
        for each in sending:
            each.result()

    again = restored(file, sheets)

    assert check_audit(again).holds
    sent = [sent_by(again, recognise(again, code)).before for code in codes]
    assert texts_there(again) == sum(sent)
    with again.read() as session:
        consents = session.connection().exec_driver_sql("SELECT count(*) FROM consent").scalar_one()
    assert consents == 3 * sum(sent)


def test_a_backup_of_one_database_goes_into_another(
    store: Store, people: People, sheets: Sheets, tmp_path: Path, settings: Settings
) -> None:
    a_response(store, a_card(store, people, a_table(store, people)), words=WORDS)
    file = make_backup(store, AT_THE_SERVER)
    elsewhere = Settings(data=tmp_path / "elsewhere", port=0, address="127.0.0.1")
    restore(elsewhere, file, sheets, NOW)

    again = open_store(elsewhere, "real")
    assert texts_there(again) == 1
    assert check_audit(again).holds
    again.engine.dispose()


def test_there_is_one_a_day_and_none_of_practice(store: Store, people: People) -> None:
    assert back_up_today(store, NOW)
    assert not back_up_today(store, NOW + timedelta(hours=3))
    assert back_up_today(store, NOW + timedelta(days=1))
    assert not back_up_today(replace(store, environment="practice"), NOW + timedelta(days=2))


def test_it_goes_after_thirty_days(store: Store, people: People) -> None:
    for day in range(BACKUP_DAYS + 2):
        back_up_today(store, NOW + timedelta(days=day))

    names = sorted(path.name for path in (store.folder / "backups").iterdir())
    assert len(names) == BACKUP_DAYS
    assert names[0] == f"danstafels-{(TODAY + timedelta(days=2)).isoformat()}.backup"


def test_nobody_but_its_owner_may_read_the_file(store: Store, people: People) -> None:
    file = make_backup(store, AT_THE_SERVER)

    assert file.stat().st_mode & 0o777 == 0o600
    assert file.parent.stat().st_mode & 0o777 == 0o700


def test_only_an_operator_makes_one(store: Store, people: People) -> None:
    with pytest.raises(NotAllowed):
        make_backup(store, people.facilitator)


def test_before_there_are_sheets_there_is_none(store: Store) -> None:
    with pytest.raises(NoSheets):
        make_backup(store, AT_THE_SERVER)


def test_inside_are_the_database_the_key_and_the_journal(
    store: Store, people: People, sheets: Sheets, tmp_path: Path
) -> None:
    (tmp_path / "opened").mkdir()
    unpack(make_backup(store, AT_THE_SERVER), sheets, tmp_path / "opened")

    inside = {path.name for path in (tmp_path / "opened").iterdir()}
    assert inside == {"danstafels.db", "label.json", "server.key"}
    assert (tmp_path / "opened" / "server.key").read_bytes() == store.server_key
