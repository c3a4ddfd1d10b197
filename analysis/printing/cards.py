"""Access cards to cut out: a PDF by Typst, with a QR code (ISO/IEC 18004) by segno on each."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

import segno
import typst

from content.loading import FOLDER

CARDS_A_PAGE = 8
TEMPLATE = FOLDER / "print" / "cards.typ"
FONTS = FOLDER / "fonts" / "print"


class CannotPrint(Exception):
    """The form or the fonts for printing are not there."""


@dataclass(frozen=True)
class CardWords:
    """What stands on each card: lines in Dutch and in English, what the square is for somebody who
    can't see it, and a note under the name ("" for none).
    """

    nl: tuple[str, ...]
    en: tuple[str, ...]
    alt: str
    note: str


def cards_pdf(codes: Sequence[str], address: str, words: CardWords) -> bytes:
    """A PDF of A4 pages with a card a code, CARDS_A_PAGE a page.

    `codes` are in groups of four, as on the card; `address` is the site's, without a slash at its
    end. The square holds the code behind a `#`, which no server sees. Raises CannotPrint when a
    file for printing is missing.
    """
    check_files()
    cards = [{"code": code, "square": _square(f"{address}/#{_bare(code)}")} for code in codes]
    said = {**vars(words), "cards": cards}
    pdf = typst.compile(
        TEMPLATE.read_bytes(),
        font_paths=our_fonts(),
        sys_inputs={"said": json.dumps(said, ensure_ascii=False)},
    )
    assert isinstance(pdf, bytes)  # typst gives a list of pages only for pictures
    return pdf


def check_files() -> None:
    """Raises CannotPrint: without our fonts a code would be printed in letters that look alike."""
    if not TEMPLATE.exists() or not any(FONTS.glob("*.ttf")):
        raise CannotPrint


@cache
def our_fonts() -> typst.Fonts:
    """The fonts of everything that is printed, and no other."""
    return typst.Fonts(include_system_fonts=False, font_paths=[FONTS])


def _square(text: str) -> str:
    picture: str = segno.make_qr(text, error="m").svg_inline(border=0, dark="#2A2030")
    return picture.replace("<svg", '<svg xmlns="http://www.w3.org/2000/svg"', 1)


def _bare(code: str) -> str:
    return code.replace(" ", "")
