"""Counting the linked tables from the people in them."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from analysis.tables.layout import SECTOR, THEME, Key, Layout

Stratum = tuple[str, ...]
"""One value for each column but theme, in the order of the layout."""


@dataclass(frozen=True, slots=True)
class Unit:
    """Somebody who is counted: a value for each column but theme, and the themes they named."""

    stratum: Stratum
    themes: frozenset[str]


@dataclass(frozen=True)
class Counts:
    """Every cell of every table, before protection.

    `strata` are those in which there is somebody. `all_name_a_theme`: nobody named none, which an
    attacker may know of the way the data were gathered.
    """

    layout: Layout
    cells: Mapping[Key, int]
    strata: tuple[Stratum, ...]
    all_name_a_theme: bool


def layout_of(units: Sequence[Unit], background: Sequence[str]) -> Layout:
    """The layout in which all these people have their place; values in alphabetical order."""
    columns = list(zip(*(unit.stratum for unit in units), strict=True)) or [()] * (
        1 + len(background)
    )
    sectors, *others = [tuple(sorted(set(column))) for column in columns]
    themes = tuple(sorted({theme for unit in units for theme in unit.themes}))
    return Layout({SECTOR: sectors, THEME: themes, **dict(zip(background, others, strict=True))})


def count_tables(units: Iterable[Unit], layout: Layout) -> Counts:
    """Counts everybody once in each cell they belong to. The order of people does not matter."""
    people = Counter(units)
    found: Counter[Key] = Counter()
    for unit, times in people.items():
        for key in _cells_of(unit, layout):
            found[key] += times
    return Counts(
        layout,
        {key: found[key] for key in layout.every_key()},
        tuple(sorted({unit.stratum for unit in people})),
        all(unit.themes for unit in people),
    )


def _cells_of(unit: Unit, layout: Layout) -> Iterator[Key]:
    own = dict(zip(layout.columns, unit.stratum, strict=True))
    for names in ((), *layout.tables()):
        if THEME not in names:
            yield tuple((name, own[name]) for name in names)
            continue
        for theme in unit.themes:
            yield tuple((name, theme if name == THEME else own[name]) for name in names)
