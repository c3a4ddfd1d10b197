"""Names that a title or a phrase points out, also where no list knows them."""

import re
from collections.abc import Collection, Iterator

from analysis.redaction.spans import Span

FORMAL = r"(?:meneer|mevrouw|mevr|mw|dhr|de heer|mr|mrs|ms|miss|mister|sir|madam|dr|drs|prof)"
_ROLE = (
    r"(?:juf(?:frouw|fie)?|meester|docente?|leraa?r(?:es)?|trainer|trainster|coach|teacher"
    r"|choreogra(?:af|fe|pher)|directeur|directrice|director|danspartner|zusje|broertje|zus|broer"
    r"|vriendin|vriend|oom|tante|opa|oma|uncle|aunt|sister|brother|partner)"
)
_SAID = (
    rf"(?:(?:ik|hij|zij|ze|die|{_ROLE}) heet(?:te)?|mijn naam is|(?:zijn|haar) naam is|genaamd"
    r"|my name is|(?:his|her) name is|is called|named)"
)
_BETWEEN = r"(?:(?:van|de|den|der|het|ten|ter|te|el|al|ben|von|du|la|le|of|'t)[ -]){0,3}"
_NAME = r"[A-ZÀ-ÖØ-Þ](?:[\w'\u2019]{1,40}|\.)(?:-[A-Za-zÀ-ÿ][\w'\u2019]{1,40}){0,2}"
_WHOLE = rf"{_NAME}(?:\.? {_BETWEEN}{_NAME}){{0,3}}"

_TITLED = re.compile(rf"\b(?i:{FORMAL})\b\.? {_BETWEEN}{_WHOLE}")
_IN_ROLE = re.compile(rf"\b(?i:{_SAID}|{_ROLE}) (?P<name>{_BETWEEN}{_WHOLE})")
_SMALL = re.compile(rf"\b(?i:{_SAID}|{_ROLE}|{FORMAL})\.? (?P<name>[a-zà-ÿ][a-zà-ÿ-]{{2,30}})\b")
_ROLES = re.compile(rf"(?:{_ROLE}\b ?)+(?=\w)", re.IGNORECASE)
_TITLE = re.compile(rf"^(?:(?:{FORMAL}|{_ROLE})\b\.? ?)+", re.IGNORECASE)


def titled_names(text: str, first_names: Collection[str]) -> Iterator[Span]:
    """Names after a title ("Mr. X"), a role ("juf X") or a phrase ("hij heet X").

    A formal title goes with the name; a role stays readable, because it says what happened.
    A name in small letters counts only when it is among `first_names` (small letters).
    """
    yield from (Span(*match.span(), "person") for match in _TITLED.finditer(text))
    yield from (Span(*match.span("name"), "person") for match in _IN_ROLE.finditer(text))
    for match in _SMALL.finditer(text):
        if match["name"] in first_names:
            yield Span(*match.span("name"), "person")


def role_length(name: str) -> int:
    """How many signs at the start of a found name only say what somebody is ("Trainer ")."""
    found = _ROLES.match(name)
    return found.end() if found else 0


def without_title(name: str) -> str:
    """The name without "mevrouw", "Mr." and the like before it."""
    return _TITLE.sub("", name) or name
