"""Whether groups are more than the luck of who came and how they ticked."""

import numpy as np
from numpy.typing import NDArray

from analysis.opinion.grouping import Grouping, best_grouping
from analysis.opinion.projection import positions

Matrix = NDArray[np.float64]
Labels = NDArray[np.intp]

LEAST_AGREEMENT = 0.6
"""Groups hold when the groups of people drawn anew agree with them so much, on average. By
experiment: docs/decisions/0008-opinion-groups.md."""

DRAWS = 30
_MOST_DRAWN = 400

DEALS = 19
"""Votes are dealt out anew so often. With chance alone in the votes, the real groups do better than
all of these in one table out of twenty."""


def groups_hold(votes: Matrix, found: Grouping, smallest: int, chance: np.random.Generator) -> bool:
    """Whether these groups would also be found with other people, and never by chance alone."""
    return stands_out(votes, found, smallest, chance) and (
        agreement_when_drawn_anew(votes, found.labels, chance) >= LEAST_AGREEMENT
    )


def agreement_when_drawn_anew(votes: Matrix, labels: Labels, chance: np.random.Generator) -> float:
    """How well groups of people drawn with replacement agree with theirs in `labels`: 1 wholly, 0
    as much as groups by lot do. The mean adjusted Rand index over DRAWS bootstraps of the whole
    method, the number of groups too (Hennig, Computational Statistics & Data Analysis 52, 2007,
    resamples so, and judges each group by itself).
    """
    size = min(len(votes), _MOST_DRAWN)
    agreed = 0.0
    for _ in range(DRAWS):
        drawn = np.sort(chance.integers(0, len(votes), size))
        again = best_grouping(positions(votes[drawn]))
        if again:
            people, places = np.unique(drawn, return_index=True)
            agreed += adjusted_rand(labels[people], again.labels[places])
    return agreed / DRAWS


def stands_out(votes: Matrix, found: Grouping, smallest: int, chance: np.random.Generator) -> bool:
    """Whether the groups lie farther apart than groups do once each statement's votes are dealt
    out anew among those who voted on it.

    That keeps how many agree with each statement, and takes away that votes hang together. A
    permutation test of the silhouette at 5 %, exact where votes do not hang together.
    """
    for _ in range(DEALS):
        dealt = best_grouping(positions(_dealt(votes, chance)), smallest=smallest)
        if dealt is not None and dealt.silhouette >= found.silhouette:
            return False
    return True


def adjusted_rand(one: Labels, other: Labels) -> float:
    """How well two ways of grouping the same people agree (Hubert & Arabie, Journal of
    Classification 2, 1985): 1 wholly, about 0 by chance.
    """
    shared = np.zeros((one.max() + 1, other.max() + 1))
    np.add.at(shared, (one, other), 1)
    together = _pairs(shared)
    first, second = _pairs(shared.sum(axis=1)), _pairs(shared.sum(axis=0))
    everybody = _pairs(np.array([len(one)]))
    by_chance = first * second / everybody if everybody else 0.0
    most = (first + second) / 2
    return float((together - by_chance) / (most - by_chance)) if most > by_chance else 1.0


def _pairs(sizes: Matrix) -> float:
    return float((sizes * (sizes - 1) / 2).sum())


def _dealt(votes: Matrix, chance: np.random.Generator) -> Matrix:
    # Who did not vote sorts last, on both sides; so votes are dealt among those who voted.
    there = ~np.isnan(votes)
    lots = np.where(there, chance.random(votes.shape), 2.0)
    order = np.argsort(lots, axis=0)
    places = np.argsort(~there, axis=0, kind="stable")
    dealt = np.full_like(votes, np.nan)
    np.put_along_axis(dealt, places, np.take_along_axis(votes, order, axis=0), axis=0)
    return dealt
