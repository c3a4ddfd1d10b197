"""Pieces of patterns that several finders use, and the language that a text is in."""

import re
from collections.abc import Iterable
from functools import cache

from content.findable import findable_words
from content.languages import LANGUAGES, Language

_WORD = re.compile(r"\w+")
ORDINAL = r"(?:e|de|ste|th)"


def pattern(form: str) -> re.Pattern[str]:
    """The form, whatever its capitals."""
    return re.compile(form, re.IGNORECASE)


def any_of(words: Iterable[str]) -> str:
    """A pattern for each of the words, the longest first."""
    return f"(?:{'|'.join(map(re.escape, sorted(set(words), key=len, reverse=True)))})"


@cache
def number() -> str:
    """A pattern for a number of two digits at most, or in words from two to twenty."""
    words = (word for language in LANGUAGES for word in findable_words().number_words[language])
    return rf"(?:\d{{1,2}}(?!\d)|{any_of(words)})"


def value_of(said: str) -> int:
    """The number that these digits or this word stand for."""
    if said.isdecimal():
        return int(said)
    lists = findable_words().number_words.values()
    return next(words.index(said.casefold()) + 2 for words in lists if said.casefold() in words)


def language_of(text: str, otherwise: Language) -> Language:
    """The language that most of the small words of the text are from."""
    words = [word.casefold() for word in _WORD.findall(text)]
    known = findable_words().language_words
    counted = {one: sum(word in known[one] for word in words) for one in LANGUAGES}
    if counted["nl"] == counted["en"]:
        return otherwise
    return "nl" if counted["nl"] > counted["en"] else "en"
