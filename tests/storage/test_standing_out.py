"""The texts of a table as values in which is looked what stands out."""

import pytest

from analysis.words import Writing
from models.coding import code_text, take_out, texts_to_code, writings_of_table
from models.errors import NotAllowed, StillLocked, TableUnknown
from models.people import Role, actor_for, sign_in
from models.storage import Store
from models.survey import AnswerValue
from models.tables import Phase, TableState
from tests.build import (
    NOW,
    PASSWORD,
    People,
    a_card,
    a_person,
    a_response,
    a_table,
    email_of,
    move_to,
)

WORDS = "Er werd niet over gepraat. Iedereen wist het."
LATER = "Nu vraagt Zonnetje het eerst."
SPORT = {"sector": AnswerValue(("sport",))}
BOTH = {"sector": AnswerValue(("both",))}


@pytest.fixture
def table_id(store: Store, people: People) -> str:
    """A closed table: one dancer wrote before and after, another only before."""
    table = a_table(store, people)
    code = a_card(store, people, table)
    a_response(store, code, words=WORDS, answers=SPORT)
    a_response(store, a_card(store, people, table), words="Ik zweeg ook.", answers=BOTH)
    move_to(store, people, table, TableState.AFTER)
    a_response(store, code, Phase.AFTER, words=LATER)
    return table


def by_words(store: Store, people: People, table_id: str) -> dict[str, Writing]:
    return {each.words: each for each in writings_of_table(store, people.facilitator, table_id)}


def test_texts_of_one_card_have_one_writer_and_its_sector(
    store: Store, people: People, table_id: str
) -> None:
    move_to(store, people, table_id, TableState.CLOSED)

    found = by_words(store, people, table_id)

    assert found[WORDS].writer == found[LATER].writer != found["Ik zweeg ook."].writer
    assert found[LATER].sectors == ("sport",)
    assert found["Ik zweeg ook."].sectors == ("sport", "education_culture")
    assert (found[WORDS].phase, found[LATER].phase) == ("before", "after")


def test_a_phase_that_is_open_is_left_out(store: Store, people: People, table_id: str) -> None:
    assert set(by_words(store, people, table_id)) == {WORDS, "Ik zweeg ook."}


def test_what_was_taken_out_is_not_there(store: Store, people: People, table_id: str) -> None:
    move_to(store, people, table_id, TableState.CLOSED)
    texts = texts_to_code(store, people.facilitator, table_id)
    (text_id,) = [text.text_id for text in texts if "Zonnetje" in text.words]
    take_out(store, people.facilitator, text_id, ("Zonnetje",))

    assert "Nu vraagt [weggehaald A] het eerst." in by_words(store, people, table_id)


def test_themes_are_those_of_people_who_were_sure(
    store: Store, people: People, table_id: str
) -> None:
    for text in texts_to_code(store, people.facilitator, table_id):
        if text.words == WORDS:
            code_text(store, people.facilitator, text.text_id, ("silence",))
            code_text(store, people.second_facilitator, text.text_id, ("power",), unsure=True)
    assert by_words(store, people, table_id)[WORDS].themes == ("silence",)
    assert by_words(store, people, table_id)["Ik zweeg ook."].themes is None


def test_a_text_about_nothing_is_another_than_a_text_that_nobody_read(
    store: Store, people: People, table_id: str
) -> None:
    for text in texts_to_code(store, people.facilitator, table_id):
        code_text(store, people.facilitator, text.text_id, ())

    assert by_words(store, people, table_id)[WORDS].themes == ()


def test_only_a_facilitator_of_the_table_who_unlocked_gets_them(
    store: Store, people: People, table_id: str
) -> None:
    locked = actor_for(
        store, sign_in(store, email=email_of("Anna"), password=PASSWORD, now=NOW), NOW
    )
    with pytest.raises(StillLocked):
        writings_of_table(store, locked, table_id)
    with pytest.raises(TableUnknown):
        writings_of_table(store, a_person(store, "Eef", Role.FACILITATOR), table_id)
    for other in (people.adviser, people.operator):
        with pytest.raises(NotAllowed):
            writings_of_table(store, other, table_id)
