"""Names that a title or a phrase points out, also where no list knows them."""

import re
from collections.abc import Iterator

from analysis.redaction.lexicon import lexicon
from analysis.redaction.spans import Span
from analysis.redaction.words import is_shouted

FORMAL = (
    r"(?:meneer|mijnheer|mevrouw|mejuffrouw|mevr|mw|dhr|de heer|mr|mrs|ms|miss|mister|sir|madam"
    r"|dr|drs|prof)"
)
_ROLE = (
    r"(?:juf(?:frouw|fie)?|meester|docente?|leraa?r(?:es)?|trainer|trainster|coach|teacher"
    r"|choreogra(?:af|fe|pher)|directeur|directrice|director|danspartner|zusje|broertje|zus|broer"
    r"|vriendin|vriend|oom|tante|ome|opa|oma|minister|burgemeester|wethouder|mentor|dansjuf|balletjuf"
    r"|hoofdtrainer|hoofddocente?|uncle|aunt|sister|brother|partner)"
)
_SAID = (
    rf"(?:(?:ik|hij|zij|ze|die|{_ROLE}) heet(?:te)?|mijn naam is|(?:zijn|haar) naam is|genaamd"
    r"|noem(?:t|de|den|en)?(?: (?:we|wij|ze|zij|hij|ik|iedereen|men))? (?:hem|haar|me|mij|zich)"
    r"(?: altijd| gewoon)?|(?:hem|haar|me|mij) (?:altijd )?noem(?:t|de|den|en)"
    r"|call(?:ed)? (?:him|her|me)"
    r"|my name is|(?:his|her) name is|is called|named)"
)
_BETWEEN = r"(?:(?:van|de|den|der|het|ten|ter|te|el|al|ben|von|du|la|le|of|'t)[ -]){0,3}"
_NAME = r"[A-ZÀ-ÖØ-Þ](?:[\w'\u2019]{1,40}|\.)(?:-[A-Za-zÀ-ÿ][\w'\u2019]{1,40}){0,2}"
# "Tjon A Fat": one letter within a name.
_WHOLE = rf"{_NAME}(?:\.? {_BETWEEN}(?:A )?{_NAME}){{0,3}}"

_TITLED = re.compile(rf"\b(?i:{FORMAL})\b\.? (?P<name>{_BETWEEN}{_WHOLE})")
_SAID_SO = re.compile(rf"\b(?i:{_SAID}) (?P<name>{_BETWEEN}{_WHOLE})")
_IN_ROLE = re.compile(rf"\b(?i:{_ROLE}) (?P<between>{_BETWEEN})(?P<name>{_WHOLE})")
# "Big T", "DJ Marlo", "b-girl Zaza".
_STAGE_NAME = re.compile(
    rf"\b(?:Big|Lil'?|Lady|MC|DJ|Dj|[Bb]-?[Bb]oy|[Bb]-?[Gg]irl|Kid) (?P<name>{_NAME}|[A-Z]\b)"
)
_SMALL = re.compile(rf"\b(?i:{_SAID}|{_ROLE}|{FORMAL})\.? (?P<name>[a-zà-ÿ][a-zà-ÿ-]{{2,30}})\b")
# "Docent M.", "juf S zei", "met K. en L.": a person behind one letter.
_INITIAL = re.compile(
    rf"\b(?:(?i:{_ROLE}|{_SAID}) (?P<name>(?!I\b|A\b)[A-Z]\b\.?)"
    r"|(?<!\w)(?:[Mm]et|[Dd]oor|[Vv]an|[Aa]an|[Tt]egen|en|[Ww]ith|[Bb]y|[Ff]rom|and) "
    r"(?P<alone>[A-Z]\.)(?= ?[a-z,;)]|$))"
)
# "J. van der Meer", "A.B. Pinas".
_INITIALS_FIRST = re.compile(
    rf"(?<![\w.])(?:[A-Z]\. ?){{1,4}}(?P<between>{_BETWEEN})(?P<name>{_NAME})"
)
# "zei De Groot", "bij Van den Berg": a capital that opens no sentence.
_BETWEEN_FIRST = re.compile(
    r"(?<=[a-z,] )(?P<between>(?:De|Den|Van(?: de[nr]?)?|Ter|Ten|Te|El|Al|Ben|Von|Di|Da|Le|La) )"
    r"(?P<name>[A-ZÀ-Þ][a-zà-ÿ]{2,40}(?:-[A-ZÀ-Þ][a-zà-ÿ]{2,40})?)"
)
_LEAST_RANK = 2
_RARE = 2
_USUAL = 4
_ROLES = re.compile(rf"(?:{_ROLE}\b ?)+(?=\w)", re.IGNORECASE)
_TITLE = re.compile(rf"^(?:(?:{FORMAL}|{_ROLE})\b\.? ?)+", re.IGNORECASE)


def titled_names(text: str) -> Iterator[Span]:
    """Names after a title ("Mr. X"), a role ("juf X") or a phrase ("hij heet X").

    A formal title goes with the name; a role stays readable, because it says what happened.
    A name in small letters counts only where it is a known first name and no usual word; in a
    text that is all capitals every name counts as written so.
    """
    read = text.lower() if is_shouted(text) else text
    text = read if len(read) == len(text) else text
    yield from (Span(*match.span("name"), "person") for match in _SAID_SO.finditer(text))
    yield from (Span(*match.span(), "person") for match in _STAGE_NAME.finditer(text))
    yield from (
        Span(*m.span(), "person") for m in _TITLED.finditer(text) if not _is_usual(m["name"])
    )
    for match in _IN_ROLE.finditer(text):
        if not _is_usual(match["name"]):
            yield Span(_start_in_role(match), match.end("name"), "person")
    for form in (_INITIALS_FIRST, _BETWEEN_FIRST):
        for match in form.finditer(text):
            if match["between"] or not _is_usual(match["name"]):
                yield Span(*match.span(), "person")
    for match in _INITIAL.finditer(text):
        yield Span(*match.span("name" if match["name"] else "alone"), "person")
    lists = lexicon()
    for match in _SMALL.finditer(text):
        if lists.name_rank(match["name"]) >= _LEAST_RANK and not lists.words.get(match["name"]):
            yield Span(*match.span("name"), "person")


def _start_in_role(match: re.Match[str]) -> int:
    """Where the name begins: "van" goes with it in "juf van Dijk", not in "de juf van Sanne"."""
    between, first = match["between"], match["name"].split(" ")[0].casefold()
    apart = between.casefold() == "van " and lexicon().name_rank(first) >= _LEAST_RANK
    return match.start("name") if apart else match.start("between")


def _is_usual(name: str) -> bool:
    """Whether what stands where a name might is a usual word and nobody's name: "juf ZEI"."""
    word, lists = name.casefold(), lexicon()
    usual = max(lists.usual(word, "nl"), lists.usual(word, "en"))
    return usual >= _USUAL and lists.name_rank(word) <= _RARE and not lists.is_surname(word)


def role_length(name: str) -> int:
    """How many signs at the start of a found name only say what somebody is ("Trainer ")."""
    found = _ROLES.match(name)
    return found.end() if found else 0


def without_title(name: str) -> str:
    """The name without "mevrouw", "Mr." and the like before it."""
    return _TITLE.sub("", name) or name
