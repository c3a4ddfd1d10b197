"""How surprising it is that two things go together, and how strongly they do.

Dunning, Accurate Methods for the Statistics of Surprise and Coincidence, Computational Linguistics
19 (1993) 61-74; Hardie, Log Ratio: an informal introduction (2014). Texts are counted, not words:
somebody who repeats a word in one text weighs no more than who says it once (Egbert & Biber,
Incorporating text dispersion into keyword analyses, Corpora 14 (2019) 77-104).
"""

from math import log2

from nltk.metrics import BigramAssocMeasures

SURPRISING = 6.63
"""G2 from which chance is an unlikely reason: 99 % of chi-square with one degree of freedom."""


def surprise(both: int, first: int, second: int, texts: int) -> float:
    """The log-likelihood G2 of two things in `texts` texts: `first` have the one, `second` the
    other, `both` have both. 0 when they go together as often as chance would have it.
    """
    # NLTK adds a very small number against division by zero, which can take it below zero.
    return max(0.0, float(BigramAssocMeasures.likelihood_ratio(both, (first, second), texts)))


def log_ratio(here: int, all_here: int, there: int, all_there: int) -> float:
    """How many times its share doubles: the binary logarithm of the share here over the share
    there. All four are above 0.
    """
    return log2((here * all_there) / (there * all_here))
