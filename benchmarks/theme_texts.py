"""Texts with the themes that a person found in them, as JSON lines in a folder.

`themes_nl.jsonl` and `themes_en.jsonl` hold {"id", "text", "themes"}, `no_theme_*.jsonl` texts
about none, `theme_traps.jsonl` {"lang", "text", "not": [...]}, and `codings_*.jsonl`
{"text", "themes"} to learn from. A file that isn't there counts as empty.
"""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from content.languages import LANGUAGES, Language
from content.practice_voices import practice_voices

HELD_OUT = Path(__file__).parent / "texts"
DEVELOPMENT = Path(__file__).parent / "development"


@dataclass(frozen=True)
class Judged:
    """A text and the themes that a person found in it: one to three, or none."""

    text: str
    language: Language
    themes: tuple[str, ...]


@dataclass(frozen=True)
class Trapping:
    """A text for which none of `forbidden` may be suggested."""

    text: str
    language: Language
    forbidden: tuple[str, ...]


def judged(folder: Path, name: str) -> list[Judged]:
    """The texts of `name` in both languages."""
    return [
        Judged(line["text"], language, tuple(line.get("themes", ())))
        for language in LANGUAGES
        for line in _lines(folder / f"{name}_{language}.jsonl")
    ]


def traps(folder: Path) -> list[Trapping]:
    """The texts that trap."""
    return [
        Trapping(line["text"], line["lang"], tuple(line["not"]))
        for line in _lines(folder / "theme_traps.jsonl")
    ]


def voices() -> list[Judged]:
    """The practice voices: invented, read and given themes by a person; not learned from."""
    return [Judged(voice.text, voice.lang, voice.themes) for voice in practice_voices()]


def _lines(file: Path) -> list[dict[str, Any]]:
    if not file.exists():
        return []
    return [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines() if line]
