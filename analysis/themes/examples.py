"""What suggestions are learned from: the codebook's examples, and its strong words and phrases."""

from collections.abc import Sequence
from functools import cache

import numpy as np

from analysis.themes.learner import Marks
from content.codebook import codebook


@cache
def theme_keys() -> tuple[str, ...]:
    """The themes in the order of the codebook."""
    return tuple(theme.key for theme in codebook().themes)


def marks(themes_of_each: Sequence[Sequence[str]]) -> Marks:
    """A row for each text, a column for each theme: 1 where the text is about it."""
    keys = theme_keys()
    rows = [[float(key in themes) for key in keys] for themes in themes_of_each]
    found: Marks = np.array(rows).reshape(len(rows), len(keys))
    return found


def without_theme(given: Marks) -> Marks:
    """One column: 1 where these marks have no theme."""
    column: Marks = (given.sum(axis=1, keepdims=True) == 0).astype(np.float64)
    return column


@cache
def learned_from() -> tuple[tuple[str, ...], tuple[tuple[str, ...], ...]]:
    """Texts, and the themes of each. A text that stands under several themes is about them all;
    the texts of `no_theme` are about none, nor are the traps for which no theme is expected.
    """
    book = codebook()
    found: dict[str, list[str]] = {}
    for theme in book.themes:
        for texts in (*theme.examples.values(), _phrases(theme.key)):
            for text in texts:
                found.setdefault(text, []).append(theme.key)
    for texts in (*book.no_theme.values(), _traps()):
        for text in texts:
            found.setdefault(text, [])
    return tuple(found), tuple(tuple(themes) for themes in found.values())


def _phrases(key: str) -> list[str]:
    """The strong indicators as they would stand in a text."""
    return [
        pattern.replace("*", "").replace(" ~ ", " ")
        for patterns in codebook().theme(key).indicators.values()
        for pattern in patterns.strong
        if "@" not in pattern
    ]


def _traps() -> list[str]:
    return [trap.text for trap in codebook().traps if not trap.expect]
