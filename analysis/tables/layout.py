"""Which linked tables there are: all of one and two dimensions, with every margin and the total."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations, product

SECTOR = "sector"
THEME = "theme"

Key = tuple[tuple[str, str], ...]
"""Which count it is: (dimension, value) in the order of the layout; a total names fewer."""

TOTAL: Key = ()


@dataclass(frozen=True)
class Layout:
    """The dimensions in their order, and the values of each."""

    values: Mapping[str, tuple[str, ...]]

    @property
    def dimensions(self) -> tuple[str, ...]:
        """Sector, theme and the background columns."""
        return tuple(self.values)

    @property
    def columns(self) -> tuple[str, ...]:
        """The dimensions of which everybody has exactly one value: all but theme."""
        return tuple(name for name in self.values if name != THEME)

    def tables(self) -> tuple[tuple[str, ...], ...]:
        """The dimensions of each table: one or two."""
        names = self.dimensions
        return (*combinations(names, 1), *combinations(names, 2))

    def inner_keys(self, dimensions: tuple[str, ...]) -> Iterator[Key]:
        """The cells that name a value of each of these dimensions."""
        for held in product(*(self.values[name] for name in dimensions)):
            yield tuple(zip(dimensions, held, strict=True))

    def key(self, named: Mapping[str, str]) -> Key:
        """The cell that names these values, in the order of the layout."""
        return tuple((name, named[name]) for name in self.values if name in named)

    def keys_of(self, dimensions: tuple[str, ...]) -> tuple[Key, ...]:
        """The cells of one table: inner cells, margins and the total."""
        parts = (
            part
            for size in range(len(dimensions), -1, -1)
            for part in combinations(dimensions, size)
        )
        return tuple(key for part in parts for key in self.inner_keys(part))

    def every_key(self) -> tuple[Key, ...]:
        """Every cell once, however many tables it stands in."""
        return tuple(dict.fromkeys(key for each in self.tables() for key in self.keys_of(each)))

    def with_values_of(self, other: "Layout") -> "Layout":
        """The same dimensions with the values of both."""
        return Layout(
            {
                name: tuple(sorted({*held, *other.values.get(name, ())}))
                for name, held in self.values.items()
            }
        )


def without_theme(key: Key) -> Key:
    """The group that a cell of a theme is part of."""
    return tuple(pair for pair in key if pair[0] != THEME)


def names_theme(key: Key) -> bool:
    """Whether the cell counts people who named a theme."""
    return any(name == THEME for name, _ in key)
