"""The team of a table on its page: who is in it, letting somebody in, and leaving."""

import pytest
from streamlit.testing.v1 import AppTest

from models.people import Actor, Role, create_account
from models.storage import Store
from models.tables import leave, let_in, my_tables, table_summary, team_of
from tests.build import AT_THE_SERVER, PASSWORD, People, a_person, a_table
from tests.pages.conftest import Visit, a_practice_actor, texts

CHOOSE = "Kies eerst wie je erbij haalt."


@pytest.fixture
def table(practice: Store, team: People) -> str:
    return a_table(practice, team, title="Tafel *een*")


@pytest.fixture
def third(practice: Store) -> Actor:
    """The third facilitator of practice, who works on no table."""
    return a_practice_actor(practice, "third_facilitator")


@pytest.fixture
def another_adviser(practice: Store) -> Actor:
    """An adviser besides the one of practice, who works on no table."""
    return a_person(practice, "Fay", Role.ADVISER)


def test_everyone_of_the_team_is_named_with_their_role(visit: Visit, table: str) -> None:
    said = texts(visit("team", signed_in="adviser", tafel=table))

    assert r"Team: Tafel \*een\*" in said
    assert r"**Tweede begeleider \(verzonnen\)**, Begeleider" in said
    assert r"**Vertrouwenspersoon \(verzonnen\)**, Vertrouwenspersoon (jij)" in said


def test_somebody_is_let_in_after_unlocking(
    practice: Store, team: People, visit: Visit, table: str, third: Actor
) -> None:
    page = visit("team", signed_in="facilitator", tafel=table)
    assert not page.selectbox
    press(page, "Open het slot")

    choose(page, third)
    press(page, "Haal erbij")

    assert r"Derde begeleider \(verzonnen\) werkt nu ook aan deze tafel." in texts(page)
    assert r"**Derde begeleider \(verzonnen\)**, Begeleider" in texts(page)
    assert table_summary(practice, third, table).table_id == table


def test_when_everybody_is_in_that_is_said_and_nothing_has_to_be_unlocked(
    practice: Store, team: People, visit: Visit, table: str, third: Actor
) -> None:
    let_in(practice, team.facilitator, table, third.account_id)

    for role, sentence in (
        ("facilitator", "Alle begeleiders werken al aan deze tafel."),
        ("adviser", "Er is nu geen andere vertrouwenspersoon om erbij te halen."),
    ):
        page = visit("team", signed_in=role, tafel=table)
        assert sentence in texts(page)
        assert not page.text_input


def test_an_adviser_lets_in_an_adviser(
    practice: Store, visit: Visit, table: str, another_adviser: Actor
) -> None:
    page = visit("team", signed_in="adviser", tafel=table)
    press(page, "Open het slot")

    assert page.selectbox[0].options == ["Fay"]
    choose(page, another_adviser)
    press(page, "Haal erbij")

    assert table_summary(practice, another_adviser, table).table_id == table


def test_two_people_of_one_name_are_told_apart_by_their_address(
    practice: Store, visit: Visit, table: str, third: Actor
) -> None:
    create_account(
        practice,
        AT_THE_SERVER,
        email="ander@oefenen.example",
        name=third.name,
        role=Role.FACILITATOR,
        password=PASSWORD,
    )
    page = visit("team", signed_in="facilitator", tafel=table)
    press(page, "Open het slot")

    assert sorted(page.selectbox[0].options) == [
        "Derde begeleider (verzonnen), ander@oefenen.example",
        "Derde begeleider (verzonnen), derde-begeleider@oefenen.example",
    ]


def test_who_chooses_nobody_is_told_at_the_field_and_once(visit: Visit, table: str) -> None:
    page = visit("team", signed_in="facilitator", tafel=table)
    press(page, "Open het slot")
    press(page, "Haal erbij")

    assert [warning.value for warning in page.warning] == [CHOOSE]
    page.run()
    assert not page.warning


def test_a_wrong_password_lets_nobody_in(visit: Visit, table: str) -> None:
    page = visit("team", signed_in="facilitator", tafel=table)
    page.text_input(key="unlock_password").input("iets anders")
    press(page, "Open het slot")

    assert "Dit is niet jouw wachtwoord." in texts(page)
    assert not page.selectbox


def test_who_leaves_is_asked_first_and_then_told_at_their_tables(
    practice: Store, team: People, visit: Visit, table: str, third: Actor
) -> None:
    let_in(practice, team.facilitator, table, third.account_id)
    page = visit("team", signed_in="third_facilitator", tafel=table)
    page.button(key="team_leave").click().run()
    assert "Je ziet deze tafel dan niet meer." in texts(page)
    assert my_tables(practice, third)

    page.button(key="team_leave_sure").click().run()

    assert my_tables(practice, third) == ()
    assert page.title[0].value == "Mijn tafels"
    assert r"Je werkt niet meer aan Tafel \*een\*." in texts(page)
    page.query_params.clear()
    page.run()
    assert "Je werkt niet meer" not in texts(page)


def test_who_left_and_was_let_in_again_can_leave_again(
    practice: Store, team: People, visit: Visit, table: str, third: Actor
) -> None:
    let_in(practice, team.facilitator, table, third.account_id)
    page = visit("team", signed_in="third_facilitator", tafel=table)
    page.button(key="team_leave").click().run()
    page.button(key="team_leave_sure").click().run()
    let_in(practice, team.facilitator, table, third.account_id)

    page.switch_page("pages/facilitator/team.py")
    page.query_params["tafel"] = table
    page.run()
    page.button(key="team_leave").click().run()
    page.button(key="team_leave_sure").click().run()

    assert my_tables(practice, third) == ()


def test_who_thinks_better_of_it_stays(
    practice: Store, team: People, visit: Visit, table: str, third: Actor
) -> None:
    let_in(practice, team.facilitator, table, third.account_id)
    page = visit("team", signed_in="third_facilitator", tafel=table)
    page.button(key="team_leave").click().run()

    press(page, "Nu niet")

    assert page.button(key="team_leave")
    assert my_tables(practice, third)


def test_who_is_needed_reads_why_they_cannot_leave(visit: Visit, table: str) -> None:
    for role in ("facilitator", "adviser"):
        page = visit("team", signed_in=role, tafel=table)

        assert "Je kunt nog niet stoppen met deze tafel." in texts(page)
        assert "Stop met deze tafel" not in [button.label for button in page.button]


def test_who_became_needed_meanwhile_is_told_and_stays(
    practice: Store, team: People, visit: Visit, table: str, third: Actor
) -> None:
    let_in(practice, team.facilitator, table, third.account_id)
    page = visit("team", signed_in="third_facilitator", tafel=table)
    page.button(key="team_leave").click().run()
    leave(practice, team.second_facilitator, table)

    page.button(key="team_leave_sure").click().run()

    assert page.warning[0].value.startswith("Je kunt nog niet stoppen")
    assert team_of(practice, third, table).me == third.account_id


def test_a_table_of_others_is_one_clear_sentence(visit: Visit, table: str, third: Actor) -> None:
    for address in (table, "nergens", ""):
        page = visit("team", signed_in="third_facilitator", tafel=address)
        assert "We kennen deze tafel niet." in texts(page)
        assert "Wie werken er" not in texts(page)


def test_facilitators_and_advisers_find_the_team_at_each_table(visit: Visit, table: str) -> None:
    for role in ("facilitator", "adviser"):
        page = visit("tafels", signed_in=role)
        assert "Team" in [link.proto.label for link in page.get("page_link")]


def choose(page: AppTest, newcomer: Actor) -> None:
    page.selectbox[0].set_value(newcomer.account_id)


def press(page: AppTest, label: str) -> None:
    """Presses the button with this label."""
    next(button for button in page.button if button.label == label).click().run()
