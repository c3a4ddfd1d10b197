"""A statement that tells something of people, as it is shown."""

from dataclasses import dataclass

from analysis.opinion.tallies import Side

MOST_TOLD = 5
"""So many statements at most are told of a group, and of each side of what is shared."""


@dataclass(frozen=True)
class Telling:
    """`vote` is what people say to the statement: 1 agree, -1 disagree. `probability`: that the
    next of them who votes on it says so too (Tally.probability).
    """

    statement: str
    vote: Side
    probability: float
