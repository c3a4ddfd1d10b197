"""Organisations without a head in capitals: "theater de flint", "wij heten the wild ones"."""

import re
from collections.abc import Iterator

from analysis.redaction.lexicon import lexicon
from analysis.redaction.spans import Span

_CAPITAL = r"(?!I\b|Ik\b)[A-ZÀ-ÖØ-Þ0-9][\w&'\u2019]{0,40}"
# "In theater de flint", but not "in het theater de hele dag".
_SMALL_WITH_ARTICLE = re.compile(
    r"(?<!\w)(?P<before>[^\W\d_]+ )?(?P<name>(?:dansschool|balletschool|danscentrum|dansstudio"
    r"|balletstudio|dansacademie|dansclub|dansvereniging|sporthal|sportzaal|gymzaal|theater"
    r"|schouwburg|cultuurhuis|cultuurcentrum|mfc|mfa|buurthuis|dorpshuis|jongerencentrum|jeugdhuis"
    r"|wijkcentrum|poppodium|studio|crew|discotheek|kindcentrum|basisschool) "
    r"(?:(?:de|het|'t|the|la) )(?P<last>[a-zà-ÿ][a-zà-ÿ'-]{2,30}))\b"
)
_ANY_OF_THEM = frozenset(
    re.findall(
        r"\S+",
        "de het een mijn m'n mn onze ons jouw je zijn z'n haar hun die deze dit dat elke geen the a"
        " my our their his her this that",
    )
)
_TOO_USUAL = 6
_UNHEARD_BEFORE = re.compile(
    r"\b(?:bij|op|van|naar|at|from) (?P<found>(?P<name>[a-zà-ÿ'-]{4,30}) (?:dansschool|balletschool"
    r"|dansstudio|danscentrum|dansacademie|dance|dance academy|dance school|dance studio|studios?"
    r"|crew|academy))\b"
)
_NUMBERED = re.compile(
    r"(?<!de )(?<!het )(?<!\w)(?i:studio|dansstudio|dance studio|crew|theater)"
    r" \d{2,4}(?!\w)(?!:)"
)
# "Dance4Fun", "Just2Move".
_WITH_FIGURE = re.compile(r"\b[A-Z][a-z]{2,15}(?:2|4)[A-Z]?[a-z]{1,15}\b")
_WE_ARE_CALLED = re.compile(
    r"\b(?i:(?:wij|we) (?:heten|heetten)|(?:our|my|mijn|onze|ons) (?:crew|team|groep|group) "
    r"(?:heet|heette|is called|was called|called)) (?P<name>(?:the|de|los|les) [a-zà-ÿ'-]+"
    r"(?: (?!en\b|and\b|maar\b|but\b)[a-zà-ÿ'-]+)?)"
)
_BATTLE = re.compile(
    rf"\b(?:[Dd]e|[Hh]et|[Tt]he) (?P<name>{_CAPITAL} (?:{_CAPITAL} )?(?:Battle|Cup|Open|Jam|Trophy"
    r"|Awards|Games"
    r"|Contest|Festival|Finals|Championships?|League|Masters))\b"
)


def plain_organisations(text: str) -> Iterator[Span]:
    """Names that a head, a figure or the words beside them give away without capitals."""
    lists = lexicon()
    for match in _SMALL_WITH_ARTICLE.finditer(text):
        usual = max(lists.usual(match["last"], "nl"), lists.usual(match["last"], "en"))
        if (match["before"] or "").strip() not in _ANY_OF_THEM and usual < _TOO_USUAL:
            yield Span(*match.span("name"), "organisation")
    for match in _UNHEARD_BEFORE.finditer(text):
        word = match["name"]
        if not (lists.words.get(word) or lists.is_compound(word) or lists.is_misspelt(word)):
            yield Span(*match.span("found"), "organisation")
    for form in (_NUMBERED, _WITH_FIGURE):
        yield from (Span(*match.span(), "organisation") for match in form.finditer(text))
    for form in (_WE_ARE_CALLED, _BATTLE):
        yield from (Span(*match.span("name"), "organisation") for match in form.finditer(text))
