"""Ages: "ik was veertien", "op mijn 14e", "a girl aged 14". A span of years is no age."""

import re
from collections.abc import Callable, Iterator
from functools import cache

from analysis.findable.finds import Findable
from analysis.findable.patterns import ORDINAL, any_of, number, pattern, value_of
from content.findable import findable_words
from content.languages import Language

_YOUNGEST = 3
_WHO = (
    r"(?:ik|ze|zij|hij|we|wij|i|she|he|they|meisjes?|jongens?|kind(?:eren)?|dochter|zoon|zus(?:je)?"
    r"|broer(?:tje)?|vriendin|iemand|girls?|boys?|kids?|child(?:ren)?|daughter|son|sister|brother)"
)
_BE = r"(?:was|ben|is|waren|zijn|werd|am|are|were|turned)"
_ABOUT = r"(?: (?:toen|pas|net|nog maar|nog|maar|bijna|ongeveer|only|just|about|almost))?"
_SUBJECT = (
    rf"\b(?:{_WHO} {_BE}|{_BE} {_WHO}|(?:toen|when) {_WHO}|i['\u2019]?m|{_WHO} (?:van|of)"
    rf"|{_WHO},)(?: {_WHO})?{_ABOUT} "
)
_SPAN = r"(?: (?:lang|geleden|bezig|later|verder|lid|ago|longer|now))"
# What may follow a loose number that is an age: the end, a sign, or one of a few small words.
_LOOSE = (
    rf"(?: jaar(?: oud)?\b(?!{_SPAN})| jr\b)?(?=\s*(?:$|[;:!?)\n\u2026]|[.,](?!\d)|(?:toen|en|of"
    r"|was|werd|ben|maar|dus|die|and|when|or|but|then|so|who)\b))"
)
_NOT_THE_NTH = (
    r"(?! (?:les|lessen|wedstrijd|show|keer|poging|plek|plaats|optreden|auditie|seizoen|jaar))"
)

_Wording = Callable[[int, Language], str]


def ages(text: str, language: Language) -> Iterator[Findable]:
    """Ages from three years on, each as the band that it is in."""
    for form, worded in _forms():
        for found in form.finditer(text):
            age = value_of(found["age"])
            if age >= _YOUNGEST:
                yield Findable(*found.span("found"), "age", worded(age, language))


@cache
def _forms() -> tuple[tuple[re.Pattern[str], _Wording], ...]:
    age = rf"(?P<age>{number()})"
    one = any_of(findable_words().only_one.who)
    who = any_of((*findable_words().counted.people, "man", "vrouw", "woman"))
    return (
        (pattern(rf"\b(?P<found>{age} (?:jaar oud|years? old))\b"), _band),
        (pattern(rf"\b(?:aged|age of|age|leeftijd van) (?P<found>{age})\b"), _band),
        (pattern(rf"{_SUBJECT}(?P<found>{age}{_LOOSE})"), _band),
        (pattern(rf"\b{who} (?:van|of) (?P<found>{age}(?:{_LOOSE}|(?= in\b)))"), _band),
        (
            pattern(rf"\b(?P<found>(?:(?:op|rond) )?(?:mijn|m'n) {age}{ORDINAL}\b{_NOT_THE_NTH})"),
            _when,
        ),
        (
            pattern(rf"\b(?P<found>(?:op|rond) (?:haar|zijn) {age}{ORDINAL}\b{_NOT_THE_NTH})"),
            lambda _, language: findable_words().kinds["age"].in_(language),
        ),
        (
            pattern(rf"\b(?P<found>{age}[- ]?(?:jarige?|years?[- ]old)\b(?: {one}\b)?)"),
            lambda _, language: findable_words().ages.someone.in_(language),
        ),
    )


def _band(age: int, language: Language) -> str:
    bands = findable_words().ages.bands
    fitting = (band for band in bands if age <= band.up_to)
    return next(fitting, bands[-1]).vaguer.in_(language)


def _when(age: int, language: Language) -> str:
    return findable_words().ages.when.in_(language).format(band=_band(age, language))
