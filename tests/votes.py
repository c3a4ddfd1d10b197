"""Invented votes: camps planted in them, or only chance and habit."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from analysis.opinion import Vote

Table = NDArray[np.float64]
PASSES = 0.12


@dataclass(frozen=True)
class Planted:
    """Votes, and the camp that each participant was put in."""

    votes: list[Vote]
    camps: dict[str, int]


def planted(
    people: int,
    statements: int,
    camps: int,
    *,
    seed: int,
    voted: float = 1.0,
    loyal: float = 0.9,
    alike: float = 0.3,
) -> Planted:
    """People of camps that lean one way or the other on each statement, `alike` on that share of
    them; they vote as their camp does with the chance `loyal`, on the share `voted`.
    """
    chance = np.random.default_rng(seed)
    camp = np.arange(people) % camps
    leans = chance.choice([-1.0, 1.0], (camps, statements))
    same = chance.random(statements) < alike
    leans[:, same] = leans[0, same]
    with_camp = chance.random((people, statements)) < loyal
    table = np.where(with_camp, leans[camp], -leans[camp])
    return Planted(
        as_votes(_ticked(table, voted, chance)),
        {f"p{number}": int(its) for number, its in enumerate(camp)},
    )


def any_vote(people: int, statements: int, chance: np.random.Generator) -> Table:
    """Everybody votes at random."""
    return chance.choice([1.0, -1.0, 0.0], (people, statements))


def popular_or_not(people: int, statements: int, chance: np.random.Generator) -> Table:
    """Each statement has its own share that agrees; votes don't hang together."""
    shares = chance.dirichlet((2, 1.2, 0.5), statements).cumsum(axis=1)
    lots = chance.random((people, statements, 1))
    choice = np.minimum(2, (lots > shares).sum(axis=2))
    return np.asarray(np.array([1.0, -1.0, 0.0])[choice])


def yes_sayers(people: int, statements: int, chance: np.random.Generator) -> Table:
    """Some say yes more easily than others, whatever the statement: a habit, no camps."""
    habit = chance.normal(0, 1, (people, 1)) + chance.normal(0.5, 1, statements)
    return np.where(chance.random((people, statements)) < 1 / (1 + np.exp(-habit)), 1.0, -1.0)


def one_line(people: int, statements: int, chance: np.random.Generator) -> Table:
    """People stand anywhere on one line from one end to the other: a difference, no camps."""
    pull = chance.choice([-1.0, 1.0], statements) * chance.uniform(0.5, 1.5, statements)
    stand = chance.normal(0, 1.5, (people, 1)) * pull + chance.normal(0.3, 1, statements)
    return np.where(chance.random((people, statements)) < 1 / (1 + np.exp(-stand)), 1.0, -1.0)


WITHOUT_CAMPS: dict[str, Callable[[int, int, np.random.Generator], Table]] = {
    "any vote": any_vote,
    "popular or not": popular_or_not,
    "yes-sayers": yes_sayers,
    "one line": one_line,
}


def without_camps(
    kind: str, people: int, statements: int, *, seed: int, voted: float = 1.0
) -> list[Vote]:
    """Votes of one of the kinds of WITHOUT_CAMPS."""
    chance = np.random.default_rng(seed)
    return as_votes(_ticked(WITHOUT_CAMPS[kind](people, statements, chance), voted, chance))


def as_votes(table: Table) -> list[Vote]:
    """The votes of a table: p0, p1, ... on s0, s1, ..."""
    return [
        Vote(f"p{person}", f"s{statement}", int(table[person, statement]))
        for person, statement in np.argwhere(~np.isnan(table))
    ]


def _ticked(table: Table, voted: float, chance: np.random.Generator) -> Table:
    """Now and then somebody passes, and not everybody votes on as much."""
    ticked = np.where(chance.random(table.shape) < PASSES, 0.0, table)
    if voted < 1:
        shares = np.clip(chance.normal(voted, voted / 4, (len(table), 1)), 0.02, 1)
        ticked[chance.random(table.shape) > shares] = np.nan
    return ticked
