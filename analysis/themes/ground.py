"""What every table starts from: the codebook's examples, solved once for as long as we run.

Two questions are asked of them apart. *Which* theme: by examples that have one; texts without a
theme would only pull their neighbours down. *Whether* there is any: by all.
"""

from functools import cache
from threading import Lock

from analysis.themes.examples import learned_from, marks, without_theme
from analysis.themes.kinship import By, Reader
from analysis.themes.learner import Learner
from analysis.themes.one_thread import one_thread

_making = Lock()


class Ground:
    """The solved examples of the codebook; `by` is what likeness could be taken by."""

    def __init__(self, by: By) -> None:
        texts, themes = learned_from()
        about = [number for number, each in enumerate(themes) if each]
        with one_thread():
            self.reader = Reader(texts, by)
            given = marks(themes)
            self.which = Learner(self.reader, self.reader.examples.only(about), given[about])
            self.whether = Learner(self.reader, self.reader.examples, without_theme(given))
        self.by = self.reader.by


def ground(by: By = By.WORDS | By.MEANING) -> Ground:
    """The ground for this likeness. The first call takes some seconds; who asks meanwhile waits,
    because making it twice at once would take all longer.
    """
    with _making:
        return _ground(by)


@cache
def _ground(by: By) -> Ground:
    return Ground(by)
