"""Counts as the attacker knows them: cells, the smallest groups they count, and what binds them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

Reason = Literal["small", "whole", "guard", "protected"]
"""Why a cell is hidden: below the minimum; everybody in its group; to guard another one. In a
release it is always "protected", one of these three: which one would tell what is behind it.
"""


class CellKey(NamedTuple):
    """Which number it is.

    `view` is "sport", "education_culture" or "everyone"; `table` "people", "sector", "age_band",
    "role", "themes_before", "themes_in_words", "themes_missing_after", a question key or
    "change:<question key>"; `phase` "before", "after" or "pairs"; `option` an option key, "none"
    for unknown, not said and skipped together, or "all" in the table "people".
    """

    view: str
    table: str
    phase: str
    option: str


@dataclass(frozen=True)
class Cell:
    """A count of people. `atoms` are the disjoint smallest groups whose people it counts."""

    key: CellKey
    atoms: frozenset[str]
    count: int


@dataclass(frozen=True)
class Same:
    """Both sides hold the same number of people, as parts and their whole do."""

    left: frozenset[str]
    right: frozenset[str]


@dataclass(frozen=True)
class AtMost:
    """The left side holds at most `times` as many people as the right, as namers of a theme do."""

    left: frozenset[str]
    right: frozenset[str]
    times: int = 1


@dataclass(frozen=True)
class AtLeast:
    """These hold `count` people or more, as everybody knows who knows when a table is told."""

    atoms: frozenset[str]
    count: int


Relation = Same | AtMost | AtLeast


@dataclass(frozen=True)
class Counted:
    """Everything that was counted, before protection.

    `cells` may be published. `left_out` never are, and are protected all the same: differences
    between published cells would give them away. `wholes` names for a cell the group it is part
    of, where that is a cell too. `withheld` are cells that stand in the release as hidden, because
    too few people stand behind their table; to leave them out would tell that.
    """

    cells: tuple[Cell, ...]
    relations: tuple[Relation, ...] = ()
    left_out: tuple[Cell, ...] = ()
    wholes: Mapping[CellKey, CellKey] = field(default_factory=dict)
    withheld: frozenset[CellKey] = frozenset()

    @property
    def everything(self) -> tuple[Cell, ...]:
        """The cells that may be published and those that are left out."""
        return self.cells + self.left_out


def together(parts: Iterable[Counted]) -> Counted:
    """One Counted out of several that name their atoms differently or share them."""
    held = tuple(parts)
    return Counted(
        cells=tuple(cell for part in held for cell in part.cells),
        relations=tuple(relation for part in held for relation in part.relations),
        left_out=tuple(cell for part in held for cell in part.left_out),
        wholes={key: whole for part in held for key, whole in part.wholes.items()},
        withheld=frozenset(key for part in held for key in part.withheld),
    )


@dataclass(frozen=True)
class Protected:
    """What may be published: the shown counts, and why each other cell is hidden."""

    shown: Mapping[CellKey, int]
    hidden: Mapping[CellKey, Reason]


class Interval(NamedTuple):
    """What an attacker can tell of a hidden small count: at least `low`, at most `high`.

    `high` goes no further than LARGEST_HIDDEN: (0, LARGEST_HIDDEN) is to have learnt nothing.
    """

    low: int
    high: int
