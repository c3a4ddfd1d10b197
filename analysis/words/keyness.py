"""Words that stand out in one group of texts beside the other texts."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from analysis.disclosure import WORD_WRITERS
from analysis.words.counting import Read, Used, words_told
from analysis.words.likelihood import SURPRISING, log_ratio, surprise
from analysis.words.writing import Writing, writers_of


@dataclass(frozen=True)
class KeyWord:
    """A word that is used in clearly more of these texts than of the others.

    `there` is None where fewer than five writers use it in the other texts. How many do is then
    told by no number: `surprise` (G2) and `log_ratio` are what they would be at the most that it
    can be, and so the least that they are.
    """

    word: str
    here: Used
    there: Used | None
    surprise: float
    log_ratio: float


@dataclass(frozen=True)
class Sides:
    """Texts that are compared: these, and the others."""

    here: tuple[Read, ...]
    there: tuple[Read, ...]

    @property
    def can_be_compared(self) -> bool:
        """Whether both are by so many writers that a word in them may be told."""
        return all(
            writers_of(text.writing for text in side) >= WORD_WRITERS
            for side in (self.here, self.there)
        )


def sides(texts: Sequence[Read], is_here: Callable[[Writing], bool | None]) -> Sides:
    """The texts that are of a group and those that are not; those of which nobody knows (None) are
    left out.
    """
    known = [(text, is_here(text.writing)) for text in texts]
    return Sides(
        tuple(text for text, here in known if here is True),
        tuple(text for text, here in known if here is False),
    )


def of_theme(theme: str) -> Callable[[Writing], bool | None]:
    """Whether people decided that a text is about this theme; None where nobody decided."""
    return lambda writing: None if writing.themes is None else theme in writing.themes


def of_phase(phase: str) -> Callable[[Writing], bool | None]:
    """Whether a text is of this phase."""
    return lambda writing: writing.phase == phase


def key_words(compared: Sides) -> tuple[KeyWord, ...]:
    """The words that stand out here, the most surprising first; none where a side is too small."""
    if not compared.can_be_compared:
        return ()
    all_here, all_there = len(compared.here), len(compared.there)
    told_there = words_told(compared.there)
    most_of_few = _most_texts_of_few(compared.there)
    found = []
    for word, here in words_told(compared.here).items():
        there = told_there.get(word)
        texts_there = there.texts if there else most_of_few
        strength = log_ratio(here.texts, all_here, texts_there, all_there)
        found_with = here.texts + texts_there
        score = surprise(here.texts, found_with, all_here, all_here + all_there)
        if strength > 0 and score >= SURPRISING:
            found.append(KeyWord(word, here, there, score, strength))
    return tuple(sorted(found, key=lambda each: (-each.surprise, each.word)))


def _most_texts_of_few(texts: Sequence[Read]) -> int:
    """In how many texts a word can stand that too few writers use to be told."""
    per_writer = Counter(text.writing.writer for text in texts)
    return sum(count for _writer, count in per_writer.most_common(WORD_WRITERS - 1))
