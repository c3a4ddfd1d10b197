"""What can be told by its form: addresses of every sort, accounts and dates."""

import re
from collections.abc import Iterator

from analysis.redaction.spans import Kind, Span

_DOMAIN = r"[\w-]{1,63}(?:\.[\w-]{1,63}){0,4}"
_ENDING = r"(?:com|org|nl|fr|eu|uk|io|co|tv|example|site)"
# Words as well: "na de les.de trainer zei" is a slip of the thumb, no address.
_ENDING_OR_WORD = r"(?:net|info|be|de|us|nu|me|dance|online)"
_PATH = r"/[^\s<>\"'\]\[]{0,2000}"
_AT = r"(?: ?[(\[{<] ?(?:at|apenstaartje) ?[)\]}>] ?| apenstaartje )"
_DOT = r"(?:\.| ?[(\[{<] ?(?:dot|punt) ?[)\]}>] ?| (?:dot|punt) )"
MONTH = (
    r"(?:jan(?:uari|uary)?|feb(?:ruari|ruary)?|maart|mrt|march|mar|apr(?:il)?|mei|may|jun[ie]?"
    r"|june|jul[iy]?|aug(?:ustus|ust)?|sept?(?:ember)?|o[kc]t(?:ober)?|nov(?:ember)?"
    r"|de[ck](?:ember)?)"
)
DAY = r"(?:0?[1-9]|[12]\d|3[01])"
_YEAR = r"(?:(?:19|20)\d\d|['\u2019`]?\d\d)"
_STREET = (
    r"(?:straat|straatweg|laan|weg|dijk|gracht|plein|singel|kade|dreef|steeg|plantsoen|hof|pad"
    r"|markt|baan|boulevard|burgwal)"
)
_NUMBER = r"(?: \d{1,4}(?: ?-? ?[a-zA-Z]\b)?)"

_FORMS: tuple[tuple[Kind, str], ...] = (
    ("email", rf"(?<![\w.%+-])[\w.%+-]{{1,64}}@{_DOMAIN}\.\w{{2,24}}"),
    ("email", rf"(?<![\w.%+-])[\w.%+-]{{1,64}}{_AT}[\w-]{{1,63}}(?:{_DOT}[\w-]{{1,63}}){{1,3}}"),
    ("url", r"(?:https?://|www\.)[^\s<>\"'\]\[]{2,2000}"),
    ("url", rf"(?<![\w.@-]){_DOMAIN}\.{_ENDING}\b(?:{_PATH})?(?!\.?\w)"),
    ("url", rf"(?<![\w.@-]){_DOMAIN}\.{_ENDING_OR_WORD}\b(?:{_PATH}|(?!\.?\w)(?! [^\W\d_]))"),
    (
        "url",
        rf"\b(?:op|via|zie|site|website|see|visit) "
        rf"(?P<found>{_DOMAIN}\.{_ENDING_OR_WORD})\b(?!\.?\w)",
    ),
    ("handle", r"(?<![\w@.])@[\w](?:[\w.]{0,38}\w)"),
    (
        "handle",
        r"\b(?:insta(?:gram)?|snap(?:chat)?|tiktok|telegram|discord)(?: ?(?:naam|account|is)){0,2}"
        r" ?[:=] ?(?P<found>@?[\w][\w.-]{2,40})",
    ),
    ("postcode", r"(?<!\w)[1-9]\d{3} ?(?-i:(?!SA|SD|SS)[A-Z]{2})(?!\w)"),
    ("postcode", r"(?<!\w)[1-9]\d{3}(?!sa|sd|ss)[a-z]{2}(?!\w)"),
    ("birthdate", rf"(?<!\d){DAY}(?P<sep>[-/.])(?:0?[1-9]|1[012])(?P=sep){_YEAR}(?!\d)"),
    # With spaces between, two figures are no year: "06 12 34 56".
    ("birthdate", rf"(?<!\d){DAY} (?:0?[1-9]|1[012]) (?:19|20)\d\d(?!\d)"),
    ("birthdate", r"(?<!\d)(?:19|20)\d\d([-/.])(?:0?[1-9]|1[012])\1(?:0?[1-9]|[12]\d|3[01])(?!\d)"),
    (
        "birthdate",
        rf"(?<!\d){DAY}(?:st|nd|rd|th|e)?[-/. ]{{1,2}}{MONTH}\.?[-/., ]{{1,2}}{_YEAR}(?!\d)",
    ),
    ("birthdate", rf"\b{MONTH}\.? {DAY}(?:st|nd|rd|th)?,? {_YEAR}(?!\d)"),
    (
        "birthdate",
        rf"\b(?:geboren|born|verjaardag|birthday)(?: (?:op|is|on))? "
        rf"(?P<found>{DAY}(?:st|nd|rd|th|e)?[-/. ]{{1,2}}{MONTH})\b",
    ),
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
    """E-mail and web addresses, accounts, postcodes, streets and full dates.

    A full date counts as a birthdate whatever it stands for: the day of an event tells as much.
    """
    for kind, pattern in _PATTERNS:
        group = "found" if "found" in pattern.groupindex else 0
        for match in pattern.finditer(text):
            start, end = match.span(group)
            # A sign that ends the sentence is no part of what stands before it.
            yield Span(start, start + len(text[start:end].rstrip(_SENTENCE_SIGNS)), kind)
