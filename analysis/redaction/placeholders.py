"""Readable placeholders: the same words in one text get the same letter."""

import re
from collections.abc import Iterable

from analysis.redaction.letters import letters
from analysis.redaction.people import without_title
from analysis.redaction.spans import Kind, Span
from analysis.signs import as_read
from content.languages import Language
from content.redaction import redaction_words

_NOT_A_SIGN = re.compile(r"[\W_]+")


class Placeholders:
    """Gives out the placeholders of one text, in the order in which they are asked for."""

    def __init__(self, language: Language) -> None:
        self._language = language
        self._letters: dict[Kind, dict[str, str]] = {}

    def of(self, kind: Kind, surface: str) -> str:
        """The placeholder for these words, such as "[naam A]"."""
        given = self._letters.setdefault(kind, {})
        letter = given.setdefault(_sameness(kind, surface), letters(len(given)))
        return f"[{redaction_words().labels[kind].in_(self._language)} {letter}]"


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


def _sameness(kind: Kind, surface: str) -> str:
    """Two surfaces that are equal here are taken to be the same person, place or number."""
    read = as_read(surface).text
    named = without_title(read) if kind == "person" else read
    return _NOT_A_SIGN.sub(" ", named).strip().casefold()
