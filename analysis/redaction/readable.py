"""Finds that identify nobody: dances, days, public bodies, ordinary words with a capital."""

import re
from functools import cache

from analysis.redaction.library import library
from analysis.redaction.people import role_length, without_title
from analysis.redaction.spans import Span
from content.redaction import redaction_words

_SENTENCE_BEGINS = re.compile(r"(?:^|[.!?…:;\n\"'\u2018\u201c(\[-])\s*$")
_LONGEST_SPACE = 20
_CUT_OFF = re.compile(r"['\u2019`]t\b", re.IGNORECASE)


def kept_phrases(text: str) -> frozenset[int]:
    """The places of all signs of phrases to keep, such as "Veilig Thuis"."""
    found = _phrases().finditer(text)
    return frozenset(place for match in found for place in range(*match.span()))


@cache
def _phrases() -> re.Pattern[str]:
    phrases = (entry for entry in redaction_words().keep.every if " " in entry)
    longest_first = sorted(phrases, key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, longest_first))})\b", re.IGNORECASE)


def stays_readable(text: str, span: Span) -> bool:
    """Whether the find is a phrase to keep, or made of nothing but words to keep.

    An ordinary word that is somebody's name as well ("Streng", "Best") stays where it opens a
    sentence, for there its capital says nothing. The "Don" of "Don't" is nobody.
    """
    if _CUT_OFF.match(text, span.end):
        return True
    keep = redaction_words().keep.every
    name = without_title(text[span.start : span.end]).casefold()
    if name in keep or all(word in keep for word in name.split()):
        return True
    return name in _ordinary() and _opens_sentence(text, span.start)


def is_no_street(text: str, span: Span) -> bool:
    """Whether an address without a number is a word that only ends like one: "Onderweg"."""
    word = text[span.start : span.end].casefold()
    return span.kind == "address" and word in redaction_words().keep.like_streets


def before_name(text: str, span: Span) -> int:
    """How many signs at the start of a person's span are no name: "Trainer X", "Volgens X"."""
    found = text[span.start : span.end]
    first, space, rest = found.partition(" ")
    titled = without_title(found) != found
    if (
        rest
        and not titled
        and first.casefold() in _ordinary()
        and _opens_sentence(text, span.start)
    ):
        return len(first + space) + role_length(rest)
    return role_length(found)


@cache
def _ordinary() -> frozenset[str]:
    return library().ordinary | frozenset(redaction_words().keep.ordinary)


def _opens_sentence(text: str, start: int) -> bool:
    return bool(_SENTENCE_BEGINS.search(text[max(0, start - _LONGEST_SPACE) : start]))
