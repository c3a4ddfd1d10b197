"""The open link: a fresh code for whoever comes by it, and its answers labelled."""

import pytest

from models.coding import texts_to_code
from models.errors import LinkUnknown, NotAllowed, PhaseClosed, TableUnknown
from models.outcomes import prepare_release, release_of_table
from models.storage import Store
from models.survey import cards_of_table, replace_unused_cards, sent_by
from models.tables import (
    Entry,
    Phase,
    Sector,
    TableDetails,
    TableState,
    edit_table,
    follow_link,
    join_by_link,
    link_of,
    make_link,
    recognise,
    table_summary,
)
from tests.build import NOW, TODAY, People, a_card, a_response, a_table, move_to


@pytest.fixture
def table_id(store: Store, people: People) -> str:
    table_id = a_table(store, people)
    let_in_by(store, people, table_id, Entry.BOTH)
    return table_id


@pytest.fixture
def link(store: Store, people: People, table_id: str) -> str:
    return make_link(store, people.facilitator, table_id)


def let_in_by(store: Store, people: People, table_id: str, entry: Entry) -> None:
    edition = table_summary(store, people.facilitator, table_id).edition
    details = TableDetails(Sector.SPORT, "Een danstafel", entry=entry)
    edit_table(store, people.facilitator, table_id, details, edition=edition)


def test_the_link_leads_to_the_questions_that_are_open(store: Store, link: str) -> None:
    assert follow_link(store, link).phase is Phase.BEFORE


def test_while_the_table_is_held_it_leads_to_the_talk(
    store: Store, people: People, table_id: str, link: str
) -> None:
    move_to(store, people, table_id, TableState.LIVE)

    assert follow_link(store, link).phase is Phase.DURING
    assert recognise(store, join_by_link(store, link, NOW)).table_id == table_id


def test_while_nothing_is_open_the_link_says_so(
    store: Store, people: People, table_id: str, link: str
) -> None:
    move_to(store, people, table_id, TableState.CLOSED)

    assert follow_link(store, link).phase is None
    with pytest.raises(PhaseClosed):
        join_by_link(store, link, NOW)


def test_each_who_joins_gets_a_code_of_their_own(store: Store, table_id: str, link: str) -> None:
    codes = {join_by_link(store, link, NOW) for _ in range(3)}

    assert len(codes) == 3
    assert {recognise(store, code).table_id for code in codes} == {table_id}


def test_such_a_code_works_like_one_on_a_card(store: Store, link: str) -> None:
    code = join_by_link(store, link, NOW)
    a_response(store, code)

    assert sent_by(store, recognise(store, code)).before


def test_looking_at_the_link_makes_no_code(
    store: Store, people: People, table_id: str, link: str
) -> None:
    for _ in range(5):
        follow_link(store, link)

    told = cards_of_table(store, people.facilitator, table_id, TODAY)
    assert (told.made, told.used, told.by_link) == (0, 0, 0)


@pytest.mark.parametrize("typed", ["", "x", "geen-link-van-ons", "a" * 5000])
def test_another_word_leads_nowhere(store: Store, link: str, typed: str) -> None:
    with pytest.raises(LinkUnknown):
        follow_link(store, typed)


def test_a_new_link_stops_the_one_before(
    store: Store, people: People, table_id: str, link: str
) -> None:
    newer = make_link(store, people.facilitator, table_id)

    with pytest.raises(LinkUnknown):
        follow_link(store, link)
    assert follow_link(store, newer).phase is Phase.BEFORE
    assert link_of(store, people.facilitator, table_id) == newer


def test_a_table_for_cards_alone_lets_nobody_in_by_a_link(
    store: Store, people: People, table_id: str, link: str
) -> None:
    let_in_by(store, people, table_id, Entry.CARDS)

    with pytest.raises(LinkUnknown):
        join_by_link(store, link, NOW)


def test_replacing_unused_cards_leaves_codes_of_the_link_alone(
    store: Store, people: People, table_id: str, link: str
) -> None:
    code = join_by_link(store, link, NOW)
    replace_unused_cards(store, people.facilitator, table_id, 1)

    assert recognise(store, code).table_id == table_id


def test_who_came_by_the_link_is_told_in_steps_of_five(
    store: Store, people: People, table_id: str, link: str
) -> None:
    for _ in range(7):
        a_response(store, join_by_link(store, link, NOW))

    told = cards_of_table(store, people.facilitator, table_id, TODAY)
    assert (told.made, told.used, told.by_link) == (0, 0, 5)


@pytest.mark.parametrize(("by_link", "labelled"), [(10, 10), (9, 0)])
def test_texts_by_the_link_are_labelled_where_ten_came_either_way(
    store: Store, people: People, table_id: str, link: str, by_link: int, labelled: int
) -> None:
    for number in range(10):
        a_response(store, a_card(store, people, table_id), words=f"Met een kaart {number}")
    for number in range(by_link):
        a_response(store, join_by_link(store, link, NOW), words=f"Met de link {number}")
    move_to(store, people, table_id, TableState.LIVE)

    texts = texts_to_code(store, people.facilitator, table_id)

    assert [text.words.startswith("Met de link") for text in texts if text.by_link] == (
        [True] * labelled
    )


def test_a_release_says_that_there_was_an_open_link(
    store: Store, people: People, table_id: str, link: str
) -> None:
    without = a_table(store, people, state=TableState.CLOSED)
    move_to(store, people, table_id, TableState.CLOSED)

    assert open_link_in_release(store, people, table_id)
    assert not open_link_in_release(store, people, without)


def test_only_facilitators_of_the_table_make_and_see_its_link(
    store: Store, people: People, table_id: str
) -> None:
    for act in (make_link, link_of):
        with pytest.raises(NotAllowed):
            act(store, people.adviser, table_id)
        with pytest.raises(TableUnknown):
            act(store, people.facilitator, "no such table")


def open_link_in_release(store: Store, people: People, table_id: str) -> bool:
    prepare_release(store, people.facilitator, [table_id], TODAY)
    release = release_of_table(store, people.facilitator, table_id)
    assert release is not None
    return release.published.open_link
