"""Results: one facilitator prepares them, another approves, and then nothing changes them."""

from datetime import date, timedelta

import pytest

from analysis.disclosure import DANCERS_FIRST_DAYS, MINIMUM_COUNT
from models.coding import code_text, propose_quote, texts_to_code
from models.errors import (
    AlreadyReleased,
    NotAllowed,
    NotClosedYet,
    QuoteNotAllowed,
    SecondPersonNeeded,
    TableUnknown,
)
from models.outcomes import (
    approve_release,
    discard_release,
    prepare_release,
    public_releases,
    quotes_to_judge,
    release_for_card,
    release_of_table,
)
from models.outcomes.quotables import FEW_WRITERS, NO_THEME, OWN_PROPOSAL, SMALL_TABLE
from models.people import Role
from models.storage import Store
from models.survey import AnswerValue
from models.tables import TableState, issue_cards, recognise, table_summary
from tests.build import People, a_card, a_person, a_response, a_table, move_to

DAY = date(2026, 3, 2)
DANCERS = 20
WORDS = "Er werd niet over gepraat."


@pytest.fixture
def table_id(store: Store, people: People) -> str:
    """A closed table of twenty dancers, of whom five wrote the same words."""
    table = a_table(store, people)
    codes = issue_cards(store, people.facilitator, table, DANCERS)
    for place, code in enumerate(codes):
        said = {"sector": AnswerValue(("sport",)), "safe_to_speak": AnswerValue(("4",))}
        a_response(store, code, answers=said, words=WORDS if place < 5 else "")
    move_to(store, people, table, TableState.CLOSED)
    return table


@pytest.fixture
def release_id(store: Store, people: People, table_id: str) -> str:
    return prepare_release(store, people.facilitator, [table_id], DAY)


def test_a_release_is_made_of_closed_tables(store: Store, people: People) -> None:
    for state in (TableState.BEFORE, TableState.LIVE, TableState.AFTER):
        table = a_table(store, people, state=state)
        with pytest.raises(NotClosedYet):
            prepare_release(store, people.facilitator, [table], DAY)


def test_who_prepared_it_sees_that_a_second_person_is_needed(
    store: Store, people: People, table_id: str, release_id: str
) -> None:
    with pytest.raises(SecondPersonNeeded):
        approve_release(store, people.facilitator, release_id, quotes=[], today=DAY)

    waiting = release_of_table(store, people.second_facilitator, table_id)
    assert waiting is not None
    assert (waiting.approved, waiting.prepared_by, waiting.by_me) == (False, "Anna", False)


def test_nobody_from_outside_the_table_prepares_approves_or_puts_back(
    store: Store, people: People, table_id: str, release_id: str
) -> None:
    stranger = a_person(store, "Eva", Role.FACILITATOR)

    with pytest.raises(TableUnknown):
        prepare_release(store, stranger, [table_id], DAY)
    with pytest.raises(TableUnknown):
        approve_release(store, stranger, release_id, quotes=[], today=DAY)
    with pytest.raises(TableUnknown):
        discard_release(store, stranger, release_id)
    with pytest.raises(NotAllowed):
        approve_release(store, people.operator, release_id, quotes=[], today=DAY)


def test_dancers_of_the_table_see_it_first_and_everyone_a_week_later(
    store: Store, people: People, table_id: str, release_id: str
) -> None:
    card = recognise(store, a_card(store, people, table_id))
    assert release_for_card(store, card) is None

    number = approve_release(store, people.second_facilitator, release_id, quotes=[], today=DAY)

    seen = release_for_card(store, card)
    assert seen is not None
    assert seen.number == number == 1
    public = DAY + timedelta(days=DANCERS_FIRST_DAYS)
    assert public_releases(store, public - timedelta(days=1)) == ()
    assert public_releases(store, public) == (seen,)


def test_an_approved_release_can_no_longer_be_changed(
    store: Store, people: People, table_id: str, release_id: str
) -> None:
    approve_release(store, people.second_facilitator, release_id, quotes=[], today=DAY)

    with pytest.raises(AlreadyReleased):
        approve_release(store, people.second_facilitator, release_id, quotes=[], today=DAY)
    with pytest.raises(AlreadyReleased):
        discard_release(store, people.facilitator, release_id)
    with pytest.raises(AlreadyReleased):
        prepare_release(store, people.facilitator, [table_id], DAY)
    state = table_summary(store, people.facilitator, table_id).state
    assert state is TableState.RELEASED


def test_what_was_put_back_can_be_prepared_again(
    store: Store, people: People, table_id: str, release_id: str
) -> None:
    with pytest.raises(AlreadyReleased):
        prepare_release(store, people.facilitator, [table_id], DAY)

    discard_release(store, people.second_facilitator, release_id)

    assert release_of_table(store, people.facilitator, table_id) is None
    assert prepare_release(store, people.second_facilitator, [table_id], DAY)


def test_no_number_below_the_minimum_stands_in_a_release(
    store: Store, people: People, table_id: str, release_id: str
) -> None:
    release = release_of_table(store, people.facilitator, table_id)

    assert release is not None
    shown = [count for count in release.published.cells.values() if count is not None]
    assert DANCERS in shown
    assert all(count >= MINIMUM_COUNT for count in shown)


def test_a_quote_that_a_second_person_ticked_stands_in_the_release(
    store: Store, people: People, table_id: str, release_id: str
) -> None:
    propose_for(store, people, table_id, writers=5)
    (quote,) = quotes_to_judge(store, people.second_facilitator, table_id)
    assert quote.objections == ()

    approve_release(
        store, people.second_facilitator, release_id, quotes=[quote.quote_id], today=DAY
    )

    release = release_of_table(store, people.facilitator, table_id)
    assert release is not None
    assert [said.words for said in release.published.quotes] == [WORDS]


def test_nobody_judges_a_quote_that_they_proposed(
    store: Store, people: People, table_id: str, release_id: str
) -> None:
    propose_for(store, people, table_id, writers=5)

    (quote,) = quotes_to_judge(store, people.facilitator, table_id)

    assert quote.objections == (OWN_PROPOSAL,)


def test_a_theme_that_few_wrote_about_is_not_quoted(
    store: Store, people: People, table_id: str, release_id: str
) -> None:
    propose_for(store, people, table_id, writers=4)
    (quote,) = quotes_to_judge(store, people.second_facilitator, table_id)

    assert quote.objections == (FEW_WRITERS,)
    with pytest.raises(QuoteNotAllowed):
        approve_release(
            store, people.second_facilitator, release_id, quotes=[quote.quote_id], today=DAY
        )


def test_a_small_table_is_not_quoted(store: Store, people: People) -> None:
    table = a_table(store, people)
    a_response(store, a_card(store, people, table), words=WORDS)
    move_to(store, people, table, TableState.CLOSED)
    propose_for(store, people, table, writers=0)

    (quote,) = quotes_to_judge(store, people.second_facilitator, table)

    assert quote.objections == (SMALL_TABLE, NO_THEME)


def test_a_quote_that_changed_after_it_was_read_is_not_approved(
    store: Store, people: People, table_id: str, release_id: str
) -> None:
    propose_for(store, people, table_id, writers=5)
    (read,) = quotes_to_judge(store, people.second_facilitator, table_id)
    text = texts_to_code(store, people.facilitator, table_id)[0]
    propose_quote(store, people.facilitator, text.text_id, "Er werd niet")

    with pytest.raises(QuoteNotAllowed):
        approve_release(
            store, people.second_facilitator, release_id, quotes=[read.quote_id], today=DAY
        )


def propose_for(store: Store, people: People, table_id: str, *, writers: int) -> None:
    """Anna finds the same theme in so many texts, and proposes the first as a quote."""
    texts = texts_to_code(store, people.facilitator, table_id)
    for text in texts[:writers]:
        code_text(store, people.facilitator, text.text_id, ("silence",))
    propose_quote(store, people.facilitator, texts[0].text_id, WORDS)
