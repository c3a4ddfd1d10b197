"""A text as words in one plain spelling, that remember where they stand and in which sentence."""

import re
import unicodedata
from dataclasses import dataclass

from nltk.tokenize import RegexpTokenizer

_APOSTROPHES = "'\u2019\u2018`\u00b4"
_MARKS = "\u0300-\u036f"
_TOKENS = RegexpTokenizer(rf"[^\W_][\w{_MARKS}]*(?:[{_APOSTROPHES}][^\W_][\w{_MARKS}]*)*")
_SENTENCE_ENDS = re.compile(r"[.?!…\n\r\u2028\u2029]")
_NO_SIGN = str.maketrans("", "", _APOSTROPHES + "_")


@dataclass(frozen=True)
class Word:
    """`plain` is the spelling that patterns know; `start` to `end` its place in the text."""

    plain: str
    start: int
    end: int
    sentence: int


def words(text: str) -> tuple[Word, ...]:
    """All words of a text, as `matching.normalise` of the codebook wants them."""
    found: list[Word] = []
    sentence = reached = 0
    for start, end in _TOKENS.span_tokenize(text):
        sentence += bool(_SENTENCE_ENDS.search(text, reached, start))
        found.append(Word(plain(text[start:end]), start, end, sentence))
        reached = end
    return tuple(found)


def plain(word: str) -> str:
    """Small letters without accents and apostrophes: "Foto's" becomes "fotos"."""
    parts = unicodedata.normalize("NFKD", word.lower())
    return "".join(sign for sign in parts if not unicodedata.combining(sign)).translate(_NO_SIGN)
