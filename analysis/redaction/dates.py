"""Dates that tell somebody's age to the day, in figures and in words."""

import re
from collections.abc import Iterator

from analysis.redaction.spans import Span

MONTH = (
    r"(?:jan(?:uari|uary)?|feb(?:ruari|ruary)?|maart|mrt|march|mar|apr(?:il)?|mei|may|jun[ie]?"
    r"|june|jul[iy]?|aug(?:ustus|ust)?|sept?(?:ember)?|o[kc]t(?:ober)?|nov(?:ember)?"
    r"|de[ck](?:ember)?)"
)
DAY = r"(?:0?[1-9]|[12]\d|3[01])"
_DAY_IN_WORDS = (
    r"(?:(?:een|twee|drie|vier|vijf|zes|zeven|acht|negen)[e\xeb]n(?:twintig|dertig)|twintig|dertig"
    r"|tien|elf|twaalf|dertien|veertien|vijftien|zestien|zeventien|achttien|negentien"
    r"|een|\xe9\xe9n|twee|drie|vier|vijf|zes|zeven|acht|negen"
    r"|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth)"
    r"(?:de|ste)?"
)
_YEAR = r"(?:(?:19|20)\d\d|['\u2019`]?\d\d)"
_YEAR_IN_WORDS = (
    r"(?:tweeduizend(?: ?en)? ?[a-z\xeb]{0,12}|negentien ?[a-z\xeb]{5,20}"
    r"|two thousand(?: and)? ?[a-z]{0,10})"
)
_NTH = r"(?:st|nd|rd|th|e|ste|de)?"
_DAY_AND_MONTH = (
    rf"(?:(?:{DAY}{_NTH}|{_DAY_IN_WORDS})[-/. ]{{1,2}}(?:of |van )?{MONTH}\b"
    rf"|{MONTH}\.? (?:the )?(?:{DAY}{_NTH}|{_DAY_IN_WORDS})(?!\w)"
    rf"|{DAY}[-/.](?:0?[1-9]|1[012])(?![\d]))"
)
_WITH_YEAR = rf"{_DAY_AND_MONTH}(?:\.?[-/., ]{{1,2}}(?:{_YEAR}(?!\d)|{_YEAR_IN_WORDS}))?"
_BIRTH = (
    r"(?:geboren|geb\.?|geboortedatum|geboortedag|gbdatum|gebdatum|geb\.? ?datum"
    r"|jarig|verjaardag|verjaar"
    r"|bday|birthday|birth ?date|date of birth|dob|born|ik ben van)"
)
_BETWEEN = (
    r"(?:[ :,=]{0,2}\b(?:op|is|was|on|de|den|the|dus|van|ik|altijd|vandaag|morgen)\b){0,4}"
    r"[ :,=]{0,3}"
)

_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"(?<!\d){DAY}(?P<sep>[-/.])(?:0?[1-9]|1[012])(?P=sep){_YEAR}(?!\d)",
        rf"(?<!\d)(?:0?[1-9]|1[012])(?P<sep>[-/]){DAY}(?P=sep)(?:19|20)\d\d(?!\d)",
        # With spaces between, two figures are no year: "06 12 34 56".
        rf"(?<!\d){DAY} (?:0?[1-9]|1[012]) (?:19|20)\d\d(?!\d)",
        rf"(?<!\d){DAY} ?[-/.] ?(?:0?[1-9]|1[012]) ?[-/.] ?(?:19|20)\d\d(?!\d)",
        r"(?<!\d)(?:19|20)\d\d([-/.])(?:0?[1-9]|1[012])\1(?:0?[1-9]|[12]\d|3[01])(?!\d)",
        rf"(?<!\d){DAY}{_NTH}[-/. ]{{1,2}}(?:of )?{MONTH}\.?[-/., ]{{1,2}}{_YEAR}(?!\d)",
        rf"\b{_DAY_IN_WORDS} {MONTH} (?:{_YEAR_IN_WORDS}|(?:19|20)\d\d(?!\d))",
        rf"\b{MONTH}\.? {DAY}(?:st|nd|rd|th)?,? (?:19|20)\d\d(?!\d)",
        rf"\b{MONTH}\.? {DAY}(?:st|nd|rd|th)?,? ['\u2019`]\d\d(?!\d)",
        rf"\b{_BIRTH}\b\.?{_BETWEEN}(?P<found>(?<!\d)(?:{_WITH_YEAR}|\d{{8}}(?!\d)|\d{{6}}(?!\d)))",
        rf"(?<![\w])(?P<found>{_WITH_YEAR}) (?:ben ik|ben k|is mijn|was ik|werd ik|word ik|i was"
        r"|is my|i turn|i turned|i'm turning|is m['\u2019]?n) "
        r"(?:geboren|jarig|verjaardag|born|birthday|bday|\d\d)",
    )
)


def dates(text: str) -> Iterator[Span]:
    """Full dates, and a day with a month where the words beside it tell of a birth. A full date
    counts whatever it stands for: the day of an event tells as much.
    """
    for form in _FORMS:
        group = "found" if "found" in form.groupindex else 0
        for match in form.finditer(text):
            start, end = match.span(group)
            yield Span(start, start + len(text[start:end].rstrip(".,;:!? ")), "birthdate")
