"""Cards to cut out, read back from the PDF as a phone and a person would."""

from pathlib import Path

import pypdfium2
import pytest
import zxingcpp

from analysis.printing import CARDS_A_PAGE, CannotPrint, CardWords, cards, cards_pdf
from models.tables.access_codes import grouped, new_code

SITE = "https://danstafels.example"
WORDS = CardWords(
    nl=("Scan het vierkant.", "Bewaar deze kaart.", "Wij weten niet wie welke kaart heeft."),
    en=("Scan the square.", "Keep this card.", "We do not know who has which card."),
    alt="Vierkant om te scannen",
    note="verzonnen",
)


def some_codes(count: int) -> list[str]:
    return [grouped(new_code()) for _ in range(count)]


def opened(codes: list[str]) -> pypdfium2.PdfDocument:
    return pypdfium2.PdfDocument(cards_pdf(codes, SITE, WORDS))


@pytest.mark.parametrize(("count", "pages"), [(1, 1), (8, 1), (9, 2), (24, 3)])
def test_eight_cards_stand_on_a_page_of_a4(count: int, pages: int) -> None:
    pdf = opened(some_codes(count))

    assert len(pdf) == pages == -(-count // CARDS_A_PAGE)
    assert [round(side) for side in pdf[0].get_size()] == [595, 842]


def test_each_card_says_its_code_and_its_words_in_both_languages() -> None:
    codes = some_codes(3)
    said = opened(codes)[0].get_textpage().get_text_range()

    for code in codes:
        assert code[:9] in said
        assert code[10:] in said
    assert said.count("Bewaar deze kaart.") == said.count("Keep this card.") == 3
    assert said.count("verzonnen") == 3


def test_each_square_leads_to_its_own_card_behind_a_hash() -> None:
    codes = some_codes(8)
    picture = opened(codes)[0].render(scale=3).to_pil()

    scanned = {square.text for square in zxingcpp.read_barcodes(picture)}

    assert scanned == {f"{SITE}/#{code.replace(' ', '')}" for code in codes}


def test_it_is_printed_in_our_fonts_alone() -> None:
    pdf = cards_pdf(some_codes(1), SITE, WORDS)

    assert b"AtkinsonHyperlegibleNext" in pdf
    assert b"Libertinus" not in pdf


def test_without_its_fonts_nothing_is_printed(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(cards, "FONTS", tmp_path)

    with pytest.raises(CannotPrint):
        cards_pdf(some_codes(1), SITE, WORDS)
