"""What one table's codings correct in a judgement of the codebook's examples."""

import numpy as np

from analysis.themes.kinship import ReadTexts, Shelf
from analysis.themes.learner import Learner, Marks

_RIDGE = 1.0


class Corrected:
    """A learner with one table's codings beside its examples, in memory alone.

    It learns what the base got wrong on them and leaves the base as it is, which costs next to
    nothing. Every coding moves the scores of all texts a little: `quiet` are texts about nothing,
    and what their scores moved on average is taken off again, so that a table that keeps no texts
    about nothing doesn't teach that every text is about something.
    """

    def __init__(self, base: Learner, own: ReadTexts, marks: Marks, quiet: ReadTexts) -> None:
        self._base, self._shelf = base, Shelf(own, base.shelf.by)
        among = self._shelf.likeness(own)
        among[np.diag_indices_from(among)] += _RIDGE
        surprise = marks - base.scores(own)
        self._own = np.asarray(np.linalg.solve(among, surprise), np.float64)
        self._drift: Marks = (self._shelf.likeness(quiet) @ self._own).mean(axis=0)

    def scores(self, texts: ReadTexts) -> Marks:
        """As of the base, with what the table taught."""
        moved: Marks = self._shelf.likeness(texts) @ self._own - self._drift
        return self._base.scores(texts) + moved
