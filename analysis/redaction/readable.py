"""Finds that identify nobody: dances, days, public bodies, ordinary words with a capital."""

import re
from functools import cache

from analysis.redaction.lexicon import lexicon
from analysis.redaction.people import without_title
from analysis.redaction.spans import Span
from content.redaction import redaction_words

_SENTENCE_BEGINS = re.compile(r"(?:^|[.!?…:;\n\"'\u2018\u201c(\[-])\s*$")
_LONGEST_SPACE = 20
_CUT_OFF = re.compile(r"['\u2019`]t\b", re.IGNORECASE)
_CHAMPIONSHIP = re.compile(r"(?:O?NK|[EWB]K) \w")
_USUAL = 5


def kept_phrases(text: str) -> frozenset[int]:
    """The places of all signs of phrases to keep, such as "Veilig Thuis"."""
    found = _phrases().finditer(text)
    return frozenset(place for match in found for place in range(*match.span()))


@cache
def _phrases() -> re.Pattern[str]:
    phrases = (entry for entry in redaction_words().keep.every if not entry.isalpha())
    longest_first = sorted(phrases, key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)", re.IGNORECASE)


def stays_readable(text: str, span: Span) -> bool:
    """Whether the find is a phrase to keep, or made of nothing but words to keep.

    An ordinary word that is somebody's name as well ("Streng", "Best") stays where it opens a
    sentence, for there its capital says nothing. The "Don" of "Don't" is nobody.
    """
    if _CUT_OFF.match(text, span.end):
        return True
    if _CHAMPIONSHIP.match(text[span.start : span.end]):
        return False
    keep = redaction_words().keep.every
    name = without_title(text[span.start : span.end]).casefold()
    if name in keep or all(word in keep for word in name.split()):
        return True
    return is_ordinary(name) and _opens_sentence(text, span.start)


def is_no_address(text: str, span: Span) -> bool:
    """Whether an address without a number is a word that only ends like one: "Onderweg"; or a
    website is a public one, such as that of a newspaper.
    """
    word, keep = text[span.start : span.end].casefold(), redaction_words().keep
    if span.kind == "url":
        first, space, _ = word.partition(" ")  # "dat punt nl"
        return word in keep.every or bool(space and is_ordinary(first))
    return span.kind == "address" and word in keep.like_streets


def is_ordinary(word: str) -> bool:
    """Whether a word (small letters) is used so much that it tells nothing by itself."""
    lists = lexicon()
    usual = max(lists.usual(word, "nl"), lists.usual(word, "en"))
    return usual >= _USUAL or word in redaction_words().keep.ordinary


def _opens_sentence(text: str, start: int) -> bool:
    return bool(_SENTENCE_BEGINS.search(text[max(0, start - _LONGEST_SPACE) : start]))
