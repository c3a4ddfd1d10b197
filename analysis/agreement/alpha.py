"""Krippendorff's alpha by matrices, with an interval by drawing texts anew.

NLTK's AnnotationTask.alpha gives the same number (tests hold the two beside each other). It takes a
sixth of a second for 2,000 texts, so a thousand draws of 17 numbers would take most of an hour.
"""

from collections.abc import Iterable
from itertools import chain

import numpy as np
from numpy.typing import NDArray

from analysis.agreement.verdict import FEWEST_TEXTS, Agreement

Matrix = NDArray[np.float64]
Labels = frozenset[str]

DRAWS = 1000
SEED = 20260302  # the same texts give the same interval each time the page is opened
_MOST_UNDEFINED = 0.05  # of the draws: with more, those that are left are no fair sample
_ENDS = (0.025, 0.975)


def masi(one: Labels, other: Labels) -> float:
    """How far two sets of themes lie apart, 0 to 1: no theme is nearer to no theme than to any
    (Passonneau, Measuring Agreement on Set-valued Items, LREC 2006).
    """
    if one == other:
        return 0.0
    shared = len(one & other)
    if not shared:
        return 1.0
    weight = 2 / 3 if one < other or other < one else 1 / 3
    return 1 - weight * shared / len(one | other)


def agreement_on_sets(texts: Iterable[Iterable[Labels]], draws: Matrix | None) -> Agreement:
    """Alpha with MASI's distance. `texts` holds per text the sets that its coders gave, two or
    more; `draws` is of `drawn_anew`, None for no interval.
    """
    given = [list(sets) for sets in texts]
    kinds = sorted(set(chain.from_iterable(given)), key=sorted)
    place = {kind: number for number, kind in enumerate(kinds)}
    counts = np.zeros((len(given), len(kinds)))
    for row, sets in enumerate(given):
        for kind in sets:
            counts[row, place[kind]] += 1
    apart = np.array([[masi(one, other) for other in kinds] for one in kinds])
    return agreement_on(counts, apart.reshape(len(kinds), len(kinds)), draws)


def agreement_on(counts: Matrix, apart: Matrix, draws: Matrix | None) -> Agreement:
    """Alpha of texts (rows) that coders gave a label (columns), `apart` being how far two labels
    lie from each other. Every row counts two coders or more.
    """
    texts = len(counts)
    if texts < FEWEST_TEXTS:
        return Agreement(texts)
    alpha = alphas(counts, apart, np.ones((1, texts)))[0]
    if np.isnan(alpha):
        return Agreement(texts)
    # Where nothing differed each draw gives 1 too: an interval from 1 to 1 would promise too much.
    low, high = (None, None) if alpha == 1 or draws is None else _ends(counts, apart, draws)
    return Agreement(texts, float(alpha), low, high)


def alphas(counts: Matrix, apart: Matrix, weights: Matrix) -> Matrix:
    """One alpha for each row of `weights`, which says how often each text counts; NaN where all
    decisions were the same. For any number of coders, also another number at each text
    (Krippendorff, Content Analysis, 2019, chapter 12: one minus observed by expected disagreement).
    """
    coders = counts.sum(axis=1)
    observed = weights @ (((counts @ apart) * counts).sum(axis=1) / (coders - 1))
    decisions, each = weights @ coders, weights @ counts
    expected = ((each @ apart) * each).sum(axis=1) / (decisions - 1)
    told = expected > 0
    return np.where(told, 1 - observed / np.where(told, expected, 1), np.nan)


def drawn_anew(texts: int) -> Matrix | None:
    """How often each text counts in each draw: as many texts, drawn with replacement. None where
    there are too few for a number.
    """
    if texts < FEWEST_TEXTS:
        return None
    chance = np.random.default_rng(SEED)
    drawn = chance.integers(0, texts, (DRAWS, texts)) + np.arange(DRAWS)[:, None] * texts
    counted = np.bincount(drawn.ravel(), minlength=DRAWS * texts)
    return counted.reshape(DRAWS, texts).astype(np.float64)


def _ends(counts: Matrix, apart: Matrix, draws: Matrix) -> tuple[float | None, float | None]:
    drawn = alphas(counts, apart, draws)
    told = drawn[~np.isnan(drawn)]
    if len(told) < (1 - _MOST_UNDEFINED) * len(drawn):
        return None, None
    low, high = np.quantile(told, _ENDS)
    return float(low), float(high)
