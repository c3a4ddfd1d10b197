"""Which words led to a suggestion, where no rule of the codebook points at them.

Each word is left out in turn: those without which the theme scores least, led to it.
"""

from collections.abc import Sequence

import numpy as np

from analysis.themes.evidence import Learners
from analysis.themes.parts import parts
from analysis.themes.words import Word, words

Span = tuple[int, int]

_MOST_TRIED = 40
_MOST_SHOWN = 3
# A word that matters less than this share of the one that matters most isn't shown.
_LEAST_SHARE = 0.5
SHORTEST = 3


def leading_words(text: str, themes: Sequence[int], learners: Learners) -> list[tuple[Span, ...]]:
    """For each of these themes the places of up to three words, in the order of the text; some word
    always is there, unless the text has none.
    """
    sentences = parts(text)
    said = learners.which.scores(learners.reader.read(sentences)) if sentences else None
    found = []
    for theme in themes:
        best = text if said is None else sentences[int(said[:, theme].argmax())]
        tried = _words_of(best, text)
        found.append(_leading(text, tried, theme, learners) if tried else ())
    return found


def _leading(text: str, tried: list[Word], theme: int, learners: Learners) -> tuple[Span, ...]:
    start, end = tried[0].start, tried[-1].end
    without = [text[start : word.start] + " " + text[word.end : end] for word in tried]
    scores = learners.which.scores(learners.reader.read([text[start:end], *without]))[:, theme]
    lost = scores[0] - scores[1:]
    best_first = [int(number) for number in np.argsort(-lost)[:_MOST_SHOWN]]
    least = max(0.0, _LEAST_SHARE * float(lost[best_first[0]]))
    shown = [number for number in best_first if lost[number] >= least] or best_first[:1]
    return tuple((tried[number].start, tried[number].end) for number in sorted(shown))


def _words_of(part: str, text: str) -> list[Word]:
    """The words of this part, those that are long enough to mean something; of many the first."""
    written = words(text)
    start = text.find(part)
    if start >= 0:
        end = start + len(part)
        written = tuple(word for word in written if start <= word.start and word.end <= end)
    long_enough = [word for word in written if len(word.plain) >= SHORTEST]
    return (long_enough or list(written))[:_MOST_TRIED]
