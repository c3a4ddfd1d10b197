"""What every table starts from: the codebook's examples, solved once for as long as we run.

Two questions are asked of them apart. *Which* theme: by examples that have one; texts without a
theme would only pull their neighbours down. *Whether* there is any: by all, by words and by meaning
apart, because a text about nothing may be unlike the others in either.
"""

from functools import cache, cached_property
from threading import Lock

import numpy as np

from analysis.themes.examples import learned_from, marks, without_theme
from analysis.themes.kinship import By, Reader, ReadTexts, Shelf
from analysis.themes.learner import Learner
from analysis.themes.one_thread import one_thread
from analysis.themes.tfidf import Numbers

# Whether there is any theme has more examples to go by than which.
_RIDGE = 0.5

_making = Lock()


class Ground:
    """The solved examples of the codebook; `by` is what likeness could be taken by."""

    def __init__(self, by: By) -> None:
        texts, themes = learned_from()
        about = [number for number, each in enumerate(themes) if each]
        with one_thread():
            self.reader = Reader(texts, by)
            self.by = self.reader.by
            examples, given = self.reader.examples, marks(themes)
            near = {way: Shelf(examples, way).likeness(examples) for way in self.by}
            together: Numbers = np.sum(list(near.values()), axis=0)
            self.which = Learner(
                self.reader,
                examples.only(about),
                given[about],
                self.by,
                near=together[np.ix_(about, about)],
            )
            self.whether = tuple(
                Learner(self.reader, examples, without_theme(given), way, _RIDGE, near[way])
                for way in self.by
            )

    @cached_property
    def quiet(self) -> ReadTexts:
        """The examples without a theme: only needed once a table taught something."""
        themes = learned_from()[1]
        return self.reader.examples.only([n for n, each in enumerate(themes) if not each])


def ground(by: By = By.WORDS | By.MEANING) -> Ground:
    """The ground for this likeness. The first call takes some seconds; who asks meanwhile waits,
    because making it twice at once would take all longer.
    """
    with _making:
        return _ground(by)


@cache
def _ground(by: By) -> Ground:
    return Ground(by)
