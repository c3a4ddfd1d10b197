"""In how many texts, and by how many writers, each word is used."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain

from analysis.disclosure import WORD_WRITERS
from analysis.words.tokens import sentences
from analysis.words.writing import Writing


@dataclass(frozen=True)
class Read:
    """A text, its words sentence by sentence, and its different words. Made once, for all that is
    counted.
    """

    writing: Writing
    sentences: tuple[tuple[str, ...], ...]
    words: frozenset[str]


@dataclass(frozen=True)
class Used:
    """A word or a pair: in how many texts it is used, and by how many writers."""

    texts: int
    writers: int


def read(writings: Iterable[Writing]) -> tuple[Read, ...]:
    """The texts with their words."""
    return tuple(_read(writing) for writing in writings)


def texts_with(texts: Iterable[Read]) -> Counter[str]:
    """In how many texts each word is used. To work with: told is what `words_told` gives."""
    return Counter(chain.from_iterable(text.words for text in texts))


def writers_with(texts: Iterable[Read]) -> Counter[str]:
    """How many writers use each word. To work with, as `texts_with`."""
    by_writer: dict[int, set[str]] = defaultdict(set)
    for text in texts:
        by_writer[text.writing.writer].update(text.words)
    return Counter(chain.from_iterable(by_writer.values()))


def words_told(texts: Sequence[Read]) -> dict[str, Used]:
    """The words that may be told, by how many writers used them and then by the alphabet."""
    counted = texts_with(texts)
    told = [
        (word, writers) for word, writers in writers_with(texts).items() if writers >= WORD_WRITERS
    ]
    told.sort(key=lambda each: (-each[1], each[0]))
    return {word: Used(counted[word], writers) for word, writers in told}


def _read(writing: Writing) -> Read:
    found = sentences(writing.words, writing.language)
    return Read(writing, found, frozenset(chain.from_iterable(found)))
