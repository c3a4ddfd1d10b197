"""An operator calls the help lines; every page that shows them shows what she found out."""

from datetime import timedelta

import pytest
from streamlit.testing.v1 import AppTest

from content.help import outdated_note
from models.help_lines import (
    Correction,
    confirm_help,
    correct_help,
    help_lines,
    help_to_check,
    hide_help,
)
from models.operating import audit_trail
from models.people import at_the_server
from models.storage import Store
from pages.parts.clock import now, today
from tests.build import People
from tests.pages.conftest import Visit, stands_before_the_warning, texts
from tests.pages.dancer_steps import at_the_questions, press
from tests.pages.test_safety import write

CHILD = "kindertelefoon"
SPORT = "centrum_veilige_sport"
NEW = "0800-0433"
OLD_NOTE = outdated_note().nl


def opened(visit: Visit, key: str, **query: str) -> AppTest:
    return visit("hulplijnen", signed_in="operator", plek=key, **query)


def field(page: AppTest, name: str) -> str:
    """The key of the field of this name."""
    return next(each.key for each in page.text_input if each.key.startswith(f"help_{name}_"))


def correct(page: AppTest, name: str, said: str) -> AppTest:
    page.text_input(key=field(page, name)).input(said)
    return press(page, "Bewaar wat je hebt veranderd")


def rows(page: AppTest) -> list[str]:
    return [button.key.removeprefix("open_") for button in page.button if "open_" in button.key]


def test_what_nobody_checked_stands_first_with_its_number(practice: Store, visit: Visit) -> None:
    confirm_help(practice, at_the_server(now()), CHILD)
    confirm_help(practice, at_the_server(now() - timedelta(days=200)), SPORT)

    page = visit("hulplijnen", signed_in="operator")

    assert [header.value for header in page.header] == [
        "Nog nooit nagekeken: 12",
        "Meer dan een halfjaar geleden nagekeken: 1",
        "Het afgelopen halfjaar nagekeken: 1",
    ]
    assert rows(page)[-2:] == [SPORT, CHILD]
    assert page.caption[0].value == "112"


def test_one_opens_as_dancers_see_it_with_what_is_unsure_beside_it(visit: Visit) -> None:
    page = press(visit("hulplijnen", signed_in="operator"), "Centrum Veilige Sport Nederland")

    assert page.title[0].value == "Centrum Veilige Sport Nederland"
    assert "Bel: **0900-2025590** :small[:gray[(nog niet gecontroleerd)]]" in texts(page)
    assert "- Tijden: Op werkdagen overdag" in texts(page)
    assert page.text_input(key=field(page, "hours_nl")).value == ""


def test_klopt_leads_back_to_the_list_and_takes_the_notes_away(
    practice: Store, visit: Visit
) -> None:
    page = press(opened(visit, SPORT), "Klopt, vandaag nagekeken")

    assert "Bewaard: Centrum Veilige Sport Nederland is vandaag nagekeken." in texts(page)
    assert rows(page)[-1] == SPORT
    entry = help_lines(practice).entry(SPORT)
    assert entry and entry.last_checked == today()


def test_a_corrected_number_is_kept_and_then_she_says_that_all_is_right(
    practice: Store, visit: Visit
) -> None:
    page = correct(opened(visit, CHILD), "phones", NEW)
    assert "Bewaard. Klopt nu alles? Zeg het dan." in texts(page)
    assert page.text_input(key=field(page, "phones")).value == NEW
    assert [button.key for button in page.button].count("right") == 1

    press(page, "Klopt, vandaag nagekeken")

    entry = help_lines(practice).entry(CHILD)
    assert entry and (entry.phone, entry.last_checked) == (NEW, today())


def test_what_she_left_as_it_was_is_no_correction(
    practice: Store, team: People, visit: Visit
) -> None:
    correct(opened(visit, CHILD), "phones", NEW)

    assert audit_trail(practice, team.operator)[0].told == NEW


def test_a_mistake_is_told_beside_its_field(practice: Store, visit: Visit) -> None:
    page = correct(opened(visit, CHILD), "website", "geen site")

    assert stands_before_the_warning(page) == field(page, "website")
    assert "Dit is geen adres van een site." in texts(page)


def test_what_is_hidden_says_so_and_comes_back(practice: Store, visit: Visit) -> None:
    page = press(opened(visit, CHILD), "Voorlopig niet tonen")
    assert "Dansers zien deze plek nu niet." in texts(page)
    assert help_lines(practice).entry(CHILD) is None

    press(page, "Weer tonen")
    assert help_lines(practice).entry(CHILD)


@pytest.mark.parametrize("key", ["emergency_112", "zelfmoordpreventie_113"])
def test_of_112_and_113_number_and_hours_cannot_change_and_neither_is_hidden(
    visit: Visit, key: str
) -> None:
    page = opened(visit, key)

    assert [each.key.split("_")[1] for each in page.text_input] == ["chat", "website"]
    assert "Voorlopig niet tonen" not in [button.label for button in page.button]
    assert any("staan ook in vaste teksten" in caption.value for caption in page.caption)


def test_a_line_that_is_not_there_is_one_calm_sentence(visit: Visit) -> None:
    assert "We kennen deze hulplijn niet." in texts(opened(visit, "x"))


def test_all_checked_is_said(practice: Store, team: People, visit: Visit) -> None:
    for line in help_to_check(practice, team.operator, today()):
        confirm_help(practice, team.operator, line.entry.key)

    assert "Elke hulplijn is het afgelopen halfjaar nagekeken." in texts(
        visit("hulplijnen", signed_in="operator")
    )


def test_it_speaks_english(visit: Visit) -> None:
    assert "This is what dancers see:" in [
        caption.value for caption in opened(visit, CHILD, lang="en").caption
    ]


# Every page of a dancer that shows help.


@pytest.fixture
def corrected(practice: Store, team: People) -> Store:
    """The Kindertelefoon has another number and was checked; Veilig Thuis is not shown."""
    correct_help(practice, team.operator, CHILD, Correction(phones=NEW))
    confirm_help(practice, team.operator, CHILD)
    hide_help(practice, team.operator, "veilig_thuis")
    return practice


def entry_on(page: AppTest, name: str) -> str:
    """The words of one place on a page; empty where it is not shown."""
    found = [each.value for each in page.markdown if each.value.lstrip("# ").startswith(name)]
    return "".join(found)


def says_what_she_found_out(page: AppTest) -> bool:
    child = entry_on(page, "De Kindertelefoon")
    return NEW in child and OLD_NOTE not in child and not entry_on(page, "Veilig Thuis")


def test_the_help_page_shows_what_she_found_out(corrected: Store, visit: Visit) -> None:
    page = visit("hulp")

    assert says_what_she_found_out(page)
    assert OLD_NOTE in entry_on(page, "112")


def test_the_help_line_shows_it(corrected: Store, visit: Visit, code: str) -> None:
    page = visit(code=code)
    page.button(key="help_open").click().run()

    assert says_what_she_found_out(page)


def test_the_page_for_who_is_too_young_shows_it(corrected: Store, visit: Visit, code: str) -> None:
    page = press(visit(code=code), "Verder")

    assert says_what_she_found_out(press(page, "Nee, jonger"))


def test_a_safety_screen_shows_it_and_names_no_number_that_holds_no_more(
    corrected: Store, visit: Visit, code: str
) -> None:
    page = write(at_the_questions(visit, code), "Kinderen lopen gevaar.")

    assert "Maak je je zorgen" in texts(page)
    assert says_what_she_found_out(page)
    assert "0800-0432" not in texts(page)
    assert "0800-2000" not in texts(page)
    assert "Bel 112. Wij sturen zelf niets door." in texts(page)
