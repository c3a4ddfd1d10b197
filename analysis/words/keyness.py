"""Words that stand out in one group of texts beside the other texts."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from analysis.disclosure import WORD_WRITERS
from analysis.words.counting import Read, Used, texts_with, writers_with
from analysis.words.likelihood import SURPRISING, log_ratio, surprise
from analysis.words.writing import Writing, may_be_told

IsHere = Callable[[Writing], bool | None]
"""Whether a text is of the group that is looked at; None where nobody knows."""


@dataclass(frozen=True)
class KeyWord:
    """A word that is used in clearly more of these texts than of the others.

    `there` is None where fewer than five writers use it in the other texts. No number then tells
    how many do: `surprise` (G2) is None, and `log_ratio` is what it is at least, 0 or more.
    """

    word: str
    here: Used
    there: Used | None
    surprise: float | None
    log_ratio: float


@dataclass(frozen=True)
class Sides:
    """Texts that are compared: these, and the others."""

    here: tuple[Read, ...]
    there: tuple[Read, ...]


def sides(texts: Sequence[Read], is_here: IsHere) -> Sides:
    """The texts that are of a group and those that are not; those of which nobody knows (None) are
    left out.
    """
    known = [(text, is_here(text.writing)) for text in texts]
    return Sides(
        tuple(text for text, here in known if here is True),
        tuple(text for text, here in known if here is False),
    )


def can_be_compared(texts: Iterable[Read], is_here: IsHere) -> bool:
    """Whether the texts of a group and the others are by so many writers that words in them may be
    told.
    """
    by: dict[bool, set[int]] = {True: set(), False: set()}
    for text in texts:
        here = is_here(text.writing)
        if here is not None:
            by[here].add(text.writing.writer)
            if all(map(may_be_told, by.values())):
                return True
    return False


def of_theme(theme: str) -> IsHere:
    """Whether people decided that a text is about this theme; None where nobody decided."""
    return lambda writing: None if writing.themes is None else theme in writing.themes


def of_phase(phase: str) -> IsHere:
    """Whether a text is of this phase."""
    return lambda writing: writing.phase == phase


def key_words(compared: Sides) -> tuple[KeyWord, ...]:
    """The words that stand out here, the most surprising first; none where a side is too small."""
    if not _are_told(compared.here) or not _are_told(compared.there):
        return ()
    texts_here, texts_there = texts_with(compared.here), texts_with(compared.there)
    by_here, by_there = writers_with(compared.here), writers_with(compared.there)
    scores = {
        word: score
        for word, writers in by_here.items()
        if writers >= WORD_WRITERS
        and (score := _surprise_here(texts_here[word], texts_there[word], compared)) >= SURPRISING
    }
    most_of_few = _most_texts_of_few(compared.there)
    return tuple(
        _key_word(
            word,
            Used(texts_here[word], by_here[word]),
            Used(texts_there[word], by_there[word]),
            compared,
            most_of_few,
        )
        for word in sorted(scores, key=lambda word: (-scores[word], word))
    )


def _surprise_here(here: int, there: int, compared: Sides) -> float:
    """G2 of a word that is in so many texts here and there; 0 where it is used no more here."""
    all_here, all_there = len(compared.here), len(compared.there)
    if here * all_there <= there * all_here:
        return 0.0
    return surprise(here, here + there, all_here, all_here + all_there)


def _key_word(word: str, here: Used, there: Used, compared: Sides, most_of_few: int) -> KeyWord:
    """What may be told of a word that stands out."""
    all_here, all_there = len(compared.here), len(compared.there)
    if there.writers >= WORD_WRITERS:
        score = _surprise_here(here.texts, there.texts, compared)
        return KeyWord(
            word, here, there, score, log_ratio(here.texts, all_here, there.texts, all_there)
        )
    at_least = log_ratio(here.texts, all_here, most_of_few, all_there)
    return KeyWord(word, here, None, None, max(0.0, at_least))


def _are_told(texts: Iterable[Read]) -> bool:
    return may_be_told({text.writing.writer for text in texts})


def _most_texts_of_few(texts: Sequence[Read]) -> int:
    """In how many texts a word can stand that too few writers use to be told."""
    per_writer = Counter(text.writing.writer for text in texts)
    return sum(count for _writer, count in per_writer.most_common(WORD_WRITERS - 1))
