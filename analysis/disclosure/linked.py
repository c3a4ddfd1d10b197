"""Linked tables of one and two dimensions, protected as one, with every release before.

The attacker (analysis/attack) knows this method and all documents; it has the last word.
"""

from collections.abc import Iterator, Sequence

from analysis.attack.attack import demands_on_the_past, fallen, missed
from analysis.attack.demands import Demand, all_came, of_counts, of_newcomers
from analysis.attack.told import Bounds, bounds_of, may_be_growing, worlds_after
from analysis.attack.worlds import Aim, Where, Worlds
from analysis.disclosure.attacked import AttackedRelease
from analysis.disclosure.hiding import Told, fewest_hidden
from analysis.disclosure.sums import cuts_of_sums
from analysis.tables.counting import Counts
from analysis.tables.document import Document
from analysis.tables.layout import TOTAL, Key, Layout, names_theme, without_theme

MOST_WORK = 4e8
"""Steps of the solver times variables: about ten seconds of looking for the fewest to hide."""

TOTAL_COST = 2.0  # everybody asks for the total first


class Falls(Exception):
    """The attacker tells these cells, as (release, cell), from what would have been published."""

    def __init__(self, cells: Sequence[Where]) -> None:
        super().__init__(f"{len(cells)} cells can be told from the tables; nothing is published")
        self.cells = tuple(cells)


def protect_tables(counts: Counts, previous: Document | None, least: int, told: Told) -> Document:
    """The document to publish: nothing below `least` and nothing that would give such a cell away.

    After fewer than `least` newcomers it is the previous one again. A cell that moved by less than
    `least` repeats its former count or is hidden. Raises Falls.
    """
    past = () if previous is None else (*previous.earlier, _without_past(previous))
    if previous is not None and _moved_too_little(counts, previous, least):
        return _again(previous)
    counts = _in_layout(counts, past)
    if counts.cells[TOTAL] < least:
        return Document(counts.layout, dict.fromkeys(counts.cells), frozenset(), past)
    worlds, growing = _worlds(counts, past, least)
    bounds = _bounds(counts, previous, growing=growing, least=least)
    demands = [*_demands(worlds, counts, past, least), *demands_on_the_past(worlds, past, least)]
    attacked = AttackedRelease(worlds, demands, len(past), bounds)
    hidden = fewest_hidden(
        attacked,
        {key: TOTAL_COST if key == TOTAL else 1.0 for key in bounds},
        list(cuts_of_sums(counts.layout, counts.cells, least)) if not past else [],
        most_work=attacked.work() + MOST_WORK,
        told=told,
    )
    document = _document(counts, previous, past, bounds.keys() - hidden, least)
    _last_word(document, past, counts, demands, least)
    return document


def _last_word(
    document: Document,
    past: Sequence[Document],
    counts: Counts,
    demands: Sequence[Demand],
    least: int,
) -> None:
    """Attacks what would be published, from the documents alone. Raises Falls."""
    documents = (*past, _without_past(document))
    fell = fallen(documents, [counts], least)
    if not fell and past:
        worlds = worlds_after(
            documents,
            least=least,
            growing=may_be_growing(documents),
            all_name_a_theme=counts.all_name_a_theme,
        )
        fell = missed(worlds, demands)
    if fell:
        raise Falls(fell)


def _worlds(counts: Counts, past: Sequence[Document], least: int) -> tuple[Worlds, bool]:
    """The worlds before this release tells anything, and whether it only counts more people."""
    now = Document(counts.layout, counts.cells)
    for growing in (True, False):
        worlds = worlds_after(
            past,
            least=least,
            growing=growing,
            all_name_a_theme=counts.all_name_a_theme,
            one_more=counts.layout,
            most=max(counts.cells.values(), default=0),
        )
        if not growing or (may_be_growing((*past, now)) and worlds.furthest([]) is not None):
            return worlds, growing
    raise AssertionError


def _bounds(
    counts: Counts, previous: Document | None, *, growing: bool, least: int
) -> dict[Key, Bounds]:
    """What showing each cell would tell; those that are small can't be shown."""
    told: dict[Key, Bounds] = {}
    for key, count in counts.cells.items():
        if count >= least:
            former = _former(previous, key)
            repeated = former is not None and abs(count - former) < least
            shown = former if repeated and former is not None else count
            told[key] = bounds_of(shown, repeated=repeated, growing=growing, least=least)
    return told


def _demands(
    worlds: Worlds, counts: Counts, past: Sequence[Document], least: int
) -> Iterator[Demand]:
    release = len(past)
    yield from of_counts(worlds, release, counts.cells, least)
    if past and worlds.ground.only_growing:
        few = [key for key in counts.cells if _few_may_have_come(worlds, counts, past, key, least)]
        yield from of_newcomers(worlds, release, few, least)
        yield from all_came(worlds, release, _all_came_to(counts, past[-1]))


def _few_may_have_come(
    worlds: Worlds, counts: Counts, past: Sequence[Document], key: Key, least: int
) -> bool:
    former = past[-1].cells.get(key)
    if former is None and counts.cells[key] >= least:
        own = worlds.people((len(past) - 1, key))
        world = worlds.furthest([Aim(own, own[:0])])
        return world is None or counts.cells[key] - world.value < least
    return former is None or counts.cells[key] - former < least


def _all_came_to(counts: Counts, previous: Document) -> Iterator[Key]:
    """Themes that all who came into a group named, as far as the counts before were told."""
    for key, count in counts.cells.items():
        group = without_theme(key)
        before, group_before = previous.cells.get(key), previous.cells.get(group)
        if names_theme(key) and before is not None and group_before is not None:
            came = count - before
            if came > 0 and came == counts.cells[group] - group_before:
                yield key


def _moved_too_little(counts: Counts, previous: Document, least: int) -> bool:
    """Whether fewer than `least` people came or left, as far as the document tells."""
    total = previous.cells.get(TOTAL)
    if total is not None:
        return abs(counts.cells[TOTAL] - total) < least
    moves = [
        abs(counts.cells.get(key, 0) - count)
        for key, count in previous.cells.items()
        if count is not None
    ]
    return bool(moves) and max(moves) < least


def _former(previous: Document | None, key: Key) -> int | None:
    return None if previous is None else previous.cells.get(key)


def _document(
    counts: Counts,
    previous: Document | None,
    past: tuple[Document, ...],
    shown: set[Key],
    least: int,
) -> Document:
    cells: dict[Key, int | None] = dict.fromkeys(counts.cells)
    repeated: set[Key] = set()
    for key in shown:
        former = _former(previous, key)
        cells[key] = counts.cells[key]
        if former is not None and abs(counts.cells[key] - former) < least:
            cells[key] = former
            repeated.add(key)
    return Document(counts.layout, cells, frozenset(repeated), past)


def _again(previous: Document) -> Document:
    """The previous release, in which every count is an earlier one."""
    shown = frozenset(key for key, count in previous.cells.items() if count is not None)
    return Document(previous.layout, previous.cells, shown, previous.earlier)


def _without_past(document: Document) -> Document:
    return Document(document.layout, document.cells, document.repeated)


def _in_layout(counts: Counts, past: Sequence[Document]) -> Counts:
    """The same counts, with the values that earlier releases name too."""
    layout: Layout = counts.layout
    for each in past:
        layout = layout.with_values_of(each.layout)
    cells = {key: counts.cells.get(key, 0) for key in layout.every_key()}
    return Counts(layout, cells, counts.strata, counts.all_name_a_theme)
