"""What came of a closed vote: worked out once, however many ask."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from analysis.opinion import Share
from models.live import (
    AGREE,
    Showing,
    WorkedOut,
    close_round,
    show,
    table_now,
    take_away,
    vote_told,
)
from models.storage import Store
from models.withdrawal import my_card, withdraw
from tests.build import NOW, TODAY, People
from tests.talking import a_talk, begin_round, some_statements, two_groups_vote


@pytest.fixture
def talk(store: Store, people: People) -> str:
    """The id of a table that is being held."""
    return a_talk(store, people)


@pytest.fixture
def statements(store: Store, people: People, talk: str) -> list[str]:
    return some_statements(store, people, talk)


@pytest.fixture
def closed(store: Store, people: People, talk: str, statements: list[str]) -> str:
    """The same table after a vote in which two groups differ on all but the first statement."""
    here = begin_round(store, people, talk, "vote")
    two_groups_vote(store, people, talk, statements)
    close_round(store, people.facilitator, talk, here.round_id)
    return talk


def version(store: Store, table_id: str) -> int:
    return table_now(store, table_id).version


def test_it_tells_each_statement_what_unites_and_the_groups(
    store: Store, closed: str, statements: list[str]
) -> None:
    told = vote_told(store, closed, version(store, closed), WorkedOut())

    assert told.outcomes[0].statement.statement_id == statements[0]
    assert [(said.statement.statement_id, said.choice) for said in told.ground.unites] == [
        (statements[0], AGREE)
    ]
    assert [group.share for group in told.ground.groups] == [Share.HALF, Share.HALF]


def test_while_the_vote_goes_on_nothing_is_told(
    store: Store, people: People, talk: str, statements: list[str]
) -> None:
    begin_round(store, people, talk, "vote")
    two_groups_vote(store, people, talk, statements)
    told = vote_told(store, talk, version(store, talk), WorkedOut())

    assert told.outcomes == ()
    assert told.ground.unites == told.ground.groups == ()


def test_phones_that_ask_in_the_same_second_get_the_same_and_it_is_worked_out_once(
    store: Store, closed: str
) -> None:
    at, worked_out = version(store, closed), WorkedOut()
    with ThreadPoolExecutor(8) as phones:
        asked = [phones.submit(vote_told, store, closed, at, worked_out) for _ in range(40)]

    assert len({id(each.result()) for each in asked}) == 1


def test_what_the_room_is_shown_next_changes_no_vote_so_groups_are_not_looked_for_again(
    store: Store, people: People, closed: str
) -> None:
    worked_out = WorkedOut()
    before = vote_told(store, closed, version(store, closed), worked_out)
    show(store, people.facilitator, closed, Showing.NOTHING)
    after = vote_told(store, closed, version(store, closed), worked_out)

    assert after is not before
    assert after.ground is before.ground


def test_a_statement_that_is_taken_away_is_told_of_no_more(
    store: Store, people: People, closed: str, statements: list[str]
) -> None:
    worked_out = WorkedOut()
    vote_told(store, closed, version(store, closed), worked_out)
    take_away(store, people.facilitator, statements[0])
    told = vote_told(store, closed, version(store, closed), worked_out)

    assert told.ground.unites == ()
    assert statements[0] not in {each.statement.statement_id for each in told.outcomes}


def test_a_phone_that_is_behind_gets_what_is_known_by_now(
    store: Store, people: People, closed: str
) -> None:
    worked_out, behind = WorkedOut(), version(store, closed)
    show(store, people.facilitator, closed, Showing.NOTHING)
    known = vote_told(store, closed, version(store, closed), worked_out)

    assert vote_told(store, closed, behind, worked_out) is known


def test_who_withdraws_changes_nothing_in_that_moment_and_counts_no_more_at_the_next_change(
    store: Store, people: People, talk: str, statements: list[str]
) -> None:
    here = begin_round(store, people, talk, "vote")
    seats = two_groups_vote(store, people, talk, statements, each=5)
    close_round(store, people.facilitator, talk, here.round_id)
    worked_out = WorkedOut()
    before = vote_told(store, talk, version(store, talk), worked_out)
    assert before.outcomes[0].agree is Share.ALMOST_ALL
    withdraw(store, my_card(store, seats[0].card, NOW), TODAY)
    assert vote_told(store, talk, version(store, talk), worked_out) is before
    show(store, people.facilitator, talk, Showing.NOTHING)

    assert vote_told(store, talk, version(store, talk), worked_out).outcomes[0].agree is None
