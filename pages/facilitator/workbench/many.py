"""Many texts at once: which of them, a page at a time, and where a page begins."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from models.coding import OwnThemes, ReadingList, TextToCode
from pages.facilitator.question_words import question_words
from pages.facilitator.workbench.beside import beside
from pages.facilitator.workbench.on_the_desk import told_decision, told_pieces
from pages.parts.language import _
from pages.parts.theme_names import theme_name

ROWS = 25


class Which(StrEnum):
    """The texts that she looks at."""

    ALL = "all"
    UNREAD = "unread"
    UNSURE = "unsure"


@dataclass(frozen=True)
class Asked:
    """The page that she asked for, from 0; None is the one with the text on the desk. `number`
    tells the browser that this is what it asked for last.
    """

    which: Which = Which.ALL
    page: int | None = None
    number: int = 0


@dataclass(frozen=True)
class Page:
    """A page of the list: its ids, its number from 0, of how many, and where its first stands."""

    text_ids: tuple[str, ...]
    number: int
    pages: int
    first: int
    every: int


def asked(told: Mapping[str, Any] | None) -> Asked | None:
    """What the browser asks for; None is the desk. What it can't ask for is all of them."""
    if not told:
        return None
    known = {each.value: each for each in Which}
    page = told.get("page")
    return Asked(
        known.get(str(told.get("which")), Which.ALL),
        page if isinstance(page, int) else None,
        int(told.get("asked") or 0),
    )


def page_of(listed: ReadingList, wanted: Asked, here: str) -> Page:
    """The page that was asked for, or the last where the list is shorter by now."""
    rows = _rows(listed, wanted.which)
    pages = max(1, -(-len(rows) // ROWS))
    number = wanted.page
    if number is None:
        number = rows.index(here) // ROWS if here in rows else 0
    number = min(max(number, 0), pages - 1)
    first = number * ROWS
    return Page(rows[first : first + ROWS], number, pages, first, len(rows))


def told_page(
    page: Page, wanted: Asked, texts: Sequence[TextToCode], own: OwnThemes
) -> dict[str, Any]:
    """The page as the browser is told of it."""
    return {
        "asked": wanted.number,
        "which": wanted.which.value,
        "page": page.number,
        "pages": page.pages,
        "place": _("Page {page} of {pages}").format(page=page.number + 1, pages=page.pages),
        "rows": [_told_row(text, number, own) for number, text in enumerate(texts, page.first + 1)],
    }


def words_of_many() -> dict[str, Any]:
    """What stands around the rows."""
    return {
        "caption": _("Texts, and what you chose"),
        "heads": [
            _("Text"),
            _("Answer"),
            _("Beside it"),
            _("The dancer chose"),
            _("You chose"),
        ],
        "open": _("Open text {number}"),
        "which": [
            (Which.ALL.value, _("All texts")),
            (Which.UNREAD.value, _("Not read yet")),
            (Which.UNSURE.value, _("I don’t know")),
        ],
        "unread": _("Not read yet"),
        "again": _("Asked again"),
        "no_theme": _("No theme"),
        "unsure": _("I don’t know"),
        "memo": _("Memo"),
        "nothing_here": _("There are no texts here."),
        "before": _("Page before"),
        "after": _("Next page"),
        "back": _("A text at a time"),
        "keys": [
            ("↑ ↓", _("one row up or down; k and j do so too")),
            ("Enter", _("open this text")),
            ("PageUp PageDown", _("a page back or on")),
            ("f", _("other texts: all, not read, I don’t know")),
            ("= Esc", _("a text at a time again")),
        ],
    }


def _rows(listed: ReadingList, which: Which) -> tuple[str, ...]:
    if which is Which.UNREAD:
        return tuple(each for each in listed.order if each not in listed.read)
    if which is Which.UNSURE:
        return tuple(each for each in listed.order if each in listed.unsure)
    return listed.order


def _told_row(text: TextToCode, number: int, own: OwnThemes) -> dict[str, Any]:
    return {
        "id": text.text_id,
        "number": number,
        "pieces": told_pieces(text.words),
        "question": question_words(text.question),
        "beside": beside(text),
        "ticked": ", ".join(theme_name(key, own.names) for key in text.ticked_themes),
        "again": bool(text.decision and text.decision.again),
        "decision": told_decision(text.decision, own) if text.decision else None,
    }
