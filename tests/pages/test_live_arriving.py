"""A dancer comes to a table that is being held, leaves it for her card, and is cared for after."""

import pytest
from streamlit.testing.v1 import AppTest

from models.live import RoundKind, seat_of, vote
from models.storage import Store
from models.survey import DraftContent, load_draft
from models.tables import (
    Entry,
    Phase,
    Sector,
    TableDetails,
    TableState,
    edit_table,
    make_link,
    recognise,
)
from pages.dancer.moves import consent, make
from pages.dancer.state import Step
from tests.build import ALL_CONSENTS, People, a_card, a_response, a_table, move_to
from tests.pages.conftest import Visit, texts
from tests.pages.dancer_steps import journey, press
from tests.pages.live_steps import STATEMENTS, a_live_table, begin, seat_with, sit_down

AT_TABLE = "Je zit aan tafel"
CARE = "Dank je wel dat je er was"


@pytest.fixture
def table(practice: Store, team: People) -> str:
    """The id of a table that is being held."""
    return a_live_table(practice, team)


@pytest.fixture
def link(practice: Store, team: People, table: str) -> str:
    """The word of its open link."""
    details = TableDetails(Sector.SPORT, "Een danstafel", entry=Entry.BOTH)
    edit_table(practice, team.facilitator, table, details, edition=1)
    return make_link(practice, team.facilitator, table)


def consented_by_link(visit: Visit, link: str) -> AppTest:
    page = visit(link=link)
    press(page, "Verder")
    press(page, "Ja, 16 of ouder")
    page.checkbox[0].check()
    return press(page, "Verder")


def test_who_agreed_before_comes_straight_to_her_place(
    practice: Store, team: People, visit: Visit
) -> None:
    table = a_table(practice, team)
    code = a_card(practice, team, table)
    a_response(practice, code)
    move_to(practice, team, table, TableState.LIVE)

    assert AT_TABLE in texts(visit(code=code))
    assert seat_with(practice, code).may_say


def test_who_did_not_reads_first_what_it_is_and_agrees(
    practice: Store, visit: Visit, code: str
) -> None:
    page = visit(code=code)
    assert "De danstafel is nu" in texts(page)
    assert seat_of(practice, recognise(practice, code)) is None
    press(page, "Verder")
    press(page, "Ja, 16 of ouder")
    page.checkbox[0].check()
    press(page, "Verder")

    assert AT_TABLE in texts(page)
    assert not seat_with(practice, code).may_say


def test_who_is_younger_than_16_or_does_not_agree_takes_no_place(
    practice: Store, visit: Visit, code: str
) -> None:
    page = visit(code=code)
    press(page, "Verder")
    press(page, "Nee, jonger")
    other = sit_down(visit, code, consents=0)

    assert (journey(page).step, journey(other).step) == (Step.UNDER_16, Step.NO_CONSENT)
    assert seat_of(practice, recognise(practice, code)) is None


def test_by_the_open_link_she_notes_a_code_and_sits_down(
    practice: Store, visit: Visit, link: str
) -> None:
    page = consented_by_link(visit, link)
    code = journey(page).code
    assert code in texts(page)
    assert seat_of(practice, recognise(practice, code)) is not None
    press(page, "Verder")

    assert AT_TABLE in texts(page)


def test_a_second_press_on_the_consents_by_the_link_takes_no_second_place(
    visit: Visit, link: str
) -> None:
    page = consented_by_link(visit, link)
    here = journey(page)
    code, seat = here.code, here.seat

    make(here, consent, here.consents)

    assert (here.step, here.code, here.seat) == (Step.CODE, code, seat)


def test_when_it_ended_while_she_read_she_comes_to_the_questions_after(
    practice: Store, team: People, table: str, visit: Visit, code: str
) -> None:
    page = visit(code=code)
    press(page, "Verder")
    press(page, "Ja, 16 of ouder")
    page.checkbox[0].check()
    move_to(practice, team, table, TableState.AFTER)
    press(page, "Verder")

    assert "Hoe was de danstafel voor jou?" in texts(page)


def test_a_refresh_leads_back_to_her_place(practice: Store, visit: Visit, code: str) -> None:
    here = journey(sit_down(visit, code))

    assert load_draft(practice, here.draft_key) == DraftContent(here.code, "table", ALL_CONSENTS)


def test_from_her_place_she_looks_at_her_card_and_comes_back(visit: Visit, code: str) -> None:
    page = sit_down(visit, code)
    press(page, "Jouw kaart")
    assert "Tijdens de danstafel" in texts(page)
    press(page, "Naar de danstafel")

    assert AT_TABLE in texts(page)


def test_all_she_did_at_the_table_is_taken_away_with_her_card(
    practice: Store, team: People, table: str, visit: Visit, code: str
) -> None:
    page = sit_down(visit, code)
    begin(practice, team, table, RoundKind.VOTE)
    page.run()
    vote(practice, seat_with(practice, code), journey(page).table.statements[0], 1)
    press(page, "Jouw kaart")
    press(page, "Mijn antwoorden weghalen")
    press(page, "Haal mijn antwoorden voorgoed weg")

    assert seat_of(practice, recognise(practice, code)) is None
    assert "Wat met deze kaart is verstuurd, is weggehaald." in texts(visit(code=code))


def test_a_consent_taken_back_during_the_table_takes_the_field_away(
    practice: Store, team: People, table: str, visit: Visit, code: str
) -> None:
    page = sit_down(visit, code)
    begin(practice, team, table, RoundKind.SAY)
    press(page, "Jouw kaart")
    page.button(key="take_back_during_special_category_data").click().run()
    press(page, "Ja, trek dit in")
    press(page, "Naar de danstafel")

    assert [field.disabled for field in page.text_area] == [True]
    assert "Daarom kun je hier niets schrijven." in texts(page)


def test_when_the_table_is_over_her_screen_cares_for_her(
    practice: Store, team: People, table: str, visit: Visit, code: str
) -> None:
    page = sit_down(visit, code)
    move_to(practice, team, table, TableState.AFTER)
    page.run()
    assert CARE in texts(page)
    assert "### 112" in texts(page)
    press(page, "Naar de vragen")

    assert "Hoe was de danstafel voor jou?" in texts(page)


def test_another_day_her_code_leads_to_care_first_until_she_sent_the_questions_after(
    practice: Store, team: People, table: str, visit: Visit, code: str
) -> None:
    sit_down(visit, code)
    move_to(practice, team, table, TableState.AFTER)
    assert CARE in texts(visit(code=code))
    assert CARE in texts(visit(code=code))
    a_response(practice, code, Phase.AFTER)

    assert CARE not in texts(visit(code=code))


def test_who_was_not_at_the_table_comes_to_the_questions_at_once(
    practice: Store, team: People, table: str, visit: Visit, code: str
) -> None:
    move_to(practice, team, table, TableState.AFTER)

    assert "Hoe was de danstafel voor jou?" in texts(visit(code=code))


def test_a_page_of_care_that_stayed_open_leads_to_her_card_once_the_questions_are_closed(
    practice: Store, team: People, table: str, visit: Visit, code: str
) -> None:
    page = sit_down(visit, code)
    move_to(practice, team, table, TableState.AFTER)
    page.run()
    move_to(practice, team, table, TableState.CLOSED)
    press(page, "Naar de vragen")

    assert "De danstafel is voorbij en de vragen zijn dicht." in texts(page)


def test_care_is_the_same_for_everybody(
    practice: Store, team: People, table: str, visit: Visit, code: str
) -> None:
    other_code = a_card(practice, team, table)
    quiet, spoken = sit_down(visit, code, consents=1), sit_down(visit, other_code)
    begin(practice, team, table, RoundKind.VOTE)
    spoken.run()
    vote(practice, seat_with(practice, other_code), journey(spoken).table.statements[0], 1)
    move_to(practice, team, table, TableState.AFTER)

    assert texts(quiet.run()) == texts(spoken.run())
    assert not any(words in texts(spoken) for words in STATEMENTS)
