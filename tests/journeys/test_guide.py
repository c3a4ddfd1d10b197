"""The guide for facilitators, followed as it is printed: from signing in to a card that works."""

from pathlib import Path
from urllib.parse import urlsplit

import pypdfium2
import pytest
import zxingcpp
from playwright.sync_api import Page, expect

from content.guide import guide
from content.languages import LANGUAGES, Language
from tests.guide_walk import Walk
from tests.server import Server

CARDS_ASKED = 30


@pytest.mark.parametrize("language", LANGUAGES)
def test_who_follows_the_guide_has_cards_that_let_dancers_in(
    server: Server, desk: Page, phone: Page, tmp_path: Path, language: Language
) -> None:
    walk = Walk(desk, server.address, language, tmp_path)

    walk.follow(guide())

    assert {picture.stem for picture in tmp_path.glob("*.png")} == guide().picture_names()
    cards = [square for sheet in pages_of(walk.downloads[-1]) for square in sheet]
    assert len(set(cards)) == CARDS_ASKED
    assert {urlsplit(card)._replace(fragment="").geturl() for card in cards} == {
        f"{server.address}/"
    }
    phone.goto(cards[0])
    expect(phone.get_by_role("heading", level=1, name="Fijn dat je er bent")).to_be_visible()


def pages_of(pdf: Path) -> list[list[str]]:
    """Where the squares on each sheet lead."""
    sheets = [page.render(scale=3).to_pil() for page in pypdfium2.PdfDocument(pdf)]
    return [[square.text for square in zxingcpp.read_barcodes(sheet)] for sheet in sheets]
