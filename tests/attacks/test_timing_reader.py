"""Who copies the database after a phase closed, and looks where its rows lie: the order in which
dancers came is not in there. Who saw them come in could otherwise put a name to each.
"""

import itertools
import random
import re
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from statistics import pstdev

import pytest
from nacl.public import PublicKey, SealedBox
from sqlmodel import select

from models.coding import texts_to_code
from models.storage import Store
from models.storage.erasing import empty_log, rewrite
from models.storage.sealing import STEP, new_key_pair
from models.survey import AnswerValue, phases, sent_by
from models.survey.responses import Response, SealedText
from models.tables import TableState, recognise
from models.withdrawal import my_card
from tests.build import NOW, People, a_card, a_response, a_table, make_people, move_to
from tests.postgres import Cluster
from tests.ready import Ready, copy_on_postgresql

DANCERS = 60
# Times the words; either database stores the long ones apart from their rows.
LENGTHS = (10, 300)
PAGE = 4096  # bytes
OF_A_SEAL = 48  # bytes that a seal adds
OF_A_SEAL_FOR_TWO = 72
KEYS = {
    "accesscard": "lookup",
    "ownword": "response_id",
    "response": "id",
    "answer": "response_id",
    "consent": "response_id",
    "sealedtext": "response_id",
}
# So many standard deviations from chance are no chance: less than once in a million.
BEYOND_CHANCE = 5


@dataclass(frozen=True)
class Place:
    """Where something of the dancer who came as number `arrived` was found; only places of the
    same page are compared.
    """

    page: object
    at: int
    arrived: int


def a_phase_that_closed(store: Store) -> dict[str, int]:
    """As which number each card and response of a table came."""
    people = make_people(store)
    table = a_table(store, people)
    numbers: dict[str, int] = {}
    for number in range(DANCERS):
        code = a_card(store, people, table)
        answers = {"sector": AnswerValue(("sport",))}
        words = "Ik zweeg. " * LENGTHS[number % 2]
        own_word = f"een eigen woord {number}"
        a_response(store, code, answers=answers, words=words, own_word=own_word)
        numbers[recognise(store, code).lookup] = number
    with store.read() as session:
        rows = session.exec(select(Response)).all()
    numbers |= {row.id: numbers[row.card_lookup] for row in rows}
    move_to(store, people, table, TableState.LIVE)
    return numbers


def agreement(places: Iterable[Place]) -> float:
    """How far the order of places follows, or reverses, the order of arrival; in standard
    deviations from what the same places give when arrivals are dealt out at random.
    """
    found = list(places)
    dealt = random.Random(1)
    numbers = list(range(DANCERS))
    by_chance = []
    for _ in range(200):
        dealt.shuffle(numbers)
        by_chance.append(_pairs_in_order(Place(p.page, p.at, numbers[p.arrived]) for p in found))
    # Where all places are the same, as after one transaction, none comes before another.
    return abs(_pairs_in_order(found)) / (pstdev(by_chance) or 1)


def _pairs_in_order(places: Iterable[Place]) -> int:
    by_page = itertools.groupby(sorted(places, key=lambda p: (str(p.page), p.at)), lambda p: p.page)
    return sum(
        (one.arrived < other.arrived) - (one.arrived > other.arrived)
        for _page, group in by_page
        for one, other in itertools.combinations(group, 2)
        if one.at < other.at
    )


def in_pages_of_sqlite(store: Store, numbers: dict[str, int]) -> Iterator[Place]:
    """Where each id stands within its page: SQLite fills a page from its end, as rows come."""
    content = (store.folder / "danstafels.db").read_bytes()
    for found in re.finditer(rb"[0-9a-f]{32}", content):
        if (key := found.group().decode()) in numbers:
            yield Place(found.start() // PAGE, found.start(), numbers[key])


def long_texts_of_sqlite(store: Store, numbers: dict[str, int]) -> Iterator[Place]:
    """Where the end of each long text stands in the file: a new page for each that comes."""
    content = (store.folder / "danstafels.db").read_bytes()
    with store.read() as session:
        for row in session.exec(select(SealedText)).all():
            yield Place("", content.index(row.raw[-24:]), numbers[row.response_id])


def in_tables_of_postgresql(
    store: Store, numbers: dict[str, int], by: str, keys: dict[str, str] = KEYS
) -> Iterator[Place]:
    """Where each row lies (`by` "ctid"), or which transaction wrote it (`by` "xmin")."""
    for table, key in keys.items():
        with store.engine.connect() as connection:
            rows = connection.exec_driver_sql(
                f"SELECT {key}, xmin::text::bigint FROM {table} ORDER BY ctid"  # noqa: S608
            ).all()
        for place, (known, written_by) in enumerate(rows):
            yield Place(table, place if by == "ctid" else written_by, numbers[known])


def long_texts_of_postgresql(store: Store, numbers: dict[str, int]) -> Iterator[Place]:
    """The numbers of long texts, which PostgreSQL keeps apart from their rows and counts."""
    with store.engine.connect() as connection:
        apart = connection.exec_driver_sql(
            "SELECT reltoastrelid::regclass::text FROM pg_class WHERE relname = 'sealedtext'"
        ).scalar_one()
        chunks = connection.exec_driver_sql(
            f"SELECT chunk_data, chunk_id::bigint FROM {apart} WHERE chunk_seq = 0"  # noqa: S608
        ).all()
    counted = {bytes(data)[:24]: number for data, number in chunks}
    with store.read() as session:
        for row in session.exec(select(SealedText)).all():
            for kept in (row.raw, row.redacted):
                if kept[:24] in counted:
                    yield Place("", counted[kept[:24]], numbers[row.response_id])


def what_sqlite_tells(store: Store) -> dict[str, float]:
    """Both ways to look at its file, after the phase closed."""
    numbers = a_phase_that_closed(store)
    empty_log(store)
    return {
        "pages": agreement(in_pages_of_sqlite(store, numbers)),
        "long texts": agreement(long_texts_of_sqlite(store, numbers)),
    }


def what_postgresql_tells(store: Store) -> dict[str, float]:
    """The three ways to look at its tables, after the phase closed."""
    numbers = a_phase_that_closed(store)
    return {
        "rows": agreement(in_tables_of_postgresql(store, numbers, "ctid")),
        "transactions": agreement(in_tables_of_postgresql(store, numbers, "xmin")),
        "long texts": agreement(long_texts_of_postgresql(store, numbers)),
    }


@pytest.fixture
def on_postgres(cluster: Cluster, empty_postgresql: Ready, tmp_path: Path) -> Iterator[Store]:
    """A practice store on PostgreSQL, for what concerns its tables."""
    with copy_on_postgresql(empty_postgresql, cluster, tmp_path) as store:
        yield store


@pytest.fixture
def undefended(monkeypatch: pytest.MonkeyPatch) -> None:
    """A phase that closes, or a table that moves on, and leaves its rows where they came to lie."""
    monkeypatch.setattr(phases, "rewrite", lambda *_: True)


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
def test_without_being_written_anew_postgresqls_tables_tell(on_postgres: Store) -> None:
    told = what_postgresql_tells(on_postgres)

    assert min(told.values()) > BEYOND_CHANCE, told


def test_what_was_sent_is_there_after_it_was_written_anew(store: Store, people: People) -> None:
    table, codes = a_table(store, people), []
    for words in ("kort", "Ik zweeg. " * 300):
        codes.append(a_card(store, people, table))
        a_response(store, codes[-1], words=words, own_word="een eigen woord")

    move_to(store, people, table, TableState.LIVE)

    read = [text.words for text in texts_to_code(store, people.facilitator, table)]
    assert sorted(read) == sorted(["kort", "Ik zweeg. " * 300])
    for code in codes:
        opened = my_card(store, recognise(store, code), NOW, "een eigen woord")
        assert [len(sent.consents) for sent in opened.sent] == [3]


def test_who_sends_meanwhile_loses_nothing(store: Store, people: People, table_id: str) -> None:
    codes = [a_card(store, people, table_id) for _ in range(20)]

    with ThreadPoolExecutor(4) as dancers:
        sending = [dancers.submit(a_response, store, code, words="Ik zweeg.") for code in codes]
        while not all(each.done() for each in sending):
            assert rewrite(store, phases.FILLED_ON_ARRIVAL)

    for each in sending:
        each.result()
    assert all(sent_by(store, recognise(store, code)).before for code in codes)


@pytest.mark.parametrize("words", ["nee", "n" * 300])
def test_a_sealed_text_has_the_length_of_many_others(
    store: Store, people: People, words: str
) -> None:
    code = a_card(store, people, a_table(store, people))
    a_response(store, code, words=words)

    with store.read() as session:
        (text,) = session.exec(select(SealedText)).all()

    assert len(text.redacted) == STEP + OF_A_SEAL
    assert len(text.raw) == STEP + OF_A_SEAL_FOR_TWO


def test_without_steps_a_seal_has_the_length_of_its_words() -> None:
    pair = new_key_pair()

    assert len(SealedBox(PublicKey(pair.public)).encrypt(b"nee")) == len(b"nee") + OF_A_SEAL
