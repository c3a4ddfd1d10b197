"""Names of schools, studios, crews and towns that no list knows."""

import re
from collections.abc import Iterator
from functools import cache

from analysis.redaction.spans import Span
from content.redaction import redaction_words

_WORD = r"(?!I\b)[A-ZÀ-ÖØ-Þ0-9][\w&'\u2019]{0,40}(?:-[\w'\u2019]{1,40}){0,3}"
_ARTICLES = r"De|Het|The|La|Le|de|het|the|van|of|'t"
_FIRST_LITTLE = rf"(?:(?:{_ARTICLES}) ){{0,2}}"
_LITTLE = rf"(?:(?:{_ARTICLES}|en|and|&) ){{0,2}}"
_BEFORE = (
    r"(?i:dans|dance|ballet|jazz|break|breakdance|hip-?hop|musical|theater|tap|street|urban|show"
    r"|sport|turn|majorette|muziek|music|kunst|stijldans|talent)"
)
_HEAD = (
    rf"(?i:{_BEFORE}?-?(?:school|huis|studios?|academie|academy|centrum|center|centre|vereniging"
    r"|lab|club|crew|gezelschap|company|factory|collective|collectief|stichting|conservatorium"
    r"|tsv|dsv|gsv|sv|hogeschool|college|lyceum|opleiding|vooropleiding|team|groep|institute"
    r"|instituut)"
    r"|mbo|hbo|roc|dance ?studio|dance ?school|dance ?academy)"
)
_TAIL = (
    r"(?:(?:[Dd]ance|[Bb]allet|[Dd]ans|[Tt]heatre|[Tt]heater|[Jj]azz|[Mm]usical|[Pp]erforming"
    r"|[Aa]rts|Hip-?[Hh]op|Urban|Street|[Mm]usic) ){0,3}"
    r"(?:Dance|Academy|Academie|School|Company|Studios?|Center|Centre|Crew|Collective|Factory"
    r"|Conservatory|Conservatoire|Institute|College|Dansschool|Dansacademie|Balletschool"
    r"|Dansstudio|Dansgroep|Ballet)"
)

_HEADED = re.compile(rf"\b{_HEAD} {_FIRST_LITTLE}{_WORD}(?: {_LITTLE}{_WORD}){{0,3}}")
_CAMEL = re.compile(rf"\b[A-Z][a-z]{{1,20}}(?:Lab|Dance|Studio|House|Crew)(?: {_WORD}){{0,2}}")
# A sentence that begins with "Na Balletschool X" doesn't tell of a school called "Na".
_OPENING = (
    r"(?:Na|Bij|Op|In|Van|Voor|Toen|Onze|Mijn|Deze|Die|Een|Geen|Met|Door|Over|Als|Ik|Hij|Zij|We"
    r"|At|My|Our|After|Every|This|That|Their|A|An|No|When|With|For|From|I|He|She)"
)
_TAILED = re.compile(rf"\b(?:(?:The |De |Het )?(?!{_OPENING}\b){_WORD} ){{1,3}}{_TAIL}\b")
_PLACE = re.compile(
    r"\b(?:Nieuw|Nieuwe|Oud|Oude|Oost|West|Noord|Zuid|Groot|Klein|Sint|St|Hoog|Laag|Beneden|Boven"
    r"|New|Old|North|South|East|Great|Little)[- ][A-Z][a-zà-ÿ]{2,40}(?:-[A-Z]?[a-zà-ÿ]{1,40}){0,2}"
)
_PLACE_AFTER = re.compile(
    r"\b(?:in|uit|te|vanuit|nabij|naar|near|from) "
    r"(?P<place>[A-ZÀ-Þ][a-zà-ÿ]{2,40}(?:-[A-Za-zà-ÿ]{1,40}){0,3})\b"
)


def organisations(text: str) -> Iterator[Span]:
    """ "Dansschool X", "Studio X", "mbo X", "XLab Y" and "X Dance Academy"."""
    for pattern in (_HEADED, _CAMEL, _TAILED, _known()):
        yield from (Span(*match.span(), "organisation") for match in pattern.finditer(text))


@cache
def _known() -> re.Pattern[str]:
    names = sorted(redaction_words().organisations, key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, names))})\b", re.IGNORECASE)


def places(text: str) -> Iterator[Span]:
    """Towns that their form ("Nieuw-X") or the word before them ("in X") gives away."""
    yield from (Span(*match.span(), "place") for match in _PLACE.finditer(text))
    yield from (Span(*match.span("place"), "place") for match in _PLACE_AFTER.finditer(text))
