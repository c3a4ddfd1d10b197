"""Which statements tell of a group and which are shared, where people are few: exact intervals.

Stricter than Pol.is on purpose: groups were found in the same votes, and many statements are
looked at, so what barely passes would often be luck.
"""

from collections.abc import Sequence

import numpy as np

from analysis.disclosure.numbers import LIVE_MINIMUM_COUNT
from analysis.opinion.intervals import lower_end, upper_end
from analysis.opinion.tallies import SIDES, Side, Tally
from analysis.opinion.telling import MOST_TOLD, Telling


def representative(group: Tally, rest: Tally, statements: tuple[str, ...]) -> tuple[Telling, ...]:
    """What this group says and the rest says less: at most five, and none where none is certain.

    More than half of the group says so, and a larger share than of the rest, each by the ends of
    the exact intervals. What the rest says too, only less, stands first: what unites comes before
    what divides.
    """
    found = [
        (side, place)
        for side in SIDES
        for place in range(len(statements))
        if _says_more(group, rest, side, place)
    ]
    clearest = sorted(found, key=lambda found: -_says(group, *found))[:MOST_TOLD]
    in_order = sorted(clearest, key=lambda found: -rest.probability(found[0])[found[1]])
    return tuple(_telling(group, statements, side, place) for side, place in in_order)


def shared(
    everyone: Tally, groups: Sequence[Tally], statements: tuple[str, ...]
) -> tuple[Telling, ...]:
    """What people share across groups, the most shared first: at most five of each side.

    Shared is what at least LIVE_MINIMUM_COUNT people voted on, more than half of everybody says
    by the end of the exact interval, and more than half of each group probably says. In order of
    the groups' probabilities multiplied, the "group-aware consensus" of Pol.is: one group that is
    of two minds weighs, however small it is.
    """
    told: list[tuple[float, Telling]] = []
    for side in SIDES:
        each = np.array([group.probability(side) for group in groups or (everyone,)])
        across = each.prod(axis=0)
        places = [
            place
            for place in range(len(statements))
            if everyone.votes[place] >= LIVE_MINIMUM_COUNT
            and _says(everyone, side, place) > 0.5
            and each[:, place].min() > 0.5
        ]
        for place in sorted(places, key=lambda place: -across[place])[:MOST_TOLD]:
            told.append((across[place], _telling(everyone, statements, side, place)))
    return tuple(telling for _, telling in sorted(told, key=lambda each: -each[0]))


def _says_more(group: Tally, rest: Tally, side: Side, place: int) -> bool:
    says = _says(group, side, place)
    return says > 0.5 and says > _says_at_most(rest, side, place)


def _says(people: Tally, side: Side, place: int) -> float:
    """The share that says so, at least; 0 where that is no more than half in any case."""
    so, votes = int(people.so(side)[place]), int(people.votes[place])
    return lower_end(so, votes) if 2 * so > votes else 0.0


def _says_at_most(people: Tally, side: Side, place: int) -> float:
    return upper_end(int(people.so(side)[place]), int(people.votes[place]))


def _telling(people: Tally, statements: tuple[str, ...], side: Side, place: int) -> Telling:
    return Telling(statements[place], side, float(people.probability(side)[place]))
