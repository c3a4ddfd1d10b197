"""A number of agreement and what may be said of it."""

from dataclasses import dataclass
from enum import StrEnum

GOOD_FROM = 0.8
FAIR_FROM = 0.667
"""Where Krippendorff draws the lines: conclusions may rest on 0.8 and more, only tentative ones on
0.667 and more (Content Analysis, 4th ed., 2019, chapter 12).
"""

FEWEST_TEXTS = 10
"""With fewer texts that two people read, the number says more about those texts."""


class Verdict(StrEnum):
    """An agreement in words; the last two say why there is no number."""

    GOOD = "good"
    FAIR = "fair"
    LITTLE = "little"
    ALL_THE_SAME = "all_the_same"
    TOO_FEW = "too_few"


@dataclass(frozen=True)
class Agreement:
    """Krippendorff's alpha over `texts` that two or more coders decided on: 1 is always the same, 0
    is what chance gives, below 0 is less than that. None with too few texts, and where every
    decision was the same one: nobody can tell that from chance.

    `low` and `high` are the ends of its 95 % interval, None where nothing differed or too few texts
    carry what differs: the spread can't be told from them.
    """

    texts: int
    alpha: float | None = None
    low: float | None = None
    high: float | None = None

    @property
    def verdict(self) -> Verdict:
        """The number in words."""
        if self.texts < FEWEST_TEXTS:
            return Verdict.TOO_FEW
        if self.alpha is None:
            return Verdict.ALL_THE_SAME
        if self.alpha >= GOOD_FROM:
            return Verdict.GOOD
        return Verdict.FAIR if self.alpha >= FAIR_FROM else Verdict.LITTLE
