"""The open link: what its facilitator sees, and what a dancer meets who comes by it."""

import pytest

from models.storage import Store
from models.survey import cards_of_table, sent_by
from models.tables import (
    Entry,
    Sector,
    TableDetails,
    TableState,
    edit_table,
    link_of,
    make_link,
    recognise,
)
from pages.dancer.state import Step
from pages.parts.clock import today
from tests.build import People, a_table, move_to
from tests.pages.conftest import Visit, texts
from tests.pages.dancer_steps import journey, press, skip_to_the_end


@pytest.fixture
def table(practice: Store, team: People) -> str:
    table_id = a_table(practice, team)
    details = TableDetails(Sector.SPORT, "Een danstafel", entry=Entry.LINK)
    edit_table(practice, team.facilitator, table_id, details, edition=1)
    return table_id


@pytest.fixture
def link(practice: Store, team: People, table: str) -> str:
    return make_link(practice, team.facilitator, table)


def test_who_comes_by_the_link_gets_a_code_with_the_consents_and_can_send(
    practice: Store, visit: Visit, link: str
) -> None:
    page = visit(link=link)
    assert "Fijn dat je er bent" in texts(page)
    press(page, "Verder")
    press(page, "Ja, 16 of ouder")
    assert journey(page).code == ""
    page.checkbox[0].check()
    press(page, "Verder")
    code = journey(page).code
    assert "Jouw code" in texts(page)
    assert code in texts(page)
    press(page, "Verder")
    skip_to_the_end(page)
    press(page, "Verstuur mijn antwoorden")

    assert "Je antwoorden zijn veilig aangekomen" in texts(page)
    assert sent_by(practice, recognise(practice, code)).before


def test_who_is_younger_than_16_or_takes_no_part_leaves_no_code(
    practice: Store, team: People, table: str, visit: Visit, link: str
) -> None:
    page = visit(link=link)
    press(page, "Verder")
    press(page, "Nee, jonger")
    other = visit(link=link)
    press(other, "Verder")
    press(other, "Ja, 16 of ouder")
    press(other, "Verder")

    assert (journey(page).code, journey(other).code) == ("", "")
    assert journey(other).step is Step.NO_CONSENT
    assert cards_of_table(practice, team.facilitator, table, today()).by_link == 0


def test_while_nothing_is_open_the_link_says_so_and_takes_a_code(
    practice: Store, team: People, table: str, visit: Visit, link: str
) -> None:
    move_to(practice, team, table, TableState.LIVE)
    page = visit(link=link)
    assert "De vragen van deze danstafel staan nu niet open." in texts(page)
    press(page, "Mijn code invullen")

    assert page.text_input(key="front_code").label == "De code op je kaart"


def test_a_link_that_leads_nowhere_gets_a_sentence(visit: Visit, link: str) -> None:
    assert "Deze link werkt niet meer." in texts(visit(link="bestaat-niet"))


def test_a_facilitator_makes_the_link_and_replaces_it(
    practice: Store, team: People, table: str, visit: Visit
) -> None:
    page = visit("tafel", signed_in="facilitator", tafel=table)
    assert "Maak de open link." in texts(page)
    press(page, "Maak de link")
    first = link_of(practice, team.facilitator, table)
    assert first
    assert page.code[0].value.endswith(f"/#link={first}")
    press(page, "Vervang de link")

    assert link_of(practice, team.facilitator, table) not in ("", first)


def test_a_table_by_link_alone_offers_no_cards(visit: Visit, table: str) -> None:
    page = visit("tafel", signed_in="facilitator", tafel=table)

    assert "Kaarten" not in [header.value for header in page.header]
    assert "Maak kaarten om uit te delen." not in texts(page)


def test_how_dancers_come_in_is_chosen_with_the_table(visit: Visit, table: str) -> None:
    page = visit("tafel", signed_in="facilitator", tafel=table)
    (entry,) = [radio for radio in page.radio if radio.label == "Hoe komen dansers binnen?"]
    entry.set_value(Entry.BOTH)
    press(page, "Bewaren")

    assert "Kaarten" in [header.value for header in page.header]
    assert "Open link" in [header.value for header in page.header]
