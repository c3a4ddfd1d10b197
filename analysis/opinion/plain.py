"""Which statements tell of a group and which are shared: the tests of Pol.is, as they are.

`repness.clj` of Pol.is; Small et al., Recerca 26 (2021). They lean on the normal distribution and
add a vote to each count, so with few people they find too much: a statement that one person voted
on, and agreed with, counts as shared by all.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from analysis.opinion.tallies import AGREE, DISAGREE, SIDES, Side, Tally
from analysis.opinion.telling import MOST_TOLD, Telling

Numbers = NDArray[np.float64]

SIGNIFICANT = 1.2815515594457412
"""A one-sided test at 90 %."""


@dataclass(frozen=True)
class _Tests:
    """For one side, by statement: the probability and its test; how much more likely than
    elsewhere, and the test of that.
    """

    probability: Numbers
    certain: Numbers
    ratio: Numbers
    apart: Numbers

    @property
    def weight(self) -> Numbers:
        """By this Pol.is puts statements in order."""
        return self.ratio * self.apart * self.probability * self.certain

    @property
    def passes(self) -> NDArray[np.bool_]:
        """Most of the group says so, and more than elsewhere."""
        return (self.certain > SIGNIFICANT) & (self.apart > SIGNIFICANT)


def representative(group: Tally, rest: Tally, statements: tuple[str, ...]) -> tuple[Telling, ...]:
    """What this group says more than the rest does: at most five, agreement first.

    Pol.is always tells at least one, and puts what the group agrees with most in front.
    """
    agree, disagree = (_tests(group, rest, side) for side in SIDES)
    agrees = agree.apart > disagree.apart
    weight = np.where(agrees, agree.weight, disagree.weight)
    head = _most_agreed(group, agree)
    sufficient = [int(place) for place in np.flatnonzero(agree.passes | disagree.passes)]
    if head is None and not sufficient:
        head = int(np.maximum(agree.apart, disagree.apart).argmax())
    chosen = [] if head is None else [head]
    chosen += sorted((place for place in sufficient if place != head), key=lambda at: -weight[at])
    sides = {place: AGREE if agrees[place] else DISAGREE for place in chosen[:MOST_TOLD]}
    in_order = sorted(sides.items(), key=lambda chosen: -chosen[1])
    return tuple(_telling(group, statements, place, side) for place, side in in_order)


def shared(everyone: Tally, statements: tuple[str, ...]) -> tuple[Telling, ...]:
    """What most voters agree with, then what most disagree with: at most five of each."""
    told: list[Telling] = []
    for side in SIDES:
        probability = everyone.probability(side)
        certain = _one_share(everyone.so(side), everyone.votes)
        enough = np.flatnonzero((probability > 0.5) & (certain > SIGNIFICANT))
        best = enough[np.argsort(-(probability * certain)[enough], kind="stable")][:MOST_TOLD]
        told += [_telling(everyone, statements, int(place), side) for place in best]
    return tuple(told)


def _telling(people: Tally, statements: tuple[str, ...], place: int, side: Side) -> Telling:
    return Telling(statements[place], side, float(people.probability(side)[place]))


def _tests(group: Tally, rest: Tally, side: Side) -> _Tests:
    so, elsewhere = group.so(side), rest.so(side)
    return _Tests(
        probability=group.probability(side),
        certain=_one_share(so, group.votes),
        ratio=group.probability(side) / rest.probability(side),
        apart=_two_shares(so, group.votes, elsewhere, rest.votes),
    )


def _most_agreed(group: Tally, agree: _Tests) -> int | None:
    """The statement that Pol.is puts in front, found as it does: one after the other."""
    best: int | None = None
    general = agree.probability * agree.certain
    for place in np.flatnonzero(group.agree + group.disagree):
        if best is None:
            likely = agree.ratio[place] > 1 and agree.probability[place] > 0.5
            better = likely or agree.certain[place] > SIGNIFICANT
        elif agree.ratio[best] > 1:
            better = agree.weight[place] > agree.weight[best]
        else:
            better = general[place] > general[best]
        if better:
            best = int(place)
    return best


def _one_share(so: NDArray[np.int64], votes: NDArray[np.int64]) -> Numbers:
    """How certain it is that more than half say so, as a z-score."""
    return np.asarray(2 * np.sqrt(votes + 1) * ((so + 1) / (votes + 1) - 0.5))


def _two_shares(
    so: NDArray[np.int64],
    votes: NDArray[np.int64],
    elsewhere: NDArray[np.int64],
    votes_elsewhere: NDArray[np.int64],
) -> Numbers:
    """How certain it is that more say so here than elsewhere, as a z-score."""
    here, there = so + 1, elsewhere + 1
    of_here, of_there = votes + 1, votes_elsewhere + 1
    all_share = (here + there) / (of_here + of_there)
    variance = all_share * (1 - all_share) * (1 / of_here + 1 / of_there)
    spread = np.sqrt(np.maximum(variance, 0))
    apart = here / of_here - there / of_there
    return np.where(spread > 0, apart / np.where(spread > 0, spread, 1), 0.0)
