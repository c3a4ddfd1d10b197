"""Words that go together: near each other, in one sentence, more often than by chance.

Words are counted as numbers in arrays, so that ten thousand texts take less than a second.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain

import numpy as np
import numpy.typing as npt

from analysis.disclosure import WORD_WRITERS
from analysis.words.counting import Read, Used
from analysis.words.likelihood import SURPRISING, log_ratio, surprise

NEAR = 3
"""So many words further on still goes together; stop words are not counted."""

Numbers = npt.NDArray[np.int64]


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
    words = sorted(set().union(*(text.words for text in texts)))
    in_text, pair = _pairs_in_texts(texts, words)
    firsts, seconds = (
        np.bincount(part, minlength=len(words)) for part in np.divmod(pair, len(words) or 1)
    )
    writer = np.array([text.writing.writer for text in texts], np.int64)[in_text]
    found = []
    for code, used in _used(pair, writer):
        first, second = divmod(code, len(words))
        marginals = (used.texts, int(firsts[first]), int(seconds[second]), len(pair))
        strength = log_ratio(*marginals)
        if strength > 0 and (score := surprise(*marginals)) >= SURPRISING:
            found.append(WordPair(words[first], words[second], used, score, strength))
    return tuple(sorted(found, key=lambda each: (-each.surprise, each.first, each.second)))


def _pairs_in_texts(texts: Sequence[Read], words: Sequence[str]) -> tuple[Numbers, Numbers]:
    """Every different pair of every text: the number of the text, and that of the pair, which is
    its first word times the number of words plus its second.
    """
    number = {word: place for place, word in enumerate(words)}
    sentences = [(place, each) for place, text in enumerate(texts) for each in text.sentences]
    lengths = [len(sentence) for _place, sentence in sentences]
    spoken = np.fromiter(
        (number[word] for word in chain.from_iterable(each for _place, each in sentences)),
        np.int64,
        sum(lengths),
    )
    in_sentence = np.repeat(np.arange(len(sentences)), lengths)
    in_text = np.repeat(np.array([place for place, _ in sentences], np.int64), lengths)
    pieces = [np.empty((2, 0), np.int64)]
    for distance in range(1, NEAR + 1):
        first, second = spoken[:-distance], spoken[distance:]
        near = (in_sentence[:-distance] == in_sentence[distance:]) & (first != second)
        code = first * len(words) + second
        pieces.append(np.stack([in_text[:-distance][near], code[near]]))
    return _different(*np.concatenate(pieces, axis=1))


def _used(pair: Numbers, writer: Numbers) -> Iterable[tuple[int, Used]]:
    """The pairs that so many writers use that they may be told."""
    _, by_writer = _different(writer, pair)
    codes, writers = np.unique(by_writer, return_counts=True)
    _same_codes, in_texts = np.unique(pair, return_counts=True)
    for place in np.flatnonzero(writers >= WORD_WRITERS):
        yield int(codes[place]), Used(int(in_texts[place]), int(writers[place]))


def _different(one: Numbers, other: Numbers) -> tuple[Numbers, Numbers]:
    """Each combination of the two once, in order. Both are 0 or more."""
    # As one number each, which sorts much faster than two. The largest is texts times words times
    # words: a million texts with a million words still fit.
    above = int(other.max(initial=0)) + 1
    both = np.sort(one * above + other)
    new = np.ones(len(both), bool)
    new[1:] = both[1:] != both[:-1]
    one_of_each, other_of_each = np.divmod(both[new], above)
    return one_of_each, other_of_each
