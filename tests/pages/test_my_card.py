"""Her card after sending: what it shows, one consent or everything taken back."""

import pytest
from streamlit.testing.v1 import AppTest

from models.storage import Store
from models.survey import sent_by
from models.tables import TableState, recognise
from tests.build import People, a_response, move_to
from tests.pages.conftest import Visit, texts
from tests.pages.dancer_steps import press

WORDS = "Geloof ons de eerste keer."
OWN_WORD = "paarse olifant"
QUOTE = "Jullie mogen mijn woorden laten zien als citaat."


@pytest.fixture
def sent(practice: Store, code: str) -> str:
    """The code of a card that sent words, all consents given."""
    a_response(practice, code, words=WORDS)
    return code


def captions(page: AppTest) -> list[str]:
    return [caption.value for caption in page.caption]


def test_it_shows_what_she_agreed_to_and_none_of_her_words(visit: Visit, sent: str) -> None:
    page = visit(code=sent)

    assert "Verstuurd voor de danstafel" in texts(page)
    assert captions(page) == ["Dit vond je goed. Tekst van versie 1."] * 3
    assert WORDS not in texts(page)


def test_a_consent_is_taken_back_after_one_question(visit: Visit, sent: str) -> None:
    page = visit(code=sent)
    page.button(key="take_back_before_quote_after_redaction").click().run()
    assert QUOTE in texts(page)
    press(page, "Ja, trek dit in")

    assert captions(page)[-1] == "Dit vind je niet goed. Tekst van versie 1."


def test_who_thinks_better_of_it_has_taken_back_nothing(visit: Visit, sent: str) -> None:
    page = visit(code=sent)
    page.button(key="take_back_before_quote_after_redaction").click().run()
    press(page, "Terug")

    assert captions(page) == ["Dit vond je goed. Tekst van versie 1."] * 3


def test_everything_is_taken_away_after_one_question(
    practice: Store, visit: Visit, sent: str
) -> None:
    page = visit(code=sent)
    press(page, "Mijn antwoorden weghalen")
    assert "hooguit 30 dagen" in texts(page)
    press(page, "Haal mijn antwoorden voorgoed weg")

    assert "Je antwoorden zijn weg." in texts(page)
    assert not sent_by(practice, recognise(practice, sent)).before


def test_a_withdrawn_card_that_is_scanned_again_says_so(visit: Visit, sent: str) -> None:
    page = visit(code=sent)
    press(page, "Mijn antwoorden weghalen")
    press(page, "Haal mijn antwoorden voorgoed weg")

    assert "Wat met deze kaart is verstuurd, is weggehaald. Je mag opnieuw" in texts(
        visit(code=sent)
    )


def test_after_the_phase_it_says_so_too(
    practice: Store, team: People, table: str, visit: Visit, sent: str
) -> None:
    page = visit(code=sent)
    press(page, "Mijn antwoorden weghalen")
    press(page, "Haal mijn antwoorden voorgoed weg")
    move_to(practice, team, table, TableState.LIVE)
    page = visit(code=sent)

    assert "Wat met deze kaart is verstuurd, is weggehaald." in texts(page)
    assert "Mijn antwoorden weghalen" not in [button.label for button in page.button]


@pytest.fixture
def guarded(practice: Store, code: str) -> str:
    """The code of a card that sent words with an own word."""
    a_response(practice, code, words=WORDS, own_word=OWN_WORD)
    return code


def test_with_an_own_word_the_card_alone_shows_and_takes_nothing(
    visit: Visit, guarded: str
) -> None:
    page = visit(code=guarded)

    assert "Dit is verstuurd met een eigen woord." in texts(page)
    assert captions(page) == []
    assert [b.label for b in page.button if "weghalen" in b.label or "Trek" in b.label] == []


def test_the_own_word_opens_it(practice: Store, visit: Visit, guarded: str) -> None:
    page = visit(code=guarded)
    page.text_input(key="my_card_word").input(OWN_WORD)
    press(page, "Open mijn kaart")
    assert len(captions(page)) == 3
    page.button(key="take_back_before_quote_after_redaction").click().run()
    press(page, "Ja, trek dit in")
    press(page, "Mijn antwoorden weghalen")
    press(page, "Haal mijn antwoorden voorgoed weg")

    assert not sent_by(practice, recognise(practice, guarded)).before


def test_a_wrong_own_word_gets_a_sentence(visit: Visit, guarded: str) -> None:
    page = visit(code=guarded)
    page.text_input(key="my_card_word").input("groene muis")
    press(page, "Open mijn kaart")

    assert "We vinden niets bij deze kaart en dit woord." in texts(page)
