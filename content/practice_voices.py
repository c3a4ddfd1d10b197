"""Invented answers for the practice environment. No real person, place or number is meant."""

from functools import cache
from pathlib import Path
from typing import Literal, Self

from pydantic import model_validator

from content.languages import Language, Text
from content.loading import FOLDER, ContentModel, Document, document, read

FILE = "practice_voices.yaml"

SpanKind = Literal["person", "place", "organisation", "phone", "email", "handle"]
Tone = Literal["positive", "neutral", "mixed", "negative"]


class Span(ContentModel):
    """Words that identify somebody: characters `start` to `end` (not included) of the text."""

    start: int
    end: int
    kind: SpanKind
    text: str


class Voice(ContentModel):
    """What an invented dancer wrote, with the themes and spans that a person found in it.

    A `quotable` one points at nobody, and its dancer agreed to be quoted.
    """

    id: str
    lang: Language
    sector: Literal["sport", "education_culture", "both", "unknown"]
    phase: Literal["before", "after"]
    question: str
    tone: Tone
    themes: tuple[str, ...]
    quotable: bool = False
    text: str
    spans: tuple[Span, ...] = ()
    safety_flags: tuple[str, ...] = ()

    @model_validator(mode="after")
    def _spans_are_where_they_say(self) -> Self:
        for span in self.spans:
            if self.text[span.start : span.end] != span.text:
                raise ValueError(
                    f"'{self.id}': characters {span.start} to {span.end} are not '{span.text}'"
                )
        return self


class PracticeVoices(ContentModel):
    """The whole file; `label` says on every page that it is invented."""

    invented: Literal[True]
    version: int
    label: Text
    offsets: str
    span_kinds: tuple[SpanKind, ...]
    tones: tuple[Tone, ...]
    quotable_note: str
    themes_note: str
    voices: tuple[Voice, ...]


def practice_voices(folder: Path = FOLDER) -> tuple[Voice, ...]:
    """All voices, in the order of the file. Raises `ContentMistake` with file and line."""
    return voices_file(folder).voices


@cache
def voices_file(folder: Path = FOLDER) -> PracticeVoices:
    """The voices with the label that marks them as invented."""
    source = document(folder, FILE)
    found = read(PracticeVoices, source)
    _check_ids(found, source, folder)
    return found


def _check_ids(found: PracticeVoices, source: Document, folder: Path) -> None:
    codebook = document(folder, "codebook.yaml")
    themes, flags = codebook.ids("themes"), codebook.ids("safety_flags")
    questions = document(folder, "questionnaire.yaml").ids("items")
    source.refuse_repeated([voice.id for voice in found.voices], ("voices",), "voice")
    for number, voice in enumerate(found.voices):
        source.refuse_unknown(voice.themes, themes, ("voices", number, "themes"), "theme")
        source.refuse_unknown(
            voice.safety_flags, flags, ("voices", number, "safety_flags"), "safety flag"
        )
        if voice.question not in questions:
            place = ("voices", number, "question")
            raise source.mistake(place, f"there is no question '{voice.question}'")
