"""A text as an eye reads it, for whoever looks for names and numbers in it.

Signs without width are left out, full-width and round letters and figures are plain ones, letters
of other alphabets that look like ours are ours, accents that fit on no letter are gone.
"""

import unicodedata
from dataclasses import dataclass
from functools import lru_cache

# Cyrillic and Greek letters that nobody tells apart from ours, and their twins.
_ALIKE = str.maketrans(
    "АВЕЅІЈКМНОРСТУХԚԜаеорсухѕіјһԁԛԝΑΒΕΖΗΙΚΜΝΟΡΤΥΧοινıɡ‐‑‒–−\t",
    "ABESIJKMHOPCTYXQWaeopcyxsijhdqwABEZHIKMNOPTYXoivig----- ",
)
_FILLERS = frozenset("\u115f\u1160\u2800\u3164\uffa0")
_NO_WIDTH = frozenset(["Mn", "Me", "Cf", "Cc", "Cs"])
_SEEN_CONTROLS = "\n\r\t"


@dataclass(frozen=True)
class Reading:
    """`text` as it is read; `places` has for each of its signs where that stands in the original,
    start to end (not included).
    """

    text: str
    places: tuple[tuple[int, int], ...]

    def place_of(self, start: int, end: int) -> tuple[int, int]:
        """Where the signs `start` to `end` (not included) of `text` stand in the original."""
        return self.places[start][0], self.places[end - 1][1]


def as_read(text: str) -> Reading:
    """How the text is read, and where each sign of that stands. Raises nothing for any text."""
    signs, places = list[str](), list[tuple[int, int]]()
    start = 0
    while start < len(text):
        end = start + 1
        while end < len(text) and _has_no_width(text[end]):
            end += 1
        read = _plain(text[start:end])
        signs.append(read)
        places += [(start, end)] * len(read)
        start = end
    return Reading("".join(signs), tuple(places))


def _plain(signs: str) -> str:
    """One sign with what clings to it, as plain letters; empty where there is nothing to see."""
    if signs.isascii() and len(signs) == 1 and signs.isprintable():
        return signs
    whole = "".join(sign for sign in signs if not _joins_only(sign))
    letters = unicodedata.normalize("NFKC", whole).translate(_ALIKE)
    return "".join(_figure(sign) for sign in letters if not _has_no_width(sign))


@lru_cache(1024)
def _has_no_width(sign: str) -> bool:
    if sign in _SEEN_CONTROLS:
        return False
    return sign in _FILLERS or unicodedata.category(sign) in _NO_WIDTH


def _joins_only(sign: str) -> bool:
    """Whether it has no width and is no accent: it would stand between a letter and its accent."""
    return _has_no_width(sign) and not unicodedata.category(sign).startswith("M")


def _figure(sign: str) -> str:
    return str(unicodedata.decimal(sign)) if sign.isdecimal() else sign
