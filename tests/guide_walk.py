"""Follows the guide for facilitators in a browser: what it says to do, by the labels it prints.

It knows nothing of the guide's contents: a move that is added to guide.yaml is made.
"""

from dataclasses import dataclass, field
from pathlib import Path

import pypdfium2
from PIL import ImageOps
from playwright.sync_api import Locator, Page

from content.guide import Guide, Move, Picture
from content.languages import Language, Text
from content.wording import wording

AROUND = 12  # pixels of ground that stay around what a picture shows
WAIT = 20_000  # milliseconds
POINTS = 72 / 25.4  # of a PDF, per mm
CARD_PIXELS = 12  # per mm
CARD = (12.6, 14.6, 102.4, 77.4)  # mm from the left and the top of the sheet
WHITE = 2  # mm around it


@dataclass
class Walk:
    """One walk through the guide, at a desk. Pictures go to a folder, by name, if there is one."""

    page: Page
    address: str
    language: Language
    pictures: Path | None = None
    downloads: list[Path] = field(default_factory=list)

    def follow(self, guide: Guide) -> None:
        """Makes every move of every step, in order."""
        for step in guide.steps():
            for move in step.do:
                self.make(move)
                self._wait_until_drawn()

    def make(self, move: Move) -> None:
        """Makes one move."""
        if move.open:
            self.page.goto(f"{self.address}{move.open}?lang={self.language}")
        if move.press:
            self._control(move.press, move.beside).click()
        for label, text in move.type.items():
            self._field(label).fill(text.in_(self.language))
        for label, option in move.choose.items():
            self._choose(label, self._say(option))
        for label, name in move.choose_somebody.items():
            self._choose(label, name)
        if move.download:
            with self.page.expect_download() as download:
                self._control(move.download).click()
            self.downloads.append(Path(download.value.path()))
        if move.see:
            self._words(move.see).wait_for()
        if move.picture and self.pictures:
            self._keep(move.picture, self.pictures)

    def _say(self, label: str) -> str:
        return wording(self.language).gettext(label)

    def _control(self, label: str, beside: Text | None = None) -> Locator:
        """The first button or link of that name, or the one nearest to those words."""
        name, page = self._say(label), self.page
        control = page.get_by_role("button", name=name, exact=True).or_(
            page.get_by_role("link", name=name, exact=True)
        )
        if beside is None:
            return control.first
        words = page.get_by_text(beside.in_(self.language), exact=True)
        block = page.locator("[data-testid=stVerticalBlock]").filter(has=words)
        # What stands within another comes after it: the last block is the smallest one around both.
        return block.filter(has=control).last.locator(control).first

    def _field(self, label: str) -> Locator:
        return self.page.get_by_label(self._say(label), exact=True).first

    def _choose(self, label: str, option: str) -> None:
        """From a row of choices, or from a list with a field to search in."""
        field = self._field(label)
        if field.get_attribute("role") == "radiogroup":
            field.get_by_text(option, exact=True).click()
            return
        field.focus()
        field.press_sequentially(option)
        self.page.get_by_role("option", name=option, exact=True).click()

    def _words(self, label: str) -> Locator:
        """Where a label stands in the page: a heading before anything else of the same words."""
        heading = self.page.get_by_role("heading", name=self._say(label), exact=True)
        words = self.page.locator("[data-testid=stMain]").get_by_text(self._say(label), exact=True)
        return heading.or_(words).locator("visible=true").first

    def _wait_until_drawn(self) -> None:
        running = "[data-testid=stApp][data-test-script-state=notRunning]"
        self.page.locator(running).wait_for(timeout=WAIT)

    def _keep(self, picture: Picture, folder: Path) -> None:
        path = folder / f"{picture.name}.png"
        if picture.start:
            self._keep_screen(picture, path)
        else:
            _keep_first_card(self.downloads[-1], path)

    def _keep_screen(self, picture: Picture, path: Path) -> None:
        first, last = self._whole(picture.start), self._whole(picture.end or picture.start)
        # A picture of what is chosen, not of where the cursor is.
        self.page.evaluate("document.activeElement?.blur()")
        last.scroll_into_view_if_needed()
        first.scroll_into_view_if_needed()
        self.page.wait_for_timeout(300)
        top, bottom = first.bounding_box(), last.bounding_box()
        column = self.page.locator(".st-key-reading").bounding_box()
        assert top and bottom and column, f"'{picture.name}' shows something that is not there"
        height = bottom["y"] + bottom["height"] - top["y"]
        self.page.screenshot(
            path=path,
            clip={
                "x": column["x"] - AROUND,
                "y": top["y"] - AROUND,
                "width": column["width"] + 2 * AROUND,
                "height": height + 2 * AROUND,
            },
            full_page=True,
        )

    def _whole(self, label: str) -> Locator:
        """The whole element of a page around a label: a field with what is in it, a list."""
        name = self._say(label)
        return (
            self.page.locator("[data-testid=stElementContainer]")
            .filter(has_text=name)
            .locator("visible=true")
            .first
        )


def _keep_first_card(pdf: Path, path: Path) -> None:
    """The upper left card of a sheet, within the marks to cut along."""
    sheet = pypdfium2.PdfDocument(pdf)[0].render(scale=CARD_PIXELS / POINTS).to_pil()
    card = sheet.crop(tuple(round(mm * CARD_PIXELS) for mm in CARD))
    ImageOps.expand(card, WHITE * CARD_PIXELS, "white").save(path)
