"""A facilitator makes a table, prepares it, and tries the questions out."""

from datetime import timedelta

import pytest
from streamlit.testing.v1 import AppTest

from models.practice.commands import count_in_practice
from models.storage import Store
from models.tables import (
    TableDetails,
    TableSummary,
    edit_table,
    issue_cards,
    my_tables,
    table_summary,
)
from pages.parts.clock import today
from tests.build import People, a_table
from tests.pages.conftest import Visit, stands_before_the_warning, texts


@pytest.fixture
def table(practice: Store, team: People) -> str:
    return a_table(practice, team, title="Tafel *een*")


def test_a_table_is_made_and_then_prepared(practice: Store, team: People, visit: Visit) -> None:
    page = new_table(visit)
    page.radio(key="table_sector").set_value("sport")
    page.text_input(key="table_title").input("Danstafel voorjaar")
    page.selectbox(key="table_second").set_value(team.second_facilitator.account_id)
    page.selectbox(key="table_adviser").set_value(team.adviser.account_id)
    press(page, "Maak deze tafel")

    made = only_table(practice, team)
    assert made.details.title == "Danstafel voorjaar"
    assert "Voorbereiden: Danstafel voorjaar" in texts(page)
    assert "Er is een vertrouwenspersoon." in texts(page)
    assert "Maak kaarten om uit te delen." in texts(page)


def test_a_second_press_makes_no_second_table(practice: Store, team: People, visit: Visit) -> None:
    page = new_table(visit)
    for _press in range(2):
        page.query_params.clear()
        page.run()
        page.radio(key="table_sector").set_value("sport")
        page.text_input(key="table_title").input("Danstafel voorjaar")
        page.selectbox(key="table_second").set_value(team.second_facilitator.account_id)
        page.selectbox(key="table_adviser").set_value(team.adviser.account_id)
        press(page, "Maak deze tafel")

    assert only_table(practice, team).details.title == "Danstafel voorjaar"


@pytest.mark.parametrize(
    ("left_out", "sentence", "field"),
    [
        ("sector", "Kies een sector", "table_sector"),
        ("title", "Geef de tafel een titel", "table_title"),
        ("adviser", "Kies een tweede begeleider en een vertrouwenspersoon", "table_adviser"),
    ],
)
def test_what_is_missing_is_said_under_its_field_and_what_was_typed_stays(
    practice: Store, team: People, visit: Visit, left_out: str, sentence: str, field: str
) -> None:
    page = new_table(visit)
    page.text_input(key="table_place").input("Utrecht")
    if left_out != "sector":
        page.radio(key="table_sector").set_value("sport")
    if left_out != "title":
        page.text_input(key="table_title").input("Een titel")
    press(page, "Maak deze tafel")

    assert page.warning[0].value.startswith(sentence)
    assert stands_before_the_warning(page) == field
    assert page.text_input(key="table_place").value == "Utrecht"
    assert my_tables(practice, team.facilitator) == ()


def test_a_date_that_has_been_is_said_under_it(
    practice: Store, team: People, visit: Visit, table: str
) -> None:
    page = visit("tafel", signed_in="facilitator", tafel=table)
    page.date_input(key=f"table_date_{table}_1").set_value(today() - timedelta(days=1))
    press(page, "Bewaren")

    assert page.warning[0].value.startswith("Deze datum is al geweest")
    assert stands_before_the_warning(page) == f"table_date_{table}_1"
    assert table_summary(practice, team.facilitator, table).details.held_on is None


def test_a_change_is_kept_and_said(practice: Store, team: People, visit: Visit, table: str) -> None:
    page = visit("tafel", signed_in="facilitator", tafel=table)
    page.text_input(key=f"table_place_{table}_1").input("Utrecht")
    press(page, "Bewaren")

    assert "Bewaard." in texts(page)
    assert table_summary(practice, team.facilitator, table).details.place == "Utrecht"


def test_who_changes_what_somebody_else_just_changed_is_told(
    practice: Store, team: People, visit: Visit, table: str
) -> None:
    page = visit("tafel", signed_in="facilitator", tafel=table)
    theirs = TableDetails(only_table(practice, team).details.sector, "Hun titel")
    edit_table(practice, team.second_facilitator, table, theirs, edition=1)
    page.text_input(key=f"table_title_{table}_1").input("Mijn titel")
    press(page, "Bewaren")

    assert page.warning[0].value.startswith("Iemand anders heeft deze tafel net veranderd")
    assert stands_before_the_warning(page).startswith("Voorbereiden:")
    assert page.text_input(key=f"table_title_{table}_2").value == "Hun titel"


def test_the_fields_of_one_table_say_nothing_of_another(
    practice: Store, team: People, visit: Visit, table: str
) -> None:
    other = a_table(practice, team, title="Een andere tafel")
    page = visit("tafel", signed_in="facilitator", tafel=table)
    page.query_params["tafel"] = other
    page.run()

    assert [field.value for field in page.text_input if field.label == "Titel"] == [
        "Een andere tafel"
    ]


def test_a_title_is_plain_text(visit: Visit, table: str) -> None:
    page = visit("tafel", signed_in="facilitator", tafel=table)

    assert page.title[0].value == r"Voorbereiden: Tafel \*een\*"


def test_an_unknown_table_gets_a_sentence(visit: Visit) -> None:
    page = visit("tafel", signed_in="facilitator", tafel="nergens")

    assert page.error[0].value.startswith("We kennen deze tafel niet")


def test_an_adviser_prepares_nothing(visit: Visit) -> None:
    assert "Met jouw account mag dit niet" in texts(visit("tafel", signed_in="adviser"))


@pytest.mark.parametrize("fault", ["CardsOutOfRange", "CardsNotPrinted"])
def test_what_went_wrong_with_cards_is_said_at_the_table(
    visit: Visit, table: str, fault: str
) -> None:
    page = visit("tafel", signed_in="facilitator", tafel=table, fout=fault)

    assert len(page.warning) == 1


@pytest.mark.parametrize("way", ["more", "replace"])
def test_a_number_of_cards_that_cannot_be_is_said_beside_it_and_stays(
    practice: Store, team: People, visit: Visit, table: str, way: str
) -> None:
    issue_cards(practice, team.facilitator, table, 1)
    query = {"fout": "CardsOutOfRange", "kaarten": way, "aantal": "501"}
    page = visit("tafel", signed_in="facilitator", tafel=table, **query)
    before = {"more": "Kaarten", "replace": "cards_more"}

    assert page.warning[0].value.startswith("Maak 1 tot en met 500 kaarten")
    assert stands_before_the_warning(page) == before[way]
    assert '"value": "501"' in fields_of(page, f"cards_{way}")


def test_a_mistake_is_said_once(visit: Visit) -> None:
    page = new_table(visit)
    press(page, "Maak deze tafel")
    page.run()

    assert len(page.warning) == 0


def test_a_mistake_that_was_made_good_is_not_said(visit: Visit, team: People) -> None:
    page = new_table(visit)
    press(page, "Maak deze tafel")
    page.radio(key="table_sector").set_value("sport")
    page.text_input(key="table_title").input("Een titel")
    press(page, "Maak deze tafel")

    assert stands_before_the_warning(page) == "table_adviser"


def test_a_rehearsal_leaves_nothing_behind(practice: Store, visit: Visit, table: str) -> None:
    page = visit("voorbeeld", signed_in="facilitator")
    press(page, "Verder")
    press(page, "Ja, 16 of ouder")
    for box in page.checkbox:
        box.check()
    press(page, "Verder")
    while "Kijk het nog even na" not in texts(page):
        if page.text_area:
            page.text_area[0].input("Zo ziet een danser het.")
        press(page, "Verder")
    press(page, "Verstuur mijn antwoorden")

    assert "Je antwoorden zijn veilig aangekomen" in texts(page)
    assert count_in_practice(practice) == {"sent": 0, "drafts": 0, "texts": 0}


def test_the_questions_afterwards_can_be_tried_too(visit: Visit) -> None:
    page = visit("voorbeeld", signed_in="facilitator")
    page.radio(key="preview_phase").set_value("after").run()

    assert "Hoe was de danstafel voor jou?" in texts(page)


def new_table(visit: Visit) -> AppTest:
    return visit("tafel", signed_in="facilitator")


def only_table(practice: Store, team: People) -> TableSummary:
    (table,) = my_tables(practice, team.facilitator)
    return table


def fields_of(page: AppTest, key: str) -> str:
    """What a form that is posted was told, as JSON."""
    told = next(str(element.proto) for element in page.main if getattr(element, "key", "") == key)
    return told.replace("\\", "")


def press(page: AppTest, label: str) -> None:
    next(button for button in page.button if button.label == label).click()
    page.run()
