"""The guide for facilitators as it is printed: two pages, in our fonts, saying what it should."""

from pathlib import Path

import pypdfium2
import pytest
from PIL import Image

from analysis.printing import CannotPrint, guide_pdf
from content.guide import guide, printed
from content.languages import LANGUAGES, Language, Text
from pages.parts.mark import MARK
from web.guide_route import PRINTED

MOST_BYTES = 750_000  # of one of the two files in docs


@pytest.fixture
def pictures(tmp_path: Path) -> Path:
    """A grey picture for each that the guide names."""
    for name in guide().picture_names():
        Image.new("RGB", (1272, 420), "grey").save(tmp_path / f"{name}.png")
    return tmp_path


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_takes_two_pages_of_a4(pictures: Path, language: Language) -> None:
    pdf = pypdfium2.PdfDocument(guide_pdf(guide(), language, pictures, MARK))

    assert len(pdf) == 2
    assert [round(side) for side in pdf[0].get_size()] == [595, 842]


def test_it_is_printed_in_our_fonts_alone(pictures: Path) -> None:
    pdf = guide_pdf(guide(), "nl", pictures, MARK)

    assert b"AtkinsonHyperlegibleNext" in pdf
    assert b"Newsreader" in pdf
    assert b"Libertinus" not in pdf


def test_without_one_of_its_pictures_it_is_not_printed(pictures: Path) -> None:
    (pictures / "card.png").unlink()

    with pytest.raises(CannotPrint):
        guide_pdf(guide(), "nl", pictures, MARK)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_guide_in_docs_says_what_the_product_says_now(language: Language) -> None:
    """Is it older than a label or a sentence? `make guide` prints it anew."""
    pdf = pypdfium2.PdfDocument(PRINTED[language])
    said = "".join(words("".join(page.get_textpage().get_text_range() for page in pdf)))

    missing = [text for text in texts(language) if "".join(words(text)) not in said]

    assert missing == []
    assert len(pdf) == 2


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_guide_in_docs_is_small_enough_to_send(language: Language) -> None:
    assert PRINTED[language].stat().st_size < MOST_BYTES


def words(text: str) -> list[str]:
    """Without the ends of lines, which the paper makes."""
    return text.replace("\ufffe", "-").split()


def texts(language: Language) -> list[str]:
    """Everything that is printed, with labels as the product has them."""
    found: list[Text] = [guide().title, guide().intro]
    for part in guide().parts:
        found += [part.title, *(text for step in part.steps for text in (step.title, step.text))]
    for note in guide().notes:
        found += [note.title, *note.lines]
    return [printed(text, language) for text in found]
