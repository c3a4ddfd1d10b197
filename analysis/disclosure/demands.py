"""What must stay possible for whoever knows every shown number: the attacker's targets."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from analysis.disclosure.cells import Cell, CellKey, Counted
from analysis.disclosure.numbers import LARGEST_HIDDEN, MINIMUM_COUNT


@dataclass(frozen=True)
class Demand:
    """That the people of `plus` less those of `minus` could be `need` or more.

    `actual` is what they are.
    """

    key: CellKey
    kind: Literal["none", "many", "not_all"]
    plus: frozenset[str]
    minus: frozenset[str]
    need: int
    actual: int


NOBODY: frozenset[str] = frozenset()


def is_whole(
    cell: Cell, counted: Mapping[CellKey, Cell], wholes: Mapping[CellKey, CellKey]
) -> bool:
    """Whether everybody of the cell's group is in it, so that it tells about each of them."""
    whole = wholes.get(cell.key)
    return whole is not None and 0 < cell.count == counted[whole].count


def demands_of(counted: Counted) -> tuple[Demand, ...]:
    """All that must stay possible, published cells first.

    A small count, published or left out, could be none and could be LARGEST_HIDDEN; of a group
    that is wholly in a cell, somebody could be outside it.
    """
    cells = {cell.key: cell for cell in counted.everything}
    found: list[Demand] = []
    for cell in counted.everything:
        if cell.count < MINIMUM_COUNT:
            found += _of_a_small_count(cell)
        if is_whole(cell, cells, counted.wholes):
            whole = cells[counted.wholes[cell.key]]
            found.append(Demand(cell.key, "not_all", whole.atoms, cell.atoms, 1, 0))
    return tuple(_each_once(found))


def _of_a_small_count(cell: Cell) -> tuple[Demand, Demand]:
    return (
        Demand(cell.key, "none", NOBODY, cell.atoms, 0, -cell.count),
        Demand(cell.key, "many", cell.atoms, NOBODY, LARGEST_HIDDEN, cell.count),
    )


def _each_once(demands: Iterable[Demand]) -> list[Demand]:
    """Without those that ask the same of the same people under another name."""
    first: dict[tuple[frozenset[str], frozenset[str]], Demand] = {}
    for demand in demands:
        first.setdefault((demand.plus, demand.minus), demand)
    return list(first.values())
