"""Suggesting themes with all there is: rules, likeness to examples, and what one table coded.

A facilitator's page and the researcher's command come here. Whoever serves dancers uses
`analysis.themes` alone, which loads neither examples nor the encoder.
"""

import threading
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from analysis.redaction import without_placeholders
from analysis.themes.because import SHORTEST, leading_words
from analysis.themes.certainty import chances, said
from analysis.themes.corrected import Corrected
from analysis.themes.evidence import Evidence, Learners, evidence
from analysis.themes.examples import marks, theme_keys, without_theme
from analysis.themes.ground import Ground, ground
from analysis.themes.kinship import By
from analysis.themes.learner import OwnLearner
from analysis.themes.one_thread import one_thread
from analysis.themes.suggest import Suggestion, spans_of
from analysis.themes.words import words
from content.languages import Language

_READY = threading.Event()

Codings = Iterable[tuple[str, Sequence[str]]]
"""Texts that people of one table coded, each with its themes: none to three."""


@dataclass(frozen=True)
class Scored:
    """A theme, and how likely it is that a coder would name it: 0 to 1."""

    theme: str
    score: float


class Suggester:
    """Suggests for one table. What it learned lives in this object alone: never store it, and drop
    it when the table is locked. It could be turned back into words.
    """

    def __init__(self, start: Ground, codings: Codings = ()) -> None:
        self._by = start.by
        self._learners = Learners(start.reader, start.which, start.whether)
        taught = list(codings)
        if taught:
            texts, given = [text for text, _ in taught], marks([themes for _, themes in taught])
            with one_thread():
                own = start.reader.read(texts)
                self._learners = Learners(
                    start.reader,
                    OwnLearner(start.which, own, given, start.quiet),
                    [
                        Corrected(each, own, without_theme(given), start.quiet)
                        for each in start.whether
                    ],
                )

    def scored(self, texts: Sequence[str], language: Language | None) -> list[tuple[Scored, ...]]:
        """For each text the themes that would be suggested, best first, at most three."""
        texts = [without_placeholders(text) for text in texts]
        return [
            tuple(Scored(theme_keys()[number], score) for number, score in numbers)
            for numbers, _ in self._told(texts, language)
        ]

    def suggest(self, text: str, language: Language | None) -> tuple[Suggestion, ...]:
        """As `scored`, for one text, each with the words that led to it."""
        text = without_placeholders(text)
        ((numbers, given),) = self._told([text], language)
        read = words(text)
        spans = {number: spans_of(given.found[number], read) for number, _ in numbers}
        without = [number for number, places in spans.items() if not places]
        if without:
            with one_thread():
                found = leading_words(text, without, self._learners)
            spans |= dict(zip(without, found, strict=True))
        return tuple(
            Suggestion(theme_keys()[number], given.found[number].points, spans[number], score)
            for number, score in numbers
        )

    def _told(
        self, texts: Sequence[str], language: Language | None
    ) -> list[tuple[list[tuple[int, float]], Evidence]]:
        """For each text the numbers and chances of what is said, and the evidence for it."""
        if not texts:
            return []
        with one_thread():
            found = []
            for given, text in zip(evidence(texts, language, self._learners), texts, strict=True):
                chance = chances(given, self._by)
                numbers = said(chance) if _says_something(text) else []
                found.append(([(each, round(float(chance[each]), 3)) for each in numbers], given))
        return found


def suggester(codings: Codings = (), by: By = By.WORDS | By.MEANING) -> Suggester:
    """Suggests from the codebook and from these codings, of one table. Where the encoder cannot be
    loaded it does without, and the log says so. The first call takes some seconds.
    """
    return Suggester(ground(by), codings)


def make_ready() -> None:
    """Works out all that the first suggestions need, which takes some seconds."""
    suggester([("Dit is de eerste.", ())])
    _READY.set()


def is_ready() -> bool:
    """Whether suggestions come at once. Until then a page shows those of the rules, which do: who
    leads a talk does not wait for a machine.
    """
    return _READY.is_set()


def _says_something(text: str) -> bool:
    """Whether any word is long enough to mean something: of a letter nobody knows what it is."""
    return any(len(word.plain) >= SHORTEST for word in words(text))
