"""From evidence to a chance, and from chances to what is said: three themes at most, or nothing.

The numbers below come from `python -m benchmarks.theme_certainty`, which fits them on texts that
nothing was learned from. A chance of 0.8 means that about eight of ten such suggestions are right.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from analysis.themes.evidence import Evidence
from analysis.themes.kinship import By

MOST = 3
# Below SPEAKS for the best theme nothing is said; below JOINS a theme isn't said beside it.
SPEAKS, JOINS = 0.1, 0.04

# In the order of evidence.KINDS.
WEIGHTS: dict[By, tuple[float, ...]] = {
    By.WORDS | By.MEANING: (10.75, -2.9, 1.56, 0.69, 0.33, -2.54, -3.98),
    By.WORDS: (9.26, -2.55, 1.53, 0.66, 0.81, -2.83, -3.77),
    By.MEANING: (10.47, -2.64, 2.53, 1.02, 0.56, -2.69, -3.73),
}


def chances(given: Evidence, by: By) -> NDArray[np.float64]:
    """For each theme how likely it is that a coder would name it.

    Where the codebook knows the words for something else, or they are denied, and nothing strong is
    left, the theme has no chance: rules are better at traps than likeness is.
    """
    found: NDArray[np.float64] = 1 / (1 + np.exp(-(given.numbers @ np.array(WEIGHTS[by]))))
    trapped = [each.taken_back and not each.strong for each in given.found]
    found[trapped] = 0
    return found


def said(chance: Sequence[float] | NDArray[np.float64]) -> list[int]:
    """The themes to suggest, by number, best first; none where even the best is unsure."""
    best_first = sorted(range(len(chance)), key=lambda number: -chance[number])[:MOST]
    if chance[best_first[0]] < SPEAKS:
        return []
    return [number for number in best_first if chance[number] >= JOINS]
