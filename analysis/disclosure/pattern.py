"""The cheapest pattern of hidden cells that obeys the cuts so far: a small integer programme."""

from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

import highspy
import numpy as np

from analysis.solver import quiet_solver

Key = TypeVar("Key", bound=Hashable)

NODES = 400
"""So much looking for the cheapest; counted, not timed, so that every run gives the same."""


@dataclass(frozen=True)
class Cut(Generic[Key]):
    """Hiding these cells must free `need` together; `frees` is what each gives at most."""

    frees: Mapping[Key, float]
    need: float


@dataclass(frozen=True)
class Cheapest(Generic[Key]):
    """A pattern that obeys the cuts, and what every such pattern costs at least."""

    hidden: frozenset[Key]
    at_least: float


class Patterns(Generic[Key]):
    """Which cells to hide, of those that may be shown, at a cost for each."""

    def __init__(self, costs: Mapping[Key, float]) -> None:
        self._places = {key: place for place, key in enumerate(costs)}
        self._costs = costs
        self._solver = quiet_solver()
        self._solver.setOptionValue("mip_max_nodes", NODES)
        self._solver.setOptionValue("mip_abs_gap", 1e-3)
        many = len(costs)
        for cost in costs.values():
            self._solver.addCol(cost, 0.0, 1.0, 0, np.array([], dtype=np.int32), np.array([]))
        every = np.arange(many, dtype=np.int32)
        kinds = np.full(many, highspy.HighsVarType.kInteger)
        self._solver.changeColsIntegrality(many, every, kinds)

    def add(self, cuts: Iterable[Cut[Key]]) -> None:
        """From now on these are obeyed."""
        for cut in cuts:
            frees = {
                self._places[key]: min(gives, cut.need) / cut.need
                for key, gives in cut.frees.items()
                if key in self._places and gives > 0
            }
            if frees:
                places = np.array(list(frees), dtype=np.int32)
                gives = np.array(list(frees.values()))
                self._solver.addRow(
                    min(1.0, gives.sum()), highspy.kHighsInf, len(places), places, gives
                )

    def cheapest(self) -> Cheapest[Key]:
        """The cheapest pattern that was found."""
        self._solver.run()
        chosen = np.array(self._solver.getSolution().col_value)
        hidden = frozenset(key for key, place in self._places.items() if chosen[place] > 0.5)
        return Cheapest(hidden, self._solver.getInfo().mip_dual_bound)

    def cost(self, hidden: Iterable[Key]) -> float:
        """What hiding these costs."""
        return sum(self._costs[key] for key in hidden)
