"""What can be told by its form: addresses of every sort, accounts and dates."""

import re
from collections.abc import Iterator

from analysis.redaction.accounts import accounts
from analysis.redaction.dates import dates
from analysis.redaction.mails import mails
from analysis.redaction.spans import Kind, Span

_DOMAIN = r"[\w-]{1,63}(?:\.[\w-]{1,63}){0,4}"
_ENDING = r"(?:com|org|nl|fr|eu|uk|io|co|tv|example|site)"
# Words as well: "na de les.de trainer zei" is a slip of the thumb, no address.
_ENDING_OR_WORD = r"(?:net|info|be|de|us|nu|me|dance|online)"
_PATH = r"/[^\s<>\"'\]\[]{0,2000}"
_STREET = (
    r"(?:straat|straatweg|laan|weg|dijk|gracht|plein|singel|kade|dreef|steeg|plantsoen|hof|pad"
    r"|markt|baan|boulevard|burgwal)"
)
_NUMBER = r"(?: \d{1,4}(?: ?-? ?[a-zA-Z]\b)?)"

_FORMS: tuple[tuple[Kind, str], ...] = (
    ("url", r"(?:https?://|www\.)[^\s<>\"'\]\[]{2,2000}"),
    ("url", rf"(?<![\w.@-]){_DOMAIN}\.{_ENDING}\b(?:{_PATH})?(?!\.?\w)"),
    ("url", rf"(?<![\w.@-]){_DOMAIN}\.[a-z]{{2,12}}{_PATH}"),
    ("url", rf"(?<![\w.@-])[\w-]{{3,63}} (?:punt|dot) {_ENDING}\b(?=\W|$)"),
    ("url", rf"(?<![\w.@-]){_DOMAIN}\.{_ENDING_OR_WORD}\b(?:{_PATH}|(?!\.?\w)(?! [^\W\d_]))"),
    (
        "url",
        rf"\b(?:op|via|zie|site|website|see|visit) "
        rf"(?P<found>{_DOMAIN}\.{_ENDING_OR_WORD})\b(?!\.?\w)",
    ),
    ("postcode", r"(?<!\w)(?:NL[- ]?)?[1-9]\d{3}[ .-]{0,2}(?-i:(?!SA|SD|SS)[A-Z]{2})(?!\w)"),
    ("postcode", r"(?<!\w)[1-9]\d{3}(?!sa|sd|ss)[a-z]{2}(?!\w)"),
    (
        "postcode",
        r"\b(?:postcode|woon\w*|adres)\W.{0,25}?(?P<found>(?<!\w)[1-9]\d{3} [a-z]{2}(?!\w))",
    ),
    (
        "postcode",
        r"(?<!\w)(?P<found>[1-9]\d{3} [a-z]{2}) (?:is )?(?:mijn|m['\u2019]?n|de) postcode",
    ),
    (
        "postcode",
        r"\bpostcode(?:gebied|cijfers)?(?: is| van)?[ :=]{1,3}(?P<found>[1-9]\d{3})(?!\d)",
    ),
    ("postcode", r"(?<!\w)(?-i:[BD])-[1-9]\d{3,4}(?!\w)"),
    (
        "address",
        rf"(?-i:\b(?:[A-Z][\w'\u2019.-]{{1,40}} ){{0,3}}[A-Z])[a-zà-ÿ-]{{2,40}}"
        rf"{_STREET}\b{_NUMBER}",
    ),
    ("address", rf"(?-i:\b[A-Z])[a-zà-ÿ-]{{2,40}}{_STREET}\b"),
    (
        "address",
        rf"(?-i:\b(?:[A-Z][\w'\u2019.-]{{1,40}} ){{1,4}}){_STREET}\b{_NUMBER}",
    ),
    (
        "address",
        r"\b(?!(?:The|Our|Your|Their|His|Her|This|That|Every|Urban|From|With|And|But) )"
        r"(?-i:[A-Z])[a-zà-ÿ-]{2,40} (?:street|road|avenue|lane|square)\b"
        r"(?! ?-?(?:dance|dancing|jazz|style))",
    ),
    ("address", r"\bpostbus \d{1,5}"),
)
_SENTENCE_SIGNS = ".,;:!?"
_PATTERNS = tuple((kind, re.compile(form, re.IGNORECASE)) for kind, form in _FORMS)


def patterns(text: str) -> Iterator[Span]:
    """E-mail and web addresses, accounts, postcodes, streets and full dates."""
    yield from mails(text)
    yield from accounts(text)
    yield from dates(text)
    for kind, pattern in _PATTERNS:
        group = "found" if "found" in pattern.groupindex else 0
        for match in pattern.finditer(text):
            start, end = match.span(group)
            # A sign that ends the sentence is no part of what stands before it.
            yield Span(start, start + len(text[start:end].rstrip(_SENTENCE_SIGNS)), kind)
