"""The newest release of linked tables, under attack while its cells are hidden and shown."""

from collections.abc import Mapping, Sequence

from analysis.attack.demands import Demand
from analysis.attack.programme import TableProgramme
from analysis.attack.told import Bounds
from analysis.attack.worlds import World, Worlds
from analysis.disclosure.pattern import Cut
from analysis.tables.layout import Key


class AttackedRelease(TableProgramme):
    """`bounds` are what showing a cell of this release would tell of it."""

    def __init__(
        self, worlds: Worlds, demands: Sequence[Demand], release: int, bounds: Mapping[Key, Bounds]
    ) -> None:
        super().__init__(worlds, demands)
        self._release = release
        self._bounds = bounds

    def show(self, key: Key) -> None:
        """From now on the cell lies between its bounds."""
        self.worlds.know((self._release, key), *self._bounds[key])

    def hide(self, key: Key) -> None:
        """From now on nothing is known of the cell itself."""
        self.worlds.forget((self._release, key))

    def cut(self, number: int, solution: World | None) -> Cut[Key]:
        """What hiding each cell can free: what it has where less of it helps, else any number."""
        if solution is None:
            return Cut(dict.fromkeys(self._bounds, 1.0), 1.0)
        need = self.demands[number].need - solution.value
        return Cut(
            {
                key: -dual * self._bounds[key][0] if dual < 0 else need
                for (release, key), dual in solution.duals.items()
                if release == self._release and key in self._bounds
            },
            need,
        )

    def work(self) -> float:
        """Steps of the solver, each as heavy as there are variables."""
        return float(self.worlds.steps * self.worlds.variables)
