"""Exact intervals of a share: true for five people as for five thousand."""

from functools import cache
from math import exp, lgamma, log

CONFIDENCE = 0.95
"""Each end alone is on the wrong side of the true share in at most one case of twenty."""

_STEPS = 30  # halvings: to nine decimals


@cache
def lower_end(so: int, votes: int) -> float:
    """The share is no less than this; 0 where nobody voted so.

    The one-sided interval of Clopper & Pearson (Biometrika 26, 1934): the smallest share with which
    so many votes or more would still be seen once in twenty times.
    """
    if so == 0:
        return 0.0
    low, high = 0.0, 1.0
    for _ in range(_STEPS):
        share = (low + high) / 2
        if _at_least(so, votes, share) < 1 - CONFIDENCE:
            low = share
        else:
            high = share
    return low


def upper_end(so: int, votes: int) -> float:
    """The share is no more than this; 1 where nobody voted otherwise, or nobody at all."""
    return 1 - lower_end(votes - so, votes)


def _at_least(so: int, votes: int, share: float) -> float:
    """The chance of `so` or more of `votes` when the share is this, between 0 and 1."""
    odds = share / (1 - share)
    ways = lgamma(votes + 1) - lgamma(so + 1) - lgamma(votes - so + 1)
    term = total = exp(ways + so * log(share) + (votes - so) * log(1 - share))
    for number in range(so, votes):
        term *= odds * (votes - number) / (number + 1)
        total += term
    return total
