"""Who stands together: k-means, with the number of groups that parts people best."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Matrix = NDArray[np.float64]
Labels = NDArray[np.intp]

MOST_GROUPS = 5
_MOST_ROUNDS = 300
_STILL = 1e-4
_SAME_PLACE = 9  # decimals; nearer points differ by rounding alone


@dataclass(frozen=True)
class Grouping:
    """`labels[person]` is the number of their group, from 0; `silhouette` how well it parts them:
    1 where groups lie far from each other, 0 where people stand as near to another group.
    """

    labels: Labels
    silhouette: float


def best_grouping(
    points: Matrix, *, smallest: int = 1, by_arrival: bool = False
) -> Grouping | None:
    """Two to five groups of `smallest` or more people, as many as give the highest silhouette.

    None where people can't be parted so. k-means (Lloyd 1982) and the mean silhouette (Rousseeuw
    1987), as in Pol.is. It starts from the leftmost points, as red-dwarf does: that needs no
    chance, and the order of people changes nothing. `by_arrival` starts from the first of `points`
    that differ, as Pol.is does with who came first: only to find out why what Pol.is published is
    different.
    """
    starts = _starts(points, by_arrival)
    apart = _distances(points)
    best = None
    for number in range(2, min(len(starts), len(points) - 1) + 1):
        labels = _k_means(points, starts[:number])
        sizes = np.bincount(labels, minlength=number)
        if sizes.min() >= smallest:
            found = Grouping(labels, _silhouette(apart, labels, sizes))
            if best is None or found.silhouette > best.silhouette:
                best = found
    return best


def _starts(points: Matrix, by_arrival: bool) -> Matrix:
    places, first = np.unique(points.round(_SAME_PLACE), axis=0, return_index=True)
    return (points[np.sort(first)] if by_arrival else places)[:MOST_GROUPS]


def _k_means(points: Matrix, centres: Matrix) -> Labels:
    still = _STILL * points.var(axis=0).mean()
    labels = _nearest(points, centres)
    for _ in range(_MOST_ROUNDS):
        moved = _middles(points, labels, centres)
        shift = ((moved - centres) ** 2).sum()
        centres, former, labels = moved, labels, _nearest(points, moved)
        if shift <= still or np.array_equal(former, labels):
            break
    return labels


def _nearest(points: Matrix, centres: Matrix) -> Labels:
    # Each point's own length is the same for all centres.
    apart = (centres**2).sum(axis=1) - 2 * (points @ centres.T)
    return np.asarray(apart.argmin(axis=1))


def _middles(points: Matrix, labels: Labels, former: Matrix) -> Matrix:
    """The middle of each group; an empty group takes a point far from its own middle."""
    sizes = np.bincount(labels, minlength=len(former))
    sums = [np.bincount(labels, axis, minlength=len(former)) for axis in points.T]
    middles = np.column_stack(sums) / np.maximum(1, sizes)[:, np.newaxis]
    empty = np.flatnonzero(sizes == 0)
    if empty.size:
        own = ((points - former[labels]) ** 2).sum(axis=1)
        middles[empty] = points[np.argsort(-own, kind="stable")[: empty.size]]
    return middles


def _distances(points: Matrix) -> Matrix:
    across, up = (axis[:, np.newaxis] - axis for axis in points.T)
    return np.asarray(np.sqrt(across**2 + up**2))


def _silhouette(apart: Matrix, labels: Labels, sizes: Labels) -> float:
    """How much nearer people stand to their own group than to the next, on average."""
    own = np.arange(len(labels)), labels
    sums = apart @ (labels[:, np.newaxis] == np.arange(len(sizes))).astype(float)
    within = sums[own] / np.maximum(1, sizes[labels] - 1)
    means = np.divide(sums, sizes, where=sizes > 0, out=np.full_like(sums, np.inf))
    means[own] = np.inf
    next_group = means.min(axis=1)
    farther = np.maximum(within, next_group)
    widths = np.where(farther > 0, (next_group - within) / np.where(farther > 0, farther, 1), 0.0)
    return float(np.where(sizes[labels] == 1, 0.0, widths).mean())
