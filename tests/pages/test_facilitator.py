"""What a facilitator does: tables a step on, reading and coding, results made by two people."""

import pytest
from streamlit.testing.v1 import AppTest

from models.coding import propose_quote, proposed_texts, texts_to_code
from models.outcomes import prepare_release, release_of_table
from models.practice.people import practice_person
from models.storage import Store
from models.survey import move_on
from models.tables import TableState, issue_cards, table_summary
from pages.parts.clock import today
from pages.parts.plain_text import plain
from tests.build import People, a_card, a_response, a_table, move_to
from tests.pages.conftest import Visit, stands_before_the_warning, texts
from tests.pages.workbench_steps import progress, told, words_on_desk

WORDS = "De trainer woog ons elke week. **vet** :red[rood] $x$ <b>b</b>"


@pytest.fixture
def open_table(practice: Store, team: People) -> str:
    """A table that takes answers before the danstafel; one dancer sent WORDS."""
    table = a_table(practice, team, title="Tafel *een*")
    a_response(practice, a_card(practice, team, table), words=WORDS)
    return table


@pytest.fixture
def closed_table(practice: Store, team: People, open_table: str) -> str:
    """The same with a second text, and closed."""
    a_response(practice, a_card(practice, team, open_table), words="Het gaat goed.")
    move_to(practice, team, open_table, TableState.CLOSED)
    return open_table


def test_a_table_says_where_it_stands(visit: Visit, open_table: str) -> None:
    said = texts(visit("tafels", signed_in="facilitator"))

    assert "Stap 2 van 6: Vooraf: dansers vullen in" in said
    assert "nog geen datum" in said


def test_a_step_is_told_before_it_is_taken(
    practice: Store, team: People, visit: Visit, open_table: str
) -> None:
    page = visit("tafels", signed_in="facilitator")

    page.button(key=f"tables_step_{open_table}").click().run()

    assert "Vanaf dan kun jij lezen wat er geschreven is" in texts(page)
    assert state_of(practice, team, open_table) is TableState.BEFORE
    page.button(key=f"tables_sure_{open_table}").click().run()
    assert state_of(practice, team, open_table) is TableState.LIVE
    assert "Stap 3 van 6" in texts(page)


def test_a_step_that_somebody_else_took_meanwhile_is_one_clear_sentence(
    practice: Store, team: People, visit: Visit, open_table: str
) -> None:
    page = visit("tafels", signed_in="facilitator")
    page.button(key=f"tables_step_{open_table}").click().run()
    move_on(practice, team.second_facilitator, open_table)

    page.button(key=f"tables_sure_{open_table}").click().run()

    assert "Iemand heeft deze stap al gezet." in texts(page)
    assert state_of(practice, team, open_table) is TableState.LIVE


def test_an_adviser_sees_the_tables_and_can_change_nothing(
    visit: Visit, closed_table: str, open_table: str
) -> None:
    page = visit("tafels", signed_in="adviser")

    assert "Een begeleider zet de volgende stap." in texts(page)
    assert [button for button in page.button if str(button.key).startswith("tables_")] == []


def test_nothing_can_be_read_before_a_phase_is_closed(visit: Visit, open_table: str) -> None:
    assert "Er is nog niets te lezen." in texts(visit("coderen", signed_in="facilitator"))


def test_words_are_unlocked_with_the_password_that_practice_fills_in(
    visit: Visit, closed_table: str
) -> None:
    page = visit("coderen", signed_in="facilitator")
    assert "trainer" not in texts(page)

    page.text_input(key="unlock_password").input("iets anders")
    press(page, "Open het slot")
    assert page.warning[0].value.startswith("Dit is niet jouw wachtwoord.")
    assert stands_before_the_warning(page) == "unlock_password"
    page.text_input(key="unlock_password").input(practice_person("facilitator").password)
    press(page, "Open het slot")

    assert progress(page) == "0 van 2 gelezen"


def test_a_dancers_words_come_to_the_desk_as_they_are(
    practice: Store, team: People, visit: Visit, closed_table: str
) -> None:
    page = at_the_desk(visit)

    written = {text.words for text in texts_to_code(practice, team.facilitator, closed_table)}
    assert words_on_desk(page) in written
    assert {each["id"] for each in told(page)["texts"]} == {told(page)["at"], *told(page)["ahead"]}


def test_a_quote_is_proposed_from_the_text_itself(
    practice: Store, team: People, visit: Visit, closed_table: str
) -> None:
    page = at_the_desk(visit)
    text = texts_to_code(practice, team.facilitator, closed_table)[0]

    page.text_area[0].input("Dit zei niemand.")
    press(page, "Stel deze woorden voor")
    assert "Een citaat is één stuk van de tekst" in texts(page)
    page.text_area[0].input(text.words[:6])
    press(page, "Stel deze woorden voor")

    assert proposed_texts(practice, team.facilitator, closed_table) == {text.text_id}


def test_a_table_of_somebody_else_is_one_clear_sentence(visit: Visit, closed_table: str) -> None:
    for address in ("coderen", "uitkomsten"):
        page = visit(address, signed_in="facilitator", tafel="bestaat-niet")
        assert "We kennen deze tafel niet." in texts(page)


def test_one_facilitator_prepares_and_another_approves(
    practice: Store, team: People, visit: Visit, closed_table: str
) -> None:
    text = texts_to_code(practice, team.facilitator, closed_table)[0]
    propose_quote(practice, team.facilitator, text.text_id, text.words)
    first = visit("uitkomsten", signed_in="facilitator")
    assert "Van de 2 teksten zijn er 0 gelezen." in texts(first)
    first.button(key="releases_prepare").click().run()
    assert not [button for button in first.button if button.key == "releases_approve"]

    second = visit("uitkomsten", signed_in="second_facilitator")
    assert plain("Begeleider (verzonnen)") in texts(second)
    press(second, "Open het slot")
    assert "minder dan twintig dansers" in captions(second).lower()
    second.button(key="releases_approve").click().run()

    assert "Dit is uitgave 1." in texts(second)
    release = release_of_table(practice, team.facilitator, closed_table)
    assert release is not None
    assert (release.approved, release.published.quotes) == (True, ())


def test_a_prepared_release_can_be_put_back(
    practice: Store, team: People, visit: Visit, closed_table: str
) -> None:
    prepare_release(practice, team.facilitator, [closed_table], today())
    page = visit("uitkomsten", signed_in="facilitator")

    page.button(key="releases_discard").click().run()

    assert release_of_table(practice, team.facilitator, closed_table) is None
    assert page.button(key="releases_prepare")


def test_people_and_hidden_numbers_are_told_per_view(
    practice: Store, team: People, visit: Visit
) -> None:
    table = a_table(practice, team)
    for code in issue_cards(practice, team.facilitator, table, 12):
        a_response(practice, code)
    move_to(practice, team, table, TableState.CLOSED)
    prepare_release(practice, team.facilitator, [table], today())

    said = texts(visit("uitkomsten", signed_in="facilitator"))

    assert "Iedereen samen | 12 |" in said
    assert "cijfers zie je niet" in said


def at_the_desk(visit: Visit) -> AppTest:
    """The page for coding, unlocked with the password that is filled in."""
    page = visit("coderen", signed_in="facilitator")
    press(page, "Open het slot")
    return page


def press(page: AppTest, label: str) -> None:
    """Presses the button with this label."""
    next(button for button in page.button if button.label == label).click().run()


def captions(page: AppTest) -> str:
    return "\n".join(caption.value for caption in page.caption)


def state_of(store: Store, team: People, table_id: str) -> TableState:
    return table_summary(store, team.facilitator, table_id).state
