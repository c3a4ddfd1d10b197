"""In how many texts, and by how many writers, each word is used."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from analysis.words.tokens import sentences
from analysis.words.writing import Writing, may_be_told


@dataclass(frozen=True)
class Read:
    """A text and its words, sentence by sentence. Made once, for all that is counted."""

    writing: Writing
    sentences: tuple[tuple[str, ...], ...]

    @property
    def words(self) -> frozenset[str]:
        """The different words."""
        return frozenset(word for sentence in self.sentences for word in sentence)


@dataclass(frozen=True)
class Used:
    """A word or a pair: in how many texts it is used, and by how many writers."""

    texts: int
    writers: int


def read(writings: Iterable[Writing]) -> tuple[Read, ...]:
    """The texts with their words."""
    return tuple(Read(each, sentences(each.words, each.language)) for each in writings)


def words_told(texts: Sequence[Read]) -> dict[str, Used]:
    """The words that may be told, by how many writers used them and then by the alphabet."""
    counted: dict[str, int] = defaultdict(int)
    writers: dict[str, set[int]] = defaultdict(set)
    for text in texts:
        for word in text.words:
            counted[word] += 1
            writers[word].add(text.writing.writer)
    told = {word: Used(counted[word], len(by)) for word, by in writers.items() if may_be_told(by)}
    return dict(sorted(told.items(), key=lambda each: (-each[1].writers, each[0])))
