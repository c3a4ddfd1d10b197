"""All votes as one table: a row for each person, a column for each statement."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from analysis.opinion.reading import Vote

Matrix = NDArray[np.float64]


@dataclass(frozen=True)
class VoteMatrix:
    """`votes[person, statement]` is 1, -1, 0, or NaN where that person did not vote on it."""

    participants: tuple[str, ...]
    statements: tuple[str, ...]
    votes: Matrix

    def of(self, people: NDArray[np.bool_]) -> "VoteMatrix":
        """The same statements, for these people only."""
        names = tuple(np.array(self.participants, dtype=object)[people])
        return VoteMatrix(names, self.statements, self.votes[people])

    def passing_on(self, statements: Collection[str]) -> "VoteMatrix":
        """The same people, who all pass on these statements."""
        votes = self.votes.copy()
        votes[:, [name in statements for name in self.statements]] = 0
        return VoteMatrix(self.participants, self.statements, votes)


def vote_matrix(votes: Iterable[Vote]) -> VoteMatrix:
    """The table of these votes; of several by one person on one statement, the last counts.

    People stand in the order of how they voted, so that neither their names nor the order of the
    votes have any influence on what is worked out.
    """
    last = {(vote.participant, vote.statement): vote.vote for vote in votes}
    people = sorted({participant for participant, _ in last})
    statements = sorted({statement for _, statement in last})
    row = {name: number for number, name in enumerate(people)}
    column = {name: number for number, name in enumerate(statements)}
    table = np.full((len(people), len(statements)), np.nan)
    for (participant, statement), vote in last.items():
        table[row[participant], column[statement]] = vote
    order = np.lexsort(np.nan_to_num(table, nan=2).T) if statements else np.arange(0)
    return VoteMatrix(tuple(people[number] for number in order), tuple(statements), table[order])
