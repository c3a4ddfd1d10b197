"""The attack: what all published numbers of all releases together tell, and what falls to it."""

from collections.abc import Iterable, Mapping, Sequence

from analysis.attack.demands import Demand, of_counts, of_hidden, of_newcomers
from analysis.attack.programme import TableProgramme
from analysis.attack.search import Search
from analysis.attack.told import may_be_growing, worlds_after
from analysis.attack.worlds import Aim, Where, World, Worlds
from analysis.tables.counting import Counts
from analysis.tables.document import Document
from analysis.tables.layout import Key


def attack(
    documents: Sequence[Document], wanted: Iterable[Where], least: int, *, all_name_a_theme: bool
) -> Mapping[Where, tuple[float, float]]:
    """Between what each wanted cell lies, by all documents together, oldest first.

    `wanted` are (release, cell), releases counted from 0. Where the documents contradict that
    people only came, they are read as if any could have left.
    """
    worlds = _worlds(documents, least, all_name_a_theme)
    found: dict[Where, tuple[float, float]] = {}
    for where in wanted:
        own, nobody = worlds.people(where), worlds.people(where)[:0]
        low = worlds.furthest([Aim(nobody, own)])
        high = worlds.furthest([Aim(own, nobody)])
        found[where] = (
            max(0.0, -low.value if low else 0.0),
            high.value if high else float("inf"),
        )
    return found


def fallen(
    documents: Sequence[Document], counts: Sequence[Counts], least: int
) -> tuple[Where, ...]:
    """The cells that fall, by their release: small ones that could not be nobody or could not be
    as many as may be hidden, and groups that can be told to name one theme to the last person.

    `counts` are what was counted for the last documents, one each; of those before them nobody
    knows the counts any more, and every cell that could be small before the last release must be
    able to be so after it.
    """
    all_name = all(each.all_name_a_theme for each in counts)
    worlds = _worlds(documents, least, all_name)
    first = len(documents) - len(counts)
    demands = [
        demand
        for release, each in enumerate(counts, start=first)
        for demand in of_counts(worlds, release, _told_of(documents[release], each), least)
    ]
    return missed(worlds, demands)


def missed(worlds: Worlds, demands: Sequence[Demand]) -> tuple[Where, ...]:
    """Where a demand is not met."""
    search = open_after(worlds, demands)
    return tuple(dict.fromkeys(demands[number].where for number in sorted(search.open)))


def open_after(worlds: Worlds, demands: Sequence[Demand]) -> Search[World]:
    """The search of these demands, ended: what is open fails."""
    search: Search[World] = Search(TableProgramme(worlds, demands))
    search.look_wide()
    for number in range(len(demands)):
        if number in search.open:
            search.look_at(number)
    return search


def demands_on_the_past(worlds: Worlds, documents: Sequence[Document], least: int) -> list[Demand]:
    """What documents hide and a release after them must leave hidden: what is asked of every
    hidden cell, and of those who came between two, as far as it is met until now.
    """
    asked: list[Demand] = []
    for release, document in enumerate(documents):
        hidden = [key for key, count in document.cells.items() if count is None]
        asked += of_hidden(worlds, release, hidden, least)
        if release and worlds.ground.only_growing:
            asked += of_newcomers(worlds, release, document.cells, least)
    fails = open_after(worlds, asked).open
    return [demand for number, demand in enumerate(asked) if number not in fails]


def _worlds(documents: Sequence[Document], least: int, all_name_a_theme: bool) -> Worlds:
    for growing in (True, False):
        if growing and not may_be_growing(documents):
            continue
        worlds = worlds_after(
            documents, least=least, growing=growing, all_name_a_theme=all_name_a_theme
        )
        if worlds.furthest([]) is not None:
            break
    return worlds


def _told_of(document: Document, counts: Counts) -> Mapping[Key, int]:
    """The counts of the cells that the document has; that a value is not in it is told."""
    return {key: counts.cells.get(key, 0) for key in document.cells}
