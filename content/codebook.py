"""The codebook: themes that a text can be about, flags for safety, and sentences that trap rules.

A suggestion made with it is a proposal; a person always decides.
"""

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Literal, Self

from pydantic import Field, model_validator

from content.languages import LANGUAGES, Language, Text
from content.loading import FOLDER, ContentModel, Document, Place, document, read

FILE = "codebook.yaml"


class Patterns(ContentModel):
    """Words and phrases that point to a theme, as `matching.patterns` describes them."""

    strong: tuple[str, ...]
    weak: tuple[str, ...]


class NegationWords(ContentModel):
    """Words that take an indicator back, when they stand within three words before it."""

    harm: Mapping[Language, tuple[str, ...]]
    positive: Mapping[Language, tuple[str, ...]]


class Matching(ContentModel):
    """How patterns are matched; `lists` holds what `@name` stands for."""

    normalise: tuple[str, ...]
    patterns: Mapping[str, str]
    lists: Mapping[str, tuple[str, ...]]
    exceptions: str
    negation: NegationWords
    rule: str
    limits: str


class _Matched(ContentModel):
    """What themes and safety flags share."""

    key: str
    label: Text
    definition: Text
    indicators: Mapping[Language, Patterns]
    exceptions: Mapping[Language, tuple[str, ...]] = Field(default_factory=dict)

    @model_validator(mode="after")
    def _has_every_language(self) -> Self:
        for language in LANGUAGES:
            if language not in self.indicators:
                raise ValueError(f"'{self.key}' has no indicators in '{language}'")
        return self


class Theme(_Matched):
    """A subject that a text can be about. `negation` names the list that takes it back."""

    include: tuple[str, ...]
    exclude: tuple[str, ...]
    negation: Literal["harm", "positive", "none"]
    examples: Mapping[Language, tuple[str, ...]]
    recommendations: tuple[str, ...]


class SafetyScreen(ContentModel):
    """What somebody sees before sending words that a safety flag recognises."""

    title: Text
    text: Text
    help: tuple[str, ...]
    continue_label: Text
    automatic_report: Literal[False]


class SafetyFlag(_Matched):
    """A danger that words may point to; nothing about it is ever kept or passed on."""

    screen: SafetyScreen


class Trap(ContentModel):
    """A sentence for which none of `must_not` may be suggested."""

    id: str
    lang: Language
    text: str
    must_not: tuple[str, ...]
    expect: tuple[str, ...] = ()
    known_limit: tuple[str, ...] = ()
    why: str


class Codebook(ContentModel):
    """All themes, in the order in which they are listed, with what is needed to suggest them.

    `no_theme` holds texts that are about none of them, from which silence is learned.
    """

    version: int
    status: str
    languages: tuple[Language, ...]
    matching: Matching
    themes: tuple[Theme, ...]
    no_theme: Mapping[Language, tuple[str, ...]]
    safety_flags: tuple[SafetyFlag, ...]
    traps: tuple[Trap, ...]

    def theme(self, key: str) -> Theme:
        """The theme of that key. Raises KeyError when there is none."""
        for theme in self.themes:
            if theme.key == key:
                return theme
        raise KeyError(key)


def codebook(folder: Path = FOLDER) -> Codebook:
    """The codebook, read once. Raises `ContentMistake` with file and line."""
    return _read(folder)


@cache
def _read(folder: Path) -> Codebook:
    source = document(folder, FILE)
    book = read(Codebook, source)
    _check_ids(book, source, folder)
    for place, pattern in _patterns(book):
        for word in pattern.split():
            if word.startswith("@") and word[1:] not in book.matching.lists:
                raise source.mistake(place, f"there is no word list '{word}'")
    return book


def _check_ids(book: Codebook, source: Document, folder: Path) -> None:
    themes = [theme.key for theme in book.themes]
    flags = [flag.key for flag in book.safety_flags]
    source.refuse_repeated(themes, ("themes",), "theme")
    source.refuse_repeated(flags, ("safety_flags",), "safety flag")
    source.refuse_repeated([trap.id for trap in book.traps], ("traps",), "trap")
    advised = document(folder, "recommendations.yaml").ids("recommendations", "id")
    for number, theme in enumerate(book.themes):
        place: Place = ("themes", number, "recommendations")
        source.refuse_unknown(theme.recommendations, advised, place, "recommendation")
    helped = document(folder, "help.yaml").ids("entries")
    for number, flag in enumerate(book.safety_flags):
        place = ("safety_flags", number, "screen", "help")
        source.refuse_unknown(flag.screen.help, helped, place, "help entry")
    for number, trap in enumerate(book.traps):
        for field in ("must_not", "expect", "known_limit"):
            place = ("traps", number, field)
            source.refuse_unknown(getattr(trap, field), {*themes, *flags}, place, "theme or flag")


def _patterns(book: Codebook) -> Iterator[tuple[Place, str]]:
    """Every pattern of themes and safety flags, with its place."""
    matched: dict[str, tuple[_Matched, ...]] = {
        "themes": book.themes,
        "safety_flags": book.safety_flags,
    }
    for section, entries in matched.items():
        for number, entry in enumerate(entries):
            start: Place = (section, number)
            for language, found in entry.indicators.items():
                for strength, patterns in (("strong", found.strong), ("weak", found.weak)):
                    for place, pattern in enumerate(patterns):
                        yield (*start, "indicators", language, strength, place), pattern
            for language, patterns in entry.exceptions.items():
                for place, pattern in enumerate(patterns):
                    yield (*start, "exceptions", language, place), pattern
