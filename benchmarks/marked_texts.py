"""Texts in which a person marked what should be hidden.

One text a line. What identifies somebody stands in ⟦kind:words⟧; a line break inside a text is
written as a backslash and an n; a line that begins with # is a remark.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import get_args

from content.languages import Language
from content.redaction import RedactedKind

TEXTS = Path(__file__).parent / "texts"

KINDS = get_args(RedactedKind)

_MARK = re.compile(r"⟦([^⟦⟧:]*):([^⟦⟧]*)⟧")


@dataclass(frozen=True)
class Mark:
    """What should be hidden, in code points of the text without marks; `end` isn't included."""

    start: int
    end: int
    kind: str


@dataclass(frozen=True)
class MarkedText:
    """A text as somebody would send it, its marks from first to last, and the language of the
    survey.
    """

    text: str
    marks: tuple[Mark, ...]
    language: Language = "nl"

    def words(self, mark: Mark) -> str:
        """The words that a mark of this text stands around."""
        return self.text[mark.start : mark.end]


def read_line(line: str, language: Language = "nl") -> MarkedText:
    """The text of one marked line, and where its marks are.

    Raises ValueError, with the words at fault, for an unknown kind, an empty mark, a space at the
    edge of a mark, and a bracket without its other half.
    """
    text = ""
    marks = []
    read_up_to = 0
    for found in _MARK.finditer(line):
        kind, words = found.groups()
        _check(kind, words)
        text += _plain(line[read_up_to : found.start()])
        start = len(text)
        text += _plain(words)
        marks.append(Mark(start, len(text), kind))
        read_up_to = found.end()
    return MarkedText(text + _plain(line[read_up_to:]), tuple(marks), language)


def read_file(path: Path) -> tuple[MarkedText, ...]:
    """All texts of a file, in its order; its name tells the language.

    Raises ValueError, with the file and the line, for a mark that can't be read and an empty line.
    """
    return tuple(_read_lines(path))


def count_by_kind(texts: Iterable[MarkedText]) -> dict[str, int]:
    """How many marks of every kind the texts hold; a kind that isn't there counts 0."""
    found = Counter(mark.kind for text in texts for mark in text.marks)
    return {kind: found[kind] for kind in KINDS}


def _read_lines(path: Path) -> Iterator[MarkedText]:
    # Not splitlines: that also splits on signs that may stand inside a text.
    lines = path.read_text(encoding="utf-8").removesuffix("\n").split("\n")
    language: Language = "en" if path.stem.endswith("_en") else "nl"
    for number, line in enumerate(lines, start=1):
        if line.startswith("#"):
            continue
        if not line.strip():
            raise ValueError(f"{path.name}, line {number}: empty")
        try:
            yield read_line(line, language)
        except ValueError as wrong:
            raise ValueError(f"{path.name}, line {number}: {wrong}") from wrong


def _check(kind: str, words: str) -> None:
    if kind not in KINDS:
        raise ValueError(f"unknown kind {kind!r} at {words!r}")
    if not words or words != words.strip():
        raise ValueError(f"a mark is empty or has a space at its edge: {words!r}")


def _plain(part: str) -> str:
    if "⟦" in part or "⟧" in part:
        raise ValueError(f"a bracket without its other half in {part!r}")
    return part.replace("\\n", "\n")
