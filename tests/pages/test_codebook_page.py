"""The codebook of a table, on the facilitator's page and at the desk."""

import pytest
from streamlit.testing.v1 import AppTest

from models.codebook import NewTheme, add_theme, table_codebook
from models.coding import code_text, texts_to_code
from models.storage import Store
from models.tables import TableState
from tests.build import People, a_card, a_response, move_to
from tests.pages.conftest import Visit, texts
from tests.pages.test_as_typed import press, unlock
from tests.pages.workbench_steps import told

NAME = "Niemand zei iets"


@pytest.fixture
def readable(practice: Store, team: People, table: str) -> str:
    """The id of a table with one text to read."""
    a_response(practice, a_card(practice, team, table), words="Iedereen liep weg.")
    move_to(practice, team, table, TableState.LIVE)
    return table


@pytest.fixture
def page(visit: Visit, readable: str) -> AppTest:
    return visit("codeboek", signed_in="facilitator")


def field(page: AppTest, label: str) -> AppTest:
    (found,) = [each for each in (*page.text_input, *page.text_area) if each.label == label]
    return found


def names(store: Store, team: People, table: str) -> list[str]:
    return [theme.name for theme in table_codebook(store, team.facilitator, table).own.in_use]


def choose(page: AppTest, way: str) -> AppTest:
    (ways,) = [each for each in page.selectbox if each.key == "codebook_way"]
    return ways.set_value(way).run()


def test_a_theme_that_is_added_stands_in_the_list_and_in_the_history(
    practice: Store, team: People, page: AppTest, readable: str
) -> None:
    field(page, "Naam").set_value(NAME)
    press(page, "Voeg dit thema toe")

    assert names(practice, team, readable) == [NAME]
    assert f"**{NAME}**" in texts(page)
    assert f"voegde ‘{NAME}’ toe." in texts(page)
    assert field(page, "Naam").value == ""


def test_a_name_that_is_missing_is_one_sentence_and_what_was_typed_stays(page: AppTest) -> None:
    field(page, "Wat betekent het? (als je wilt)").set_value("Zwijgen uit angst")
    press(page, "Voeg dit thema toe")

    assert "Geef elk thema een naam" in texts(page)
    assert field(page, "Wat betekent het? (als je wilt)").value == "Zwijgen uit angst"


def test_a_page_that_was_drawn_before_a_colleagues_change_says_so_and_keeps_what_was_typed(
    practice: Store, team: People, page: AppTest, readable: str
) -> None:
    field(page, "Naam").set_value("Iets anders")
    add_theme(practice, team.second_facilitator, readable, NewTheme(NAME), seen=0)
    press(page, "Voeg dit thema toe")

    assert "Een collega paste het codeboek aan" in texts(page)
    assert names(practice, team, readable) == [NAME]
    assert field(page, "Naam").value == "Iets anders"


def test_a_theme_is_split_and_its_text_lies_on_the_desk_again(
    practice: Store, team: People, page: AppTest, readable: str, visit: Visit
) -> None:
    (text,) = texts_to_code(practice, team.facilitator, readable)
    code_text(practice, team.facilitator, text.text_id, ("silence",))
    choose(page, "split")
    (which,) = [each for each in page.selectbox if each.label == "Welk thema?"]
    which.set_value("silence")
    field(page, "Nieuw thema 1").set_value("Uit angst")
    field(page, "Nieuw thema 2").set_value("Uit schaamte")
    press(page, "Splits dit thema")

    assert names(practice, team, readable) == ["Uit angst", "Uit schaamte"]
    assert "1 keuzes worden opnieuw gevraagd." in texts(page)
    desk = unlock(visit("coderen", signed_in="facilitator"), "facilitator")
    (on_it,) = told(desk)["texts"]
    assert "Je koos: ‘Zwijgen en wegkijken’" in on_it["again"]
    assert "Uit angst" in {theme["name"] for theme in told(desk)["themes"]}


def test_own_names_are_shown_as_plain_text(
    practice: Store, team: People, readable: str, visit: Visit
) -> None:
    add_theme(practice, team.facilitator, readable, NewTheme("**Vet** :red[rood]"), seen=0)

    assert "**Vet**" not in texts(visit("codeboek", signed_in="facilitator"))
