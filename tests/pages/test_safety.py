"""Words that tell of danger are followed by a calm screen, and by nothing else."""

import re

import pytest
from streamlit.testing.v1 import AppTest

from content.help import help_directory
from models.storage import Store
from models.survey import load_draft
from pages.dancer.state import Journey, Step
from tests.pages.conftest import Visit, texts
from tests.pages.test_dancer import (
    at_the_look_over,
    at_the_questions,
    journey,
    press,
    skip_to_the_end,
)

DANGER = "Hij staat voor de deur."
LIFE = "Ik wil niet meer leven."
IN_DANGER = "Ben je nu in gevaar?"
ON = "Verder met de vragen"


def test_words_of_danger_are_followed_by_where_to_turn(visit: Visit, code: str) -> None:
    page = write(at_the_questions(visit, code), DANGER)

    assert [title.value for title in page.title] == [IN_DANGER]
    assert "Niemand leest nu met je mee." in texts(page)
    assert "### 112" in texts(page)
    assert [b.label for b in page.button if b.label.startswith("Verder")] == [ON]


def test_words_without_danger_are_followed_by_the_next_screen(visit: Visit, code: str) -> None:
    page = write(at_the_questions(visit, code), "Samen dansen na afloop.")

    assert journey(page).step is Step.QUESTIONS


def test_after_it_comes_the_screen_that_was_next(visit: Visit, code: str) -> None:
    page = at_an_open_question(at_the_questions(visit, code))
    place = journey(page).place
    write(page, DANGER)
    press(page, ON)

    assert (journey(page).step, journey(page).place) == (Step.QUESTIONS, place + 1)


def test_from_a_part_that_is_changed_it_leads_back_to_the_look_over(
    visit: Visit, code: str
) -> None:
    page = at_the_look_over(visit, code)
    last = [screen for screen in journey(page).screens if screen.own_words][-1]
    press(page, f"Deel {last.part} aanpassen")
    while journey(page).screen != last:
        press(page, "Sla over")
    write(page, DANGER)
    press(page, ON)

    assert journey(page).step is Step.REVIEW


def test_her_words_are_kept_before_it_is_shown_and_a_refresh_goes_on(
    practice: Store, visit: Visit, code: str
) -> None:
    page = at_an_open_question(at_the_questions(visit, code))
    place = journey(page).place
    write(page, DANGER)
    draft = load_draft(practice, journey(page).draft_key)
    assert draft is not None
    after_a_refresh = Journey()
    after_a_refresh.take_up(draft, journey(page).draft_key)

    assert DANGER in {answer.words for answer in draft.answers.values()}
    assert (after_a_refresh.step, after_a_refresh.place) == (Step.QUESTIONS, place + 1)


def test_nothing_that_is_kept_tells_that_it_was_shown(
    practice: Store, visit: Visit, code: str
) -> None:
    calm = write(at_the_questions(visit, code), "Samen dansen na afloop.")
    told = write(at_the_questions(visit, code), DANGER)
    drafts = [load_draft(practice, journey(page).draft_key) for page in (calm, told)]
    kept = [vars(draft) | {"answers": set(draft.answers)} for draft in drafts if draft]

    assert len(kept) == 2
    assert kept[0] == kept[1]


def test_the_log_says_nothing_of_it(
    visit: Visit, code: str, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("DEBUG", "danstafels")
    write(at_the_questions(visit, code), DANGER)

    assert [line for line in caplog.messages if re.search("danger|safety|deur", line)] == []


def test_the_same_danger_is_shown_once_in_a_visit(visit: Visit, code: str) -> None:
    page = write(at_the_questions(visit, code), DANGER)
    press(page, ON)
    write(page, DANGER)

    assert journey(page).step is Step.QUESTIONS


def test_another_danger_is_shown_as_well(visit: Visit, code: str) -> None:
    page = write(at_the_questions(visit, code), DANGER)
    press(page, ON)
    write(page, f"{DANGER} {LIFE}")

    assert [title.value for title in page.title] == ["Fijn dat je dit durft op te schrijven"]


def test_two_dangers_at_once_are_one_screen_with_each_place_once(visit: Visit, code: str) -> None:
    page = write(at_the_questions(visit, code), f"Kinderen lopen gevaar. {DANGER}")
    places = [line for line in texts(page).splitlines() if line.startswith("### ")]

    assert [title.value for title in page.title] == [IN_DANGER]
    assert page.header[0].value == "Maak je je zorgen over een kind of jongere?"
    assert len(places) == len(set(places)) == 5
    assert [b.label for b in page.button if b.label.startswith("Verder")] == [ON]


def test_it_speaks_her_language_whatever_she_writes_in(visit: Visit, code: str) -> None:
    page = at_the_questions(visit, code)
    page.button(key="language_switch").click().run()
    write(page, DANGER, on="Next", skip="Skip")

    assert [title.value for title in page.title] == ["Are you in danger right now?"]


def test_english_words_are_understood_on_a_dutch_page(visit: Visit, code: str) -> None:
    page = write(at_the_questions(visit, code), "He is stalking me.")

    assert journey(page).step is Step.SAFETY


def test_words_that_she_skips_are_not_looked_at(visit: Visit, code: str) -> None:
    page = at_an_open_question(at_the_questions(visit, code))
    page.text_area[0].input(DANGER)
    press(page, "Sla over")

    assert journey(page).step is Step.QUESTIONS


def test_a_facilitator_who_rehearses_meets_it_too(visit: Visit) -> None:
    page = visit("voorbeeld", signed_in="facilitator")
    press(page, "Verder")
    press(page, "Ja, 16 of ouder")
    for box in page.checkbox:
        box.check()
    press(page, "Verder")
    write(page, DANGER)
    assert IN_DANGER in texts(page)
    press(page, ON)
    skip_to_the_end(page)

    assert "Kijk het nog even na" in texts(page)


def at_an_open_question(page: AppTest, skip: str = "Sla over") -> AppTest:
    """The next screen that takes own words."""
    while not page.text_area:
        press(page, skip)
    return page


def write(page: AppTest, words: str, on: str = "Verder", skip: str = "Sla over") -> AppTest:
    """Writes in the next field for own words, and goes on."""
    at_an_open_question(page, skip).text_area[0].input(words)
    return press(page, on)


@pytest.mark.parametrize(
    ("sector", "first", "then"),
    [
        ("sport", "Centrum Veilige Sport", "Mores"),
        ("education_culture", "Mores", "Centrum Veilige Sport"),
        (None, "Centrum Veilige Sport", "Mores"),
    ],
)
def test_help_of_her_own_sector_or_else_of_her_table_comes_first(
    visit: Visit, code: str, sector: str | None, first: str, then: str
) -> None:
    page = at_the_questions(visit, code)
    page.radio(key="answer_sector").set_value(sector)
    press(page, "Verder")
    shown = places_in_help(page)

    assert place_of(shown, first) < place_of(shown, then)


def test_who_is_in_both_sectors_sees_help_in_its_own_order(visit: Visit, code: str) -> None:
    page = at_the_questions(visit, code)
    page.radio(key="answer_sector").set_value("both")
    press(page, "Verder")

    assert len(places_in_help(page)) == len(help_directory().shown())
    assert places_in_help(page)[-1].startswith("De vertrouwenspersoon van je school")


@pytest.mark.parametrize(("age", "last"), [("age_16_17", False), ("age_35_plus", True)])
def test_help_for_children_comes_last_for_a_grown_up(
    visit: Visit, code: str, age: str, *, last: bool
) -> None:
    page = at_the_questions(visit, code)
    while journey(page).screen.questions[0].key != "age_band":
        press(page, "Sla over")
    page.radio(key="answer_age_band").set_value(age)
    press(page, "Verder")
    shown = places_in_help(page)

    assert len(shown) == len(help_directory().shown())
    assert (shown[-1] == "De Kindertelefoon") == last


def places_in_help(page: AppTest) -> list[str]:
    """The places of the help dialog, from top to bottom."""
    page.button(key="help_open").click().run()
    lines = texts(page).splitlines()
    return [line.removeprefix("### ") for line in lines if line.startswith("### ")]


def place_of(shown: list[str], name: str) -> int:
    return next(place for place, line in enumerate(shown) if line.startswith(name))
