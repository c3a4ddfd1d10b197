"""Every world that the published numbers still allow, as one linear programme.

Variables are people per stratum (a value for each column), and per stratum those who named each
theme. Of a later release they are the newcomers, so that all releases stand in one programme.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import product

import highspy
import numpy as np
from numpy.typing import NDArray

from analysis.solver import quiet_solver
from analysis.tables.layout import THEME, Key, Layout

Numbers = NDArray[np.float64]
Places = NDArray[np.int32]
Where = tuple[int, Key]
"""A cell of a release, counted from 0."""

TOLERANCE = 1e-6
UNLIMITED = highspy.kHighsInf
PRIMAL = 4  # only the aim changes, so that the last solution is a start


@dataclass(frozen=True)
class Aim:
    """Some people less some others: `plus` and `minus` are variables, each counted once."""

    plus: Places
    minus: Places

    def value(self, world: Numbers) -> float:
        """What it comes to in a world."""
        return float(world[self.plus].sum() - world[self.minus].sum())


@dataclass(frozen=True)
class World:
    """People per variable, the value that was reached, the dual of each cell that is known."""

    people: Numbers
    value: float
    duals: Mapping[Where, float]


@dataclass(frozen=True)
class Ground:
    """What everybody knows beforehand.

    `only_growing`: a later release counts everybody of the one before. `most`: no stratum holds
    more people. `strata`: those people can be in, all if None; fewer make the attacker know more.
    """

    layout: Layout
    releases: int
    only_growing: bool
    all_name_a_theme: bool
    most: int
    strata: Sequence[Sequence[str]] | None = None


class Worlds:
    """The worlds in which every known cell lies between its bounds."""

    def __init__(self, ground: Ground) -> None:
        self.ground = ground
        self._strata = _strata(ground)
        self._themes = {theme: 1 + at for at, theme in enumerate(ground.layout.values[THEME])}
        self._block = len(self._strata) * (1 + len(self._themes))
        self._row_of = {
            where: row
            for row, where in enumerate(product(range(ground.releases), ground.layout.every_key()))
        }
        self._wheres = list(self._row_of)
        self._members = cache(self._members_of)
        self._solver = self._new_solver()
        self._costs = np.zeros(self._block * ground.releases)
        self._every = np.arange(len(self._costs), dtype=np.int32)
        self.steps = 0

    @property
    def variables(self) -> int:
        """How many there are."""
        return len(self._costs)

    def know(self, where: Where, low: float, high: float) -> None:
        """From now on the cell lies between these."""
        self._solver.changeRowBounds(self._row_of[where], low, high)

    def forget(self, where: Where) -> None:
        """From now on nothing is known of the cell itself."""
        self._solver.changeRowBounds(self._row_of[where], -UNLIMITED, UNLIMITED)

    def people(self, where: Where) -> Places:
        """The variables that a cell is the sum of."""
        release, key = where
        own = self._members(key)
        first = 0 if self.ground.only_growing else release
        return np.concatenate([own + self._block * each for each in range(first, release + 1)])

    def newcomers(self, where: Where) -> Places:
        """The variables of those in a cell who came after the release before, while it grows."""
        release, key = where
        return (self._members(key) + self._block * release).astype(np.int32)

    def furthest(self, aims: Iterable[Aim]) -> World | None:
        """A world in which these together get as far as they can; None where there is no world."""
        costs = np.zeros(len(self._costs))
        for aim in aims:
            costs[aim.plus] += 1
            costs[aim.minus] -= 1
        changed = np.flatnonzero(costs != self._costs).astype(np.int32)
        self._solver.changeColsCost(len(changed), changed, costs[changed])
        self._costs = costs
        self._solver.run()
        info = self._solver.getInfo()
        self.steps += int(info.simplex_iteration_count)
        if self._solver.getModelStatus() != highspy.HighsModelStatus.kOptimal:
            return None
        found = self._solver.getSolution()
        duals = np.array(found.row_dual)[: len(self._wheres)]
        return World(
            np.array(found.col_value),
            info.objective_function_value,
            {self._wheres[row]: duals[row] for row in np.flatnonzero(abs(duals) > TOLERANCE)},
        )

    def _members_of(self, key: Key) -> Places:
        wanted = dict(key)
        theme = self._themes[wanted.pop(THEME)] if THEME in wanted else 0
        columns = self.ground.layout.columns
        fits = np.ones(len(self._strata), dtype=bool)
        for name, value in wanted.items():
            fits &= self._strata[:, columns.index(name)] == value
        return (np.flatnonzero(fits) + theme * len(self._strata)).astype(np.int32)

    def _new_solver(self) -> highspy.Highs:
        cells = [self.people(where) for where in self._row_of]
        rows, bounds = self._rules()
        sizes = [len(row) for row in cells] + [len(row) for row, _ in rows]
        model = highspy.HighsLp()
        model.num_col_, model.num_row_ = self._block * self.ground.releases, len(sizes)
        model.sense_ = highspy.ObjSense.kMaximize
        model.col_cost_ = np.zeros(model.num_col_)
        model.col_lower_ = np.zeros(model.num_col_)
        model.col_upper_ = np.full(model.num_col_, float(self.ground.most))
        model.row_lower_ = np.full(len(sizes), -UNLIMITED)
        model.row_upper_ = np.array([*([UNLIMITED] * len(cells)), *bounds])
        model.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
        model.a_matrix_.start_ = np.cumsum([0, *sizes])
        model.a_matrix_.index_ = np.concatenate([*cells, *(row for row, _ in rows)])
        model.a_matrix_.value_ = np.concatenate(
            [*(np.ones(len(row)) for row in cells), *(times for _, times in rows)]
        )
        solver = quiet_solver()
        solver.setOptionValue("presolve", "off")
        solver.setOptionValue("simplex_strategy", PRIMAL)
        solver.passModel(model)
        return solver

    def _rules(self) -> tuple[list[tuple[Places, Numbers]], list[float]]:
        """Nobody names a theme who is not there; and everybody names one, where that is known."""
        many, themes = len(self._strata), len(self._themes)
        rows: list[tuple[Places, Numbers]] = []
        for start in (self._block * release for release in range(self.ground.releases)):
            for stratum in range(start, start + many):
                named = stratum + many * np.arange(1, themes + 1)
                rows += [
                    (np.array([each, stratum], dtype=np.int32), np.array([1.0, -1.0]))
                    for each in named
                ]
                # Where there is one theme only, that is known before anything is told.
                if self.ground.all_name_a_theme and themes > 1:
                    rows.append(
                        (
                            np.array([stratum, *named], dtype=np.int32),
                            np.array([1.0, *[-1.0] * themes]),
                        )
                    )
        return rows, [0.0] * len(rows)


def _strata(ground: Ground) -> NDArray[np.str_]:
    columns = ground.layout.columns
    held = ground.strata
    if held is None:
        held = list(product(*(ground.layout.values[name] for name in columns)))
    return np.array(held, dtype=np.str_).reshape(-1, len(columns))
