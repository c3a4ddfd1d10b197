"""Redaction of one text: what the forms, the lists and the tagger find, put together."""

from collections.abc import Iterable, Iterator

from analysis.redaction.echoes import echoes
from analysis.redaction.named import named_people
from analysis.redaction.nicknames import nicknames
from analysis.redaction.numbers import numbers
from analysis.redaction.organisations import organisations
from analysis.redaction.patterns import patterns
from analysis.redaction.people import titled_names
from analysis.redaction.placeholders import with_placeholders
from analysis.redaction.places import places
from analysis.redaction.readable import is_no_address, kept_phrases, stays_readable
from analysis.redaction.roles import pointing_roles
from analysis.redaction.spans import Redacted, Span, joined
from analysis.redaction.streets import streets
from analysis.redaction.windows import windows
from analysis.redaction.words import words_of
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
    spans = tuple(_in_the_original(read, _found(read.text, language)))
    return Redacted(with_placeholders(text, spans, language), spans)


def _found(text: str, language: Language) -> tuple[Span, ...]:
    names = tuple(_names(text, language))
    people = tuple(echoes(text, names))
    spans = joined((*_forms(text), *names, *people), text)
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
    yield from (span for span in patterns(text) if not is_no_address(text, span))


def _names(text: str, language: Language) -> Iterator[Span]:
    """People, places and organisations, without the words that stay readable."""
    phrases = kept_phrases(text)
    for start, window in windows(text):
        words = words_of(window)
        towns = tuple(places(window, words))
        by_form = (*organisations(window), *streets(window), *towns, *titled_names(window))
        found = (
            *(span for span in by_form if not stays_readable(window, span)),
            *named_people(words, language, towns),
            *nicknames(window, words),
            *pointing_roles(window),
        )
        for span in joined(found, window):
            if not phrases.issuperset(range(start + span.start, start + span.end)):
                yield Span(start + span.start, start + span.end, span.kind)


def _masked(text: str, spans: tuple[Span, ...]) -> str:
    """The text with signs that belong to no number or name in the place of each span."""
    parts, reached = list[str](), 0
    for span in spans:
        parts += (text[reached : span.start], "[" + "]" * (span.end - span.start - 1))
        reached = span.end
    return "".join((*parts, text[reached:]))
