"""Who copies the database after a table was held: the order in which dancers came, spoke, voted and
chose is not in there, nor which voices came out together.
"""

from collections.abc import Iterator

import pytest
from sqlmodel import select

from content.languages import Text
from models.live import (
    AGREE,
    DISAGREE,
    Seat,
    accept,
    add_statement,
    choose_themes,
    close_round,
    decline,
    place_voice,
    proposals,
    propose,
    say,
    voices_heard,
    vote,
)
from models.storage import Store
from models.storage.erasing import empty_log
from models.survey.responses import SealedText
from models.tables import TableState
from tests.attacks.test_timing_reader import (
    BEYOND_CHANCE,
    DANCERS,
    Place,
    agreement,
    in_pages_of_sqlite,
    in_tables_of_postgresql,
    long_texts_of_postgresql,
    long_texts_of_sqlite,
    on_postgres,
    undefended,
)
from tests.build import People, make_people, move_to
from tests.talking import a_seat, a_talk, begin_round, let_out

__all__ = ["on_postgres", "undefended"]

KEYS = {
    "accesscard": "lookup",
    "response": "id",
    "answer": "response_id",
    "consent": "response_id",
    "sealedtext": "response_id",
    "voice": "text_id",
    "vote": "response_id",
    "coding": "text_id",
}
# Times the words; either database stores the long ones apart from their rows.
LENGTHS = (10, 149)
TOGETHER = 6  # voices that come out at once


def a_table_that_was_held(store: Store) -> dict[str, int]:
    """As which number each card, response and text of a table came."""
    people = make_people(store)
    table = a_talk(store, people)
    seats = [a_seat(store, people, table) for _ in range(DANCERS)]
    numbers = {seat.response_id: number for number, seat in enumerate(seats)}
    numbers |= {seat.card.lookup: number for number, seat in enumerate(seats)}
    _all_speak(store, people, table, seats)
    _all_choose(store, people, table, seats)
    _all_vote(store, people, table, seats)
    with store.read() as session:
        texts = session.exec(select(SealedText)).all()
    move_to(store, people, table, TableState.AFTER)
    numbers |= {text.id: numbers[text.response_id] for text in texts}
    return numbers


def _all_speak(store: Store, people: People, table: str, seats: list[Seat]) -> None:
    """Somebody places each voice as it comes out."""
    here = begin_round(store, people, table, "say").round_id
    placed: set[str] = set()
    for number, seat in enumerate(seats):
        say(store, seat, here, "Ik zweeg. " * LENGTHS[number % 2], "nl")
        if number % TOGETHER == TOGETHER - 1:
            let_out(store, people, table)
            heard = voices_heard(store, people.facilitator, table, here, {})
            for voice in heard:
                if voice.text_id not in placed:
                    place_voice(store, people.facilitator, voice.text_id, ("silence",))
            placed |= {voice.text_id for voice in heard}


def _all_choose(store: Store, people: People, table: str, seats: list[Seat]) -> None:
    begin_round(store, people, table, "themes")
    for seat in seats:
        choose_themes(store, seat, ("silence",))


def _all_vote(store: Store, people: People, table: str, seats: list[Seat]) -> None:
    """Each votes, votes again, and proposes a sentence."""
    here = begin_round(store, people, table, "vote").round_id
    words = "Elke school heeft een meldpunt."
    statement = add_statement(store, people.facilitator, table, Text(nl=words, en=words))
    for number, seat in enumerate(seats):
        vote(store, seat, statement, DISAGREE)
        vote(store, seat, statement, AGREE)
        propose(store, seat, here, f"Zin {number} over de zaal.", "nl")
    close_round(store, people.facilitator, table, here)
    let_out(store, people, table)
    one, other, *_rest = proposals(store, people.facilitator, table, {})
    accept(store, people.facilitator, one.text_id, Text(nl=words, en=words))
    decline(store, people.facilitator, other.text_id, "Die is er al.")


def rows_of_sqlite(store: Store, numbers: dict[str, int], table: str) -> Iterator[Place]:
    """As which each row of a table is found by who goes through its file."""
    with store.engine.connect() as connection:
        rows = connection.exec_driver_sql(f"SELECT {KEYS[table]} FROM {table} NOT INDEXED").all()  # noqa: S608
    for place, (key,) in enumerate(rows):
        yield Place(table, place, numbers[key])


def what_sqlite_tells(store: Store) -> dict[str, float]:
    """Each way to look at its file, after the table was held."""
    numbers = a_table_that_was_held(store)
    empty_log(store)
    return {
        "pages": agreement(in_pages_of_sqlite(store, numbers)),
        "long texts": agreement(long_texts_of_sqlite(store, numbers)),
        **{table: agreement(rows_of_sqlite(store, numbers, table)) for table in KEYS},
    }


def what_postgresql_tells(store: Store) -> dict[str, float]:
    """Each way to look at each of its tables, after the table was held."""
    numbers = a_table_that_was_held(store)
    return {
        "long texts": agreement(long_texts_of_postgresql(store, numbers)),
        **{
            f"{by} of {table}": agreement(in_tables_of_postgresql(store, numbers, by, {table: key}))
            for table, key in KEYS.items()
            for by in ("ctid", "xmin")
        },
    }


def test_sqlites_file_does_not_tell_who_came_first(sqlite_store: Store) -> None:
    told = what_sqlite_tells(sqlite_store)

    assert max(told.values()) < BEYOND_CHANCE, told


@pytest.mark.usefixtures("undefended")
def test_without_being_written_anew_sqlites_file_tells(sqlite_store: Store) -> None:
    assert what_sqlite_tells(sqlite_store)["long texts"] > BEYOND_CHANCE


def test_postgresqls_tables_do_not_tell_who_came_first(on_postgres: Store) -> None:
    told = what_postgresql_tells(on_postgres)

    assert max(told.values()) < BEYOND_CHANCE, told


@pytest.mark.usefixtures("undefended")
def test_without_being_written_anew_each_of_postgresqls_tables_tells(on_postgres: Store) -> None:
    told = what_postgresql_tells(on_postgres)

    assert min(told.values()) > BEYOND_CHANCE, told
