"""A name that was found once is taken out wherever it stands in the same text."""

import re
from collections.abc import Iterable, Iterator

from analysis.redaction.library import library
from analysis.redaction.people import without_title
from analysis.redaction.spans import Span
from content.redaction import redaction_words

_WORD = re.compile(r"\w{3,}")


def echoes(text: str, names: Iterable[Span]) -> Iterator[Span]:
    """Other places of each word of the people in `names`, ordinary words left out.

    With a capital every such word counts; in small letters ("noor") only a known first name
    does, because many a surname is a word as well.
    """
    people = (without_title(text[name.start : name.end]) for name in names if _is_person(name))
    known, keep = library(), redaction_words().keep
    parts = {word.casefold() for name in people for word in _WORD.findall(name)}
    parts -= known.ordinary | keep.every | frozenset(keep.ordinary)
    for match in _WORD.finditer(text) if parts else ():
        word = match[0].casefold()
        if word in parts and (match[0][0].isupper() or word in known.first_names):
            yield Span(*match.span(), "person")


def _is_person(span: Span) -> bool:
    return span.kind == "person"
