"""A name that was found once is taken out wherever it stands in the same text."""

import re
from collections.abc import Iterable, Iterator

from analysis.redaction.lexicon import Lexicon, lexicon
from analysis.redaction.people import without_title
from analysis.redaction.spans import Span
from analysis.redaction.words import Word, words_of
from content.redaction import redaction_words

_PARTS = re.compile(r"[^\W\d_]{3,}")
_POSSESSIVE = re.compile(r"(?:['\u2019`]?s|['\u2019])$")
_TOO_USUAL = 4
_LEAST_RANK = 2


def echoes(text: str, names: Iterable[Span]) -> Iterator[Span]:
    """Other places of each word of the people in `names`, ordinary words left out.

    With a capital every such word counts; in small letters ("noor"), or where it opens a sentence,
    only what is no ordinary word, because many a name is a word as well.
    """
    people = (without_title(text[name.start : name.end]) for name in names if _is_person(name))
    lists, keep = lexicon(), redaction_words().keep
    parts = {part.casefold() for name in people for part in _PARTS.findall(name)}
    parts -= keep.every
    parts |= {_POSSESSIVE.sub("", part) for part in parts if lists.name_rank(part)}
    for word in words_of(text) if parts else ():
        is_part = word.small in parts or _POSSESSIVE.sub("", word.small) in parts
        if is_part and _is_meant(word, lists):
            yield Span(word.start, word.end, "person")


def _is_person(span: Span) -> bool:
    return span.kind == "person"


def _is_meant(word: Word, lists: Lexicon) -> bool:
    usual = max(lists.usual(word.small, "nl"), lists.usual(word.small, "en"))
    if word.shape in ("capital", "shouted"):
        return usual <= _TOO_USUAL + 1
    if word.shape == "opening":
        return usual < _TOO_USUAL
    return not usual and lists.name_rank(word.small) >= _LEAST_RANK
