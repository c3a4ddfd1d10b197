"""E-mail addresses, also as people write them who hide them from machines or tell them aloud:
"sanne punt vries at gmail punt com", "sanne_vries bij hotmail".
"""

import re
from collections.abc import Iterator

from analysis.redaction.spans import Span

_DOMAIN = r"[\w-]{1,63}(?:\.[\w-]{1,63}){0,4}"
_LOCAL = r"[\w.%+-]{1,64}"
_WHOLE = r"(?<![\w.%+-])"
_PROVIDER = (
    r"(?:g-?mail|googlemail|hotmail|outlook|live|yahoo|icloud|ziggo(?:mail)?|kpn(?:mail)?|planet"
    r"|telenet|skynet|proximus|proton(?:mail)?|msn|xs4all|hetnet|upcmail|casema|chello|quicknet"
    r"|tele2|gmx|mail|me|home|online|student(?:en)?)"
)
_ENDING = r"(?:nl|com|be|net|org|eu|de|fr|uk|me|info|nu|sr|example|edu)"
_SIGN_AT = (
    r"(?: ?[(\[{<] ?(?:at|apenstaartje|apestaartje|a|@) ?[)\]}>] ?| ?ape?nstaartje | ?apestaartje )"
)
_SAID_AT = r"(?: (?:at|bij|a|ad|arroba) |-at-)"
_DOT = r"(?: ?[.,] ?| ?[(\[{<] ?(?:dot|punt|\.) ?[)\]}>] ?| (?:dot|punt) |-dot-)"
_JOIN = (
    r"(?: ?[(\[{<] ?(?:dot|punt) ?[)\]}>] ?| (?:punt|dot|underscore|liggend streepje|laag streepje"
    r"|lage streep|streepje|min|minus|koppelteken|plus) )"
)
_SAID_LOCAL = rf"{_LOCAL}(?:{_JOIN}{_LOCAL}){{0,4}}"
# "niet bij gmail": without an ending the word before must look like an account.
_ACCOUNT = r"(?=[\w.%+-]*[\d_.+])[\w.%+-]{3,64}"

_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"{_WHOLE}(?:[\w.%+-]{{1,64}}['\u2019])?{_LOCAL}@{_DOMAIN}(?:[.,]\w{{2,24}})?",
        rf"{_WHOLE}{_LOCAL} ?@ ?{_PROVIDER}\b(?:{_DOT}{_ENDING}\b)?",
        rf"{_WHOLE}{_LOCAL} ?@ ?[\w-]{{1,63}}(?: ?\. ?[\w-]{{1,63}}){{0,2}} ?\. ?{_ENDING}\b",
        rf"{_WHOLE}{_SAID_LOCAL}{_SIGN_AT}[\w-]{{1,63}}(?:{_DOT}[\w-]{{1,63}}){{1,3}}",
        rf"{_WHOLE}{_SAID_LOCAL}{_SIGN_AT}{_PROVIDER}\b",
        rf"{_WHOLE}{_SAID_LOCAL}{_SAID_AT}{_PROVIDER}{_DOT}{_ENDING}\b",
        rf"{_WHOLE}{_SAID_LOCAL}{_SAID_AT}[\w-]{{2,63}} (?:punt|dot) {_ENDING}\b",
        rf"{_WHOLE}{_ACCOUNT}{_SAID_AT}(?:{_PROVIDER}\b|{_DOMAIN}\.{_ENDING}\b)",
        rf"{_WHOLE}[\w.%+-]{{1,64}}(?-i:AT) ?[\w-]{{2,63}} ?(?-i:DOT) ?{_ENDING}\b",
    )
)
_SENTENCE_SIGNS = ".,;:!?"


def mails(text: str) -> Iterator[Span]:
    """Where e-mail addresses stand."""
    for form in _FORMS:
        for match in form.finditer(text):
            found = match[0].rstrip(_SENTENCE_SIGNS)
            yield Span(match.start(), match.start() + len(found), "email")
