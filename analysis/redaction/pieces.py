"""A redacted text as pieces between its spaces, by which a passage is known.

A placeholder is never cut, and a word that is taken out afterwards leaves its piece where it was: a
passage from one piece to another stays the same passage.
"""

import re

from analysis.redaction.taken_out import PLACEHOLDER

_PIECE = re.compile(rf"(?:{PLACEHOLDER.pattern}|\S)+")


def pieces(text: str) -> tuple[tuple[int, int], ...]:
    """Where each piece of a text stands: start and end (not included) in code points, in order."""
    return tuple(match.span() for match in _PIECE.finditer(text))


def passage(text: str, first: int, last: int) -> str:
    """The words from piece `first` to piece `last` (included), as they stand in the text. Raises
    IndexError where there are no such pieces.
    """
    places = pieces(text)
    return text[places[first][0] : places[last][1]]
