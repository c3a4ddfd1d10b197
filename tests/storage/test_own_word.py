"""The own word: opens a draft from another phone, together with the card, and after Send guards
what was sent. Wrong ones slow down, and stop nobody who is writing.
"""

from datetime import timedelta

import pytest

from models.errors import (
    OwnWordClosed,
    OwnWordTooLong,
    OwnWordTooShort,
    OwnWordWrong,
    PhaseClosed,
)
from models.storage import Store
from models.survey import (
    DraftContent,
    choose_own_word,
    drop_draft,
    load_draft,
    new_draft_key,
    open_with_own_word,
    save_draft,
)
from models.tables import Card, Phase, TableState, recognise
from tests.build import NOW, TODAY, People, a_card, a_draft, a_response, move_to

OWN_WORD = "paarse olifant"
HALFWAY = DraftContent(code="ABCD", screen="3", consents={"take_part": True})


def keys(store: Store, card: Card, typed: str) -> list[str]:
    return list(open_with_own_word(store, card, typed, NOW).drafts.values())


def test_card_and_own_word_find_the_draft(store: Store, code: str, card: Card) -> None:
    key = a_draft(store, code, content=HALFWAY, own_word=OWN_WORD)

    assert keys(store, card, OWN_WORD) == [key]
    assert load_draft(store, key) == HALFWAY


@pytest.mark.parametrize("typed", ["Paarse Olifant ", "  paarse   olifant", "PAARSE OLIFANT"])
def test_capitals_and_spaces_of_a_phone_are_forgiven(
    store: Store, code: str, card: Card, typed: str
) -> None:
    a_draft(store, code, own_word=OWN_WORD)

    assert len(keys(store, card, typed)) == 1


@pytest.mark.parametrize("typed", ["", "paarse", "groene olifant", "ABCD EFGH JKMN PQRS"])
def test_another_word_finds_nothing(store: Store, code: str, card: Card, typed: str) -> None:
    a_draft(store, code, own_word=OWN_WORD)

    with pytest.raises(OwnWordWrong):
        keys(store, card, typed)


def test_the_own_word_of_another_card_finds_nothing(
    store: Store, people: People, table_id: str, code: str
) -> None:
    a_draft(store, code, own_word=OWN_WORD)
    other = recognise(store, a_card(store, people, table_id))

    with pytest.raises(OwnWordWrong):
        keys(store, other, OWN_WORD)


def test_a_card_without_an_own_word_answers_the_same(store: Store, code: str, card: Card) -> None:
    a_draft(store, code)

    with pytest.raises(OwnWordWrong):
        keys(store, card, OWN_WORD)


def test_each_tab_has_its_own_word(store: Store, code: str, card: Card) -> None:
    mine = a_draft(store, code, own_word=OWN_WORD)
    a_draft(store, code, own_word="een heel ander woord")

    assert keys(store, card, OWN_WORD) == [mine]


def test_a_new_own_word_takes_the_place_of_the_one_before(
    store: Store, code: str, card: Card
) -> None:
    key = a_draft(store, code, own_word=OWN_WORD)
    choose_own_word(store, card, key, "een heel ander woord")

    with pytest.raises(OwnWordWrong):
        keys(store, card, OWN_WORD)


@pytest.mark.parametrize(
    ("typed", "problem"),
    [("kort", OwnWordTooShort), ("   a   b   ", OwnWordTooShort), ("a" * 101, OwnWordTooLong)],
)
def test_a_word_is_long_enough_and_not_too_long(
    store: Store, code: str, card: Card, typed: str, problem: type[Exception]
) -> None:
    with pytest.raises(problem):
        choose_own_word(store, card, a_draft(store, code), typed)


def test_no_own_word_is_kept_for_a_draft_that_is_gone(store: Store, card: Card) -> None:
    with pytest.raises(PhaseClosed):
        choose_own_word(store, card, new_draft_key(), OWN_WORD)


def test_nobody_chooses_the_own_word_of_another_cards_draft(
    store: Store, people: People, table_id: str, code: str
) -> None:
    key = a_draft(store, code)
    other = recognise(store, a_card(store, people, table_id))

    with pytest.raises(PhaseClosed):
        choose_own_word(store, other, key, OWN_WORD)


def test_who_stops_leaves_no_own_word(store: Store, code: str, card: Card) -> None:
    drop_draft(store, a_draft(store, code, own_word=OWN_WORD))

    with pytest.raises(OwnWordWrong):
        keys(store, card, OWN_WORD)


def test_a_phase_that_closes_takes_own_words_along(
    store: Store, people: People, table_id: str, code: str, card: Card
) -> None:
    a_draft(store, code, own_word=OWN_WORD)
    move_to(store, people, table_id, TableState.LIVE)

    with pytest.raises(OwnWordWrong):
        keys(store, card, OWN_WORD)


def test_after_send_the_word_opens_the_response_and_no_draft(
    store: Store, code: str, card: Card
) -> None:
    a_response(store, code, own_word=OWN_WORD)

    opened = open_with_own_word(store, card, OWN_WORD, NOW)

    assert opened.drafts == {}
    assert len(opened.responses) == 1


def test_ten_wrong_words_close_the_way_also_for_the_right_one(
    store: Store, code: str, card: Card
) -> None:
    a_draft(store, code, own_word=OWN_WORD)
    guess_ten_times(store, card)

    with pytest.raises(OwnWordClosed):
        keys(store, card, OWN_WORD)


def test_after_two_hours_it_is_open_again(store: Store, code: str, card: Card) -> None:
    a_draft(store, code, own_word=OWN_WORD)
    guess_ten_times(store, card)

    opened = open_with_own_word(store, card, OWN_WORD, NOW + timedelta(hours=2))

    assert len(opened.drafts) == 1


def test_the_right_word_forgets_the_wrong_ones(store: Store, code: str, card: Card) -> None:
    a_draft(store, code, own_word=OWN_WORD)
    guess_wrong(store, card, 9)
    keys(store, card, OWN_WORD)
    guess_wrong(store, card, 9)

    assert len(keys(store, card, OWN_WORD)) == 1


def test_a_card_without_an_own_word_closes_the_same(store: Store, card: Card) -> None:
    guess_ten_times(store, card)

    with pytest.raises(OwnWordClosed):
        keys(store, card, OWN_WORD)


def test_wrong_words_stop_nobody_who_is_writing(store: Store, code: str, card: Card) -> None:
    key = a_draft(store, code, own_word=OWN_WORD)
    guess_ten_times(store, card)

    save_draft(store, card, Phase.BEFORE, key, HALFWAY, TODAY)
    a_response(store, code)

    assert load_draft(store, key) is None


def guess_ten_times(store: Store, card: Card) -> None:
    guess_wrong(store, card, 10)


def guess_wrong(store: Store, card: Card, times: int) -> None:
    for _ in range(times):
        with pytest.raises(OwnWordWrong):
            keys(store, card, "een gok van iemand anders")
