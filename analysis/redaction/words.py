"""The words of a text with what their writing tells: capitals, signs before and after."""

import re
from dataclasses import dataclass
from typing import Literal

Shape = Literal["small", "capital", "opening", "shouted"]

_WORD = re.compile(
    r"[^\W\d_]+(?:['\u2019`-][^\W\d_]+)*['\u2019](?=\s)|[^\W\d_]+(?:['\u2019`-][^\W\d_]+)*"
)
_OPENS = re.compile(
    r"(?:^|[.!?\u2026:;\n\"'\u2018\u2019\u201c\u201d(\[\u2022*-])\s*$"
    r"|(?:^|[.!?] )['\u2019`][kKtT] $"
)
_LONGEST_SPACE = 20
_SHOUTING = 0.6
_LETTERS_TO_SHOUT = 12


@dataclass(frozen=True)
class Word:
    """One word. `before` and `after` are the signs up to its neighbours, "" at either end."""

    start: int
    end: int
    text: str
    small: str
    shape: Shape
    before: str
    after: str


def words_of(text: str) -> tuple[Word, ...]:
    """All words in their order. Where a text is shouted, its capitals tell nothing: its words
    count as written in small letters.
    """
    found = list(_WORD.finditer(text))
    shouted = is_shouted(text)
    result, reached = list[Word](), 0
    for number, match in enumerate(found):
        start, end = match.span()
        following = found[number + 1].start() if number + 1 < len(found) else len(text)
        opens = bool(_OPENS.search(text[max(0, start - _LONGEST_SPACE) : start]))
        shape = _shape(match[0], opens=opens, shouted=shouted)
        before, after = text[reached:start], text[end:following]
        result.append(Word(start, end, match[0], match[0].casefold(), shape, before, after))
        reached = end
    return tuple(result)


def _shape(word: str, *, opens: bool, shouted: bool) -> Shape:
    if shouted or not word[0].isupper():
        return "small"
    if len(word) > 2 and word.isupper():
        return "shouted"
    return "opening" if opens else "capital"


def is_shouted(text: str) -> bool:
    """Whether nearly all of the text is in capitals."""
    letters = [sign for sign in text if sign.isalpha()]
    capitals = sum(sign.isupper() for sign in letters)
    return len(letters) >= _LETTERS_TO_SHOUT and capitals > _SHOUTING * len(letters)
