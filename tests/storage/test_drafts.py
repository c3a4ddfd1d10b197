"""Drafts: found by their key alone, and gone when the phase closes."""

import pytest
from sqlmodel import func, select

from models.errors import AnswerTooLong, AnswerUnknown, PhaseClosed
from models.storage import Store
from models.survey import (
    AnswerValue,
    Draft,
    DraftContent,
    keep_words,
    load_draft,
    new_draft_key,
    save_draft,
)
from models.tables import Card, Phase, TableState
from tests.build import TODAY, People, a_response, a_table, move_to

HALFWAY = DraftContent(
    code="ABCD",
    screen="safety-1",
    consents={"take_part": True},
    answers={"experience_before": AnswerValue(words="Ik was tien. 💃")},
)


def a_draft(store: Store, card: Card, content: DraftContent = HALFWAY) -> str:
    key = new_draft_key()
    save_draft(store, card, Phase.BEFORE, key, content, TODAY)
    return key


def how_many(store: Store) -> int:
    with store.read() as session:
        return session.exec(select(func.count()).select_from(Draft)).one()


def test_a_dancer_finds_back_what_they_filled_in(store: Store, card: Card) -> None:
    assert load_draft(store, a_draft(store, card)) == HALFWAY


def test_a_later_screen_takes_the_place_of_an_earlier_one(store: Store, card: Card) -> None:
    key = a_draft(store, card, DraftContent(screen="first"))

    save_draft(store, card, Phase.BEFORE, key, HALFWAY, TODAY)

    assert load_draft(store, key) == HALFWAY
    assert how_many(store) == 1


@pytest.mark.parametrize("key", ["", "no key", "00", "ff" * 32, "ABCD EFGH"])
def test_any_other_key_finds_nothing(store: Store, card: Card, key: str) -> None:
    a_draft(store, card)

    assert load_draft(store, key) is None


def test_another_tab_with_the_same_card_has_its_own_draft(store: Store, card: Card) -> None:
    here, there = a_draft(store, card), a_draft(store, card, DraftContent(screen="first"))

    assert load_draft(store, here) == HALFWAY
    assert load_draft(store, there) == DraftContent(screen="first")


def test_what_is_sent_leaves_no_draft_of_that_card(store: Store, code: str, card: Card) -> None:
    keys = [a_draft(store, card), a_draft(store, card)]

    a_response(store, code)

    assert [load_draft(store, key) for key in keys] == [None, None]


def test_closing_a_phase_drops_its_drafts(
    store: Store, people: People, table_id: str, card: Card
) -> None:
    key = a_draft(store, card)

    move_to(store, people, table_id, TableState.LIVE)

    assert load_draft(store, key) is None
    assert how_many(store) == 0


def test_closing_one_table_leaves_the_drafts_of_another(
    store: Store, people: People, table_id: str, card: Card
) -> None:
    key = a_draft(store, card)

    move_to(store, people, a_table(store, people), TableState.LIVE)

    assert load_draft(store, key) == HALFWAY


def test_a_closed_phase_takes_no_draft(
    store: Store, people: People, table_id: str, card: Card
) -> None:
    move_to(store, people, table_id, TableState.LIVE)

    with pytest.raises(PhaseClosed):
        a_draft(store, card)


def test_words_are_kept_while_they_are_typed_and_nothing_else_changes(
    store: Store, card: Card
) -> None:
    key = a_draft(store, card)

    assert keep_words(store, key, "goes_well_before", "Mijn docent luistert.", TODAY)

    kept = load_draft(store, key)
    assert kept is not None
    assert kept.answers["goes_well_before"] == AnswerValue(words="Mijn docent luistert.")
    assert kept.answers["experience_before"] == HALFWAY.answers["experience_before"]
    assert (kept.screen, kept.consents) == (HALFWAY.screen, HALFWAY.consents)


def test_typed_words_stand_beside_the_themes_that_were_chosen(store: Store, card: Card) -> None:
    chosen = DraftContent(answers={"themes_before": AnswerValue(("power",))})
    key = a_draft(store, card, chosen)

    keep_words(store, key, "themes_before", "En nog iets.", TODAY)

    kept = load_draft(store, key)
    assert kept is not None
    assert kept.answers["themes_before"] == AnswerValue(("power",), words="En nog iets.")


@pytest.mark.parametrize("key", ["", "no key", "00" * 32, "zz" * 32])
def test_typed_words_without_a_draft_are_kept_nowhere(store: Store, card: Card, key: str) -> None:
    a_draft(store, card)

    assert not keep_words(store, key, "experience_before", "Dit hoort nergens bij.", TODAY)
    assert how_many(store) == 1


def test_typed_words_after_send_make_no_new_draft(store: Store, card: Card, code: str) -> None:
    key = a_draft(store, card)
    a_response(store, code)

    assert not keep_words(store, key, "experience_before", "Te laat.", TODAY)
    assert how_many(store) == 0


@pytest.mark.parametrize(
    ("question", "words", "problem"),
    [
        ("experience_before", "a" * 4001, AnswerTooLong),
        ("nothing_like_it", "a", AnswerUnknown),
        ("safe_to_speak", "a", AnswerUnknown),
    ],
)
def test_words_that_no_question_takes_are_refused(
    store: Store, card: Card, question: str, words: str, problem: type[Exception]
) -> None:
    with pytest.raises(problem):
        keep_words(store, a_draft(store, card), question, words, TODAY)
