"""Linked tables of one and two dimensions, protected as one.

The attacker (analysis/attack) knows this method and every release before; it has the last word.
"""
from collections.abc import Iterator, Mapping, Sequence

from analysis.attack.demands import Demand, of_counts
from analysis.attack.programme import TableProgramme
from analysis.attack.worlds import UNLIMITED, Ground, World, Worlds
from analysis.disclosure.hiding import Told, fewest_hidden
from analysis.disclosure.pattern import Cut
from analysis.tables.counting import Counts
from analysis.tables.layout import Key


class AttackedRelease(TableProgramme):
    """The newest release under attack; `bounds` are what showing a cell would tell of it."""

    def __init__(
        self,
        worlds: Worlds,
        demands: Sequence[Demand],
        release: int,
        bounds: Mapping[Key, tuple[float, float]],
    ) -> None:
        super().__init__(worlds, demands)
        self._release = release
        self._bounds = bounds

    def show(self, key):
        self.worlds.know((self._release, key), *self._bounds[key])

    def hide(self, key):
        self.worlds.forget((self._release, key))

    def cut(self, number, solution):
        if solution is None:
            return Cut(dict.fromkeys(self._bounds, 1.0), 1.0)
        need = self.demands[number].need - solution.value
        frees = {}
        for (release, key), dual in solution.duals.items():
            if release == self._release and key in self._bounds:
                frees[key] = -dual * self._bounds[key][0] if dual < 0 else need
        return Cut(frees, need)

    def work(self):
        return self.worlds.steps * float(self.worlds.ground.releases)*self.worlds._block
