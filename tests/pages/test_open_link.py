"""The open link: what its facilitator sees, and what a dancer meets who comes by it."""

import pytest
from streamlit.testing.v1 import AppTest

from models.errors import LinkBusy
from models.storage import Store
from models.survey import cards_of_table, sent_by
from models.tables import (
    Entry,
    LinkPace,
    Sector,
    TableDetails,
    TableState,
    edit_table,
    join_by_link,
    link_of,
    make_link,
    recognise,
)
from pages.dancer import moves
from pages.dancer.state import Step
from pages.parts.clock import now, today
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


def test_a_busy_link_says_so_calmly_and_goes_on_with_what_was_ticked(
    practice: Store, visit: Visit, table: str, link: str
) -> None:
    a_script_came_by(practice, table, link)
    page = consented(visit(link=link))
    assert page.title[0].value == "Het is nu druk"
    assert "Wacht een paar minuten en probeer het dan opnieuw." in texts(page)
    assert not page.warning
    press(page, "Probeer het opnieuw")
    assert page.title[0].value == "Het is nu druk"
    it_is_quiet_again(practice, table)
    press(page, "Probeer het opnieuw")

    assert "Jouw code" in texts(page)
    assert journey(page).consents == {
        "take_part": True,
        "special_category_data": False,
        "quote_after_redaction": True,
    }


def test_who_noted_a_code_goes_on_with_it_while_the_link_is_busy(
    practice: Store, visit: Visit, table: str, link: str
) -> None:
    code = join_by_link(practice, link, now())
    a_script_came_by(practice, table, link)
    page = consented(visit(link=link))
    press(page, "Mijn code invullen")
    page.text_input(key="front_code").input(code)
    press(page, "Openen met mijn code")
    consented(page)

    assert journey(page).code == code
    assert journey(page).step is Step.QUESTIONS


def test_consents_given_twice_at_once_still_show_the_code(visit: Visit, link: str) -> None:
    page = consented(visit(link=link))
    here = journey(page)
    code = here.code
    moves.make(here, moves.consent, here.consents)

    assert (here.step, here.code) == (Step.CODE, code)


def test_the_facilitator_is_told_that_unusually_many_came_until_there_is_a_new_link(
    practice: Store, visit: Visit, table: str, link: str
) -> None:
    a_script_came_by(practice, table, link)
    page = visit("tafel", signed_in="facilitator", tafel=table)
    assert "kwamen ongewoon veel mensen binnen via de open link" in texts(page)
    press(page, "Vervang de link")

    assert "ongewoon veel" not in texts(page)


@pytest.mark.parametrize(("role", "address"), [("operator", "beheer"), ("committee", "mijn-plek")])
def test_operator_and_committee_are_told_too(
    practice: Store, visit: Visit, table: str, link: str, role: str, address: str
) -> None:
    assert "ongewoon veel" not in texts(visit(address, signed_in=role))
    a_script_came_by(practice, table, link)

    assert "via de open link van de tafel ‘Een danstafel’" in texts(visit(address, signed_in=role))


def test_while_nothing_is_open_the_link_says_so_and_takes_a_code(
    practice: Store, team: People, table: str, visit: Visit, link: str
) -> None:
    move_to(practice, team, table, TableState.CLOSED)
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


def a_script_came_by(practice: Store, table: str, link: str) -> None:
    """Nothing comes free in the coming hour, and somebody had to wait."""
    with practice.write() as session:
        hour = int(now().timestamp()) // 3600
        session.merge(LinkPace(table_id=table, hour=hour, to_give=-100))
    with pytest.raises(LinkBusy):
        join_by_link(practice, link, now())


def it_is_quiet_again(practice: Store, table: str) -> None:
    with practice.write() as session:
        session.delete(session.get_one(LinkPace, table))


def consented(page: AppTest) -> AppTest:
    """From the welcome past the consents, with the first and the last box ticked."""
    press(page, "Verder")
    press(page, "Ja, 16 of ouder")
    for place in (0, 2):
        page.checkbox[place].check()
    return press(page, "Verder")
