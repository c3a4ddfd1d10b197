"""Streets in small letters ("op de van baerlestraat", "hoofdstraat 44"), and what goes before a
street's name ("Lange Nieuwstraat").
"""

import re
from collections.abc import Iterator

from analysis.redaction.lexicon import lexicon
from analysis.redaction.spans import Span
from content.redaction import redaction_words

_STREET = r"(?:straat|straatweg|laan|gracht|plein|singel|kade|dreef|steeg|dijk|plantsoen|burgwal)"
_MORE = rf"(?:{_STREET}|weg|hof|pad|markt|baan|park|wal|veld|kamp|ring|erf|oord)"
_FIRST = (
    r"(?:(?:lange|korte|oude|nieuwe|grote|kleine|eerste|tweede|derde|prins|prinses|koning|koningin"
    r"|burgemeester|burg\.|pastoor|dokter|dr\.|professor|prof\.|sint|st\.|jan"
    r"|van(?: de[nr]?)?|1e|2e|3e)"
    r" ){1,3}"
)
_NUMBER = r" ?,? ?(?:nr\.? |nummer )?\d{1,4}(?: ?-? ?[a-z]\b|-\d{1,3}| ?(?:bis|hs|i{2,3})\b)?(?!\d)"
_WITH_FIRST = re.compile(rf"\b{_FIRST}[a-zà-ÿ-]{{2,40}}{_STREET}\b(?:{_NUMBER})?", re.IGNORECASE)
_WITH_NUMBER = re.compile(rf"\b[a-zà-ÿ-]{{3,40}}{_MORE}{_NUMBER}", re.IGNORECASE)
_ALONE_WITH_NUMBER = re.compile(
    rf"\b(?:op|aan|in) (?:de|het) (?P<street>{_MORE}{_NUMBER})", re.IGNORECASE
)
_AFTER = re.compile(
    rf"\b(?:in|op|aan|bij|over|langs|uit|door|achter|hoek)(?: (?:de|het))? "
    rf"(?P<street>[a-zà-ÿ-]{{3,40}}{_STREET})\b"
)


def streets(text: str) -> Iterator[Span]:
    """Where such streets stand. Without a number a street in small letters counts only where no
    list has it as a word ("winkelstraat").
    """
    for match in _WITH_FIRST.finditer(text):
        yield Span(*match.span(), "address")
    for match in _WITH_NUMBER.finditer(text):
        name = re.match(r"[^\W\d_-]+", match[0])
        if name and name[0].casefold() not in redaction_words().keep.like_streets:
            yield Span(*match.span(), "address")
    for match in _ALONE_WITH_NUMBER.finditer(text):
        yield Span(*match.span("street"), "address")
    for match in _AFTER.finditer(text):
        word = match["street"]
        if not lexicon().words.get(word) and word not in redaction_words().keep.like_streets:
            yield Span(*match.span("street"), "address")
