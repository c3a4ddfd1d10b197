"""The kit for an evening as one PDF by Typst: script, house rules, help lines, paper questions."""

import json
from dataclasses import asdict, dataclass

import typst

from analysis.printing.cards import FONTS, CannotPrint, our_fonts
from content.languages import Language
from content.loading import FOLDER

TEMPLATE = FOLDER / "print" / "kit.typ"


@dataclass(frozen=True)
class ScriptRound:
    """A round in the script: what it is, what she says, and what phones show meanwhile."""

    title: str
    about: str
    prompt: str
    say: str
    phone: str


@dataclass(frozen=True)
class HelpLine:
    """A place to turn to on the poster: its name, for whom, how to reach it; `unchecked` is what is
    said of what nobody checked yet ("" where all was).
    """

    name: str
    for_whom: str
    reach: str
    unchecked: str


@dataclass(frozen=True)
class PaperQuestion:
    """A question on paper. Without options it has lines to write on; short ones stand in a row."""

    text: str
    help: str
    options: tuple[str, ...]
    in_a_row: bool = False


@dataclass(frozen=True)
class PaperPart:
    """A part of the questions under its title."""

    title: str
    questions: tuple[PaperQuestion, ...]


@dataclass(frozen=True)
class Kit:
    """Everything that is printed, in one language. `note` stands on each page ("" for none)."""

    language: Language
    title: str
    note: str
    mark: str
    script_title: str
    script_intro: tuple[str, ...]
    said: str
    shown: str
    rounds: tuple[ScriptRound, ...]
    rules_title: str
    rules: tuple[str, ...]
    help_title: str
    help_intro: str
    help: tuple[HelpLine, ...]
    paper_title: str
    paper_intro: tuple[str, ...]
    consents: tuple[str, ...]
    parts: tuple[PaperPart, ...]


def kit_pdf(kit: Kit) -> bytes:
    """The kit as pages of A4. Raises CannotPrint when the form or a font is missing."""
    if not TEMPLATE.exists() or not any(FONTS.glob("*.ttf")):
        raise CannotPrint
    printer = typst.Compiler(
        TEMPLATE.read_bytes(),
        font_paths=our_fonts(),
        sys_inputs={"said": json.dumps(asdict(kit), ensure_ascii=False)},
    )
    pdf = printer.compile(pdf_standards="ua-1")  # readable for who can't see it
    assert isinstance(pdf, bytes)  # typst gives a list of pages only for pictures
    return pdf
