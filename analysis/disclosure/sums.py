"""What every safe pattern obeys, told from single sums before any attack."""

from collections.abc import Iterator, Mapping

from analysis.disclosure.pattern import Cut
from analysis.tables.layout import Key, Layout


def cuts_of_sums(layout: Layout, counts: Mapping[Key, int], least: int) -> Iterator[Cut[Key]]:
    """For each small part of each whole: what is hidden beside it can give what it lacks to the
    largest hidden count, and can take what it has. Parts below `least` are hidden anyway.
    """
    for whole, parts in _sums(layout):
        if counts[whole] < least:
            continue
        for part in parts:
            if counts[part] < least:
                others = [each for each in parts if each != part]
                yield from _cuts(counts, whole, others, counts[part], least)


def _sums(layout: Layout) -> Iterator[tuple[Key, tuple[Key, ...]]]:
    """Each whole with its parts by one column; themes do not add up."""
    for whole in layout.every_key():
        named = {name for name, _ in whole}
        if len(named) > 1:
            continue
        for column in layout.columns:
            if column not in named:
                yield (
                    whole,
                    tuple(
                        layout.key({**dict(whole), column: value})
                        for value in layout.values[column]
                    ),
                )


def _cuts(
    counts: Mapping[Key, int], whole: Key, others: list[Key], count: int, least: int
) -> Iterator[Cut[Key]]:
    lacks = least - 1 - count
    small = sum(counts[each] for each in others if counts[each] < least)
    large = [each for each in others if counts[each] >= least]
    if lacks > small:
        gives = {each: float(counts[each]) for each in large}
        yield Cut({**gives, whole: float(lacks)}, float(lacks - small))
    if count and len(large) == len(others):
        takes = dict.fromkeys(large, float(count))
        yield Cut({**takes, whole: float(min(counts[whole], count))}, float(count))
