"""Telephone numbers in every spelling: Dutch, Belgian and foreign, with letters for figures ("O6"),
and in words ("nul zes twaalf vierendertig").
"""

import re
from collections.abc import Iterator

from analysis.redaction.spans import Span

_GAP = r"[ ()./\u2010-\u2015\[\]_*-]{0,3}"
_PHONE = re.compile(rf"(?<![\w+])(?:[(\[]?(?:\+|00)\d|[(\[]?0)(?:{_GAP}\d){{6,14}}(?!\d)")
# "O6 12345678", "06-I2345678": a letter that looks like a figure.
_LOOKALIKE = re.compile(rf"(?<!\w)[0Oo]{_GAP}6(?:{_GAP}[\dOoIl]){{8}}(?!\w)")
_WITH_COMMAS = re.compile(r"(?<!\w)06(?:, ?\d\d){4}(?!\d)")
# "31612345678", "6 12345678": the nought or the plus left out.
_SHORTENED = re.compile(
    r"(?<![\w+.,])(?:31[ -]?6|6)[ -]?\d{2,8}(?:[ .-]?\d{2,4}){0,3}(?![\w,.]?\d)"
)
_AMERICAN = re.compile(r"(?<!\w)\(\d{3}\) ?\d{3}[ .-]\d{4}(?!\d)")
_GLUED = re.compile(r"(?<=[^\W\d_])(?:06|\+31|0031|04)(?:[ -]?\d){8,9}(?!\d)")
_LAST_ONES = re.compile(
    r"(?i:nummer|number|nr)\b.{0,20}\b(?i:eindigt op|ends? (?:in|with)) (?P<number>\d{2,6})(?!\d)"
)
_EXTENSION = re.compile(
    r"[ ,;(]{1,3}(?i:toestel|tst|doorkies(?:nummer)?|ext(?:ension)?|intern|interne)\.?"
    r" ?(?i:nr\.?|nummer|number)?[ :]{0,2}\d{1,5}(?!\d)"
)
_UNIT = (
    r"nul|een|\xe9\xe9n|e\xe9n|twee|drie|vier|vijf|zes|zeven|acht|negen|zero|oh|one|two|three|four"
    r"|five|six|seven|eight|nine"
)
_MORE = (
    r"tien|elf|twaalf|dertien|veertien|vijftien|zestien|zeventien|achttien|negentien"
    r"|(?:(?:een|twee|drie|vier|vijf|zes|zeven|acht|negen)[e\xeb]n)?"
    r"(?:twintig|dertig|veertig|vijftig|zestig|zeventig|tachtig|negentig)"
    r"|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen"
    r"|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
    r"(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?"
    r"|dubbel|double"
)
_LINK = r"(?:[ ,.-]{1,3}(?:(?:en|dan|and|then) ){0,2})"
_IN_WORDS = re.compile(
    rf"\b(?:0 ?6|nul ?zes|zero six|oh six|nul (?:{_UNIT}))"
    rf"(?:{_LINK}(?:{_MORE}|{_UNIT}|\d{{1,8}})(?!\w)){{1,9}}",
    re.IGNORECASE,
)
_WORD_OR_FIGURE = re.compile(r"[^\W\d_]+|\d")
_LEAST_IN_WORDS = 6  # words and figures: with fewer it is a score or a count
_DATE_FIRST = re.compile(r"\d\d?[-/. ]\d\d?[-/. ](?:19|20)\d\d\D|(?:19|20)\d\d-\d\d-\d\d\D")
_SERVICE = re.compile(r"0(?:800|900|906|909)")
_NATIONAL_DIGITS = range(9, 12)
_INTERNATIONAL_DIGITS = range(9, 16)
_SHORTENED_DIGITS = {9, 11}


def phones(text: str) -> Iterator[Span]:
    """Where telephone numbers stand, with the extension behind them. Free and paid lines (0800,
    0900) are no personal numbers.
    """
    for match in _PHONE.finditer(text):
        if _is_phone(match[0]):
            yield _extended(text, match.start(), match.end())
    for form in (_LOOKALIKE, _WITH_COMMAS, _AMERICAN, _GLUED):
        for match in form.finditer(text):
            yield _extended(text, match.start(), match.end())
    for match in _SHORTENED.finditer(text):
        if len(digits(match[0])) in _SHORTENED_DIGITS:
            yield _extended(text, match.start(), match.end())
    for match in _IN_WORDS.finditer(text):
        told = _WORD_OR_FIGURE.findall(match[0])
        if len(told) >= _LEAST_IN_WORDS and any(map(str.isalpha, told)):
            yield Span(*match.span(), "phone")
    for match in _LAST_ONES.finditer(text):
        yield Span(*match.span("number"), "phone")


def digits(found: str) -> str:
    """The figures alone."""
    return "".join(sign for sign in found if sign.isdigit())


def _extended(text: str, start: int, end: int) -> Span:
    extension = _EXTENSION.match(text, end)
    return Span(start, extension.end() if extension else end, "phone")


def _is_phone(found: str) -> bool:
    figures = digits(found)
    if found.lstrip("([").startswith(("+", "00")):
        return len(figures.removeprefix("00")) in _INTERNATIONAL_DIGITS
    if _DATE_FIRST.match(found) or _SERVICE.match(figures):
        return False
    # Counting aloud ("0 1 2 3 ...") has no two figures together.
    together = bool(re.search(r"\d\d", found)) or len(figures) == 10
    return together and len(figures) in _NATIONAL_DIGITS
