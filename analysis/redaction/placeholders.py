"""Readable placeholders: the same person, place or number in one text gets the same letter."""

import re
from collections.abc import Iterable

from analysis.redaction.letters import letters
from analysis.redaction.lexicon import lexicon
from analysis.redaction.organisations import organisation_sort
from analysis.redaction.people import without_title
from analysis.redaction.roles import role_label
from analysis.redaction.spans import LOOSE, Kind, Span
from analysis.signs import as_read
from content.languages import Language, Text
from content.redaction import redaction_words

_NOT_A_SIGN = re.compile(r"[\W_]+")
_POSSESSIVE = re.compile(r"['\u2019`]s?$")

_Parts = frozenset[str]


class Placeholders:
    """Gives out the placeholders of one text, in the order in which they are asked for."""

    def __init__(self, language: Language) -> None:
        self._language = language
        self._given: dict[Kind, list[_Parts]] = {}

    def of(self, kind: Kind, surface: str) -> str:
        """The placeholder for these words, such as "[naam A]"."""
        read = as_read(surface).text
        given = self._given.setdefault(kind, [])
        parts = _person_parts(read) if kind == "person" else frozenset([_plain(read)])
        number = next((n for n, other in enumerate(given) if _are_one(parts, other)), len(given))
        if number == len(given):
            given.append(parts)
        given[number] |= parts
        return f"[{_label(kind, read).in_(self._language)} {letters(number)}]"


def with_placeholders(text: str, spans: Iterable[Span], language: Language) -> str:
    """The text with a placeholder for each span; spans are sorted and disjoint."""
    placeholders, parts, reached = Placeholders(language), list[str](), 0
    for span in spans:
        parts += (
            text[reached : span.start],
            placeholders.of(span.kind, text[span.start : span.end]),
        )
        reached = span.end
    return "".join((*parts, text[reached:]))


def _label(kind: Kind, surface: str) -> Text:
    fitting = None
    if kind == "organisation":
        fitting = organisation_sort(surface)
    elif kind == "person":
        fitting = role_label(surface)
    return fitting or redaction_words().labels[kind]


def _are_one(parts: _Parts, other: _Parts) -> bool:
    """Whether these are names of one person: "Sanne" and "Sanne de Vries", in either order."""
    return parts <= other or other <= parts


def _person_parts(surface: str) -> _Parts:
    """The words of a name, small and without what is added to names: "van", a possessive s."""
    words = _plain(_POSSESSIVE.sub("", without_title(surface))).split()
    return frozenset(map(_stem, [word for word in words if word not in LOOSE] or words))


def _stem(word: str) -> str:
    """The name in "Patricks"; a name that ends so itself ("Thomas") stays."""
    names = lexicon().names
    shorter = word.removesuffix("s")
    return shorter if word not in names and shorter in names else word


def _plain(surface: str) -> str:
    return _NOT_A_SIGN.sub(" ", surface).strip().casefold()
