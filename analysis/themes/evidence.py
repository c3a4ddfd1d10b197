"""What each theme has for it in a text, as numbers: likeness to examples, and the rules."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from analysis.themes.kinship import Reader, ReadTexts
from analysis.themes.learner import Marks
from analysis.themes.parts import parts
from analysis.themes.rules import Found, stemmer, theme_rules
from analysis.themes.words import words
from content.languages import LANGUAGES, Language

_BY_SENTENCE = 0.5
_MOST_WEAK = 3
KINDS = ("alike", "best other", "a strong", "more strong", "weak", "always", "nothing")


class Scoring(Protocol):
    """A learner, with or without what a table taught."""

    def scores(self, texts: ReadTexts) -> Marks:
        """A row for each text, a column for each thing that was marked."""


@dataclass(frozen=True)
class Learners:
    """`which` scores each theme, `whether` has one column: how like texts without any it is."""

    reader: Reader
    which: Scoring
    whether: Scoring


@dataclass(frozen=True)
class Evidence:
    """`numbers` has for each theme a row in the order of KINDS; `found` is what its rule found."""

    numbers: NDArray[np.float64]
    found: tuple[Found, ...]


def evidence(texts: Sequence[str], language: Language | None, learners: Learners) -> list[Evidence]:
    """For each text what speaks for each theme. `language` None: the rules of both are tried."""
    alike, nothing = _alike(texts, learners)
    found = [found_by_rules(text, language) for text in texts]
    return [
        Evidence(_numbers(each, little, by_rules), by_rules)
        for each, little, by_rules in zip(alike, nothing, found, strict=True)
    ]


def found_by_rules(text: str, language: Language | None) -> tuple[Found, ...]:
    """For each theme what the rules found: in this language, or in the one that found more."""
    read = words(text)
    tried = []
    for each in LANGUAGES if language is None else (language,):
        stem = stemmer(each)
        tried.append([rule.find(read, stem) for rule in theme_rules(each)])
    return tuple(max(both, key=lambda found: found.points) for both in zip(*tried, strict=True))


def _alike(texts: Sequence[str], learners: Learners) -> tuple[Marks, Marks]:
    """Scores by theme of each text, half of it and half of its best sentence; and nothingness."""
    whole = learners.reader.read(texts)
    alike = learners.which.scores(whole)
    sentences = [parts(text) for text in texts]
    together = [part for each in sentences for part in each]
    if together:
        of_parts = learners.which.scores(learners.reader.read(together))
        start = 0
        for number, each in enumerate(sentences):
            if each:
                best = of_parts[start : start + len(each)].max(axis=0)
                alike[number] += _BY_SENTENCE * (best - alike[number])
                start += len(each)
    return alike, learners.whether.scores(whole)[:, 0]


def _numbers(alike: Marks, nothing: float, found: Sequence[Found]) -> NDArray[np.float64]:
    best, second = np.sort(alike)[::-1][:2]
    strong = np.array([len({hit.source for hit in each.strong}) for each in found])
    weak = np.array([len({hit.source for hit in each.weak}) for each in found])
    return np.column_stack(
        [
            alike,
            np.where(alike == best, second, best),
            strong > 0,
            strong > 1,
            np.minimum(weak, _MOST_WEAK),
            np.ones(len(alike)),
            np.full(len(alike), nothing),
        ]
    )
