"""Who guesses: codes by machine, own words with a card in hand. Codes are too many, own words slow
down, and nobody's guesses stop a dancer in an open tab.
"""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest

from models.errors import CodeMistyped, CodeUnknown, OwnWordClosed, OwnWordWrong
from models.storage import Store
from models.survey import (
    keep_words,
    load_draft,
    open_with_own_word,
    own_word,
    save_draft,
)
from models.survey.own_word import WRONG_TRIES
from models.tables import Card, Phase, issue_cards, new_code, read_code, recognise
from models.tables.access_codes import ALPHABET
from models.withdrawal import my_card
from tests.build import NOW, TODAY, People, a_card, a_draft, a_response

OWN_WORD = "paarse olifant"
WORDS = "Geloof ons de eerste keer."
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


def test_in_a_whole_day_no_more_than_a_hundred_and_thirty_are_tried(
    store: Store, code: str
) -> None:
    card, tried = recognise(store, code), 0
    for quarter in range(24 * 4):
        for typed in GUESSES[:12]:
            try:
                open_with_own_word(store, card, typed, NOW + timedelta(minutes=15 * quarter))
            except OwnWordWrong:
                tried += 1
            except OwnWordClosed:
                continue

    assert tried <= 130


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
