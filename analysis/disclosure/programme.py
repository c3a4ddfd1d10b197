"""The attacker's linear programme: every count that the shown numbers still allow.

Fischetti and Salazar, JASA 95 (2000) 916-928. HiGHS is used through highspy and not through
scipy: row bounds change in place and each solution starts from the one before.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import highspy
import numpy as np
from numpy.typing import NDArray

from analysis.disclosure.cells import AtLeast, CellKey, Counted, Relation, Same
from analysis.disclosure.demands import Demand
from analysis.solver import quiet_solver

Numbers = NDArray[np.float64]
Entries = Mapping[int, float]

ROOM = 100  # people that a group might have above the largest count, so that all is bounded
TOLERANCE = 1e-6
PRIMAL = 4  # only the aim changes, so that the last solution is a start: a tenth of the steps


@dataclass(frozen=True)
class Solution:
    """A possible world: people per variable, the value reached, the dual of each cell's row."""

    people: Numbers
    value: float
    duals: Mapping[CellKey, float]


class Programme:
    """Variables are groups of atoms that no cell, relation or demand tells apart, each 0 or more.

    Rows are the relations, and each publishable cell: fixed to its count while it is shown.
    """

    def __init__(self, counted: Counted, demands: Sequence[Demand]) -> None:
        self.demands = demands
        self._cells = {cell.key: cell for cell in counted.cells}
        self._row_of = {
            key: len(counted.relations) + place for place, key in enumerate(self._cells)
        }
        self._columns = _columns(counted, demands)
        self._solver = _solver(
            [self._sides(relation) for relation in counted.relations]
            + [self._entries(cell.atoms) for cell in counted.cells],
            [_bounds(relation) for relation in counted.relations],
            columns=max(self._columns.values(), default=-1) + 1,
            room=max((cell.count for cell in counted.everything), default=0) + ROOM,
        )
        self._aims = [self._aim(demand) for demand in demands]

    def show(self, key: CellKey, count: int) -> None:
        """From now on the cell's count is known."""
        self._solver.changeRowBounds(self._row_of[key], count, count)

    def hide(self, key: CellKey) -> None:
        """From now on the cell's count is not known."""
        self._solver.changeRowBounds(self._row_of[key], -highspy.kHighsInf, highspy.kHighsInf)

    def furthest(self, wanted: Iterable[int]) -> Solution | None:
        """A world in which these demands together get as far as they can; None if none is found."""
        costs = np.zeros(self._solver.getNumCol())
        for number in wanted:
            for column, times in self._aims[number].items():
                costs[column] += times
        every = np.arange(len(costs), dtype=np.int32)
        self._solver.changeColsCost(len(costs), every, costs)
        self._solver.run()
        if self._solver.getModelStatus() != highspy.HighsModelStatus.kOptimal:
            return None
        found = self._solver.getSolution()
        duals = found.row_dual
        return Solution(
            np.array(found.col_value),
            self._solver.getInfo().objective_function_value,
            {key: duals[row] for key, row in self._row_of.items() if abs(duals[row]) > TOLERANCE},
        )

    def value(self, number: int, people: Numbers) -> float:
        """How far a demand gets in a world."""
        return float(sum(times * people[column] for column, times in self._aims[number].items()))

    def met(self, number: int, value: float) -> bool:
        """Whether that is as far as the demand asks."""
        return value >= self.demands[number].need - TOLERANCE

    def _entries(self, atoms: Iterable[str], times: float = 1.0) -> dict[int, float]:
        return dict.fromkeys((self._columns[atom] for atom in sorted(atoms)), times)

    def _sides(self, relation: Relation) -> Entries:
        if isinstance(relation, AtLeast):
            return self._entries(relation.atoms)
        times = 1 if isinstance(relation, Same) else relation.times
        return self._entries(relation.left) | self._entries(relation.right, -times)

    def _aim(self, demand: Demand) -> Entries:
        aim = self._entries(demand.plus)
        for column, times in self._entries(demand.minus, -1.0).items():
            aim[column] = aim.get(column, 0.0) + times
        return {column: times for column, times in aim.items() if times}


def _columns(counted: Counted, demands: Sequence[Demand]) -> dict[str, int]:
    """The variable of each atom: one for all atoms that stand in the same sums."""
    sums: list[frozenset[str]] = [
        *(atoms for relation in counted.relations for atoms in _atoms(relation)),
        *(cell.atoms for cell in counted.cells),
        *(side for demand in demands for side in (demand.plus, demand.minus)),
    ]
    stands_in: dict[str, list[int]] = {}
    for place, atoms in enumerate(sums):
        for atom in atoms:
            stands_in.setdefault(atom, []).append(place)
    numbers: dict[tuple[int, ...], int] = {}
    return {
        atom: numbers.setdefault(tuple(stands_in[atom]), len(numbers)) for atom in sorted(stands_in)
    }


def _atoms(relation: Relation) -> tuple[frozenset[str], ...]:
    if isinstance(relation, AtLeast):
        return (relation.atoms,)
    return relation.left, relation.right


def _bounds(relation: Relation) -> tuple[float, float]:
    """Between what the row of a relation lies: its left side less its right, or its atoms."""
    if isinstance(relation, AtLeast):
        return float(relation.count), highspy.kHighsInf
    return (0.0 if isinstance(relation, Same) else -highspy.kHighsInf), 0.0


def _solver(
    rows: Sequence[Entries], bounds: Sequence[tuple[float, float]], *, columns: int, room: int
) -> highspy.Highs:
    """The programme with every cell hidden: the first rows have bounds, the others none."""
    model = highspy.HighsLp()
    model.num_col_, model.num_row_ = columns, len(rows)
    model.sense_ = highspy.ObjSense.kMaximize
    model.col_cost_ = np.zeros(columns)
    model.col_lower_, model.col_upper_ = np.zeros(columns), np.full(columns, float(room))
    free = [(-highspy.kHighsInf, highspy.kHighsInf)] * (len(rows) - len(bounds))
    model.row_lower_ = np.array([low for low, _ in [*bounds, *free]])
    model.row_upper_ = np.array([high for _, high in [*bounds, *free]])
    model.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
    model.a_matrix_.start_ = np.cumsum([0, *(len(row) for row in rows)])
    model.a_matrix_.index_ = np.array([column for row in rows for column in row], dtype=np.int32)
    model.a_matrix_.value_ = np.array([times for row in rows for times in row.values()])
    solver = quiet_solver()
    solver.setOptionValue("presolve", "off")
    solver.setOptionValue("simplex_strategy", PRIMAL)
    solver.passModel(model)
    return solver
