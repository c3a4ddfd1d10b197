"""Hiding more than redaction did, and how good the suggestions were, on the facilitator's pages."""

import pytest
from streamlit.testing.v1 import AppTest

from models.coding import code_text, taken_out, texts_to_code
from models.storage import Store
from models.tables import Phase, TableState
from tests.build import People, a_card, a_response, move_to
from tests.pages.conftest import Visit, texts
from tests.pages.test_as_typed import press, unlock
from tests.pages.workbench_steps import words_on_desk

WORDS = "Iedereen zag de beugel en liep weg."


@pytest.fixture
def readable(practice: Store, team: People, table: str) -> str:
    """The id of a table with one text to read."""
    a_response(practice, a_card(practice, team, table), words=WORDS)
    move_to(practice, team, table, TableState.LIVE)
    return table


@pytest.fixture
def desk(visit: Visit, readable: str) -> AppTest:
    """The desk with that text on it."""
    return unlock(visit("coderen", signed_in="facilitator"), "facilitator")


def tap(page: AppTest, *words: str) -> AppTest:
    (pills,) = [group for group in page.button_group if str(group.key).startswith("words_out_")]
    pills.set_value(list(words))
    return press(page, "Haal overal weg")


def test_a_word_that_is_tapped_is_gone_and_can_be_put_back(
    practice: Store, team: People, desk: AppTest, readable: str
) -> None:
    tap(desk, "beugel")

    assert words_on_desk(desk) == "Iedereen zag de weggehaald A en liep weg."
    assert "beugel" not in texts(desk)
    press(desk, "Zet terug: b…")
    assert words_on_desk(desk) == WORDS
    assert taken_out(practice, team.facilitator, readable) == ()


def test_nothing_tapped_is_one_kind_sentence(desk: AppTest) -> None:
    press(desk, "Haal overal weg")

    assert "Tik aan welke woorden weg moeten." in texts(desk)


def test_how_good_suggestions_were_is_said_from_ten_decisions_on(
    practice: Store, team: People, visit: Visit, readable: str
) -> None:
    assert "Vanaf 10 teksten" in texts(visit("voorstellen", signed_in="facilitator"))

    move_to(practice, team, readable, TableState.AFTER)
    for number in range(9):
        code = a_card(practice, team, readable)
        a_response(practice, code, phase=Phase.AFTER, words=f"Zo ging het {number}.")
    move_to(practice, team, readable, TableState.CLOSED)
    for text in texts_to_code(practice, team.facilitator, readable):
        first = text.words == WORDS
        themes = ("silence",) if first else ()
        code_text(practice, team.facilitator, text.text_id, themes, ("silence", "power"))
    said = texts(visit("voorstellen", signed_in="facilitator"))

    assert "Jullie codeerden 10 teksten." in said
    assert "Jullie kozen 1 keer een thema. Daarvan stonden er 1 bij de voorstellen." in said
    assert "9 teksten gingen over geen enkel thema." in said
    assert "| 10 | 1 | 0 |" in said
