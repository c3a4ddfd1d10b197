"""Names of schools, companies, crews, theatres and competitions: by a list and by their form."""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from analysis.redaction.lexicon import lexicon
from analysis.redaction.plain_organisations import plain_organisations
from analysis.redaction.spans import Span
from content.languages import Text
from content.redaction import redaction_words

_WORD = r"(?!I\b|Ik\b)[A-ZÀ-ÖØ-Þ0-9][\w&'\u2019]{0,40}(?:-[\w'\u2019]{1,40}){0,3}"
_NAMELIKE = rf"(?!\d+\b|[A-Z]\b){_WORD}"
_ARTICLES = r"(?:[Dd]e|[Hh]et|[Tt]he|La|Le|'[tT])"
_LITTLE = rf"(?:(?:{_ARTICLES}|van|of|en|and|&|for) ){{0,2}}"
_LINK = r"(?:(?:of|and|en|&|for|voor|de|der) )?"
_BEFORE = (
    r"(?:dans|dance|ballet|jazz|break|breakdance|hip-?hop|musical|theater|tap|street|urban|show"
    r"|sport|turn|gym|majorette|twirl|muziek|music|kunst|stijldans|talent|jongeren|cultuur|stads|park"
    r"|pop|basis|middelbare|concert|dans ?sport|streetdance)"
)
# Heads that say by themselves that a name follows.
_HEAD = (
    rf"(?i:(?:{_BEFORE}[- ]?)?(?:school|studios?|academie|academy|centrum|center|centre"
    r"|vereniging|huis|lab|crew|gezelschap|compagnie|company|factory|collective|collectief|stichting|schouwburg"
    r"|conservatorium|hogeschool|college|lyceum|gymnasium|opleiding|institute|instituut|theater"
    r"|theatre|podium|festival|museum|bond|gebouw)"
    r"|tsv|dsv|gsv|sv|vv|mbo|hbo|roc|obs|scholengemeenschap|poppodium|ziekenhuis|boekhandel"
    r"|restaurant|café|sporthal|sportzaal|gymzaal|sportcentrum|hotel|kerk|moskee|kliniek|mfc|MFC|MFA"
    r"|buurthuis|dorpshuis|wijkcentrum|jongerencentrum|jeugdhuis|cultuurhuis|dansbond)"
)
# Heads of which there are many without a name: what follows must be more than "A" or "3".
_LOOSE_HEAD = rf"(?i:(?:{_BEFORE}-?)?(?:club|team|groep|korps|formatie|battle|wedstrijd|toernooi))"
_OF_HEAD = (
    r"(?:[A-Z][a-z]*[Ss]chool|Academie|Academy|[A-Z][a-z]*[Cc]entrum|Hogeschool|College|ROC|Stichting"
    r"|Vereniging|Museum|Institute|Conservatorium|Conservatory|Universiteit|University|Bond)"
    r" (?:van|voor|of|for)"
)
_TAIL = (
    r"(?:(?:[Dd]ance|[Bb]allet|[Dd]ans|[Tt]heatre|[Tt]heater|[Jj]azz|[Mm]usical|[Pp]erforming"
    r"|[Aa]rts|Hip-?[Hh]op|Urban|Street|[Mm]usic|Salsa|Tango|Breaking|Summer|Winter|Kids) ){0,3}"
    r"(?:Dance|Dancers|Academy|Academie|School|Company|Studios?|Center|Centre|Centrum|Crew"
    r"|Collective|Factory|Conservatory|Conservatoire|Institute|College|Lyceum|Gymnasium|Dansschool"
    r"|Dansacademie|Balletschool|Dansstudio|Dansgroep|Dansers|Ballet|Theater|Theatre|Schouwburg"
    r"|Festival|Foundation|Productions|Ensemble|Project|Museum|Arena|Ziekenhuis|Kingz|Queenz|Kidz"
    r"|Cup|Open|Championships?|Battle|Contest|Trophy|Masters|Games|Finals|Awards|Grand Prix|League"
    r"|Jam|Clash|Showdown|Gala"
    r"|Weekender|Congress|Summer School|Summerschool|Zomerschool|Intensive|Experience|Squad|Family"
    r"|Danst|Danstheater|Korps|Showkorps|Formation|Dansvereniging)"
)
# A sentence that begins with "Na Balletschool X" doesn't tell of a school called "Na".
_OPENING = (
    r"(?:Na|Bij|Op|In|Van|Voor|Toen|Onze|Mijn|Deze|Die|Dat|Een|Geen|Met|Door|Over|Als|Ik|Hij|Zij|Ze"
    r"|We|Wij|Elke|Elk|Iedere|Ieder|Alle|Naar|Uit|Tijdens|Sinds|Ons|Jouw|Haar|Zijn|Hun|Dit|Mooie"
    r"|At|My|Our|After|Every|This|That|Their|His|Her|A|An|No|When|With|For|From|I|He|She|They|On"
    r"|To|During|Since|All|Some|Each|Any|Your|Of|Want|But|And|Or|Moderne|Modern|Klassiek"
    r"|Klassieke|Urban|Street|Jazz|Professional|Contemporary|Latin|Irish|Tap|Belly|Pole|Line|Break"
    r"|Love|Let's|Just)"
)
_TAILED = re.compile(
    rf"\b(?:(?:The |De |Het )?(?!{_OPENING}\b){_WORD} )(?:{_LINK}{_WORD} ){{0,2}}{_LINK}{_TAIL}\b"
)
_HEADED = re.compile(
    rf"\b(?:{_HEAD}|{_OF_HEAD}) (?:{_ARTICLES} )?{_NAMELIKE}(?: {_LITTLE}{_WORD}){{0,3}}"
)
_LOOSELY_HEADED = re.compile(
    rf"\b{_LOOSE_HEAD} (?:{_ARTICLES} )?{_NAMELIKE}(?: {_LITTLE}{_WORD}){{0,2}}"
)
# In small letters only what no dictionary has is a name: "dansschool kwartelaar".
_SMALL = re.compile(
    r"\b(?:dans|ballet|streetdance)?(?:school|studio|academie|crew|theater) "
    r"(?P<name>(?:de |het |the )?[a-zà-ÿ][a-zà-ÿ'-]{2,30})\b"
)
_SMALL_HEAD = re.compile(
    r"(?:de|het|een|onze|ons|mijn|m'n|mn|haar|zijn|hun|jullie|die|deze"
    r"|our|my|their|his|her|the|a) $",
    re.IGNORECASE,
)
_HEAD_ALONE = re.compile(r"[a-zà-ÿ-]+ (?=[A-ZÀ-Þ0-9])")
_GROUP_WORD = re.compile(
    r"^(?i:groep|team|group|club|klas) (?i:rood|blauw|groen|geel|oranje|paars|roze|wit|zwart"
    r"|red|blue"
    r"|green|yellow|orange|purple|pink|white|black|een|twee|drie|vier|vijf|zes|one|two|three|four)\b"
)
_CAMEL = re.compile(
    rf"\b(?:[A-Z][a-z]{{1,20}}(?:Lab|Dance|Studio|House|Crew|Dans|Academy|Company)"
    rf"|[A-Z][a-z]+(?:schouwburg|theater|college|lyceum|dansschool|studio))\b(?: {_WORD}){{0,2}}"
)
_TITLE_FIGHT = re.compile(rf"\b(?:NK|EK|WK|ONK|BK) {_WORD}(?: {_WORD}){{0,2}}")
# "Ons team heet X", "a crew called X".
_CALLED = re.compile(
    r"\b(?:(?i:(?:wij|we) (?:heten|heetten|noemen ons|noemden ons|call ourselves|are called"
    r"|were called))|(?i:team|crew|groep|dansgroep|school|dansschool|studio|korps|formatie"
    r"|club|vereniging|gezelschap|company|group|dance school|academy)"
    r" (?i:heet|heette|genaamd|noemde zich|noemen we|is called|was called|called|named|"
    r"met de naam)) "
    rf"(?P<name>(?:{_ARTICLES} )?{_WORD}(?: {_LITTLE}{_WORD}){{0,3}})"
)
# "Op dansschool dolce": without an article before it a name follows, even if it is a word.
_WITHOUT_ARTICLE = re.compile(r"\b(?:op|bij|van|naar|at|from) $")
_RATHER_RARE = 3
_SHORTEST_SURE = 4
_USUAL = 5


def organisations(text: str) -> Iterator[Span]:
    """ "Dansschool X", "Studio X", "mbo X", "XLab Y", "X Dance Academy", "NK X", "X Cup"."""
    for pattern in (_HEADED, _LOOSELY_HEADED, _CAMEL, _TITLE_FIGHT):
        for match in pattern.finditer(text):
            if not _GROUP_WORD.match(match[0]):
                yield Span(_after_small_head(text, match), match.end(), "organisation")
    yield from plain_organisations(text)
    for match in _TAILED.finditer(text):
        start = _after_opening(text, match)
        if " " in text[start : match.end()]:
            yield Span(start, match.end(), "organisation")
    yield from (Span(*match.span("name"), "organisation") for match in _CALLED.finditer(text))
    for match in _SMALL.finditer(text):
        last, after = match["name"].split()[-1], _WITHOUT_ARTICLE.search(text[: match.start()])
        usual = max(lexicon().usual(last, "nl"), lexicon().usual(last, "en"))
        if usual < (_RATHER_RARE if after and last == match["name"] else 1):
            yield Span(*match.span(), "organisation")
    for match in _known().finditer(text):
        if _is_meant(match[0]):
            yield Span(*match.span(), "organisation")


def _after_small_head(text: str, match: re.Match[str]) -> int:
    """Where the name begins: in "onze crew Dirty Sneakers" the second word is no part of it."""
    head = _HEAD_ALONE.match(match[0])
    before = text[max(0, match.start() - 10) : match.start()]
    return match.start() + (head.end() if head and _SMALL_HEAD.search(before) else 0)


def _after_opening(text: str, match: re.Match[str]) -> int:
    """Where the name begins: a usual word with a capital because it opens a sentence is no part
    of it ("Eerst Kwartel Dance Academy").
    """
    first, space, _ = match[0].partition(" ")
    opens = not text[: match.start()].rstrip() or text[: match.start()].rstrip()[-1] in ".!?:\n"
    lists, word = lexicon(), first.casefold()
    usual = max(lists.usual(word, "nl"), lists.usual(word, "en"))
    is_article = re.fullmatch(_ARTICLES, first)
    return match.start() + (
        len(first + space) if opens and usual >= _USUAL and not is_article else 0
    )


def organisation_sort(name: str) -> Text | None:
    """What sort of organisation the name tells of, None where it does not tell."""
    return next((sort for form, sort in _sorts() if form.search(name)), None)


def _is_meant(found: str) -> bool:
    """Whether a listed name is meant where it stands: one that is a word as well, or that is very
    short, needs a capital.
    """
    words, lists = found.split(), lexicon()
    doubtful = len(found) < _SHORTEST_SURE or all(lists.words.get(w.casefold()) for w in words)
    return not doubtful or words[-1][0].isupper()


@cache
def _known() -> re.Pattern[str]:
    names = (name for sort in redaction_words().organisations for name in sort.names)
    return re.compile(rf"(?<!\w){_any_of(names)}(?!\w)", re.IGNORECASE)


@cache
def _sorts() -> tuple[tuple[re.Pattern[str], Text], ...]:
    listed = (
        (rf"(?<!\w){_any_of(sort.names)}(?!\w)", sort.sort)
        for sort in redaction_words().organisations
        if sort.names
    )
    told = (
        (rf"(?<![^\W]){_any_of(sort.form)}(?!\w)|[a-z]{_any_of(sort.form)}\b", sort.sort)
        for sort in redaction_words().organisations
    )
    return tuple((re.compile(form, re.IGNORECASE), sort) for form, sort in (*listed, *told))


def _any_of(words: Iterable[str]) -> str:
    return f"(?:{'|'.join(map(re.escape, sorted(set(words), key=len, reverse=True)))})"
