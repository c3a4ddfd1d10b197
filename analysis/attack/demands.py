"""What must stay possible for whoever knows every published number of every release."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

import numpy as np

from analysis.attack.worlds import Aim, Places, Where, Worlds
from analysis.tables.layout import Key, names_theme, without_theme

Kind = Literal["none", "many", "not_all", "none_came", "many_came", "not_all_came"]
"""Of the people in a cell, or of those who came into it after the release before: that it could be
nobody, that it could be as many as may be hidden, that somebody of its group could be outside it.
"""

NOBODY: Places = np.array([], dtype=np.int32)
People = Callable[[Where], Places]


@dataclass(frozen=True)
class Demand:
    """That an aim could be `need` or more. `where` falls when it could not."""

    where: Where
    kind: Kind
    aim: Aim
    need: int


def of_counts(
    worlds: Worlds, release: int, counts: Mapping[Key, int], least: int
) -> Iterator[Demand]:
    """Of the cells of a release whose counts are known to whoever asks.

    Small ones, zeros too, could be none and could be all that may be hidden. Of a group that
    wholly names one theme, somebody could have not.
    """
    for key, count in counts.items():
        if count < least:
            yield from _of_small((release, key), worlds.people, least, came=False)
        if names_theme(key) and 0 < count == counts[without_theme(key)]:
            yield _not_all((release, key), worlds.people, came=False)


def of_hidden(worlds: Worlds, release: int, keys: Iterable[Key], least: int) -> Iterator[Demand]:
    """The same of hidden cells of a release whose counts nobody knows any more: of all of them."""
    for key in keys:
        yield from _of_small((release, key), worlds.people, least, came=False)
        if names_theme(key):
            yield _not_all((release, key), worlds.people, came=False)


def of_newcomers(worlds: Worlds, release: int, keys: Iterable[Key], least: int) -> Iterator[Demand]:
    """That into these cells of a release could have come nobody, or as many as may be hidden; and
    of those who came into a group, that they could not all have named one theme.
    """
    for key in keys:
        yield from _of_small((release, key), worlds.newcomers, least, came=True)


def all_came(worlds: Worlds, release: int, keys: Iterable[Key]) -> Iterator[Demand]:
    """That of those who came into the group of each of these cells, one could be outside it."""
    for key in keys:
        yield _not_all((release, key), worlds.newcomers, came=True)


def _of_small(where: Where, people: People, least: int, *, came: bool) -> Iterator[Demand]:
    own = people(where)
    yield Demand(where, "none_came" if came else "none", Aim(NOBODY, own), 0)
    yield Demand(where, "many_came" if came else "many", Aim(own, NOBODY), least - 1)


def _not_all(where: Where, people: People, *, came: bool) -> Demand:
    release, key = where
    group = people((release, without_theme(key)))
    return Demand(where, "not_all_came" if came else "not_all", Aim(group, people(where)), 1)
