"""Words that go together: near each other, in one sentence, more often than by chance."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from analysis.words.counting import Read, Used, words_told
from analysis.words.likelihood import SURPRISING, log_ratio, surprise
from analysis.words.writing import may_be_told

NEAR = 3
"""So many words further on still goes together; stop words are not counted."""


@dataclass(frozen=True)
class WordPair:
    """Two words, in this order. `log_ratio` is beside what chance would give."""

    first: str
    second: str
    used: Used
    surprise: float
    log_ratio: float


def word_pairs(texts: Sequence[Read]) -> tuple[WordPair, ...]:
    """The pairs that five or more writers use, the most surprising first.

    A pair counts once a text. Chance is what would come of the same first and second words, dealt
    out anew over all pairs.
    """
    words = words_told(texts)
    firsts: Counter[str] = Counter()
    seconds: Counter[str] = Counter()
    counted: Counter[tuple[str, str]] = Counter()
    writers: dict[tuple[str, str], set[int]] = defaultdict(set)
    for text in texts:
        near = set(_near(text))
        firsts.update(first for first, _second in near)
        seconds.update(second for _first, second in near)
        # A pair that may be told is made of words that may be: the others are only in the totals.
        for pair in near:
            if pair[0] in words and pair[1] in words:
                counted[pair] += 1
                writers[pair].add(text.writing.writer)
    found = (
        _pair(pair, Used(counted[pair], len(by)), firsts, seconds)
        for pair, by in writers.items()
        if may_be_told(by)
    )
    beyond_chance = (each for each in found if each.log_ratio > 0 and each.surprise >= SURPRISING)
    return tuple(sorted(beyond_chance, key=lambda each: (-each.surprise, each.first, each.second)))


def _pair(
    pair: tuple[str, str], used: Used, firsts: Counter[str], seconds: Counter[str]
) -> WordPair:
    first, second = pair
    marginals = (used.texts, firsts[first], seconds[second], firsts.total())
    return WordPair(first, second, used, surprise(*marginals), log_ratio(*marginals))


def _near(text: Read) -> Iterator[tuple[str, str]]:
    for sentence in text.sentences:
        for place, first in enumerate(sentence):
            for second in sentence[place + 1 : place + 1 + NEAR]:
                if second != first:
                    yield first, second
