"""The kit for an evening, read back from the PDF as a person would."""

from pathlib import Path

import pypdfium2
import pytest

from analysis.printing import CannotPrint, kit, kit_pdf
from content.help import help_directory
from content.languages import Language
from content.questionnaire import questionnaire
from content.rounds import round_templates
from models.live import RoundDetails, RoundInOrder, RoundKind
from pages.facilitator.kit_words import kit_of


def a_kit(language: Language = "nl", *, practice: bool = False) -> kit.Kit:
    rounds = [
        RoundInOrder(
            str(place),
            place,
            RoundDetails(RoundKind(each.kind), each.minutes, each.title, each.prompt),
            begun=False,
        )
        for place, each in enumerate(round_templates())
    ]
    return kit_of(rounds, help_directory(), language, practice=practice)


def read(language: Language = "nl", *, practice: bool = False) -> list[str]:
    """What each page says, on one line."""
    pdf = pypdfium2.PdfDocument(kit_pdf(a_kit(language, practice=practice)))
    return [" ".join(page.get_textpage().get_text_range().split()) for page in pdf]


@pytest.mark.parametrize("language", ["nl", "en"])
def test_it_has_six_pages(language: Language) -> None:
    assert len(read(language)) == 6


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_script_is_the_tables_own_rounds_on_one_page(language: Language) -> None:
    script = read(language)[0]

    for each in round_templates():
        assert each.title.in_(language) in script
        assert each.prompt.in_(language)[:30] in script


def test_the_poster_has_every_published_number_and_says_what_was_not_checked() -> None:
    poster = read()[2]

    for entry in help_directory().shown():
        if entry.phone:
            assert entry.phone in poster
    assert "nog niet gecontroleerd" in poster


def test_the_paper_asks_all_that_is_asked_before_and_every_consent() -> None:
    paper, form = " ".join(read()[3:]), questionnaire()

    for part in form.survey("before").parts:
        for key in (key for screen in part.screens for key in screen):
            assert form.question(key).text.nl[:40] in paper
    for item in form.consent.items:
        assert item.text.nl[:40] in paper


def test_in_practice_every_page_says_that_it_is_invented() -> None:
    assert all("alles hier is verzonnen" in page for page in read(practice=True))
    assert not any("verzonnen" in page for page in read())


def test_without_its_form_nothing_is_printed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kit, "TEMPLATE", Path("nowhere.typ"))

    with pytest.raises(CannotPrint):
        kit_pdf(a_kit())
