"""What is told of groups and of all: certain enough for few people, or as Pol.is has it."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.opinion import Opinions, Telling, Vote, plain_opinions, table_opinions, vote_matrix
from analysis.opinion.intervals import lower_end, upper_end
from analysis.opinion.tallies import tally
from tests.votes import planted


def opinions(votes: list[Vote], *, plain: bool = False) -> Opinions:
    matrix = vote_matrix(votes)
    return plain_opinions(matrix) if plain else table_opinions(matrix, np.random.default_rng(0))


def said(people: range, statement: str, vote: int) -> list[Vote]:
    return [Vote(f"p{number}", statement, vote) for number in people]


def two_camps(own: int = 8) -> list[Vote]:
    """p0 to p9 agree with s0, s1, ..., p10 to p19 disagree."""
    return [
        vote
        for number in range(own)
        for vote in (*said(range(10), f"s{number}", 1), *said(range(10, 20), f"s{number}", -1))
    ]


@pytest.mark.parametrize(
    ("so", "votes", "end"), [(5, 5, 0.5493), (9, 10, 0.6058), (1, 1, 0.05), (1500, 2000, 0.7336)]
)
def test_the_lower_end_is_that_of_clopper_and_pearson(so: int, votes: int, end: float) -> None:
    assert lower_end(so, votes) == pytest.approx(end, abs=1e-4)


@given(st.integers(0, 60).flatmap(lambda of: st.tuples(st.integers(0, of), st.just(of))))
def test_a_share_lies_between_the_ends_of_its_interval(counts: tuple[int, int]) -> None:
    so, votes = counts

    assert 0 <= lower_end(so, votes) <= so / max(1, votes) <= upper_end(so, votes) <= 1


def test_nothing_is_known_of_a_share_nobody_voted_on() -> None:
    assert (lower_end(0, 0), upper_end(0, 0)) == (0, 1)


def test_a_probability_is_what_the_next_voter_would_say_and_a_pass_is_a_vote() -> None:
    people = tally(np.array([[1.0], [1.0], [0.0], [-1.0], [np.nan]]))

    assert people.probability(1)[0] == pytest.approx((2 + 1) / (4 + 2))
    assert people.probability(-1)[0] == pytest.approx((1 + 1) / (4 + 2))


@pytest.mark.parametrize(("voters", "shared"), [(1, False), (9, False), (10, True)])
def test_what_is_shared_was_voted_on_by_ten(voters: int, shared: bool) -> None:
    # p0, p2, ... are of one camp, p1, p3, ... of the other: both vote on it.
    votes = planted(24, 16, 2, seed=2, loyal=0.95).votes + said(range(voters), "new", 1)

    found = opinions(votes)
    assert len(found.groups) == 2
    assert ("new" in {telling.statement for telling in found.consensus}) == shared


def test_one_vote_is_consensus_for_pol_is_and_not_for_a_table() -> None:
    votes = [*two_camps(), *said(range(1), "new", 1)]

    assert Telling("new", 1, pytest.approx(2 / 3)) in opinions(votes, plain=True).consensus
    assert opinions(votes).consensus == ()


def test_what_both_camps_say_is_shared_and_told_of_neither() -> None:
    found = opinions([*two_camps(), *said(range(20), "all", -1)])

    assert found.consensus == (Telling("all", -1, pytest.approx(21 / 22)),)
    assert "all" not in {each.statement for group in found.groups for each in group.representative}


def test_what_one_camp_is_divided_on_is_not_shared_however_many_agree() -> None:
    votes = [*two_camps(), *said(range(15), "most", 1), *said(range(15, 20), "most", -1)]

    assert opinions(votes).groups
    assert opinions(votes).consensus == ()


def test_what_everybody_says_stands_before_what_most_say() -> None:
    votes = [*two_camps(), *said(range(18), "most", 1), *said(range(18, 20), "most", 0)]

    found = opinions([*votes, *said(range(20), "all", -1)])
    assert [telling.statement for telling in found.consensus] == ["all", "most"]


def test_a_camp_is_told_by_what_the_others_say_less() -> None:
    first, second = opinions(two_camps()).groups

    assert {each.vote for each in first.representative} == {1, -1} - {
        each.vote for each in second.representative
    }
    assert len(first.representative) == 5


def test_what_others_also_say_but_less_stands_before_what_divides() -> None:
    votes = [*two_camps(4), *said(range(10), "less", 1)]
    votes += [*said(range(10, 13), "less", 1), *said(range(13, 20), "less", 0)]

    group = next(each for each in opinions(votes).groups if "p0" in each.participants)
    assert group.representative[0].statement == "less"


def test_what_is_not_certain_of_a_camp_is_not_told() -> None:
    votes = [*two_camps(4), *said(range(6), "maybe", 1), *said(range(6, 10), "maybe", -1)]
    votes += said(range(10, 20), "maybe", -1)

    told = {
        each.statement
        for group in opinions(votes).groups
        for each in group.representative
        if each.vote == 1
    }
    assert "maybe" not in told


def test_pol_is_tells_something_of_every_group() -> None:
    chance = np.random.default_rng(4)
    votes = [
        Vote(f"p{person}", f"s{number}", int(chance.choice([1, 0, -1])))
        for person in range(30)
        for number in range(9)
    ]

    assert all(group.representative for group in opinions(votes, plain=True).groups)


def test_pol_is_puts_agreement_before_disagreement() -> None:
    votes = two_camps(4)
    votes += [Vote(vote.participant, "not " + vote.statement, -vote.vote) for vote in votes]

    for group in opinions(votes, plain=True).groups:
        sides = [telling.vote for telling in group.representative]
        assert sides == sorted(sides, reverse=True)
        assert set(sides) == {1, -1}
