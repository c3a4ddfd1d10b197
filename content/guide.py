"""The guide for facilitators: what to do, in which order, as sentences and as moves on the screen.

A label of the product stands between square brackets, by its English sentence. It is printed and
pressed in the reader's language, so the guide never names a button that isn't there.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Self

from pydantic import Field, model_validator

from content.languages import LANGUAGES, Language, Text
from content.loading import FOLDER, ContentModel, Document, Place, document, read
from content.wording import catalogue, wording

FILE = "guide.yaml"
_LABEL = re.compile(r"\[([^\]]+)\]")


class Picture(ContentModel):
    """A piece of the screen, from one label up to and with another (the same one if there is no
    `to`). Without labels: the first card of what was downloaded.
    """

    name: str
    start: str = ""
    end: str = ""
    alt: Text


class Move(ContentModel):
    """One thing that is done on the screen: exactly one of these, by label.

    `beside` says near which words a button is, where several have its name.
    """

    open: str = ""
    press: str = ""
    beside: Text | None = None
    type: dict[str, Text] = Field(default_factory=dict)
    choose: dict[str, str] = Field(default_factory=dict)
    choose_somebody: dict[str, str] = Field(default_factory=dict)
    download: str = ""
    see: str = ""
    picture: Picture | None = None

    def done_by_hand(self) -> tuple[str, ...]:
        """The labels of what a person touches."""
        fields = (*self.type, *self.choose, *self.choose_somebody)
        return tuple(filter(None, (self.press, self.download, *fields)))

    def labels(self) -> tuple[str, ...]:
        """Every label that the screen must have."""
        shown = (self.picture.start, self.picture.end) if self.picture else ()
        return tuple(filter(None, (*self.done_by_hand(), *self.choose.values(), self.see, *shown)))

    @model_validator(mode="after")
    def _is_one_thing(self) -> Self:
        fields = (*self.type, *self.choose, *self.choose_somebody)
        ways = (self.open, self.press, self.download, self.see, self.picture, *fields)
        if sum(map(bool, ways)) != 1:
            raise ValueError("a move is exactly one thing")
        return self


class Step(ContentModel):
    """One numbered step: a title, what to do in words, and the same as moves."""

    title: Text
    text: Text
    do: tuple[Move, ...] = ()

    def pictures(self) -> tuple[Picture, ...]:
        """The pictures beside this step."""
        return tuple(move.picture for move in self.do if move.picture)


class GuidePart(ContentModel):
    """Steps that belong together."""

    title: Text
    steps: tuple[Step, ...]


class Note(ContentModel):
    """What to know beside the steps. `to_fill_in` is printed with a line to write on."""

    title: Text
    lines: tuple[Text, ...]
    to_fill_in: Text | None = None


class Guide(ContentModel):
    """The whole guide."""

    title: Text
    intro: Text
    parts: tuple[GuidePart, ...]
    notes: tuple[Note, ...]

    def steps(self) -> tuple[Step, ...]:
        """Every step, in order."""
        return tuple(step for part in self.parts for step in part.steps)

    def picture_names(self) -> frozenset[str]:
        """The names of all pictures."""
        return frozenset(picture.name for step in self.steps() for picture in step.pictures())


@dataclass(frozen=True)
class Run:
    """Words to print, and whether they are a label on the screen."""

    words: str
    is_label: bool


@cache
def guide(folder: Path = FOLDER) -> Guide:
    """The guide. Raises `ContentMistake` with file and line, also for a label of no screen and for
    a step that does what it doesn't say.
    """
    source = document(folder, FILE)
    found = read(Guide, source)
    known = frozenset(str(message.id) for message in catalogue(folder) if message.id)
    for place, text in _texts(found):
        _check_text(source, place, text, known)
    for place, step in _placed_steps(found):
        _check_moves(source, place, step, known)
    return found


def runs(text: Text, language: Language) -> tuple[Run, ...]:
    """The text as it is printed, its labels in the reader's language."""
    say = wording(language).gettext
    pieces = _LABEL.split(text.in_(language))  # words and labels by turns
    found = (
        Run(say(piece), True) if n % 2 else Run(piece, False) for n, piece in enumerate(pieces)
    )
    return tuple(run for run in found if run.words)


def printed(text: Text, language: Language) -> str:
    """The same as one string."""
    return "".join(run.words for run in runs(text, language))


def _check_text(source: Document, place: Place, text: Text, known: frozenset[str]) -> None:
    nl, en = (_LABEL.findall(text.in_(language)) for language in LANGUAGES)
    if sorted(nl) != sorted(en):
        raise source.mistake(
            (*place, "nl"), "the labels between square brackets differ between nl and en"
        )
    _refuse_unknown_labels(source, (*place, "en"), en, known)


def _check_moves(source: Document, place: Place, step: Step, known: frozenset[str]) -> None:
    said = _LABEL.findall(step.text.en)
    for number, move in enumerate(step.do):
        here = (*place, "do", number)
        _refuse_unknown_labels(source, here, move.labels(), known)
        for label in move.done_by_hand():
            if label not in said:
                raise source.mistake(here, f"the step does not say '[{label}]', and does it")


def _refuse_unknown_labels(
    source: Document, place: Place, labels: tuple[str, ...] | list[str], known: frozenset[str]
) -> None:
    for label in labels:
        if label not in known:
            raise source.mistake(place, f"no screen has the label '{label}'")


def _placed_steps(found: Guide) -> Iterator[tuple[Place, Step]]:
    for number, part in enumerate(found.parts):
        for n, step in enumerate(part.steps):
            yield ("parts", number, "steps", n), step


def _texts(found: Guide) -> Iterator[tuple[Place, Text]]:
    yield ("intro",), found.intro
    for place, step in _placed_steps(found):
        yield (*place, "text"), step.text
    for number, note in enumerate(found.notes):
        for n, line in enumerate(note.lines):
            yield ("notes", number, "lines", n), line
