"""From evidence to a chance, and from chances to what is said: three themes at most, or nothing.

The numbers below come from `python -m benchmarks.theme_certainty`, which fits them on texts that
nothing was learned from. A chance of 0.8 means that about eight of ten such suggestions are right.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from analysis.themes.evidence import Evidence
from analysis.themes.kinship import By

MOST = 3
# Below SPEAKS for the best theme nothing is said; below JOINS a theme isn't said beside it.
SPEAKS, JOINS = 0.13, 0.04


@dataclass(frozen=True)
class Weights:
    """`of_each` in the order of evidence.KINDS, `of_any` of evidence.KINDS_OF_ANY."""

    of_each: tuple[float, ...]
    of_any: tuple[float, ...]


WEIGHTS: dict[By, Weights] = {
    By.WORDS | By.MEANING: Weights(
        (11.63, -3.61, 1.98, 0.26, 0.5, -2.99),
        (1.72, 0.3, 3.84, 0.54, 0.37, -1.02, -3.22, -5.36),
    ),
    By.WORDS: Weights(
        (10.77, -3.58, 1.88, -0.08, 0.83, -2.84),
        (0.23, 0.92, 4.24, 0.57, 0.56, -3.33, -5.32),
    ),
    By.MEANING: Weights(
        (11.3, -3.48, 3.08, 0.56, 0.78, -3.06),
        (1.12, 0.94, 3.99, 0.89, 0.39, -1.74, -6.59),
    ),
}


def chances(given: Evidence, by: By) -> NDArray[np.float64]:
    """For each theme how likely it is that a coder would name it: how likely it is that the text is
    about anything, times how likely this theme is if so.

    Where the codebook knows the words for something else, or they are denied, and nothing strong is
    left, the theme has no chance: rules are better at traps than likeness is.
    """
    weights = WEIGHTS[by]
    found = _chance(given.of_any, weights.of_any) * _chance(given.of_each, weights.of_each)
    trapped = [each.taken_back and not each.strong for each in given.found]
    found[trapped] = 0
    return found


def _chance(numbers: NDArray[np.float64], weights: tuple[float, ...]) -> NDArray[np.float64]:
    found: NDArray[np.float64] = 1 / (1 + np.exp(-(numbers @ np.array(weights))))
    return found


def said(chance: Sequence[float] | NDArray[np.float64]) -> list[int]:
    """The themes to suggest, by number, best first; none where even the best is unsure."""
    best_first = sorted(range(len(chance)), key=lambda number: -chance[number])[:MOST]
    if chance[best_first[0]] < SPEAKS:
        return []
    return [number for number in best_first if chance[number] >= JOINS]
