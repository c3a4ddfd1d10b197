"""What a dancer meets on her one address: each step kept, each mistake one clear sentence."""

from threading import Event, Thread
from typing import Any

import pytest
from sqlalchemy import event
from streamlit.testing.v1 import AppTest

from content.questionnaire import questionnaire
from models.storage import Store
from models.survey import Destination, destination_of, load_draft, replace_unused_cards, sent_by
from models.tables import Card, TableState, recognise
from pages.dancer.moves import make
from pages.dancer.state import Journey, Step
from tests.build import People, a_response, move_to
from tests.pages.conftest import Visit, stands_before_the_warning, texts
from tests.pages.dancer_steps import (
    WORDS,
    at_the_look_over,
    at_the_questions,
    journey,
    press,
    say_on_the_first_open_screen,
    skip_to_the_end,
)

LOOK_OVER = "Kijk het nog even na"


@pytest.fixture
def card(practice: Store, code: str) -> Card:
    return recognise(practice, code)


def test_a_code_in_the_address_opens_the_survey(visit: Visit, code: str) -> None:
    assert "Fijn dat je er bent" in texts(visit(code=code))


def test_the_other_language_does_not_bring_the_code_back_into_the_address(
    visit: Visit, code: str
) -> None:
    page = visit(code=code)
    press(page, "English")

    assert "Good that you are here" in texts(page)
    assert page.query_params == {"lang": "en"}


def test_without_a_code_there_is_a_field_for_one(visit: Visit) -> None:
    page = visit()

    assert "Welkom bij de danstafels" in texts(page)
    assert page.text_input(key="front_code").label == "De code op je kaart"


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("ABCD EFGH JKMN PQRS", "Deze code klopt niet"),
        ("", "Deze code klopt niet"),
        ("💃" * 16, "Deze code klopt niet"),
        ("0" * 100_000, "Deze code klopt niet"),
        ("0000 0000 0000 0000", "We kennen deze code niet"),
    ],
)
def test_a_code_that_leads_nowhere_gets_one_sentence_under_it(
    visit: Visit, typed: str, sentence: str
) -> None:
    page = visit()
    page.text_input(key="front_code").input(typed)
    press(page, "Openen met mijn code")

    assert [warning.value.startswith(sentence) for warning in page.warning] == [True]
    assert stands_before_the_warning(page) == "front_code"
    assert page.text_input(key="front_code").value == typed


def test_a_wrong_code_in_the_address_is_said_at_the_field_for_a_code(visit: Visit) -> None:
    assert stands_before_the_warning(visit(code="ABCD")) == "front_code"


def test_a_card_that_was_replaced_is_said_at_the_field_for_a_code(
    practice: Store, team: People, visit: Visit, table: str, code: str
) -> None:
    replace_unused_cards(practice, team.facilitator, table, 1)
    page = visit(code=code)

    assert page.warning[0].value.startswith("Deze kaart werkt niet meer")
    assert stands_before_the_warning(page) == "front_code"


def test_a_code_of_a_closed_table_says_so(
    practice: Store, team: People, visit: Visit, table: str, code: str
) -> None:
    move_to(practice, team, table, TableState.CLOSED)

    assert "De danstafel is voorbij en de vragen zijn dicht" in texts(visit(code=code))


def test_who_is_younger_than_16_leaves_nothing(practice: Store, visit: Visit, code: str) -> None:
    page = visit(code=code)
    press(page, "Verder")
    press(page, "Nee, jonger")

    assert "Dank je wel dat je wilde meedoen" in texts(page)
    assert journey(page).code == ""
    assert journey(page).draft_key == ""


def test_the_consents_are_empty_at_first(visit: Visit, code: str) -> None:
    page = visit(code=code)
    press(page, "Verder")
    press(page, "Ja, 16 of ouder")

    assert [box.value for box in page.checkbox] == [False, False, False]


def test_a_whole_survey_can_be_skipped_and_sent(
    practice: Store, visit: Visit, code: str, card: Card
) -> None:
    page = at_the_look_over(visit, code)
    press(page, "Verstuur mijn antwoorden")

    assert "Je antwoorden zijn veilig aangekomen" in texts(page)
    assert code in texts(page)
    assert sent_by(practice, card).before


def test_no_screen_asks_more_than_three_things(visit: Visit, code: str) -> None:
    page = at_the_questions(visit, code)

    asked = [len(screen.questions) for screen in journey(page).screens]

    assert max(asked) <= 3
    assert sum(asked) == sum(1 for item in questionnaire().items if "before" in item.surveys)


def test_her_words_stand_in_the_look_over(visit: Visit, code: str) -> None:
    page = at_the_questions(visit, code)
    say_on_the_first_open_screen(page)
    skip_to_the_end(page)

    assert WORDS in [text.value for text in page.text]


def test_from_the_look_over_a_part_is_changed_and_one_is_back(visit: Visit, code: str) -> None:
    page = at_the_look_over(visit, code)
    press(page, "Deel 1 aanpassen")
    page.radio(key="answer_sector").set_value("both")
    press(page, "Verder")

    assert LOOK_OVER in texts(page)
    assert "Allebei" in texts(page)


def test_back_from_a_part_that_is_changed_leads_to_the_look_over(visit: Visit, code: str) -> None:
    page = at_the_look_over(visit, code)
    press(page, "Deel 2 aanpassen")
    press(page, "Terug")

    assert LOOK_OVER in texts(page)


def test_who_stops_leaves_nothing(practice: Store, visit: Visit, code: str) -> None:
    page = at_the_questions(visit, code)
    say_on_the_first_open_screen(page)
    key = journey(page).draft_key
    press(page, "Ik wil stoppen")
    assert "Wil je stoppen?" in texts(page)
    press(page, "Stop en gooi het weg")

    assert "Je bent gestopt" in texts(page)
    assert load_draft(practice, key) is None
    assert journey(page).answers == {}


def test_who_stops_can_still_begin_again(practice: Store, visit: Visit, code: str) -> None:
    page = at_the_questions(visit, code)
    press(page, "Ik wil stoppen")
    press(page, "Stop en gooi het weg")

    assert destination_of(practice, recognise(practice, code))[0] is Destination.SURVEY
    assert "Fijn dat je er bent" in texts(visit(code=code))


def test_who_thinks_better_of_stopping_is_where_she_was(visit: Visit, code: str) -> None:
    page = at_the_questions(visit, code)
    say_on_the_first_open_screen(page)
    before = journey(page).place
    press(page, "Ik wil stoppen")
    press(page, "Terug")

    assert (journey(page).step, journey(page).place) == (Step.QUESTIONS, before)


def test_what_was_filled_in_is_kept_before_the_next_screen(
    practice: Store, visit: Visit, code: str
) -> None:
    page = at_the_questions(visit, code)
    say_on_the_first_open_screen(page)
    draft = load_draft(practice, journey(page).draft_key)

    assert draft is not None
    assert WORDS in {answer.words for answer in draft.answers.values()}


def test_when_the_disk_is_full_she_is_still_on_her_screen_with_her_words(
    practice: Store, visit: Visit, code: str
) -> None:
    page = at_the_questions(visit, code)
    while journey(page).screen.questions[0].key != "experience_before":
        press(page, "Sla over")
    place, long_words = journey(page).place, WORDS * 150
    fill_the_disk(practice)
    page.text_area[0].input(long_words)
    press(page, "Verder")

    assert page.warning[0].value.startswith("Dit bewaren lukte nu niet")
    assert stands_before_the_warning(page) not in (
        "experience_before",
        "words_of_experience_before",
    )
    assert journey(page).place == place
    assert page.text_area[0].value == long_words


def test_when_the_phase_closes_meanwhile_she_is_told(
    practice: Store, team: People, visit: Visit, table: str, code: str
) -> None:
    page = at_the_look_over(visit, code)
    move_to(practice, team, table, TableState.LIVE)
    press(page, "Verstuur mijn antwoorden")

    assert page.warning[0].value.startswith("Deze vragen zijn gesloten")
    assert LOOK_OVER in texts(page)


def test_a_card_that_sent_in_another_tab_is_told(practice: Store, visit: Visit, code: str) -> None:
    page = at_the_look_over(visit, code)
    a_response(practice, code)
    press(page, "Verstuur mijn antwoorden")

    assert "Met deze kaart zijn al antwoorden verstuurd" in page.warning[0].value


@pytest.mark.parametrize(
    ("chosen", "sentence"),
    [
        (["touch", "silence", "power", "teaching"], "Je koos er meer dan de bedoeling is."),
        (["touch", "not_said"], "Je koos een antwoord, en ook"),
    ],
)
def test_a_choice_that_cannot_be_is_said_at_its_question_and_stays(
    visit: Visit, code: str, chosen: list[str], sentence: str
) -> None:
    page = at_the_themes(visit, code)
    page.button_group(key="answer_themes_before").set_value(chosen)
    page.text_area[-1].input(WORDS)
    press(page, "Verder")

    assert page.warning[0].value.startswith(sentence)
    assert stands_before_the_warning(page) == question_text("themes_before")
    assert page.button_group(key="answer_themes_before").value == chosen
    assert page.text_area[-1].value == WORDS


def test_moves_of_two_runs_take_turns() -> None:
    here, begun, end = Journey(), Event(), Event()
    seen: list[Step] = []

    def slowly_arrive(here: Journey) -> None:
        here.code = "the code"
        begun.set()
        end.wait()
        here.step = Step.WELCOME

    first = Thread(target=make, args=(here, slowly_arrive))
    second = Thread(target=make, args=(here, lambda here: seen.append(here.step)))
    first.start()
    begun.wait()
    second.start()
    second.join(timeout=0.2)
    end.set()
    first.join()
    second.join()

    assert seen == [Step.WELCOME]


def test_a_screen_for_own_words_asks_to_leave_out_names(visit: Visit, code: str) -> None:
    page = at_the_questions(visit, code)
    while not page.text_area:
        press(page, "Sla over")

    assert "**Noem liever geen namen.**" in texts(page)
    assert "Dit is geen meldpunt" in texts(page)


def test_a_screen_that_may_weigh_says_that_it_can_be_skipped(visit: Visit, code: str) -> None:
    page = at_the_questions(visit, code)
    while not journey(page).screen.weighs:
        press(page, "Sla over")

    assert "Wil je hier nu liever niet aan denken?" in texts(page)


def test_who_wants_to_stop_may_also_with_a_choice_too_many(visit: Visit, code: str) -> None:
    page = at_the_themes(visit, code)
    page.button_group(key="answer_themes_before").set_value(["power", "touch", "sexual", "silence"])
    press(page, "Ik wil stoppen")

    assert "Wil je stoppen?" in texts(page)


def at_the_themes(visit: Visit, code: str) -> AppTest:
    """The screen with two questions, the first of which asks for themes."""
    page = at_the_questions(visit, code)
    while journey(page).screen.questions[0].key != "themes_before":
        press(page, "Sla over")
    return page


def question_text(key: str) -> str:
    return questionnaire().question(key).text.nl


def fill_the_disk(store: Store) -> None:
    """From now on the database can't grow, as on a full disk."""
    with store.read() as session:
        pages = session.connection().exec_driver_sql("PRAGMA page_count").scalar_one()
        free = session.connection().exec_driver_sql("PRAGMA freelist_count").scalar_one()
    assert free == 0

    def may_not_grow(connection: Any, _record: Any) -> None:
        connection.execute(f"PRAGMA max_page_count = {pages}")

    event.listen(store.engine, "connect", may_not_grow)
    store.engine.dispose()
