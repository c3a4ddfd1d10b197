"""Patterns of the codebook: read once, then looked up by the word with which they begin."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from analysis.themes.words import Word, plain

WordLists: TypeAlias = Mapping[str, tuple[str, ...]]
Stem: TypeAlias = Callable[[str], str]

_MOST_BETWEEN = 3


@dataclass(frozen=True)
class Place:
    """One word of a pattern. `options`: any of these; `prefix`: or whatever begins so.

    `gap`: up to three words may stand before it. `stem`: a word with this stem will do as well.
    """

    options: frozenset[str]
    prefix: str | None
    gap: bool
    stem: str | None = None

    def takes(self, word: str, stem: Stem) -> bool:
        """Whether this word may stand here."""
        if word in self.options or (self.prefix is not None and word.startswith(self.prefix)):
            return True
        return self.stem is not None and stem(word) == self.stem


@dataclass(frozen=True)
class Pattern:
    """A word, a phrase or two with a gap; `source` is how the codebook writes it."""

    source: str
    places: tuple[Place, ...]


@dataclass(frozen=True)
class Hit:
    """A pattern that was found: words `first` to `last` (included) of the text."""

    source: str
    first: int
    last: int


def read_pattern(source: str, lists: WordLists, stem: Stem | None = None) -> Pattern:
    """The pattern as `matching.patterns` describes it; with `stem`, a plain word may vary."""
    places: list[Place] = []
    gap = False
    written = source.split()
    for part in written:
        if part == "~":
            gap = True
            continue
        varies = stem if len(written) == 1 else None
        places.append(_place(part, gap, lists, varies))
        gap = False
    return Pattern(source, tuple(places))


def _place(part: str, gap: bool, lists: WordLists, stem: Stem | None) -> Place:
    if part.startswith("@"):
        return Place(frozenset(map(plain, lists[part[1:]])), None, gap)
    if part.endswith("*"):
        return Place(frozenset(), plain(part[:-1]), gap)
    word = plain(part)
    return Place(frozenset({word}), None, gap, stem(word) if stem else None)


class PatternIndex:
    """Many patterns, so arranged that a word is only compared to those that may begin with it."""

    def __init__(self, patterns: Sequence[Pattern]) -> None:
        self._by_word: dict[str, list[Pattern]] = defaultdict(list)
        self._by_prefix: dict[str, list[Pattern]] = defaultdict(list)
        self._by_stem: dict[str, list[Pattern]] = defaultdict(list)
        for pattern in patterns:
            first = pattern.places[0]
            for option in first.options:
                self._by_word[option].append(pattern)
            if first.prefix is not None:
                self._by_prefix[first.prefix].append(pattern)
            if first.stem is not None:
                self._by_stem[first.stem].append(pattern)
        self._prefix_lengths = sorted({len(prefix) for prefix in self._by_prefix})

    def hits(self, text: Sequence[Word], stem: Stem) -> Iterator[Hit]:
        """Every place in the text where a pattern stands, from left to right."""
        for number, word in enumerate(text):
            for pattern in self._may_begin_with(word.plain, stem):
                last = _last_word(pattern, text, number, stem)
                if last is not None:
                    yield Hit(pattern.source, number, last)

    def _may_begin_with(self, word: str, stem: Stem) -> Iterator[Pattern]:
        yield from self._by_word.get(word, ())
        for length in self._prefix_lengths:
            yield from self._by_prefix.get(word[:length], ()) if length <= len(word) else ()
        if self._by_stem:
            for pattern in self._by_stem.get(stem(word), ()):
                if word not in pattern.places[0].options:
                    yield pattern


def _last_word(pattern: Pattern, text: Sequence[Word], first: int, stem: Stem) -> int | None:
    """The last word of the pattern if it begins at `first`, else None."""
    return _from(pattern.places, 1, text, first, stem)


def _from(
    places: tuple[Place, ...], done: int, text: Sequence[Word], at: int, stem: Stem
) -> int | None:
    if done == len(places):
        return at
    place = places[done]
    for number in range(at + 1, at + 2 + (_MOST_BETWEEN if place.gap else 0)):
        if number >= len(text) or text[number].sentence != text[at].sentence:
            return None
        if place.takes(text[number].plain, stem):
            last = _from(places, done + 1, text, number, stem)
            if last is not None:
                return last
    return None
