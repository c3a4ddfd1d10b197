"""The finds of redaction, each with the word before it that belongs to it: "juf Noor"."""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from analysis.findable.finds import Findable
from analysis.findable.patterns import any_of, pattern
from analysis.redaction import Span
from content.findable import findable_words
from content.languages import Language, Text
from content.redaction import redaction_words

_FURTHEST = 60
# "Ze heet Noor. Ik ...": the library takes this for a first and a last name.
_NEXT_SENTENCE = re.compile(r"(?<=\w{3})[.!?]\s+(?:Ik|Hij|Zij|Ze|We|Wij|De|Het|Een|I|He|She|The)$")
_ON = pattern(r"\b(?:op|on) $")


def names(text: str, spans: Iterable[Span], language: Language) -> Iterator[Findable]:
    """People, organisations, places, addresses, numbers and dates that redaction found.

    A word in small letters that is a name as well ("the director said") is no find here: redaction
    rather takes out too much, but here somebody would be told that her verb may be a person.
    """
    for span in spans:
        if span.kind == "birthdate":
            yield _date(text, span, language)
        elif span.kind == "person":
            if text[span.start : span.end] not in redaction_words().keep.ordinary:
                yield _person(text, span, language)
        else:
            found = text[span.start : span.end]
            wording = findable_words().kinds[span.kind]
            if span.kind == "organisation":
                wording = _organisation(found) or wording
            yield Findable(span.start, span.end, span.kind, wording.in_(language))


def _person(text: str, span: Span, language: Language) -> Findable:
    end = span.start + len(_NEXT_SENTENCE.split(text[span.start : span.end])[0])
    before = text[max(0, span.start - _FURTHEST) : span.start]
    for form, wording in _before_names():
        if found := form.search(before):
            start = span.start - len(found[0])
            return Findable(start, end, "person", wording.in_(language))
    anyone = findable_words().kinds["person"].in_(language)
    return Findable(span.start, end, "person", anyone)


def _organisation(name: str) -> Text | None:
    fitting = (wording for form, wording in _organisations() if form.search(name))
    return next(fitting, None)


def _date(text: str, span: Span, language: Language) -> Findable:
    words = findable_words()
    if found := _ON.search(text[max(0, span.start - _FURTHEST) : span.start]):
        start = span.start - len(found[0])
        return Findable(start, span.end, "date", words.times.day.in_(language))
    return Findable(span.start, span.end, "date", words.kinds["date"].in_(language))


@cache
def _before_names() -> tuple[tuple[re.Pattern[str], Text], ...]:
    words = findable_words()
    roles = [phrase for phrase in words.phrases if phrase.kind == "role"]
    return tuple(
        (pattern(rf"\b{any_of(group.words)}:? $"), group.vaguer)
        for group in (*roles, *words.people)
    )


@cache
def _organisations() -> tuple[tuple[re.Pattern[str], Text], ...]:
    groups = findable_words().organisations
    return tuple((pattern(rf"\b{any_of(group.words)}\b"), group.vaguer) for group in groups)
