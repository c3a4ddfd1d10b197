"""A word in context: every place where it stands, with what is around it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from analysis.redaction import pieces
from analysis.words.counting import Read
from analysis.words.tokens import places_of_word
from analysis.words.writing import may_be_told

_BREAKS = re.compile(r"\s*[\n\r\u2028\u2029]\s*")
MOST_PLACES = 25
AROUND = 10  # pieces between spaces, on either side


@dataclass(frozen=True)
class InContext:
    """One place: what stands before the word, the word as it is written, and what follows."""

    before: str
    word: str
    after: str


def in_context(texts: Sequence[Read], word: str, most: int = MOST_PLACES) -> tuple[InContext, ...]:
    """The first places of a word, text by text; none where fewer than five writers use it."""
    having = [text for text in texts if word in text.words]
    if not may_be_told({text.writing.writer for text in having}):
        return ()
    every = (place for text in having for place in _places(text.writing.words, word))
    return tuple(islice(every, most))


def _places(text: str, word: str) -> Iterator[InContext]:
    # By pieces, so that a placeholder is never cut in two.
    bounds = pieces(text)
    for start, end in places_of_word(text, word):
        here = next(number for number, (_, stop) in enumerate(bounds) if start < stop)
        first, last = max(0, here - AROUND), min(len(bounds) - 1, here + AROUND)
        before, after = text[bounds[first][0] : start], text[end : bounds[last][1]]
        yield InContext(
            ("… " if first else "") + _on_one_line(before),
            text[start:end],
            _on_one_line(after) + (" …" if last < len(bounds) - 1 else ""),
        )


def _on_one_line(text: str) -> str:
    """The same, where line breaks are spaces."""
    return _BREAKS.sub(" ", text)
