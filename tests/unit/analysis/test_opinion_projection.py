"""People stand by how they voted, and not by how much."""

import numpy as np
import pytest

from analysis.opinion import vote_matrix
from analysis.opinion.projection import positions
from tests.votes import planted

CAMPS = np.vstack([np.ones((10, 8)), -np.ones((10, 8))])


def test_who_voted_on_a_quarter_stands_half_as_far_out_instead_of_a_quarter() -> None:
    votes = CAMPS.copy()
    votes[0, 2:] = np.nan

    across = positions(votes)[:, 0]
    assert across[0] / across[1] == pytest.approx(0.5, abs=0.05)


def test_the_plane_is_that_of_the_two_largest_components() -> None:
    votes = vote_matrix(planted(40, 25, 3, seed=5).votes).votes

    _, spreads, _ = np.linalg.svd(votes - votes.mean(axis=0))
    assert np.linalg.norm(positions(votes), axis=0) == pytest.approx(spreads[:2], rel=1e-4)


def test_the_same_votes_give_the_same_points() -> None:
    votes = vote_matrix(planted(30, 12, 3, seed=5, voted=0.6).votes).votes

    assert np.array_equal(positions(votes), positions(votes))


@pytest.mark.parametrize("shape", [(0, 0), (1, 1), (1, 5), (5, 1), (4, 2)])
def test_a_table_without_differences_stands_in_one_place(shape: tuple[int, int]) -> None:
    assert positions(np.ones(shape)).tolist() == [[0, 0]] * shape[0]
