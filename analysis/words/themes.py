"""Themes by group, and themes that go together in a text."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations

from analysis.words.counting import Used
from analysis.words.likelihood import log_ratio, surprise
from analysis.words.writing import Writing, may_be_told


@dataclass(frozen=True)
class ThemesOfGroup:
    """A group, how many dancers whose texts were decided on are in it, and how many of them wrote
    about each theme: by theme, the most first; themes of fewer than five are left out.
    """

    group: str
    writers: int
    themes: dict[str, int]

    @property
    def most(self) -> tuple[str, ...]:
        """The theme about which most wrote; all of them where several share that."""
        return tuple(
            theme for theme, count in self.themes.items() if count == max(self.themes.values())
        )


@dataclass(frozen=True)
class ThemePair:
    """Two themes that five or more dancers wrote about in one text. `log_ratio` is beside what
    chance would give: below 0 they go together less than that.
    """

    first: str
    second: str
    used: Used
    surprise: float
    log_ratio: float


def themes_by(
    writings: Iterable[Writing],
    groups_of: Callable[[Writing], Iterable[str]],
    groups: Sequence[str],
) -> tuple[ThemesOfGroup, ...]:
    """The groups of five or more dancers whose texts were decided on, in this order."""
    writers: dict[str, set[int]] = defaultdict(set)
    by_theme: dict[str, dict[str, set[int]]] = defaultdict(lambda: defaultdict(set))
    for writing in writings:
        for group in groups_of(writing) if writing.themes is not None else ():
            writers[group].add(writing.writer)
            for theme in writing.themes or ():
                by_theme[group][theme].add(writing.writer)
    return tuple(
        ThemesOfGroup(group, len(writers[group]), _told(by_theme[group]))
        for group in groups
        if may_be_told(writers[group])
    )


def theme_pairs(writings: Iterable[Writing]) -> tuple[ThemePair, ...]:
    """The pairs that may be told, those of most dancers first."""
    decided = [writing for writing in writings if writing.themes is not None]
    alone: Counter[str] = Counter()
    together: Counter[tuple[str, str]] = Counter()
    writers: dict[tuple[str, str], set[int]] = defaultdict(set)
    for writing in decided:
        themes = sorted(set(writing.themes or ()))
        alone.update(themes)
        for pair in combinations(themes, 2):
            together[pair] += 1
            writers[pair].add(writing.writer)
    found = [
        ThemePair(
            *pair,
            Used(together[pair], len(by)),
            surprise(together[pair], alone[pair[0]], alone[pair[1]], len(decided)),
            log_ratio(together[pair], alone[pair[0]], alone[pair[1]], len(decided)),
        )
        for pair, by in writers.items()
        if may_be_told(by)
    ]
    return tuple(sorted(found, key=lambda each: (-each.used.writers, each.first, each.second)))


def _told(by_theme: dict[str, set[int]]) -> dict[str, int]:
    told = {theme: len(by) for theme, by in by_theme.items() if may_be_told(by)}
    return dict(sorted(told.items(), key=lambda each: (-each[1], each[0])))
