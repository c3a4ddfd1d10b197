"""What dancers wrote is kept for a time after a table closes, then goes. What was shared stays."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import date, timedelta
from typing import Any

import pytest
import sqlalchemy as sa
from alembic import command
from sqlmodel import Session, select

from content.keeping import ANSWER_DAYS, RAW_DAYS, WARNED_DAYS
from models.coding import texts_to_code
from models.errors import AnswersGone, CodeUnknown, KeptTooLong, NotAllowed
from models.operating import audit_trail
from models.outcomes import prepare_release, public_releases
from models.people import Act, Role, choose_keeping
from models.people.platform import PlatformState, found_platform
from models.storage import Store
from models.storage.engine import sqlite_engine
from models.storage.migrations import alembic_config, migrate
from models.storage.sealing import new_key_pair
from models.survey.responses import SealedText
from models.tables import Phase, TableState, kept_for, recognise, table_summary
from models.tables.table_keys import READING, TableKey
from models.upkeep import What, goes_soon, purge, remove_what_is_past
from tests.build import (
    AT_THE_SERVER,
    NOW,
    OTHER_QUOTE,
    QUOTE,
    TODAY,
    People,
    a_card,
    a_person,
    a_quoted_dancer,
    a_response,
    a_table,
    move_to,
    signed_in,
)

# Where rows of a table's dancers lie.
OF_DANCERS = (
    "response",
    "answer",
    "consent",
    "sealedtext",
    "coding",
    "quoteproposal",
    "settled",
    "ownword",
    "ownwordtries",
    "accesscard",
    "draft",
    "cardstold",
    "tablekey",
)


@pytest.fixture
def founded(store: Store) -> Store:
    """A store whose operator may choose how long things are kept."""
    found_platform(store, AT_THE_SERVER, PlatformState("S", "c", "d"), new_key_pair().public)
    return store


@pytest.fixture
def closed(store: Store, people: People) -> str:
    """A table that closed today, with two answers of one card."""
    return a_closed_table(store, people)


def a_closed_table(store: Store, people: People) -> str:
    table = a_table(store, people)
    code = a_card(store, people, table)
    a_response(store, code, words="Ik zweeg ook.", own_word="paarse olifant")
    move_to(store, people, table, TableState.AFTER)
    a_response(store, code, Phase.AFTER, words="Het luchtte op.")
    move_to(store, people, table, TableState.CLOSED)
    return table


def after(days: int) -> Any:
    return NOW + timedelta(days=days)


def count(store: Store, table: str) -> int:
    with store.engine.connect() as connection:
        found: int = connection.execute(
            sa.select(sa.func.count()).select_from(sa.table(table))
        ).scalar_one()
        return found


def raw_copies(store: Store) -> set[bytes]:
    with store.read() as session:
        return set(session.exec(select(SealedText.raw)).all())


def kinds_of_keys(store: Store) -> set[str]:
    with store.read() as session:
        return set(session.exec(select(TableKey.kind)).all())


def test_before_its_time_nothing_goes(store: Store, people: People, closed: str) -> None:
    assert remove_what_is_past(store, after(RAW_DAYS - 1)) == ()
    assert b"" not in raw_copies(store)


def test_after_ninety_days_raw_words_and_their_key_are_gone_and_the_rest_is_read(
    store: Store, people: People, closed: str
) -> None:
    (went,) = remove_what_is_past(store, after(RAW_DAYS))

    assert (went.what, went.title) == (What.RAW_WORDS, "Een danstafel")
    assert raw_copies(store) == {b""}
    assert kinds_of_keys(store) == {READING}
    words = {text.words for text in texts_to_code(store, people.facilitator, closed)}
    assert words == {"Ik zweeg ook.", "Het luchtte op."}


def test_after_two_years_all_that_came_from_dancers_is_gone(
    store: Store, people: People, closed: str
) -> None:
    went = remove_what_is_past(store, after(ANSWER_DAYS))

    assert [going.what for going in went] == [What.RAW_WORDS, What.ANSWERS]
    assert {name: count(store, name) for name in OF_DANCERS} == dict.fromkeys(OF_DANCERS, 0)
    assert table_summary(store, people.facilitator, closed).gone_on == after(ANSWER_DAYS).date()


def test_what_was_released_stays(store: Store, people: People) -> None:
    code = a_quoted_dancer(store, people, a_table(store, people))
    remove_what_is_past(store, after(ANSWER_DAYS))

    (release,) = public_releases(store, after(ANSWER_DAYS).date())
    assert {quote.words for quote in release.quotes} == {QUOTE, OTHER_QUOTE}
    with pytest.raises(CodeUnknown):
        recognise(store, code)


def test_results_that_nobody_approved_go_and_none_are_made_of_nothing(
    store: Store, people: People, closed: str
) -> None:
    prepare_release(store, people.facilitator, [closed], TODAY)
    remove_what_is_past(store, after(ANSWER_DAYS))

    assert count(store, "release") == 0
    with pytest.raises(AnswersGone):
        prepare_release(store, people.facilitator, [closed], TODAY)


def test_a_table_that_is_open_keeps_everything(store: Store, people: People) -> None:
    a_response(store, a_card(store, people, a_table(store, people)), words="Ik zweeg ook.")

    assert remove_what_is_past(store, after(10 * ANSWER_DAYS)) == ()
    assert count(store, "response") == 1


def test_another_table_keeps_its_own(store: Store, people: People, closed: str) -> None:
    a_response(store, a_card(store, people, a_table(store, people)), words="Ik bleef dansen.")

    remove_what_is_past(store, after(ANSWER_DAYS))

    assert count(store, "response") == count(store, "accesscard") == count(store, "sealedtext") == 1


def test_a_second_time_nothing_is_left_to_do(store: Store, people: People, closed: str) -> None:
    assert len(purge(store, after(ANSWER_DAYS))) == 2
    assert purge(store, after(ANSWER_DAYS + 1)) == ()


def test_it_stands_in_the_record_and_tells_nothing_of_dancers(
    store: Store, people: People, closed: str
) -> None:
    remove_what_is_past(store, after(ANSWER_DAYS))

    later, earlier, *_ = audit_trail(store, people.operator)
    assert [earlier.act, later.act] == [Act.RAW_WORDS_GONE, Act.ANSWERS_GONE]
    assert (later.who, later.about, later.told) == ("", "Een danstafel", "")


class Stopped(BaseException):
    """The process ends here."""


@contextmanager
def stopping_at(store: Store, statement: str) -> Iterator[None]:
    """Ends the process, as it were, at the first statement that begins so."""

    def stop(_connection: Any, _cursor: Any, sql: str, *_rest: Any) -> None:
        if sql.startswith(statement):
            raise Stopped

    sa.event.listen(store.engine, "before_cursor_execute", stop)
    try:
        with pytest.raises(Stopped):
            yield
    finally:
        sa.event.remove(store.engine, "before_cursor_execute", stop)


@pytest.mark.parametrize(
    "statement", ["UPDATE sealedtext", "DELETE FROM tablekey", "DELETE FROM response", "INSERT"]
)
def test_stopped_midway_a_step_is_done_whole_or_not_at_all_and_goes_on_next_time(
    store: Store, people: People, closed: str, statement: str
) -> None:
    a_closed_table(store, people)
    with stopping_at(store, statement):
        purge(store, after(ANSWER_DAYS))
    with store.read() as session:
        for raw, keys in raw_and_keys_per_table(session):
            assert raw == keys

    purge(store, after(ANSWER_DAYS))

    assert {name: count(store, name) for name in OF_DANCERS} == dict.fromkeys(OF_DANCERS, 0)
    assert [e.act for e in audit_trail(store, people.operator)].count(Act.ANSWERS_GONE) == 2


def raw_and_keys_per_table(session: Session) -> list[tuple[bool, bool]]:
    """Per table, whether its raw words are there, and whether their key is."""
    rows = session.connection().execute(
        sa.text(
            "SELECT t.id, (SELECT count(*) FROM sealedtext s JOIN response r ON r.id = "
            "s.response_id WHERE r.table_id = t.id AND length(s.raw) > 0), (SELECT count(*) FROM "
            "tablekey k WHERE k.table_id = t.id AND k.kind <> 'reading') FROM roundtable t"
        )
    )
    return [(bool(raw), bool(keys)) for _, raw, keys in rows]


def test_who_works_on_the_table_and_the_operator_are_told_before(
    store: Store, people: People, closed: str
) -> None:
    day = TODAY + timedelta(days=RAW_DAYS - WARNED_DAYS)

    for actor in (people.facilitator, people.adviser, people.operator):
        assert goes_soon(store, actor, day - timedelta(days=1)) == ()
        (going,) = goes_soon(store, actor, day)
        assert (going.table_id, going.what) == (closed, What.RAW_WORDS)
        assert going.on == TODAY + timedelta(days=RAW_DAYS)


def test_who_does_not_work_on_the_table_is_told_nothing(store: Store, people: People) -> None:
    a_closed_table(store, people)
    stranger = a_person(store, "Eef", Role.FACILITATOR)

    assert goes_soon(store, stranger, TODAY + timedelta(days=ANSWER_DAYS)) == ()


def test_a_shorter_time_counts_for_closed_tables_but_gives_two_weeks(
    founded: Store, people: People
) -> None:
    a_closed_table(founded, people)
    choose_keeping(founded, people.operator, raw_days=7, answer_days=ANSWER_DAYS)

    assert remove_what_is_past(founded, after(WARNED_DAYS - 1)) == ()
    assert len(remove_what_is_past(founded, after(WARNED_DAYS))) == 1


def test_a_shorter_time_never_makes_it_later_than_dancers_were_told(
    founded: Store, people: People
) -> None:
    a_closed_table(founded, people)
    late = signed_in(founded, "Dirk", now=after(RAW_DAYS - 1))
    choose_keeping(founded, late, raw_days=60, answer_days=ANSWER_DAYS)

    assert len(remove_what_is_past(founded, after(RAW_DAYS))) == 1


def test_a_longer_time_is_only_for_tables_that_open_later(founded: Store, people: People) -> None:
    choose_keeping(founded, people.operator, raw_days=30, answer_days=100)
    told_short = a_table(founded, people)
    choose_keeping(founded, people.operator, raw_days=90, answer_days=730)
    told_long = a_table(founded, people)

    assert kept_for(founded, told_short).raw_days == 30
    assert kept_for(founded, told_short).answer_days == 100
    assert kept_for(founded, told_long).answer_days == 730


@pytest.mark.parametrize(
    ("raw_days", "answer_days", "about"),
    [(91, 730, "raw_days"), (0, 730, "raw_days"), (90, 731, "answer_days"), (90, 0, "answer_days")],
)
def test_longer_than_dancers_are_promised_is_refused(
    founded: Store, people: People, raw_days: int, answer_days: int, about: str
) -> None:
    with pytest.raises(KeptTooLong) as refused:
        choose_keeping(founded, people.operator, raw_days=raw_days, answer_days=answer_days)

    assert refused.value.about == about
    assert kept_for(founded, "").answer_days == ANSWER_DAYS


def test_only_an_operator_chooses(founded: Store, people: People) -> None:
    with pytest.raises(NotAllowed):
        choose_keeping(founded, people.facilitator, raw_days=1, answer_days=1)


def test_tables_that_closed_before_there_was_a_day_count_from_the_migration(
    sqlite_store: Store,
) -> None:
    file = sqlite_store.folder / "older.db"
    engine = sqlite_engine(file)
    with engine.execution_options(writes=True).connect() as connection:
        command.upgrade(alembic_config(connection), "0004")
        connection.commit()
    with closing(sqlite3.connect(file)) as older, older:
        for state in ("closed", "released", "after"):
            older.execute(
                "INSERT INTO roundtable (id, sector, title, place, language, state, "
                "questionnaire_version, edition, reading_public_key, raw_public_key, entry) "
                "VALUES (?, 'sport', '', '', 'nl', ?, 1, 1, x'', x'', 'cards')",
                (state, state),
            )
    migrate(engine)

    with engine.connect() as connection:
        rows = connection.execute(sa.text("SELECT id, closed_on FROM roundtable")).all()
    engine.dispose()
    found: dict[str, str] = {row.id: row.closed_on for row in rows}
    assert found["after"] is None
    assert date.fromisoformat(found["closed"]) == date.fromisoformat(found["released"])
