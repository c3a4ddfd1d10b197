"""The guide for facilitators as two pages of A4, by Typst."""

import json
from pathlib import Path
from typing import Any

import typst

from analysis.printing.cards import FONTS, CannotPrint, our_fonts
from content.guide import Guide, Note, Step, runs
from content.languages import Language, Text
from content.loading import FOLDER

TEMPLATE = FOLDER / "print" / "guide.typ"


def guide_pdf(guide: Guide, language: Language, pictures: Path, mark: str) -> bytes:
    """The guide in this language, with the pictures that it names from a folder of PNGs.

    `mark` is our sign, as SVG. Raises CannotPrint when the form, a font or a picture is missing.
    """
    needed = [TEMPLATE, *(pictures / f"{name}.png" for name in guide.picture_names())]
    if not all(file.exists() for file in needed) or not any(FONTS.glob("*.ttf")):
        raise CannotPrint
    printer = typst.Compiler(
        TEMPLATE.read_bytes(),
        root=pictures,
        font_paths=our_fonts(),
        sys_inputs={"said": json.dumps(_said(guide, language, mark), ensure_ascii=False)},
    )
    pdf = printer.compile(pdf_standards="ua-1")  # readable for who can't see it
    assert isinstance(pdf, bytes)  # typst gives a list of pages only for pictures
    return pdf


def _said(guide: Guide, language: Language, mark: str) -> dict[str, Any]:
    """Everything that is printed, as plain values."""
    numbers = iter(range(1, len(guide.steps()) + 1))
    return {
        "language": language,
        "mark": mark,
        "title": guide.title.in_(language),
        "intro": guide.intro.in_(language),
        "parts": [
            {
                "title": part.title.in_(language),
                "steps": [_step(step, next(numbers), language) for step in part.steps],
            }
            for part in guide.parts
        ],
        "notes": [_note(note, language) for note in guide.notes],
    }


def _step(step: Step, number: int, language: Language) -> dict[str, Any]:
    return {
        "number": number,
        "title": step.title.in_(language),
        "text": _runs(step.text, language),
        "pictures": [
            {"file": f"/{picture.name}.png", "alt": picture.alt.in_(language)}
            for picture in step.pictures()
        ],
    }


def _note(note: Note, language: Language) -> dict[str, Any]:
    return {
        "title": note.title.in_(language),
        "lines": [_runs(line, language) for line in note.lines],
        "to_fill_in": note.to_fill_in.in_(language) if note.to_fill_in else "",
    }


def _runs(text: Text, language: Language) -> list[dict[str, Any]]:
    return [{"words": run.words, "label": run.is_label} for run in runs(text, language)]
