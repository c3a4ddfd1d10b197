"""Years, months of a year and days: when something was."""

import re
from collections.abc import Iterator
from functools import cache

from analysis.findable.finds import Findable
from analysis.findable.patterns import pattern
from analysis.redaction.dates import DAY, MONTH
from content.findable import findable_words
from content.languages import Language, Text

# A number of four digits with one of these behind it is an amount.
_COUNTED = (
    r"(?! ?(?:euro|eur\b|€|%|keer|uur|km|kcal|meter|m\b|mensen|leden|volgers|views|kinderen|dansers"
    r"|leerlingen|people|members|followers|times|hours|dancers|kids|students|[.,]\d))"
)
_YEAR = rf"(?<![\d€$£.,+-])(?<!€ )(?:19[4-9]\d|20[0-4]\d)(?!\d){_COUNTED}"
_SECOND = r"(?:(?:19|20)?\d\d(?!\d))"
_NTH = r"(?:st|nd|rd|th|e)?"
_SEASON = (
    r"(?:(?:de |het |the )?(?:zomer|winter|herfst|lente|voorjaar|najaar|jaar|schooljaar|seizoen"
    r"|summer|autumn|fall|spring|year|school year|season)(?: van| of)? )"
)
_MONTH = rf"\b{MONTH}\b\.?"
_LONG = (
    rf"\b(?:(?:van|from|between|tussen|in) )?{_SEASON}?{_YEAR}"
    rf"(?: ?[-\u2013/] ?| (?:tot|t/m|en|to|until|and) (?:in )?){_SECOND}"
)
_SINCE = rf"\b(?:sinds|vanaf|since) (?:{_SEASON}|(?:{DAY} )?{_MONTH} )?{_YEAR}"
_ON_A_DAY = (
    rf"\b(?:op|on) (?:the |de )?(?:{DAY}{_NTH}(?: of)? {_MONTH}"
    rf"|{_MONTH} {DAY}(?:st|nd|rd|th)?(?!\d))(?:,? {_YEAR})?"
)
_A_DAY = rf"(?<![\d.,]){DAY}{_NTH}(?: of)? {_MONTH}(?:,? {_YEAR})?|{_MONTH} {DAY}(?:st|nd|rd|th)\b"
_A_YEAR = (
    rf"(?:\b(?:in|eind|begin|halverwege|late|early|mid) )?(?:(?:in )?{_SEASON}|{_MONTH} )?{_YEAR}"
    r"|\bin ['\u2019`]\d\d\b"
)


def times(text: str, language: Language) -> Iterator[Findable]:
    """Days, months with their year, and years. A loose month or weekday points to nobody."""
    for form, wording in _forms():
        for found in form.finditer(text):
            yield Findable(*found.span(), "date", wording.in_(language))


@cache
def _forms() -> tuple[tuple[re.Pattern[str], Text], ...]:
    words = findable_words()
    ago = words.kinds["date"]
    return (
        (pattern(_LONG), words.times.long),
        (pattern(_SINCE), words.times.since),
        (pattern(_ON_A_DAY), words.times.day),
        (pattern(_A_DAY), ago),
        (pattern(_A_YEAR), ago),
    )
