"""A second attacker that knows no linear programming: it tries every table of whole people."""

from collections.abc import Mapping

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.disclosure import (
    LARGEST_HIDDEN,
    MINIMUM_COUNT,
    Cell,
    CellKey,
    Counted,
    Interval,
    attack,
    protect,
)

MOST = 14  # people in an inner cell
SEARCHED = MOST + LARGEST_HIDDEN + 1  # values tried for each

inner_counts = st.tuples(*[st.integers(0, MOST)] * 4)


@settings(max_examples=40, deadline=None)
@given(inner_counts, st.sampled_from(["a table with margins", "views that overlap"]))
def test_no_small_count_of_a_protected_table_can_be_told_by_trying(
    counts: tuple[int, ...], kind: str
) -> None:
    counted = _two_views(counts) if kind == "views that overlap" else _two_by_two(counts)

    told = _by_trying(protect(counted).shown, counted)

    assert set(told.values()) <= {Interval(0, LARGEST_HIDDEN)}


@settings(max_examples=40, deadline=None)
@given(inner_counts, st.sets(st.integers(0, 8)))
def test_both_attackers_tell_the_same(counts: tuple[int, ...], places: set[int]) -> None:
    counted = _two_by_two(counts)
    shown = {
        cell.key: cell.count
        for place, cell in enumerate(counted.cells)
        if place in places and cell.count >= MINIMUM_COUNT
    }

    assert attack(shown, counted) == _by_trying(shown, counted)


def _two_by_two(counts: tuple[int, ...]) -> Counted:
    """A table of two rows and two columns with every margin and the total."""
    sums = [(0,), (1,), (2,), (3,), (0, 1), (2, 3), (0, 2), (1, 3), (0, 1, 2, 3)]
    return Counted(tuple(_sum(counts, *held) for held in sums))


def _two_views(counts: tuple[int, ...]) -> Counted:
    """Sport, both, education and unknown, in two views that share who said both, and everyone."""
    views = [(0, 1), (1, 2), (0, 1, 2, 3)]
    left_out = [(0,), (1,), (2,), (3,), (2, 3), (0, 3)]
    return Counted(
        tuple(_sum(counts, *held) for held in views),
        left_out=tuple(_sum(counts, *held) for held in left_out),
    )


def _sum(counts: tuple[int, ...], *held: int) -> Cell:
    return Cell(
        CellKey("everyone", "table", "before", "".join(map(str, held))),
        frozenset(str(place) for place in held),
        sum(counts[place] for place in held),
    )


def _by_trying(shown: Mapping[CellKey, int], counted: Counted) -> dict[CellKey, Interval]:
    tried = np.indices((SEARCHED,) * 4).reshape(4, -1)
    sums = {
        cell.key: tried[[int(atom) for atom in sorted(cell.atoms)]].sum(axis=0)
        for cell in counted.everything
    }
    fits = np.ones(tried.shape[1], dtype=bool)
    for key, count in shown.items():
        fits &= sums[key] == count
    return {
        cell.key: Interval(
            int(sums[cell.key][fits].min()), min(LARGEST_HIDDEN, int(sums[cell.key][fits].max()))
        )
        for cell in counted.everything
        if cell.count < MINIMUM_COUNT and cell.key not in shown
    }
