"""The own word on her screens: chosen on the way, and going on with it from another phone."""

from streamlit.testing.v1 import AppTest

from models.storage import Store
from models.survey import load_draft
from pages.dancer.state import Step
from tests.pages.conftest import Visit, texts
from tests.pages.dancer_steps import (
    WORDS,
    at_the_look_over,
    at_the_questions,
    journey,
    press,
    say_on_the_first_open_screen,
)

OWN_WORD = "paarse olifant"


def choose(page: AppTest, word: str = OWN_WORD) -> AppTest:
    page.text_input(key="own_word_new").input(word)
    return press(page, "Bewaar dit woord")


def go_on_elsewhere(visit: Visit, code: str, word: str = OWN_WORD) -> AppTest:
    """Another phone: scans the card, says that she had begun, fills in the word."""
    page = visit(code=code)
    press(page, "Ik was al begonnen")
    page.text_input(key="own_word_begun").input(word)
    return press(page, "Verder met mijn woord")


def test_from_another_phone_she_is_on_the_same_screen_with_her_words(
    visit: Visit, code: str
) -> None:
    page = at_the_questions(visit, code)
    say_on_the_first_open_screen(page)
    place = journey(page).place
    press(page, "Ik wil stoppen")
    press(page, "Later verder")
    choose(page)
    assert "Je kunt later verder" in texts(page)

    other = go_on_elsewhere(visit, code)

    assert (journey(other).step, journey(other).place) == (Step.QUESTIONS, place)
    assert WORDS in {answer.words for answer in journey(other).answers.values()}


def test_after_choosing_she_goes_on_where_she_was(visit: Visit, code: str) -> None:
    page = at_the_look_over(visit, code)
    press(page, "Kies een eigen woord")
    choose(page)
    press(page, "Nu verder")

    assert "Kijk het nog even na" in texts(page)
    assert "Je hebt een eigen woord gekozen." in texts(page)


def test_a_short_word_gets_a_sentence_and_stays_in_the_field(visit: Visit, code: str) -> None:
    page = at_the_look_over(visit, code)
    press(page, "Kies een eigen woord")
    choose(page, "kort")

    assert "Kies een woord van minstens zes tekens" in texts(page)
    assert page.text_input(key="own_word_new").value == "kort"


def test_a_wrong_word_gets_a_sentence(visit: Visit, code: str) -> None:
    page = at_the_look_over(visit, code)
    press(page, "Kies een eigen woord")
    choose(page)

    assert "We vinden niets bij deze kaart" in texts(go_on_elsewhere(visit, code, "groene muis"))


def test_a_card_that_was_never_used_offers_and_answers_the_same(visit: Visit, code: str) -> None:
    assert "We vinden niets bij deze kaart" in texts(go_on_elsewhere(visit, code))


def test_who_thinks_better_of_it_is_where_she_was(visit: Visit, code: str) -> None:
    page = at_the_questions(visit, code)
    press(page, "Ik wil stoppen")
    press(page, "Later verder")
    press(page, "Terug")

    assert journey(page).step is Step.QUESTIONS


def test_who_stops_after_all_leaves_no_way_back(practice: Store, visit: Visit, code: str) -> None:
    page = at_the_questions(visit, code)
    press(page, "Ik wil stoppen")
    press(page, "Later verder")
    choose(page)
    press(page, "Nu verder")
    key = journey(page).draft_key
    press(page, "Ik wil stoppen")
    press(page, "Stop en gooi het weg")

    assert load_draft(practice, key) is None
    assert "We vinden niets bij deze kaart" in texts(go_on_elsewhere(visit, code))
