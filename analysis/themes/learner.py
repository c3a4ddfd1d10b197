"""What examples with known themes say of a text: kernel ridge regression, solved exactly.

The examples of the codebook are solved once. What one table coded is put beside them by a small
system of its own (a bordered inverse): a coding more costs little, and is as easily forgotten.
"""

from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from analysis.themes.kinship import By, Reader, ReadTexts, Shelf
from analysis.themes.tfidf import Numbers

Marks = NDArray[np.float64]

_RIDGE = 2.0
# A table's own words say more about the next text of that table than ours do.
_OWN_RIDGE = 1.0


class Learner:
    """Solved examples. `marks` has a row for each and a column for each theme, 1 or 0. `near` is
    how alike they are where somebody worked that out already.
    """

    def __init__(
        self,
        reader: Reader,
        examples: ReadTexts,
        marks: Marks,
        by: By,
        ridge: float = _RIDGE,
        near: Numbers | None = None,
    ) -> None:
        self.reader = reader
        self.shelf = Shelf(examples, by)
        near = self.shelf.likeness(examples) if near is None else near.copy()
        near[np.diag_indices_from(near)] += ridge
        self._near = near
        self.middle = marks.mean(axis=0)
        self.weights: Marks = np.linalg.solve(near, (marks - self.middle).astype(np.float32))

    @cached_property
    def inverse(self) -> Numbers:
        """Of likeness among the examples: only needed once a table taught something."""
        return np.linalg.inv(self._near)

    def scores(self, texts: ReadTexts) -> Marks:
        """A row for each text, a column for each theme: near 1 where it is like its examples."""
        found: Marks = self.shelf.likeness(texts) @ self.weights + self.middle
        return found


class OwnLearner:
    """A learner with one table's codings beside its examples, in memory alone.

    Every coding moves the scores of all texts a little. `quiet` are texts about nothing: what their
    scores moved on average is taken off again, so that a table that sends no texts about nothing
    doesn't teach that every text is about something.
    """

    def __init__(self, base: Learner, own: ReadTexts, marks: Marks, quiet: ReadTexts) -> None:
        self._base, self._shelf = base, Shelf(own, base.shelf.by)
        across = base.shelf.likeness(own)
        among = self._shelf.likeness(own).astype(np.float64)
        among[np.diag_indices_from(among)] += _OWN_RIDGE
        through = across @ base.inverse
        surprise = marks - base.middle - across @ base.weights
        self._own: Marks = np.linalg.solve(among - through @ across.T, surprise)
        self._weights: Marks = base.weights - through.T @ self._own
        self._middle: Marks = base.middle
        self._middle = base.middle - (self.scores(quiet) - base.scores(quiet)).mean(axis=0)

    def scores(self, texts: ReadTexts) -> Marks:
        """As of the base, with what the table taught."""
        found: Marks = (
            self._base.shelf.likeness(texts) @ self._weights
            + self._shelf.likeness(texts) @ self._own
            + self._middle
        )
        return found
