"""Deciding on a text: passages, a memo, not knowing, and taking it back."""

import pytest
from sqlmodel import select

from models.coding import (
    LONGEST_MEMO,
    Coding,
    Decision,
    Mark,
    code_text,
    coding_progress,
    take_back_coding,
    take_out,
    texts_to_code,
)
from models.errors import AnswerUnknown, MemoTooLong, StillLocked
from models.people import Actor, actor_for, sign_in
from models.storage import Store
from models.tables import TableState
from tests.build import NOW, PASSWORD, People, a_card, a_response, a_table, email_of, move_to

WORDS = "Er werd niet over gepraat. Iedereen wist het."
PASSAGE = Mark("silence", 5, 7)


@pytest.fixture
def table_id(store: Store, people: People) -> str:
    """A table between its two surveys, on which one dancer wrote WORDS."""
    table = a_table(store, people)
    a_response(store, a_card(store, people, table), words=WORDS)
    move_to(store, people, table, TableState.LIVE)
    return table


@pytest.fixture
def text_id(store: Store, people: People, table_id: str) -> str:
    return texts_to_code(store, people.facilitator, table_id)[0].text_id


def decision(store: Store, actor: Actor, table_id: str) -> Decision | None:
    return texts_to_code(store, actor, table_id)[0].decision


def test_passages_memo_and_not_knowing_are_kept_with_the_themes(
    store: Store, people: People, table_id: str, text_id: str
) -> None:
    code_text(
        store,
        people.facilitator,
        text_id,
        ("silence", "power"),
        marks=(PASSAGE,),
        memo=" Past bij wat er eerder gezegd werd. ",
        unsure=True,
    )

    assert decision(store, people.facilitator, table_id) == Decision(
        ("silence", "power"), (PASSAGE,), "Past bij wat er eerder gezegd werd.", unsure=True
    )
    assert decision(store, people.second_facilitator, table_id) is None


def test_a_later_decision_takes_the_place_of_all_of_the_one_before(
    store: Store, people: People, table_id: str, text_id: str
) -> None:
    code_text(store, people.facilitator, text_id, ("silence",), marks=(PASSAGE,), memo="Hm.")
    code_text(store, people.facilitator, text_id, ("power",))

    assert decision(store, people.facilitator, table_id) == Decision(("power",))


def test_a_memo_is_sealed_and_names_nobody(
    store: Store, people: People, table_id: str, text_id: str
) -> None:
    code_text(store, people.facilitator, text_id, (), memo="Dit is Sanne de Vries, denk ik.")

    kept = decision(store, people.facilitator, table_id)
    assert kept
    assert "Sanne" not in kept.memo
    with store.read() as session:
        (row,) = session.exec(select(Coding)).all()
    assert row.sealed_memo
    assert b"denk ik" not in row.sealed_memo


def test_a_decision_can_be_taken_back_and_again_does_nothing(
    store: Store, people: People, table_id: str, text_id: str
) -> None:
    code_text(store, people.facilitator, text_id, ("silence",))
    code_text(store, people.second_facilitator, text_id, ("power",))
    for _ in range(2):
        take_back_coding(store, people.facilitator, text_id)

    assert decision(store, people.facilitator, table_id) is None
    assert decision(store, people.second_facilitator, table_id) == Decision(("power",))
    assert coding_progress(store, people.facilitator, table_id) == (1, 1)


@pytest.mark.parametrize(
    "mark",
    [Mark("power", 0, 1), Mark("silence", 0, 8), Mark("silence", 2, 1), Mark("silence", -1, 1)],
)
def test_a_passage_is_of_a_chosen_theme_and_stands_in_the_text(
    store: Store, people: People, text_id: str, mark: Mark
) -> None:
    with pytest.raises(AnswerUnknown):
        code_text(store, people.facilitator, text_id, ("silence",), marks=(mark,))


def test_a_memo_is_a_thousand_characters_at_most(
    store: Store, people: People, text_id: str
) -> None:
    with pytest.raises(MemoTooLong):
        code_text(store, people.facilitator, text_id, (), memo="a" * (LONGEST_MEMO + 1))


def test_passages_need_the_words_to_be_unlocked(store: Store, people: People, text_id: str) -> None:
    token = sign_in(store, email=email_of("Anna"), password=PASSWORD, now=NOW)
    locked = actor_for(store, token, NOW)

    with pytest.raises(StillLocked):
        code_text(store, locked, text_id, ("silence",), marks=(PASSAGE,))


def test_a_passage_stays_where_it_is_when_a_word_is_taken_out(
    store: Store, people: People, table_id: str, text_id: str
) -> None:
    code_text(store, people.facilitator, text_id, ("silence",), marks=(PASSAGE,))
    take_out(store, people.facilitator, text_id, ("gepraat",))

    kept = decision(store, people.facilitator, table_id)
    assert kept
    assert kept.marks == (PASSAGE,)
