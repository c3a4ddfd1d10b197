"""What each theme has for it in a text, as numbers: likeness to examples, and the rules."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np

from analysis.themes.kinship import Reader, ReadTexts
from analysis.themes.learner import Marks
from analysis.themes.parts import parts
from analysis.themes.rules import Found, stemmer, theme_rules
from analysis.themes.words import words
from content.languages import LANGUAGES, Language

_BY_SENTENCE = 0.5
_MOST_WEAK = 3
# What speaks for each theme, if there is any; and what speaks for there being any.
KINDS = ("alike", "best other", "a strong", "more strong", "weak", "always")
KINDS_OF_ANY = ("best", "second", "all", "a strong", "weak", "always", "nothing, each way")


class Scoring(Protocol):
    """A learner, with or without what a table taught."""

    def scores(self, texts: ReadTexts) -> Marks:
        """A row for each text, a column for each thing that was marked."""


@dataclass(frozen=True)
class Learners:
    """`which` scores each theme; each of `whether` has one column: how like texts without any."""

    reader: Reader
    which: Scoring
    whether: Sequence[Scoring]


@dataclass(frozen=True)
class Evidence:
    """`of_each` has for each theme a row in the order of KINDS, `of_any` is one row in the order of
    KINDS_OF_ANY, `found` is what each theme's rule found.
    """

    of_each: Marks
    of_any: Marks
    found: tuple[Found, ...]


def evidence(texts: Sequence[str], language: Language | None, learners: Learners) -> list[Evidence]:
    """For each text what speaks for each theme. `language` None: the rules of both are tried."""
    alike, nothing = _alike(texts, learners)
    found = [found_by_rules(text, language) for text in texts]
    return [
        Evidence(_of_each(each, by_rules), _of_any(each, little, by_rules), by_rules)
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
    """Scores by theme of each text, half of it and half of its best sentence; and, a column for
    each way of likeness, how like texts about nothing it is.
    """
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
    return alike, np.column_stack([each.scores(whole) for each in learners.whether])


def _of_each(alike: Marks, found: Sequence[Found]) -> Marks:
    best, second = np.sort(alike)[::-1][:2]
    strong, weak = _strong(found), _weak(found)
    return np.column_stack(
        [
            alike,
            np.where(alike == best, second, best),
            strong > 0,
            strong > 1,
            np.minimum(weak, _MOST_WEAK),
            np.ones(len(alike)),
        ]
    )


def _of_any(alike: Marks, nothing: Marks, found: Sequence[Found]) -> Marks:
    best, second = np.sort(alike)[::-1][:2]
    strong, weak = _strong(found).any(), min(_weak(found).sum(), _MOST_WEAK)
    return np.array([best, second, alike.sum(), strong, weak, 1, *nothing], np.float64)


def _strong(found: Sequence[Found]) -> Marks:
    return np.array([len({hit.source for hit in each.strong}) for each in found], np.float64)


def _weak(found: Sequence[Found]) -> Marks:
    return np.array([len({hit.source for hit in each.weak}) for each in found], np.float64)
