"""What was taken away is gone from the files too, and comes back with no backup."""

import shutil
import sqlite3
from contextlib import closing, suppress
from datetime import timedelta
from pathlib import Path

import psycopg
import pytest
from sqlmodel import select

from models.errors import NotSaved
from models.outcomes import release_for_card
from models.storage import Settings, Store, open_store
from models.survey import load_draft, sent_by
from models.survey.responses import SealedText
from models.tables import recognise
from models.upkeep import do_daily_task
from models.withdrawal import apply_withdrawals_again, my_card, take_back_consent, withdraw
from tests.build import (
    NOW,
    OTHER_QUOTE,
    QUOTE,
    TODAY,
    People,
    a_card,
    a_draft,
    a_quoted_dancer,
    a_response,
    a_table,
    make_people,
)
from tests.postgres import Cluster
from tests.ready import Ready, copy_on_postgresql

PIECE = 24  # bytes
WORDS = "De docent zweeg toen ik huilde."
QUOTE_CONSENT = "quote_after_redaction"


def sealed_texts(store: Store) -> list[bytes]:
    with store.read() as session:
        rows = session.exec(select(SealedText)).all()
    return [copy for row in rows for copy in (row.redacted, row.raw)]


def take_all_away(store: Store, code: str) -> None:
    withdraw(store, my_card(store, recognise(store, code), NOW), TODAY)


def places_of(secret: bytes, folder: Path) -> set[str]:
    """The files in which a piece of it stands: what is long lies on several pages."""
    pieces = [secret[at : at + PIECE] for at in range(0, len(secret), PIECE)]
    whole = [piece for piece in pieces if len(piece) == PIECE]
    found = set()
    for file in folder.rglob("*"):
        # PostgreSQL makes and drops files of its own meanwhile.
        with suppress(FileNotFoundError, IsADirectoryError):
            content = file.read_bytes()
            if any(piece in content for piece in whole):
                found.add(file.name)
    return found


def test_no_byte_of_a_withdrawn_text_stays_in_sqlites_files(sqlite_store: Store) -> None:
    people = make_people(sqlite_store)
    code = a_card(sqlite_store, people, a_table(sqlite_store, people))
    a_response(sqlite_store, code, words=WORDS)
    copies = sealed_texts(sqlite_store)
    assert all(places_of(copy, sqlite_store.folder) for copy in copies)

    take_all_away(sqlite_store, code)

    assert [places_of(copy, sqlite_store.folder) for copy in copies] == [set(), set()]


def test_no_byte_of_a_withdrawn_quote_stays_in_sqlites_files(sqlite_store: Store) -> None:
    people = make_people(sqlite_store)
    code = a_quoted_dancer(sqlite_store, people, a_table(sqlite_store, people))
    assert places_of(QUOTE.encode(), sqlite_store.folder)

    take_all_away(sqlite_store, code)

    assert places_of(QUOTE.encode(), sqlite_store.folder) == set()
    assert places_of(OTHER_QUOTE.encode(), sqlite_store.folder)


def test_the_daily_task_writes_postgresql_anew(
    cluster: Cluster, empty_postgresql: Ready, tmp_path: Path
) -> None:
    with copy_on_postgresql(empty_postgresql, cluster, tmp_path) as store:
        people = make_people(store)
        code = a_card(store, people, a_table(store, people))
        a_response(store, code, words=WORDS)
        copies = sealed_texts(store)
        take_all_away(store, code)
        assert all(places_in_tables(cluster, copy) for copy in copies)

        do_daily_task(store, NOW)

        assert [places_in_tables(cluster, copy) for copy in copies] == [set(), set()]


def places_in_tables(cluster: Cluster, copy: bytes) -> set[str]:
    """The files of the cluster's tables that hold these bytes (its own log aside)."""
    with psycopg.connect(
        host=str(cluster.folder), user="postgres", dbname="postgres", autocommit=True
    ) as connection:
        connection.execute("CHECKPOINT")
    base = cluster.folder / "data" / "base"
    return places_of(copy, base)


def test_drafts_go_after_seven_days_and_not_before(store: Store, people: People) -> None:
    code = a_card(store, people, a_table(store, people))
    key = a_draft(store, code, own_word="paarse olifant")

    do_daily_task(store, NOW + timedelta(days=7))
    assert load_draft(store, key) is not None

    do_daily_task(store, NOW + timedelta(days=8))
    assert load_draft(store, key) is None


def test_who_writes_again_has_a_week_again(store: Store, people: People) -> None:
    code = a_card(store, people, a_table(store, people))
    key = a_draft(store, code, today=TODAY + timedelta(days=5))

    do_daily_task(store, NOW + timedelta(days=12))

    assert load_draft(store, key) is not None


def test_the_daily_task_is_done_once_a_day(store: Store) -> None:
    assert do_daily_task(store, NOW)
    assert not do_daily_task(store, NOW + timedelta(hours=2))
    assert do_daily_task(store, NOW + timedelta(days=1))


@pytest.fixture
def backup(sqlite_store: Store, tmp_path: Path) -> Path:
    """Where a copy of the database is put aside."""
    return tmp_path / "backup.db"


def put_aside(store: Store, backup: Path) -> None:
    with (
        closing(sqlite3.connect(store.folder / "danstafels.db")) as source,
        closing(sqlite3.connect(backup)) as target,
    ):
        source.backup(target)


def put_back(store: Store, backup: Path, tmp_path: Path) -> Store:
    store.engine.dispose()
    file = store.folder / "danstafels.db"
    for beside in ("-wal", "-shm"):
        file.with_name(file.name + beside).unlink(missing_ok=True)
    shutil.copy(backup, file)
    again = open_store(Settings(data=tmp_path, port=0, address="127.0.0.1"), "practice")
    apply_withdrawals_again(again)
    return again


def test_a_backup_that_is_put_back_brings_nothing_back(
    sqlite_store: Store, backup: Path, tmp_path: Path
) -> None:
    people = make_people(sqlite_store)
    table = a_table(sqlite_store, people)
    gone, stays = a_card(sqlite_store, people, table), a_card(sqlite_store, people, table)
    for code in (gone, stays):
        a_response(sqlite_store, code, words=WORDS)
    put_aside(sqlite_store, backup)
    take_all_away(sqlite_store, gone)

    again = put_back(sqlite_store, backup, tmp_path)

    assert not sent_by(again, recognise(again, gone)).before
    assert sent_by(again, recognise(again, stays)).before
    assert len(sealed_texts(again)) == 2


def test_what_is_sent_after_a_withdrawal_survives_the_next_start(
    sqlite_store: Store,
) -> None:
    people = make_people(sqlite_store)
    code = a_card(sqlite_store, people, a_table(sqlite_store, people))
    a_response(sqlite_store, code)
    take_all_away(sqlite_store, code)
    a_response(sqlite_store, code)

    apply_withdrawals_again(sqlite_store)

    assert sent_by(sqlite_store, recognise(sqlite_store, code)).before


def test_a_quote_taken_back_stays_out_of_a_backups_release(
    sqlite_store: Store, backup: Path, tmp_path: Path
) -> None:
    people = make_people(sqlite_store)
    code = a_quoted_dancer(sqlite_store, people, a_table(sqlite_store, people))
    put_aside(sqlite_store, backup)
    mine = my_card(sqlite_store, recognise(sqlite_store, code), NOW)
    take_back_consent(sqlite_store, mine, mine.sent[0].response_id, QUOTE_CONSENT)

    again = put_back(sqlite_store, backup, tmp_path)

    release = release_for_card(again, recognise(again, code))
    assert release is not None
    assert [quote.words for quote in release.quotes] == [OTHER_QUOTE]
    (sent,) = my_card(again, recognise(again, code), NOW).sent
    assert {c.purpose: c.given for c in sent.consents}[QUOTE_CONSENT] is False


def test_where_the_journal_cannot_be_written_nothing_is_taken_and_it_is_told(
    store: Store, people: People
) -> None:
    code = a_card(store, people, a_table(store, people))
    a_response(store, code, words=WORDS)
    (store.folder / "withdrawn.new").mkdir()

    with pytest.raises(NotSaved):
        take_all_away(store, code)

    assert sent_by(store, recognise(store, code)).before


def test_the_journal_holds_no_code_no_card_and_no_time(store: Store, people: People) -> None:
    code = a_card(store, people, a_table(store, people))
    a_response(store, code, words=WORDS)
    take_all_away(store, code)

    written = (store.folder / "withdrawn.txt").read_text()

    assert code.replace(" ", "") not in written
    assert recognise(store, code).lookup not in written
    assert {len(line.split()[1]) for line in written.splitlines()} == {32}
