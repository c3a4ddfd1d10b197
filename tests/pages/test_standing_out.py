"""What stands out, on the facilitator's page."""

import pytest
from streamlit.testing.v1 import AppTest

from models.coding import code_text, texts_to_code
from models.storage import Store
from models.survey import AnswerValue
from models.tables import Phase, TableState
from tests.build import People, a_card, a_response, move_to
from tests.pages.conftest import Visit, texts
from tests.pages.test_as_typed import unlock

SILENT = "In de kleedkamer zweeg iedereen, dat weet ik nog."
LATER = "Nu vraagt de juf het eerst."


def open_page(visit: Visit) -> AppTest:
    return unlock(visit("wat-valt-op", signed_in="facilitator"), "facilitator")


def write(practice: Store, team: People, table: str, dancers: int) -> None:
    """So many dancers write SILENT before and LATER after, and all phases close."""
    sport = {"sector": AnswerValue(("sport",))}
    codes = [a_card(practice, team, table) for _ in range(dancers)]
    for code in codes:
        a_response(practice, code, words=SILENT, answers=sport)
    move_to(practice, team, table, TableState.AFTER)
    for code in codes:
        a_response(practice, code, Phase.AFTER, words=LATER)
    move_to(practice, team, table, TableState.CLOSED)


@pytest.fixture
def coded(practice: Store, team: People, table: str) -> str:
    """The id of a table on which eight dancers wrote twice; what they wrote before is coded."""
    write(practice, team, table, 8)
    for text in texts_to_code(practice, team.facilitator, table):
        if text.phase is Phase.BEFORE:
            code_text(practice, team.facilitator, text.text_id, ("silence", "power"))
    return table


def test_nothing_is_counted_before_the_words_are_unlocked(visit: Visit, coded: str) -> None:
    page = visit("wat-valt-op", signed_in="facilitator")

    assert "zweeg" not in texts(page)
    assert "Open het slot" in {button.label for button in page.button}


def test_themes_words_places_and_pairs_stand_there_in_sentences(visit: Visit, coded: str) -> None:
    said = texts(open_page(visit))

    assert "Sport: het vaakst ‘" in said
    assert "Zwijgen en wegkijken" in said
    assert "‘iedereen’ valt hier het meest op. Het staat in 8 van de 8 teksten." in said
    assert "staan het opvallendst vaak bij elkaar, bij 8 dansers." in said
    assert "komen het vaakst samen voor, bij 8 dansers." in said


def test_other_texts_and_another_word_can_be_chosen(visit: Visit, coded: str) -> None:
    page = open_page(visit)
    page.selectbox(key="standing_out_texts").select("after").run()
    assert "‘eerst’" not in texts(page)  # a small word
    assert "‘juf’ valt hier het meest op." in texts(page)

    page.selectbox(key="standing_out_word").select("zweeg").run()
    assert ":violet-background[zweeg] iedereen, dat weet ik nog" in texts(page)
    assert not page.exception


def test_a_theme_that_all_coded_texts_have_cannot_be_compared(visit: Visit, coded: str) -> None:
    options = open_page(visit).selectbox(key="standing_out_texts").options

    assert options == ["Geschreven vóór de danstafel", "Geschreven na de danstafel"]


def test_with_four_dancers_a_calm_sentence_says_what_is_needed(
    practice: Store, team: People, table: str, visit: Visit
) -> None:
    write(practice, team, table, 4)

    said = texts(open_page(visit))

    assert "Vanaf vijf dansers zie je hier wat opvalt." in said
    assert "zweeg" not in said


def test_without_codes_each_block_says_what_it_waits_for(
    practice: Store, team: People, table: str, visit: Visit
) -> None:
    for number in range(5):
        a_response(practice, a_card(practice, team, table), words="abcdefgh"[number] * 3)
    move_to(practice, team, table, TableState.LIVE)

    said = texts(open_page(visit))

    assert "Hier zie je thema’s als er teksten van vijf of meer dansers gecodeerd zijn." in said
    assert "Van allebei zijn er vijf of meer dansers nodig." in said
    assert "Er is geen woord dat vijf of meer dansers gebruikten." in said
    assert "Geen twee woorden staan duidelijk vaker bij elkaar dan bij toeval." in said
    assert "Bij minder dan vijf dansers gaat een tekst over dezelfde twee thema’s." in said


def test_where_no_phase_is_closed_there_is_nothing_to_read(visit: Visit, table: str) -> None:
    assert "Er is nog niets te lezen." in texts(visit("wat-valt-op", signed_in="facilitator"))
