"""Redaction of one text: what the forms, the phrases and the library find, put together."""

from collections.abc import Iterable, Iterator

from analysis.redaction.echoes import echoes
from analysis.redaction.library import library
from analysis.redaction.numbers import numbers
from analysis.redaction.organisations import organisations, places
from analysis.redaction.patterns import patterns
from analysis.redaction.people import titled_names
from analysis.redaction.placeholders import with_placeholders
from analysis.redaction.readable import before_name, is_no_street, kept_phrases, stays_readable
from analysis.redaction.spans import Redacted, Span, joined
from analysis.redaction.windows import windows
from analysis.signs import Reading, as_read
from content.languages import Language

_ROUNDS = 5


def redact(text: str, language: Language = "nl") -> Redacted:
    """The text with a placeholder for whatever could tell who somebody is.

    `language` is that of the placeholders and of the survey; names are looked for in both
    languages, because dancers mix them, and in the text as an eye reads it, so that no sign that
    nobody sees hides one. Nothing about the text is kept or logged. Raises nothing for any text,
    the empty one included.
    """
    read = as_read(text)
    spans = tuple(_in_the_original(read, _found(read.text)))
    return Redacted(with_placeholders(text, spans, language), spans)


def _found(text: str) -> tuple[Span, ...]:
    names = tuple(_names(text))
    spans = joined((*_forms(text), *names, *echoes(text, names)), text)
    # A number may only come to light once its neighbour is gone; so look until nothing is left.
    for _ in range(_ROUNDS):
        more = tuple(_forms(_masked(text, spans)))
        if not more:
            break
        spans = joined((*spans, *more), text)
    return spans


def _in_the_original(read: Reading, spans: Iterable[Span]) -> Iterator[Span]:
    """The spans where they stand in the original. One sign there may be read as two; it belongs to
    the first span that holds a part of it.
    """
    reached = 0
    for span in spans:
        start, end = read.place_of(span.start, span.end)
        if end > reached:
            yield Span(max(start, reached), end, span.kind)
            reached = end


def _forms(text: str) -> Iterator[Span]:
    yield from numbers(text)
    yield from (span for span in patterns(text) if not is_no_street(text, span))


def _names(text: str) -> Iterator[Span]:
    """People, places and organisations, without the words that stay readable."""
    known, phrases = library(), kept_phrases(text)
    for start, window in windows(text):
        found = (
            *organisations(window),
            *places(window),
            *titled_names(window, known.first_names),
            *known.find(window),
        )
        for span in joined(found, window):
            if stays_readable(window, span):
                continue
            begin = start + span.start
            if span.kind == "person":
                begin += before_name(window, span)
            if not phrases.issuperset(range(begin, start + span.end)):
                yield Span(begin, start + span.end, span.kind)


def _masked(text: str, spans: tuple[Span, ...]) -> str:
    """The text with signs that belong to no number or name in the place of each span."""
    parts, reached = list[str](), 0
    for span in spans:
        parts += (text[reached : span.start], "[" + "]" * (span.end - span.start - 1))
        reached = span.end
    return "".join((*parts, text[reached:]))
