"""How many of some people agree, disagree or pass, for each statement."""

from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

Matrix = NDArray[np.float64]
Counts = NDArray[np.int64]
Side = Literal[1, -1]

AGREE: Side = 1
DISAGREE: Side = -1
SIDES: tuple[Side, Side] = (AGREE, DISAGREE)


@dataclass(frozen=True)
class Tally:
    """Counts by column of the vote matrix; `votes` counts passes too."""

    agree: Counts
    disagree: Counts
    votes: Counts

    def so(self, side: Side) -> Counts:
        """How many voted like this."""
        return self.agree if side == AGREE else self.disagree

    def probability(self, side: Side) -> NDArray[np.float64]:
        """The chance that the next of these people who votes on a statement votes like this.

        (votes like this + 1) / (votes + 2), a pass being a vote: Laplace's rule of succession, the
        mean of the exact posterior with every share equally likely beforehand. So one vote says
        little (2/3) and nobody's opinion is ever certain. Pol.is has it as `p-success`. Wherever
        this package says `probability`, it is this.
        """
        return np.asarray((self.so(side) + 1) / (self.votes + 2))


def tally(votes: Matrix) -> Tally:
    """The tally of the people in these rows."""
    return Tally(
        agree=np.asarray((votes == AGREE).sum(axis=0)),
        disagree=np.asarray((votes == DISAGREE).sum(axis=0)),
        votes=np.asarray((~np.isnan(votes)).sum(axis=0)),
    )
