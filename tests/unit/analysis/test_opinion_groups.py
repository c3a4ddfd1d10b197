"""Groups of people who vote alike: as Pol.is draws them, and as a small table may see them."""

import random
from collections import Counter
from collections.abc import Callable

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.disclosure import OPINION_GROUP_LIVE, OPINION_VOTERS
from analysis.opinion import Opinions, Vote, plain_opinions, table_opinions, vote_matrix
from tests.votes import any_vote, as_votes, planted, without_camps

Method = Callable[[list[Vote]], Opinions]
NOISE = ("any vote", "popular or not", "yes-sayers")
tables = st.builds(
    lambda people, statements, camps, seed, voted: (
        planted(people, statements, camps, seed=seed, voted=voted).votes
    ),
    st.integers(1, 40),
    st.integers(1, 14),
    st.integers(1, 4),
    st.integers(0, 10_000),
    st.sampled_from([0.3, 0.7, 1.0]),
)


def plain(votes: list[Vote]) -> Opinions:
    return plain_opinions(vote_matrix(votes))


def table(votes: list[Vote]) -> Opinions:
    return table_opinions(vote_matrix(votes), np.random.default_rng(0))


def partition(opinions: Opinions) -> set[frozenset[str]]:
    return {frozenset(group.participants) for group in opinions.groups}


def camps_of(camps: dict[str, int]) -> set[frozenset[str]]:
    return {
        frozenset(name for name, its in camps.items() if its == camp) for camp in camps.values()
    }


@pytest.mark.parametrize("camps", [2, 3])
@pytest.mark.parametrize("method", [plain, table])
def test_clear_camps_are_found_with_everybody_in_their_own(method: Method, camps: int) -> None:
    put = planted(30, 24, camps, seed=2, loyal=1.0, alike=0.2)

    assert partition(method(put.votes)) == camps_of(put.camps)


def test_the_largest_group_comes_first() -> None:
    votes = [*camp("a", 6, 1), *camp("b", 11, -1)]

    groups = table(votes).groups

    assert [(group.id, len(group.participants)) for group in groups] == [(0, 11), (1, 6)]


@pytest.mark.parametrize("method", [plain, table])
@given(votes=tables, order=st.randoms(use_true_random=False))
@settings(max_examples=25, deadline=None)
def test_the_order_of_votes_changes_nothing(
    method: Method, votes: list[Vote], order: random.Random
) -> None:
    shuffled = order.sample(votes, len(votes))

    assert method(shuffled) == method(votes)


@pytest.mark.parametrize("method", [plain, table])
@given(votes=tables, order=st.randoms(use_true_random=False))
@settings(max_examples=25, deadline=None)
def test_other_names_for_people_give_the_same_groups(
    method: Method, votes: list[Vote], order: random.Random
) -> None:
    names = sorted({vote.participant for vote in votes})
    other = dict(zip(names, order.sample(names, len(names)), strict=True))
    renamed = [Vote(other[vote.participant], vote.statement, vote.vote) for vote in votes]

    given_back = {frozenset(other[name] for name in group) for group in partition(method(votes))}
    assert patterns(given_back, renamed) == patterns(partition(method(renamed)), renamed)


@given(tables)
@settings(max_examples=60, deadline=None)
def test_no_group_of_a_table_is_small_and_nobody_is_in_two(votes: list[Vote]) -> None:
    groups = table(votes).groups

    members = [name for group in groups for name in group.participants]
    assert len(members) == len(set(members))
    assert all(len(group.participants) >= OPINION_GROUP_LIVE for group in groups)
    assert not groups or len(members) >= OPINION_VOTERS


@pytest.mark.parametrize(("people", "groups"), [(14, 0), (15, 2)])
def test_a_table_has_groups_from_fifteen_voters(people: int, groups: int) -> None:
    votes = [*camp("a", 7, 1), *camp("b", people - 7, -1)]

    assert len(table(votes).groups) == groups


@pytest.mark.parametrize(("few", "groups"), [(4, 0), (5, 2)])
def test_a_camp_of_four_is_not_told_of(few: int, groups: int) -> None:
    votes = [*camp("a", 20, 1), *camp("b", few, -1)]

    assert len(table(votes).groups) == groups
    assert len(plain(votes).groups) == 2


@pytest.mark.parametrize("kind", NOISE)
def test_chance_and_habit_hardly_ever_look_like_groups(kind: str) -> None:
    shown = sum(
        bool(table(without_camps(kind, people, statements, seed=seed)).groups)
        for seed in range(10)
        for people in (15, 25, 40)
        for statements in (3, 8, 20)
    )

    assert shown <= 4  # of 90: less than one in twenty


def test_the_plain_method_finds_groups_in_anything() -> None:
    votes = as_votes(any_vote(40, 12, np.random.default_rng(1)))

    assert plain(votes).groups
    assert not table(votes).groups


def test_the_plain_method_groups_who_voted_seven_times() -> None:
    votes = [*camp("a", 10, 1), *camp("b", 10, -1)]
    votes += [Vote("seven", f"s{number}", 1) for number in range(7)]
    votes += [Vote("six", f"s{number}", 1) for number in range(6)]

    grouped = {name for group in plain(votes).groups for name in group.participants}
    assert "seven" in grouped
    assert "six" not in grouped


def test_a_table_places_who_voted_on_half_of_its_statements() -> None:
    votes = [*camp("a", 10, 1, statements=6), *camp("b", 10, -1, statements=6)]
    votes += [Vote("three", f"s{number}", 1) for number in range(3)]
    votes += [Vote("two", f"s{number}", 1) for number in range(2)]

    grouped = {name for group in table(votes).groups for name in group.participants}
    assert "three" in grouped
    assert "two" not in grouped
    assert plain(votes).groups == ()


@pytest.mark.parametrize("method", [plain, table])
@pytest.mark.parametrize(
    "votes",
    [[], [Vote("anna", "s0", 1)], [Vote("anna", "s0", 1), Vote("bo", "s0", -1)]],
    ids=["nobody", "one person", "two people"],
)
def test_so_few_are_no_groups(method: Method, votes: list[Vote]) -> None:
    assert method(votes).groups == ()


@pytest.mark.parametrize("method", [plain, table])
def test_where_everybody_agrees_there_are_no_groups(method: Method) -> None:
    found = method(camp("a", 20, 1))

    assert found.groups == ()
    assert {(telling.vote, telling.probability) for telling in found.consensus} == {(1, 21 / 22)}


@pytest.mark.parametrize(("statements", "groups"), [(2, 0), (4, 2)])
def test_two_statements_say_too_little_even_of_clear_camps(statements: int, groups: int) -> None:
    votes = [
        *camp("a", 10, 1, statements=statements),
        *camp("b", 10, -1, statements=statements),
    ]

    assert len(table(votes).groups) == groups


def camp(name: str, people: int, vote: int, *, statements: int = 10) -> list[Vote]:
    """People who all vote like this on s0, s1, ..."""
    return [
        Vote(f"{name}{person}", f"s{number}", vote)
        for person in range(people)
        for number in range(statements)
    ]


def patterns(
    groups: set[frozenset[str]], votes: list[Vote]
) -> Counter[frozenset[tuple[tuple[str, int], ...]]]:
    """Groups as what their people voted: who voted just alike can stand in for each other."""
    said: dict[str, dict[str, int]] = {}
    for vote in votes:
        said.setdefault(vote.participant, {})[vote.statement] = vote.vote
    return Counter(
        frozenset(tuple(sorted(said[name].items())) for name in group) for group in groups
    )
