"""What published documents tell of each cell: the bounds between which it lies."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from analysis.attack.worlds import Ground, Where, Worlds
from analysis.tables.document import Document
from analysis.tables.layout import Key, Layout

Bounds = tuple[float, float]
ROOM = 100  # people that a stratum might have above the largest count, so that all is bounded


def bounds_of(count: int, *, repeated: bool, growing: bool, least: int) -> Bounds:
    """Between what a cell lies that is told as `count`, which is of an earlier release or not."""
    if not repeated:
        return count, count
    return (count if growing else max(0, count - least + 1)), count + least - 1


def bounds_in(
    document: Document, layout: Layout, *, growing: bool, least: int
) -> Mapping[Key, Bounds]:
    """Of each cell that a document tells of. A value that it does not name, nobody had."""
    told: dict[Key, Bounds] = {}
    for key in layout.every_key():
        count = document.cells.get(key, 0)
        if count is not None:
            repeated = key in document.repeated
            told[key] = bounds_of(count, repeated=repeated, growing=growing, least=least)
    return told


def may_be_growing(documents: Sequence[Document]) -> bool:
    """Whether no count went down, so that an attacker may take it that nobody left."""
    return all(
        before <= after
        for old, new in pairwise(documents)
        for key, after in new.cells.items()
        if after is not None and (before := old.cells.get(key)) is not None
    )


def worlds_after(
    documents: Sequence[Document],
    *,
    least: int,
    growing: bool,
    all_name_a_theme: bool,
    one_more: Layout | None = None,
    most: int = 0,
    strata: Sequence[Sequence[str]] | None = None,
) -> Worlds:
    """The worlds that all these documents together allow, oldest first; with `one_more`, those
    that a release of that layout after them would have, of which nothing is known yet.
    """
    layout = one_more or documents[-1].layout
    for each in documents:
        layout = layout.with_values_of(each.layout)
    largest = max((count or 0 for each in documents for count in each.cells.values()), default=0)
    releases = len(documents) + (one_more is not None)
    most = max(most, largest) + ROOM
    worlds = Worlds(Ground(layout, releases, growing, all_name_a_theme, most, strata))
    for where, bounds in _told(documents, layout, growing=growing, least=least):
        worlds.know(where, *bounds)
    return worlds


def _told(
    documents: Sequence[Document], layout: Layout, *, growing: bool, least: int
) -> Iterator[tuple[Where, Bounds]]:
    for release, document in enumerate(documents):
        for key, bounds in bounds_in(document, layout, growing=growing, least=least).items():
            yield (release, key), bounds
