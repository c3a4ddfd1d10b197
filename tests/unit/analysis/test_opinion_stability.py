"""Groups are shown only if they hold: with other people drawn, and against votes dealt anew."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.opinion import vote_matrix
from analysis.opinion.grouping import best_grouping
from analysis.opinion.projection import positions
from analysis.opinion.stability import (
    LEAST_AGREEMENT,
    adjusted_rand,
    agreement_when_drawn_anew,
    stands_out,
)
from tests.votes import planted, without_camps

labels = st.lists(st.integers(0, 3), min_size=2, max_size=30)


@given(labels)
def test_the_same_groups_agree_wholly_whatever_their_numbers(one: list[int]) -> None:
    other = [3 - label for label in one]

    assert adjusted_rand(np.array(one), np.array(other)) == pytest.approx(1)


def test_the_index_is_that_of_hubert_and_arabie() -> None:
    one, other = np.array([0, 0, 1, 1]), np.array([0, 0, 1, 2])

    assert adjusted_rand(one, other) == pytest.approx(4 / 7)


def test_groups_by_lot_agree_no_better_than_by_chance() -> None:
    chance = np.random.default_rng(1)
    found = [adjusted_rand(chance.integers(0, 3, 60), chance.integers(0, 3, 60)) for _ in range(50)]

    assert abs(np.mean(found)) < 0.02


def test_clear_camps_are_found_again_with_other_people() -> None:
    votes = vote_matrix(planted(30, 20, 2, seed=1).votes).votes
    found = best_grouping(positions(votes))

    assert found is not None
    agreement = agreement_when_drawn_anew(votes, found.labels, np.random.default_rng(0))
    assert agreement > LEAST_AGREEMENT


def test_parts_of_a_crowd_without_camps_are_not_found_again() -> None:
    votes = vote_matrix(without_camps("any vote", 30, 20, seed=1)).votes
    found = best_grouping(positions(votes))

    assert found is not None
    agreement = agreement_when_drawn_anew(votes, found.labels, np.random.default_rng(0))
    assert agreement < LEAST_AGREEMENT


def test_clear_camps_stand_out_against_votes_that_are_dealt_anew() -> None:
    votes = vote_matrix(planted(30, 20, 2, seed=1).votes).votes
    found = best_grouping(positions(votes), smallest=5)

    assert found is not None
    assert stands_out(votes, found, 5, np.random.default_rng(0))


def test_two_statements_that_have_nothing_to_do_with_each_other_do_not_stand_out() -> None:
    votes = vote_matrix(without_camps("popular or not", 60, 2, seed=1)).votes
    found = best_grouping(positions(votes), smallest=5)

    assert found is not None
    assert not stands_out(votes, found, 5, np.random.default_rng(0))
