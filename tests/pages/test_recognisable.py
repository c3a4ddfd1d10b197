"""Before she sends, a dancer sees what somebody may be recognised by, and chooses herself."""

import re

import pytest
from streamlit.testing.v1 import AppTest

from models.storage import Store
from models.survey import load_draft, sent_by
from models.tables import TableState, recognise
from pages.dancer.moves import make
from pages.dancer.recognisable import DOUBLE_TAP, _word_otherwise
from pages.dancer.state import Step
from tests.build import People, move_to
from tests.pages.conftest import Visit
from tests.pages.dancer_steps import at_the_questions, journey, press, skip_to_the_end

TOLD = "Mijn juf Noor schreeuwde. Ik was 14 jaar."
VAGUER = "Mijn docent schreeuwde. Ik was 14 jaar."
MAYBE = "Hieraan kan iemand jou of een ander misschien herkennen. Jij kiest: je mag het zo laten."
MAKE, BACK = "Maak vager: docent", "Zet terug: juf Noor"
TOO_LONG = "Deze woorden passen er niet meer bij"
SEND = "Verstuur mijn antwoorden"
QUESTION = "goes_well_before"


def test_each_find_stands_under_her_words_with_a_vaguer_wording(visit: Visit, code: str) -> None:
    page = look_over(visit, code)

    assert said(page) == [MAYBE]
    assert labels(page) == [MAKE, "Maak vager: tussen de 12 en 17"]


def test_her_words_stay_whole_and_readable(visit: Visit, code: str) -> None:
    assert TOLD in seen(look_over(visit, code))


def test_one_tap_words_it_more_vaguely_and_keeps_it_in_her_draft(
    practice: Store, visit: Visit, code: str
) -> None:
    page = press(look_over(visit, code), MAKE)

    assert VAGUER in seen(page)
    assert kept(practice, page) == VAGUER
    assert labels(page) == [BACK, "Maak vager: tussen de 12 en 17"]


def test_what_was_made_vaguer_can_be_put_back(practice: Store, visit: Visit, code: str) -> None:
    page = press(look_over(visit, code), MAKE)
    press(later(page), BACK)

    assert TOLD in seen(page)
    assert kept(practice, page) == TOLD


def test_it_can_be_put_back_after_something_else_was_made_vaguer(visit: Visit, code: str) -> None:
    page = press(look_over(visit, code), MAKE)
    press(later(page), "Maak vager: tussen de 12 en 17")
    press(later(page), BACK)

    assert "Mijn juf Noor schreeuwde. Ik was tussen de 12 en 17." in seen(page)


def test_the_same_words_are_one_row_and_change_together(visit: Visit, code: str) -> None:
    page = look_over(visit, code, "Het was Noor, ja. Altijd was Noor boos.")
    press(page, "Maak vager: iemand")

    assert "Het was iemand, ja. Altijd was iemand boos." in seen(page)
    assert labels(page) == ["Zet terug: Noor"]


def test_once_all_is_vaguer_nothing_is_said_any_more(visit: Visit, code: str) -> None:
    page = press(look_over(visit, code, "Het was Noor."), "Maak vager: iemand")

    assert said(page) == []


def test_where_nothing_is_found_nothing_is_said(visit: Visit, code: str) -> None:
    page = look_over(visit, code, "Mijn docent vraagt altijd hoe het met ons gaat.")

    assert said(page) == []
    assert labels(page) == []


def test_who_leaves_it_sends_what_she_wrote(practice: Store, visit: Visit, code: str) -> None:
    page = press(look_over(visit, code), SEND)

    assert journey(page).step is Step.THANKS
    assert sent_by(practice, recognise(practice, code)).before


def test_after_send_nothing_of_it_is_left_in_memory(visit: Visit, code: str) -> None:
    page = press(press(look_over(visit, code), MAKE), SEND)

    assert journey(page).found == {}


def test_a_second_press_of_the_same_button_changes_nothing_more(visit: Visit, code: str) -> None:
    page = look_over(visit, code)
    here = journey(page)
    shown = here.found[QUESTION]
    for _ in range(2):
        make(here, _word_otherwise, QUESTION, shown, shown.finds[:1])
        later(page)

    assert here.answers[QUESTION].words == VAGUER


def test_the_second_half_of_a_double_tap_does_not_put_it_back(visit: Visit, code: str) -> None:
    page = look_over(visit, code)
    here = journey(page)
    for _ in range(2):
        make(here, _word_otherwise, QUESTION, here.found[QUESTION], here.found[QUESTION].finds[:1])

    assert here.answers[QUESTION].words == VAGUER


def test_she_can_change_the_vaguer_words_herself(visit: Visit, code: str) -> None:
    page = press(look_over(visit, code), MAKE)
    press(page, "Deel 4 aanpassen")

    assert VAGUER in [area.value for area in page.text_area]


def test_other_words_are_looked_at_anew(visit: Visit, code: str) -> None:
    page = press(look_over(visit, code), MAKE)
    press(page, "Deel 4 aanpassen")
    while not any(area.value == VAGUER for area in page.text_area):
        press(page, "Sla over")
    next(area for area in page.text_area if area.value == VAGUER).input("In Utrecht was het.")
    press(page, "Verder")
    skip_to_the_end(page)

    assert labels(page) == ["Maak vager: een stad of dorp"]


def test_words_that_would_get_too_long_stay_and_she_is_told_there(
    practice: Store, visit: Visit, code: str
) -> None:
    long = "Ik ging naar Ede. ".ljust(2000, "x")
    page = press(look_over(visit, code, long), "Maak vager: een stad of dorp")

    assert [warning.value.split(".")[0] for warning in page.warning] == [TOO_LONG]
    assert kept(practice, page) == long


def test_when_the_phase_closed_her_words_stay_as_they_were(
    practice: Store, team: People, visit: Visit, table: str, code: str
) -> None:
    page = look_over(visit, code)
    move_to(practice, team, table, TableState.LIVE)
    press(page, MAKE)

    assert page.warning
    assert journey(page).answers[QUESTION].words == TOLD


def test_signs_in_her_words_do_nothing(visit: Visit, code: str) -> None:
    told = "Kijk op https://x.nl/**a**[b](c) of bij juf Noor. <b>:red[x]"
    page = look_over(visit, code, told)

    assert told in seen(page)


def test_english_words_get_english_wordings_on_a_dutch_page(visit: Visit, code: str) -> None:
    page = look_over(visit, code, "She said that I was the only boy.")

    assert labels(page) == ["Maak vager: one of the dancers"]


def test_a_facilitator_who_rehearses_meets_it_too_and_nothing_is_kept(visit: Visit) -> None:
    page = visit("voorbeeld", signed_in="facilitator")
    press(page, "Verder")
    press(page, "Ja, 16 of ouder")
    for box in page.checkbox:
        box.check()
    press(page, "Verder")
    press(say(page, TOLD), MAKE)

    assert VAGUER in seen(page)
    assert journey(page).draft_key == ""


def test_nothing_that_is_kept_tells_what_was_found_or_chosen(
    practice: Store, visit: Visit, code: str
) -> None:
    page = press(look_over(visit, code), MAKE)
    draft = load_draft(practice, journey(page).draft_key)

    assert draft is not None
    assert set(vars(draft)) == {"code", "screen", "consents", "answers"}
    assert "Noor" not in str(draft)


def test_the_log_says_nothing_of_it(
    visit: Visit, code: str, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("DEBUG")
    press(look_over(visit, code), MAKE)

    assert [line for line in caplog.messages if re.search("Noor|vager|docent", line)] == []


def look_over(visit: Visit, code: str, words: str = TOLD) -> AppTest:
    """The look over after these words at the first question for own words."""
    return say(at_the_questions(visit, code), words)


def say(page: AppTest, words: str) -> AppTest:
    while journey(page).screen.questions[0].key != QUESTION:
        press(page, "Sla over")
    page.text_area(key=f"words_of_{QUESTION}").input(words)
    press(page, "Verder")
    return skip_to_the_end(page)


def said(page: AppTest) -> list[str]:
    """The small lines of the page."""
    return [caption.value for caption in page.caption]


def labels(page: AppTest) -> list[str]:
    """The ways to word something otherwise, from top to bottom."""
    found = [button.label.replace("\u2060", "") for button in page.button]
    return [label for label in found if label.startswith(("Maak vager", "Zet terug"))]


def seen(page: AppTest) -> str:
    """What the page's Markdown shows, without the marks."""
    written = "\n".join(element.value for element in page.markdown).replace("\u2060", "")
    return re.sub(r":violet-background\[((?:\\.|[^\]\\])*)\]", r"\1", written).replace("\\", "")


def kept(practice: Store, page: AppTest) -> str:
    """Her words as her draft has them."""
    draft = load_draft(practice, journey(page).draft_key)
    assert draft is not None
    return draft.answers[QUESTION].words


def later(page: AppTest) -> AppTest:
    """The page when a finger could be there for a second time on purpose."""
    journey(page).worded_at -= DOUBLE_TAP
    return page
