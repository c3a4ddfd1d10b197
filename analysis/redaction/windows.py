"""Cutting a long text where no name is cut, so that the time stays in step with its length."""

import re
from collections.abc import Iterator

_LONGEST = 1_500
_ENDS = (re.compile(r"[.!?]\s+(?=\S)|\n+"), re.compile(r"\s+"))


def windows(text: str) -> Iterator[tuple[int, str]]:
    """Pieces of at most 1,500 characters with the place where each begins.

    Cut after a sentence where there is one, else after a word, else anywhere.
    """
    start = 0
    while start < len(text):
        end = start + _LONGEST
        if end < len(text):
            end = _last_end(text, start, end)
        yield start, text[start:end]
        start = end


def _last_end(text: str, start: int, end: int) -> int:
    for pattern in _ENDS:
        ends = [match.end() for match in pattern.finditer(text, start, end)]
        if ends:
            return ends[-1]
    return end
