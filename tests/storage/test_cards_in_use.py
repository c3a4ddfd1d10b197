"""Cards in use: in steps of five, once a day; and replacing those that nobody used."""

from datetime import date, timedelta

import pytest

from models.errors import CardsOutOfRange, CodeVoided, NotAllowed, TableUnknown
from models.people import Role
from models.storage import Store
from models.survey import (
    Cards,
    DraftContent,
    cards_of_table,
    new_draft_key,
    replace_unused_cards,
    save_draft,
)
from models.tables import Phase, issue_cards, recognise
from tests.build import People, a_person, a_response, a_table

TODAY = date(2026, 3, 2)
TOMORROW = TODAY + timedelta(days=1)


@pytest.fixture
def table(store: Store, people: People) -> str:
    return a_table(store, people)


@pytest.fixture
def codes(store: Store, people: People, table: str) -> tuple[str, ...]:
    return issue_cards(store, people.facilitator, table, 12)


@pytest.mark.parametrize(("used", "told"), [(0, 0), (4, 0), (5, 5), (9, 5), (10, 10)])
def test_cards_in_use_are_told_in_steps_of_five(
    store: Store, people: People, table: str, codes: tuple[str, ...], used: int, told: int
) -> None:
    for code in codes[:used]:
        a_response(store, code)

    assert cards_of_table(store, people.facilitator, table, TODAY) == Cards(12, told, 0)


def test_they_are_counted_anew_once_a_day(
    store: Store, people: People, table: str, codes: tuple[str, ...]
) -> None:
    assert cards_of_table(store, people.facilitator, table, TODAY).used == 0
    for code in codes:
        a_response(store, code)

    assert cards_of_table(store, people.second_facilitator, table, TODAY).used == 0
    assert cards_of_table(store, people.facilitator, table, TOMORROW).used == 10


def test_a_card_that_nobody_used_is_replaced(
    store: Store, people: People, table: str, codes: tuple[str, ...]
) -> None:
    (new,) = replace_unused_cards(store, people.facilitator, table, 1)

    with pytest.raises(CodeVoided):
        recognise(store, codes[0])
    assert recognise(store, new).table_id == table


def test_who_already_began_or_sent_goes_on(
    store: Store, people: People, table: str, codes: tuple[str, ...]
) -> None:
    began = recognise(store, codes[0])
    save_draft(store, began, Phase.BEFORE, new_draft_key(), DraftContent(), TODAY)
    a_response(store, codes[1])

    replace_unused_cards(store, people.facilitator, table, 1)

    assert recognise(store, codes[0]) == began
    assert recognise(store, codes[1]).table_id == table


def test_replacing_does_not_tell_how_many_were_used(
    store: Store, people: People, table: str, codes: tuple[str, ...]
) -> None:
    for code in codes[:3]:
        a_response(store, code)

    replace_unused_cards(store, people.facilitator, table, 9)

    assert cards_of_table(store, people.facilitator, table, TODAY) == Cards(12 + 9, 0, 0)


def test_cards_of_another_table_stay_as_they_are(
    store: Store, people: People, codes: tuple[str, ...]
) -> None:
    other = a_table(store, people, title="Een andere tafel")

    replace_unused_cards(store, people.facilitator, other, 1)

    assert recognise(store, codes[0])


def test_only_facilitators_of_the_table_see_or_replace(
    store: Store, people: People, table: str
) -> None:
    stranger = a_person(store, "Eva", Role.FACILITATOR)

    for act in (
        lambda who: cards_of_table(store, who, table, TODAY),
        lambda who: replace_unused_cards(store, who, table, 1),
    ):
        with pytest.raises(TableUnknown):
            act(stranger)
        with pytest.raises(NotAllowed):
            act(people.adviser)


@pytest.mark.parametrize("count", [0, 501])
def test_an_impossible_number_replaces_nothing(
    store: Store, people: People, table: str, codes: tuple[str, ...], count: int
) -> None:
    with pytest.raises(CardsOutOfRange):
        replace_unused_cards(store, people.facilitator, table, count)

    assert recognise(store, codes[0])
