"""Hiding: what is small or whole first, then what would give it away, until nothing does.

Greedy. For a demand that fails, the duals of its programme name the shown numbers that hold it
back; the one that costs least for what it frees is hidden (Fischetti and Salazar, JASA 95 (2000)
916-928, whose capacity cut this is one step of). Everything hidden is safe, so it ends.
"""

from collections.abc import Mapping

from analysis.attack.search import Search
from analysis.disclosure.attack import betrayed
from analysis.disclosure.cells import Cell, CellKey, Counted, Protected, Reason
from analysis.disclosure.demands import Demand, demands_of, is_whole
from analysis.disclosure.numbers import MINIMUM_COUNT
from analysis.disclosure.programme import Programme, Solution

# What it costs to hide a cell is its people times these: numbers that others lean on cost more,
# and dashboards are made of sectors, not of everyone.
PEOPLE_WORTH = 20.0
EVERYONE_WORTH = 0.25


def protect(counted: Counted) -> Protected:
    """Which counts may be published together, and why the others may not.

    No shown count is below MINIMUM_COUNT, and from all shown ones together no small count, be it
    hidden or left out, can be told to be above 0 or below LARGEST_HIDDEN.
    """
    reasons = _hidden_at_once(counted)
    shown = {cell.key: cell for cell in counted.cells if cell.key not in reasons}
    for key in _given_away_by_a_difference(shown, counted):
        shown.pop(key, None)
    _guard(shown, counted)
    counts = {key: cell.count for key, cell in shown.items()}
    if betrayed(counts, counted):  # the attack has the last word, whatever went before
        counts = {}
    return Protected(
        shown=counts,
        hidden={
            cell.key: reasons.get(cell.key, "guard")
            for cell in counted.cells
            if cell.key not in counts
        },
    )


def _hidden_at_once(counted: Counted) -> dict[CellKey, Reason]:
    cells = {cell.key: cell for cell in counted.everything}
    reasons: dict[CellKey, Reason] = {}
    for cell in counted.cells:
        if cell.count < MINIMUM_COUNT or cell.key in counted.withheld:
            reasons[cell.key] = "small"
        elif is_whole(cell, cells, counted.wholes):
            reasons[cell.key] = "whole"
    return reasons


def _given_away_by_a_difference(shown: Mapping[CellKey, Cell], counted: Counted) -> list[CellKey]:
    """Shown numbers that are another shown one and a small group left out: a view in a view.

    The programme would find these too, one by one; this is only quicker.
    """
    sums = {cell.atoms: cell.key for cell in shown.values()}
    beside: dict[tuple[str, str, str], list[Cell]] = {}
    for cell in shown.values():
        beside.setdefault(cell.key[1:], []).append(cell)
    return [
        sums[part.atoms | small.atoms]
        for small in counted.left_out
        if small.count < MINIMUM_COUNT
        for part in beside.get(small.key[1:], ())
        if part.atoms.isdisjoint(small.atoms) and part.atoms | small.atoms in sums
    ]


def _guard(shown: dict[CellKey, Cell], counted: Counted) -> None:
    """Hides cells, in place, until every demand is met."""
    programme = Programme(counted, demands_of(counted))
    for key, cell in shown.items():
        programme.show(key, cell.count)
    search = Search(programme)
    search.look_wide()
    for number, demand in enumerate(programme.demands):
        while number in search.open and shown:
            solution = search.look_at(number)
            if number in search.open:
                key = _cheapest(shown, demand, solution)
                programme.hide(key)
                del shown[key]


def _cheapest(shown: Mapping[CellKey, Cell], demand: Demand, solution: Solution | None) -> CellKey:
    """The shown cell to hide for a demand that fails: least cost for what it frees."""
    duals = solution.duals if solution else {}
    missing = demand.need - solution.value if solution else 1.0

    def cost_of_freeing(key: CellKey) -> tuple[float, CellKey]:
        dual = duals.get(key, 0.0)
        frees = abs(dual) * shown[key].count if dual < 0 else missing
        return _cost(shown[key]) / min(frees, missing), key

    matter = [key for key in shown if key in duals] or list(shown)
    return min(matter, key=cost_of_freeing)


def _cost(cell: Cell) -> float:
    people = PEOPLE_WORTH if cell.key.table in ("people", "sector") else 1.0
    view = EVERYONE_WORTH if cell.key.view == "everyone" else 1.0
    return cell.count * people * view
