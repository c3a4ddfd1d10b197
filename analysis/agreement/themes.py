"""Agreement theme by theme: did coders see this theme in the same texts?"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from analysis.agreement.alpha import Labels, Matrix, agreement_on
from analysis.agreement.verdict import Agreement

_YES_OR_NO = np.array([[0.0, 1.0], [1.0, 0.0]])


@dataclass(frozen=True)
class ThemeAgreement:
    """Of one theme, in texts that two or more coders read: in how many all of them named it, and in
    how many some did and some did not.
    """

    theme: str
    agreement: Agreement
    by_all: int
    by_some: int

    @property
    def named(self) -> bool:
        """Whether anybody saw it anywhere."""
        return bool(self.by_all or self.by_some)


def agreement_by_theme(
    texts: Sequence[Sequence[Labels]], themes: Iterable[str], draws: Matrix | None
) -> tuple[ThemeAgreement, ...]:
    """One row a theme, in the order of `themes`; `texts` and `draws` as in `agreement_on_sets`."""
    return tuple(_of_theme(theme, texts, draws) for theme in themes)


def _of_theme(
    theme: str, texts: Sequence[Sequence[Labels]], draws: Matrix | None
) -> ThemeAgreement:
    coders = np.array([len(sets) for sets in texts], dtype=float)
    named = np.array([sum(theme in each for each in sets) for sets in texts], dtype=float)
    counts = np.column_stack((named, coders - named))
    return ThemeAgreement(
        theme,
        agreement_on(counts, _YES_OR_NO, draws),
        by_all=int((named == coders).sum()),
        by_some=int(((named > 0) & (named < coders)).sum()),
    )
