"""Numbers that belong to somebody: bank accounts, citizen service numbers, telephone numbers."""

import re
from collections.abc import Iterator

from stdnum import iban
from stdnum.nl import bsn

from analysis.redaction.phones import digits, phones
from analysis.redaction.spans import Span

_IBAN = re.compile(r"(?<!\w)[A-Z]{2}\d{2}(?:[ .-]?[A-Z0-9]){11,30}(?!\w)", re.IGNORECASE)
_DUTCH_IBAN = re.compile(r"(?<!\w)NL ?\d{2} ?[A-Z]{4}(?:[ .]?\d){10}(?!\d)", re.IGNORECASE)
_NINE_DIGITS = re.compile(r"(?<![\d+])\d(?:[ .-]?\d){7,8}(?![\d])")
_CALLED_BSN = re.compile(
    r"(?:\bbsn|burgerservicenummer|sofinummer)\W{0,3}(?:nummer|is|number)?\W{0,3}"
    r"(?P<number>\d(?:[ .-]?\d){7,8})(?!\d)",
    re.IGNORECASE,
)

_MOST_TAILS = 8


def numbers(text: str) -> Iterator[Span]:
    """Bank accounts (IBAN), citizen service numbers (BSN) and telephone numbers.

    A Dutch bank account is taken out even if its check digits are wrong: a slip of the finger
    is still somebody's account.
    """
    yield from (Span(*match.span(), "iban") for match in _DUTCH_IBAN.finditer(text))
    yield from _accounts(text)
    yield from (Span(*match.span("number"), "bsn") for match in _CALLED_BSN.finditer(text))
    for match in _NINE_DIGITS.finditer(text):
        if len(digits(match[0])) == 9 and bsn.is_valid(digits(match[0])):
            yield Span(*match.span(), "bsn")
    yield from phones(text)


def _accounts(text: str) -> Iterator[Span]:
    """Valid IBANs; words that follow one are dropped from the end until the check agrees."""
    for match in _IBAN.finditer(text):
        found = match[0]
        for _ in range(_MOST_TAILS):
            if iban.is_valid(found, check_country=False):
                yield Span(match.start(), match.start() + len(found), "iban")
                break
            found = found.rpartition(" ")[0]
