"""The numbers in analysis/themes/certainty.py: how much each kind of evidence weighs.

    python -m benchmarks.theme_certainty

Fits two logistic regressions a way (words, meaning, both) on the development texts and the practice
voices, from which nothing is learned: whether a text is about anything, by all of them, and which
theme, by those that have one. Prints the weights to copy, and by five-fold cross-validation what
other thresholds would give.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from analysis.themes import certainty
from analysis.themes.certainty import Weights
from analysis.themes.evidence import Evidence, Learners, evidence
from analysis.themes.examples import marks
from analysis.themes.ground import ground
from analysis.themes.kinship import By
from benchmarks.theme_texts import DEVELOPMENT, Judged, judged, traps, voices
from content.languages import LANGUAGES

WAYS = (By.WORDS | By.MEANING, By.WORDS, By.MEANING)
FOLDS = 5
_PENALTY = 0.5
_ROUNDS = 30

Numbers = NDArray[np.float64]


def main() -> None:
    """Fits and prints."""
    texts = [*voices(), *judged(DEVELOPMENT, "themes"), *judged(DEVELOPMENT, "no_theme")]
    texts += [Judged(trap.text, trap.language, ()) for trap in traps(DEVELOPMENT)]
    right = marks([each.themes for each in texts])
    for way in WAYS:
        given = _evidence(texts, way)
        print(f"{way}: {weights(given, right)}")
        if way == WAYS[0]:
            _print_thresholds(texts, given, right)


def weights(given: Sequence[Evidence], right: Numbers) -> Weights:
    """The weights that fit these best."""
    about = right.any(axis=1)
    of_each = np.array([each.of_each for each in given])[about]
    of_any = np.array([each.of_any for each in given])
    return Weights(_rounded(fitted(of_each, right[about])), _rounded(fitted(of_any, about)))


def _rounded(numbers: Numbers) -> tuple[float, ...]:
    return tuple(round(float(each), 2) for each in numbers)


def fitted(numbers: Numbers, right: Numbers) -> Numbers:
    """The weights that make the chances of these the likeliest, kept small by a penalty."""
    rows, is_right = numbers.reshape(-1, numbers.shape[-1]), right.ravel()
    weights = np.zeros(rows.shape[1])
    for _ in range(_ROUNDS):
        chance = 1 / (1 + np.exp(-rows @ weights))
        bend = (rows * (chance * (1 - chance))[:, None]).T @ rows + _PENALTY * np.eye(len(weights))
        weights += np.linalg.solve(bend, rows.T @ (is_right - chance) - _PENALTY * weights)
    return weights


def _evidence(texts: Sequence[Judged], way: By) -> list[Evidence]:
    start = ground(way)
    learners = Learners(start.reader, start.which, start.whether)
    found: dict[int, Evidence] = {}
    for language in LANGUAGES:
        here = [number for number, each in enumerate(texts) if each.language == language]
        given = evidence([texts[number].text for number in here], language, learners)
        found.update(zip(here, given, strict=True))
    return [found[number] for number in range(len(texts))]


def _print_thresholds(texts: Sequence[Judged], given: Sequence[Evidence], right: Numbers) -> None:
    fold = np.random.default_rng(0).integers(0, FOLDS, len(texts))
    chance = np.zeros_like(right)
    for each in range(FOLDS):
        others = np.flatnonzero(fold != each)
        certainty.WEIGHTS[WAYS[0]] = weights([given[number] for number in others], right[others])
        for number in np.flatnonzero(fold == each):
            chance[number] = certainty.chances(given[number], WAYS[0])
    for speaks in (0.08, 0.1, 0.12, 0.13, 0.15, 0.2, 0.3):
        for joins in (0.02, 0.04, 0.06, 0.1):
            certainty.SPEAKS, certainty.JOINS = speaks, joins
            print(f"speaks {speaks}, joins {joins}: {_told(texts, chance, right)}")


def _told(texts: Sequence[Judged], chance: Numbers, right: Numbers) -> str:
    parts = []
    trapped = {trap.text: marks([trap.forbidden])[0] for trap in traps(DEVELOPMENT)}
    for language in LANGUAGES:
        found, silent = [], []
        for text, each, true in zip(texts, chance, right, strict=True):
            if text.language == language and text.text not in trapped:
                said = certainty.said(each)
                (
                    found.append(true[said].sum() / true.sum())
                    if true.any()
                    else silent.append(not said)
                )
        parts.append(f"{language} found {np.mean(found):.3f} silent {np.mean(silent):.2f}")
    sprung = sum(
        bool(trapped[text.text][certainty.said(each)].any())
        for text, each in zip(texts, chance, strict=True)
        if text.text in trapped
    )
    return ", ".join([*parts, f"traps sprung {sprung} of {len(trapped)}"])


if __name__ == "__main__":
    main()
