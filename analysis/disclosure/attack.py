"""The attacker: what all shown numbers together tell of the hidden ones."""

from collections.abc import Mapping
from math import ceil, floor

from analysis.attack.search import Search
from analysis.disclosure.cells import CellKey, Counted, Interval
from analysis.disclosure.demands import Demand, demands_of
from analysis.disclosure.numbers import LARGEST_HIDDEN, MINIMUM_COUNT
from analysis.disclosure.programme import TOLERANCE, Programme


def attack(shown: Mapping[CellKey, int], counted: Counted) -> Mapping[CellKey, Interval]:
    """What can be told of each small count that is not shown, published or left out.

    (0, LARGEST_HIDDEN) where nothing is told. Minimum and maximum of one linear programme over all
    tables together, in whole people.
    """
    low: dict[frozenset[str], int] = {}
    high: dict[frozenset[str], int] = {}
    for demand, value in _missed(shown, counted):
        if demand.kind == "none":
            low[demand.minus] = ceil(-value - TOLERANCE)
        elif demand.kind == "many":
            high[demand.plus] = floor(value + TOLERANCE)
    return {
        cell.key: Interval(low.get(cell.atoms, 0), high.get(cell.atoms, LARGEST_HIDDEN))
        for cell in counted.everything
        if cell.count < MINIMUM_COUNT and cell.key not in shown
    }


def betrayed(shown: Mapping[CellKey, int], counted: Counted) -> tuple[CellKey, ...]:
    """The cells that the shown numbers give away: small counts, and groups that are wholly in one.

    A small count that is shown itself is given away too.
    """
    return tuple(dict.fromkeys(demand.key for demand, _ in _missed(shown, counted)))


def _missed(shown: Mapping[CellKey, int], counted: Counted) -> list[tuple[Demand, float]]:
    """The demands that are not met, with how far each gets."""
    programme = Programme(counted, demands_of(counted))
    for key, count in shown.items():
        programme.show(key, count)
    search = Search(programme)
    search.look_wide()
    missed: list[tuple[Demand, float]] = []
    for number, demand in enumerate(search.programme.demands):
        if number in search.open:
            solution = search.look_at(number)
            if number in search.open:
                missed.append((demand, solution.value if solution else float(demand.actual)))
    return missed
