"""What people share and where they differ, worked out from their votes."""

from collections.abc import Collection
from dataclasses import dataclass
from math import ceil

import numpy as np
from numpy.typing import NDArray

from analysis.disclosure.numbers import OPINION_GROUP_LIVE, OPINION_VOTERS
from analysis.opinion import honest, plain
from analysis.opinion.grouping import Grouping, best_grouping
from analysis.opinion.matrix import Matrix, VoteMatrix
from analysis.opinion.projection import positions
from analysis.opinion.stability import groups_hold
from analysis.opinion.tallies import Tally, tally
from analysis.opinion.telling import Telling

VOTES_TO_BE_GROUPED = 7
"""Who voted less is in no group: little can be said of where they stand. As in Pol.is."""


@dataclass(frozen=True)
class OpinionGroup:
    """People who vote alike, and what they say that others say less. `id` counts from 0, the
    largest group first.
    """

    id: int
    participants: tuple[str, ...]
    representative: tuple[Telling, ...]


@dataclass(frozen=True)
class Opinions:
    """What unites, before what divides. No groups where none can be told honestly."""

    consensus: tuple[Telling, ...]
    groups: tuple[OpinionGroup, ...]


def plain_opinions(matrix: VoteMatrix, moderated_out: Collection[str] = ()) -> Opinions:
    """The method of Pol.is as it is, whatever the number of people; to compare, never to show.

    Everybody who voted helps to span the plane; only who voted enough is in a group. On statements
    that are `moderated_out` (Pol.is takes questions about the voter so too) everybody counts as
    having passed, and nothing is told of them. `conversation.clj` of Pol.is.
    """
    enough = _votes(matrix) >= VOTES_TO_BE_GROUPED
    grouped = matrix.of(enough)
    found = best_grouping(positions(matrix.passing_on(moderated_out).votes)[enough])
    kept = [place for place, name in enumerate(matrix.statements) if name not in moderated_out]
    statements = tuple(matrix.statements[place] for place in kept)
    tallies = _tallies(grouped.votes[:, kept], found)
    told = [
        plain.representative(group, rest, statements)
        for group, rest in zip(tallies, _rests(tallies), strict=True)
    ]
    return Opinions(
        consensus=plain.shared(tally(matrix.votes[:, kept]), statements),
        groups=_groups(grouped, found, told),
    )


def table_opinions(matrix: VoteMatrix, chance: np.random.Generator) -> Opinions:
    """What may be said of a table: groups only from OPINION_VOTERS people on, each of
    OPINION_GROUP_LIVE or more, and only if they hold (`groups_hold`).

    Who voted on half of the statements is placed, or on seven: a table has fewer statements than a
    public consultation. `chance` draws the samples; the same chance gives the same groups.
    """
    enough = min(VOTES_TO_BE_GROUPED, ceil(len(matrix.statements) / 2))
    placed = matrix.of(_votes(matrix) >= enough)
    found = _groups_that_hold(placed, chance)
    tallies = _tallies(placed.votes, found)
    told = [
        honest.representative(group, rest, matrix.statements)
        for group, rest in zip(tallies, _rests(tallies), strict=True)
    ]
    return Opinions(
        consensus=honest.shared(tally(matrix.votes), tallies, matrix.statements),
        groups=_groups(placed, found, told),
    )


def _groups_that_hold(placed: VoteMatrix, chance: np.random.Generator) -> Grouping | None:
    if len(placed.participants) < OPINION_VOTERS:
        return None
    found = best_grouping(positions(placed.votes), smallest=OPINION_GROUP_LIVE)
    if found and groups_hold(placed.votes, found, OPINION_GROUP_LIVE, chance):
        return found
    return None


def _votes(matrix: VoteMatrix) -> NDArray[np.int64]:
    return np.asarray((~np.isnan(matrix.votes)).sum(axis=1))


def _tallies(votes: Matrix, found: Grouping | None) -> list[Tally]:
    """Of each group, by its number."""
    if found is None:
        return []
    numbers = range(found.labels.max() + 1)
    return [tally(votes[found.labels == number]) for number in numbers]


def _rests(tallies: list[Tally]) -> list[Tally]:
    """Of all other groups together, for each group."""
    agree = sum(each.agree for each in tallies)
    disagree = sum(each.disagree for each in tallies)
    votes = sum(each.votes for each in tallies)
    return [
        Tally(agree - each.agree, disagree - each.disagree, votes - each.votes) for each in tallies
    ]


def _groups(
    people: VoteMatrix, found: Grouping | None, told: list[tuple[Telling, ...]]
) -> tuple[OpinionGroup, ...]:
    if found is None:
        return ()
    names = np.array(people.participants, dtype=object)
    groups = [
        (tuple(sorted(names[found.labels == number])), telling)
        for number, telling in enumerate(told)
    ]
    in_order = sorted(groups, key=lambda group: -len(group[0]))
    return tuple(OpinionGroup(number, *group) for number, group in enumerate(in_order))
