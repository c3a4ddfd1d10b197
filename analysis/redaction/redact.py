"""Redaction of one text: what the forms, the phrases and the library find, put together."""

import re
from collections.abc import Iterator

from analysis.redaction.library import library
from analysis.redaction.numbers import numbers
from analysis.redaction.organisations import organisations, places
from analysis.redaction.patterns import patterns
from analysis.redaction.people import titled_names, without_title
from analysis.redaction.placeholders import with_placeholders
from analysis.redaction.spans import Redacted, Span, joined
from analysis.redaction.windows import windows
from content.languages import Language
from content.redaction import redaction_words

_NAMED = frozenset({"person", "place", "organisation"})
_SIGN = re.compile(r"\w")
_ROUNDS = 5


def redact(text: str, language: Language = "nl") -> Redacted:
    """The text with a placeholder for whatever could tell who somebody is.

    `language` is that of the placeholders and of the survey; names are looked for in both
    languages, because dancers mix them. Nothing about the text is kept or logged. Raises nothing
    for any text, the empty one included.
    """
    spans = joined((*_forms(text), *_names(text)))
    # A number may only come to light once its neighbour is gone; so look until nothing is left.
    for _ in range(_ROUNDS):
        more = tuple(_forms(_masked(text, spans)))
        if not more:
            break
        spans = joined((*spans, *more))
    return Redacted(with_placeholders(text, spans, language), spans)


def _forms(text: str) -> Iterator[Span]:
    yield from numbers(text)
    yield from patterns(text)


def _names(text: str) -> Iterator[Span]:
    """People, places and organisations, without the words that content keeps readable."""
    for start, window in windows(text):
        for span in _names_in(window):
            if not _is_kept(window[span.start : span.end]):
                yield Span(start + span.start, start + span.end, span.kind)


def _names_in(window: str) -> Iterator[Span]:
    known = library()
    yield from organisations(window)
    yield from places(window)
    yield from titled_names(window, known.first_names)
    yield from known.find(window)


def _is_kept(found: str) -> bool:
    """Whether the find is a phrase to keep, or made of nothing but words to keep."""
    keep = redaction_words().keep.every
    name = without_title(found).casefold()
    return name in keep or all(word in keep for word in name.split())


def _masked(text: str, spans: tuple[Span, ...]) -> str:
    """The text with signs that belong to no number or name in the place of each span."""
    parts, reached = list[str](), 0
    for span in spans:
        parts += (text[reached : span.start], "[" + "]" * (span.end - span.start - 1))
        reached = span.end
    return "".join((*parts, text[reached:]))
