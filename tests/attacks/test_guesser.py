"""Who guesses: codes by machine, own words with a card in hand. Codes are too many, own words slow
down, and nobody's guesses stop a dancer in an open tab. And who stuffs an open link with a script:
it gets a room full, then one code every two minutes.
"""

import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from datetime import timedelta
from types import FrameType
from typing import Any

import pytest
import sqlalchemy as sa

from models.errors import CodeMistyped, CodeUnknown, LinkBusy, OwnWordClosed, OwnWordWrong
from models.storage import Settings, Store, open_store
from models.storage.engine import postgresql_engine
from models.survey import (
    keep_words,
    load_draft,
    open_with_own_word,
    own_word,
    save_draft,
    sent_by,
)
from models.survey.own_word import WRONG_TRIES
from models.tables import (
    Card,
    Entry,
    Phase,
    Sector,
    TableDetails,
    edit_table,
    issue_cards,
    join_by_link,
    link_pace,
    make_link,
    new_code,
    read_code,
    recognise,
)
from models.tables.access_codes import ALPHABET
from models.withdrawal import my_card, standing_quotes
from tests.build import (
    NOW,
    TODAY,
    People,
    a_card,
    a_draft,
    a_quoted_dancer,
    a_response,
    years_later,
)

OWN_WORD = "paarse olifant"
WORDS = "Geloof ons de eerste keer."
ON_THE_HOUR = NOW.replace(minute=0)
# The words that a guesser tries first; the right one comes after the ten.
GUESSES = [f"een gok van iemand anders {number}" for number in range(30)]


def bits_that_matter() -> int:
    """How many random bits change the code, each alone."""
    plain = new_code(lambda count: bytes(count))

    def with_bit(place: int) -> str:
        return new_code(lambda count: (1 << place).to_bytes(count, "big"))

    return sum(with_bit(place) != plain for place in range(80))


def test_a_code_is_made_of_75_random_bits() -> None:
    assert bits_that_matter() == 75
    assert new_code(lambda count: b"\xff" * count)[:-1] == ALPHABET[-1] * 15


def test_codes_come_from_the_systems_randomness_and_differ() -> None:
    codes = [new_code() for _ in range(2000)]

    assert len(set(codes)) == 2000
    for place in range(15):
        assert len({code[place] for code in codes}) == len(ALPHABET)


def test_one_code_tells_nothing_of_the_next(store: Store, people: People, table_id: str) -> None:
    code = read_code(a_card(store, people, table_id))

    found = 0
    for place in range(16):
        for sign in ALPHABET:
            guess = code[:place] + sign + code[place + 1 :]
            try:
                found += recognise(store, guess).code != code
            except (CodeMistyped, CodeUnknown):
                continue

    assert found == 0


@pytest.fixture
def quoted(store: Store, people: People, table_id: str) -> str:
    """The code of a dancer of whom nothing is left but a quote in a release."""
    code = a_quoted_dancer(store, people, table_id)
    years_later(store)
    return code


def test_years_later_codes_tried_by_machine_find_nobodys_quote(store: Store, quoted: str) -> None:
    neighbours = [
        quoted[:place] + sign + quoted[place + 1 :] for place in (0, 9) for sign in ALPHABET
    ]
    for guess in (*(new_code() for _ in range(100)), *neighbours):
        if guess != quoted:
            with pytest.raises((CodeMistyped, CodeUnknown)):
                standing_quotes(store, guess)

    assert len(standing_quotes(store, quoted)) == 1


def work_of_looking(store: Store, code: str) -> list[str]:
    """What is asked of the database, and hashed, to look for the quotes of a code."""
    work = []

    def asked(*said: Any) -> None:
        work.append(said[2])

    def called(frame: FrameType, event: str, _arg: object) -> None:
        if event == "call" and frame.f_code.co_name in ("keyed_hash", "salted_hash"):
            work.append(frame.f_code.co_name)

    sa.event.listen(store.engine, "before_cursor_execute", asked)
    sys.setprofile(called)
    try:
        with suppress(CodeUnknown):
            standing_quotes(store, code)
    finally:
        sys.setprofile(None)
        sa.event.remove(store.engine, "before_cursor_execute", asked)
    return work


def test_looking_is_the_same_work_whether_there_is_something_or_not(
    store: Store, quoted: str
) -> None:
    something, nothing = work_of_looking(store, quoted), work_of_looking(store, new_code())

    assert something == nothing
    assert something.count("salted_hash") == 2 * len(Phase)


def test_codes_that_are_counted_would_be_guessed_from_the_one_before(
    store: Store, people: People, table_id: str
) -> None:
    numbers = iter(range(32, 64))
    codes = issue_cards(
        store,
        people.facilitator,
        table_id,
        32,
        randomness=lambda count: (next(numbers) << 5).to_bytes(count, "big"),
    )
    guess = new_code(lambda count: (40 << 5).to_bytes(count, "big"))

    assert recognise(store, guess).code != read_code(codes[0])


def guessed(store: Store, card: Card, hours: int = 1) -> bool:
    """Whether somebody who types guess after guess, the right word among them, gets in."""
    for hour in range(hours):
        for typed in (*GUESSES, OWN_WORD):
            try:
                open_with_own_word(store, card, typed, NOW + timedelta(hours=hour))
            except (OwnWordWrong, OwnWordClosed):
                continue
            return True
    return False


def test_an_own_word_is_not_reached_by_guess_after_guess(store: Store, code: str) -> None:
    a_draft(store, code, own_word=OWN_WORD)

    assert not guessed(store, recognise(store, code), hours=2)


def test_without_the_ten_tries_it_is(
    store: Store, code: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    a_draft(store, code, own_word=OWN_WORD)
    monkeypatch.setattr(own_word, "WRONG_TRIES", 10_000)

    assert guessed(store, recognise(store, code))


def test_many_guesses_at_once_are_no_more_than_ten(store: Store, code: str) -> None:
    card = recognise(store, code)

    def is_tried(typed: str) -> bool:
        try:
            open_with_own_word(store, card, typed, NOW)
        except (OwnWordWrong, OwnWordClosed) as problem:
            return isinstance(problem, OwnWordWrong)
        return True

    with ThreadPoolExecutor(len(GUESSES)) as at_once:
        tried = sum(at_once.map(is_tried, GUESSES))

    assert tried == WRONG_TRIES


def test_the_way_over_my_card_counts_the_same_tries(store: Store, code: str) -> None:
    a_response(store, code, words=WORDS, own_word=OWN_WORD)
    card = recognise(store, code)
    for typed in GUESSES[:5]:
        with pytest.raises(OwnWordWrong):
            open_with_own_word(store, card, typed, NOW)
    for typed in GUESSES[5:10]:
        with pytest.raises(OwnWordWrong):
            my_card(store, card, NOW, typed)

    with pytest.raises(OwnWordClosed):
        my_card(store, card, NOW, OWN_WORD)


def test_in_any_day_a_hundred_and_thirty_are_tried_and_no_more(store: Store, code: str) -> None:
    card, tried = recognise(store, code), 0
    for quarter in range(24 * 4):
        for typed in GUESSES[:12]:
            try:
                open_with_own_word(store, card, typed, NOW + timedelta(minutes=15 * quarter))
            except OwnWordWrong:
                tried += 1
            except OwnWordClosed:
                continue

    assert tried == 130


def test_guesses_on_a_card_stop_no_tab_that_is_open(store: Store, code: str) -> None:
    key = a_draft(store, code, own_word=OWN_WORD)
    card = recognise(store, code)
    guessed(store, card)

    assert keep_words(store, key, "experience_before", WORDS, TODAY)
    draft = load_draft(store, key)
    assert draft is not None
    assert draft.answers["experience_before"].words == WORDS
    save_draft(store, card, Phase.BEFORE, key, draft, TODAY)
    a_response(store, code, words=WORDS)


def test_guesses_on_one_card_close_no_other(
    store: Store, people: People, table_id: str, code: str
) -> None:
    guessed(store, recognise(store, code))
    other = a_card(store, people, table_id)
    key = a_draft(store, other, own_word=OWN_WORD)

    opened = open_with_own_word(store, recognise(store, other), OWN_WORD, NOW)

    assert list(opened.drafts.values()) == [key]


@pytest.fixture
def link(store: Store, people: People, table_id: str) -> str:
    details = TableDetails(Sector.SPORT, "Een danstafel", entry=Entry.BOTH)
    edit_table(store, people.facilitator, table_id, details, edition=1)
    return make_link(store, people.facilitator, table_id)


@pytest.fixture
def small_room(monkeypatch: pytest.MonkeyPatch) -> int:
    """A room full is less here, so that a test stuffs a table in less time."""
    monkeypatch.setattr(link_pace, "LINK_AT_ONCE", 20)
    return 20


def stuffed(store: Store, link: str, tries: int, hours: float = 0) -> list[str]:
    """The codes that a script gets with so many tries, spread over so many hours."""
    return list(_codes(store, link, [hours * number / tries for number in range(tries)]))


def _codes(store: Store, link: str, hours: list[float]) -> Iterator[str]:
    for hour in hours:
        try:
            yield join_by_link(store, link, ON_THE_HOUR + timedelta(hours=hour))
        except LinkBusy:
            continue


def test_a_script_that_stuffs_an_open_link_is_slowed(store: Store, link: str) -> None:
    assert len(stuffed(store, link, 300)) == 250


def test_in_a_whole_day_it_gets_no_more_than_four_rooms_full(
    store: Store, link: str, small_room: int
) -> None:
    assert len(stuffed(store, link, 1500, hours=24)) <= small_room + 24 * 30


def test_without_the_pace_of_a_link_it_is_not(
    store: Store, link: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(link_pace, "LINK_AT_ONCE", 10_000)

    assert len(stuffed(store, link, 300)) == 300


def test_many_scripts_at_once_get_no_more_than_one(
    store: Store, link: str, small_room: int
) -> None:
    with ThreadPoolExecutor(8) as at_once:
        got = list(at_once.map(lambda _: stuffed(store, link, 10), range(8)))

    codes = [code for found in got for code in found]
    assert len(codes) == len(set(codes)) == small_room


def test_a_server_that_starts_again_slows_it_as_before(store: Store, link: str) -> None:
    stuffed(store, link, 250)

    again = started_again(store)
    got = stuffed(again, link, 10)
    again.engine.dispose()

    assert got == []


def test_nobody_with_a_code_or_a_card_is_stopped_by_it(
    store: Store, people: People, table_id: str, link: str, small_room: int
) -> None:
    noted, card = stuffed(store, link, 1)[0], a_card(store, people, table_id)
    key = a_draft(store, noted, own_word=OWN_WORD)
    stuffed(store, link, small_room + 10)

    assert load_draft(store, key)
    assert open_with_own_word(store, recognise(store, noted), OWN_WORD, NOW).drafts
    for code in (noted, card):
        a_response(store, code, words=WORDS)
        assert sent_by(store, recognise(store, code)).before


def started_again(store: Store) -> Store:
    """The same folder or database, with nothing in memory."""
    if store.engine.dialect.name == "sqlite":
        settings = Settings(data=store.folder.parent, port=0, address="127.0.0.1")
        return open_store(settings, "practice")
    engine = postgresql_engine(store.engine.url.render_as_string(hide_password=False))
    return Store(engine, store.server_key, store.environment, store.folder)
