"""Who is under 16 and says so: whatever she does next, no byte of the database, its log or any
other file is another one, no number moves, and the card works for whoever comes after her.
"""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from streamlit.testing.v1 import AppTest

from models.people import Actor
from models.storage import Store
from models.survey import Cards, cards_of_table
from models.tables import Entry, Sector, TableDetails, TableState, edit_table, make_link
from pages.dancer import doorway
from pages.dancer.moves import go_to
from pages.dancer.state import Journey, Step
from pages.parts.clock import today
from tests.build import People, a_card, a_table, move_to
from tests.journeys.walking import go_on, heading, press
from tests.pages.conftest import Visit, texts
from tests.pages.dancer_steps import journey
from tests.pages.dancer_steps import press as press_here
from tests.server import Server

KIND_PAGE = "Dank je wel dat je wilde meedoen"
WELCOME = "Fijn dat je er bent"
FRONT = "Welkom bij de danstafels"


def all_that_is_kept(folder: Path) -> dict[str, bytes]:
    """Every file and what stands in it. The log's index, in memory, marks who is reading."""
    files = [file for file in folder.rglob("*") if file.is_file() and file.suffix != ".db-shm"]
    assert {"danstafels.db", "danstafels.db-wal"} <= {file.name for file in files}
    return {str(file.relative_to(folder)): file.read_bytes() for file in files}


@pytest.fixture
def table(practice: Store, team: People) -> str:
    """A table with cards and an open link."""
    table = a_table(practice, team)
    details = TableDetails(Sector.SPORT, "Een danstafel", entry=Entry.BOTH)
    edit_table(practice, team.facilitator, table, details, edition=1)
    return table


@pytest.fixture(params=["code", "link"])
def way_in(
    practice: Store, team: People, table: str, request: pytest.FixtureRequest
) -> dict[str, str]:
    """What stands in the address: a card's code, or the open link."""
    make = {"code": a_card, "link": lambda store, team, at: make_link(store, team.facilitator, at)}
    way: str = request.param
    return {way: make[way](practice, team, table)}


def says_to_be_younger(visit: Visit, way_in: dict[str, str]) -> AppTest:
    page = visit(**way_in)
    press_here(page, "Verder")
    return press_here(page, "Nee, jonger")


def counted(store: Store, who: Actor, table: str) -> Cards:
    return cards_of_table(store, who, table, today())


def test_no_byte_and_no_number_is_another_one(
    practice: Store, team: People, table: str, visit: Visit, way_in: dict[str, str]
) -> None:
    numbers = counted(practice, team.facilitator, table)
    before = all_that_is_kept(practice.folder)

    page = says_to_be_younger(visit, way_in)
    page.run()
    page.query_params["lang"] = "en"
    page.run()

    assert all_that_is_kept(practice.folder) == before
    assert counted(practice, team.facilitator, table) == numbers


def test_at_a_table_that_is_being_held_no_byte_is_another_one_either(
    practice: Store, team: People, table: str, visit: Visit, way_in: dict[str, str]
) -> None:
    move_to(practice, team, table, TableState.LIVE)
    before = all_that_is_kept(practice.folder)

    page = says_to_be_younger(visit, way_in)
    page.run()

    assert KIND_PAGE in texts(page)
    assert all_that_is_kept(practice.folder) == before
    assert (journey(page).seat, journey(page).card) == (None, None)


def test_the_visit_knows_neither_card_nor_link_any_more(
    visit: Visit, way_in: dict[str, str]
) -> None:
    page = says_to_be_younger(visit, way_in)

    here = journey(page)
    assert (here.code, here.link, here.card, here.mine, here.draft_key) == ("", "", None, None, "")


def test_no_later_run_leads_back_to_the_questions(visit: Visit, way_in: dict[str, str]) -> None:
    page = says_to_be_younger(visit, way_in)
    for language in ("nl", "en", "nl"):
        page.query_params["lang"] = language
        page.run()

    assert journey(page).step is Step.UNDER_16
    assert KIND_PAGE in texts(page)


def test_else_a_later_run_would_lead_back(
    visit: Visit, way_in: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Journey, "may_follow", property(lambda here: not here.code))

    page = says_to_be_younger(visit, way_in)
    page.run()

    assert WELCOME in texts(page)


def test_whoever_comes_after_her_with_the_card_takes_part(
    visit: Visit, way_in: dict[str, str]
) -> None:
    says_to_be_younger(visit, way_in)

    page = visit(**way_in)
    press_here(page, "Verder")
    press_here(page, "Ja, 16 of ouder")

    assert journey(page).step is Step.CONSENT


def a_draft_is_kept(here: Journey) -> None:
    here.keep()
    go_to(here, Step.UNDER_16)


def test_a_draft_that_was_kept_for_her_would_be_found(
    practice: Store, team: People, table: str, visit: Visit, monkeypatch: pytest.MonkeyPatch
) -> None:
    code = a_card(practice, team, table)
    before = all_that_is_kept(practice.folder)
    monkeypatch.setattr(doorway, "too_young", a_draft_is_kept)

    says_to_be_younger(visit, {"code": code})

    assert all_that_is_kept(practice.folder) != before


@pytest.fixture
def phone(chromium: Browser, server: Server) -> Iterator[Page]:
    """A child's phone."""
    context = chromium.new_context(
        base_url=server.address, locale="nl-NL", reduced_motion="reduce", has_touch=True
    )
    context.set_default_timeout(20_000)
    expect.set_options(timeout=20_000)
    context.route("https://**", lambda route: route.fulfill(body="<h1>Het weer</h1>"))
    yield context.new_page()
    context.close()


def refresh(page: Page) -> None:
    page.reload()
    heading(page, FRONT)


def back_and_forward(page: Page) -> None:
    page.go_back()
    page.go_forward()
    heading(page, FRONT)


def other_language(page: Page) -> None:
    page.locator(".st-key-language_switch button").first.click()
    heading(page, "Thank you for wanting to take part")


def away(page: Page) -> None:
    for _ in range(3):
        page.keyboard.press("Escape")
    heading(page, "Het weer")


@pytest.mark.parametrize("does", [refresh, back_and_forward, other_language, away])
@pytest.mark.parametrize("sign", ["?code=", "#code="])
def test_whatever_she_does_next_the_server_wrote_nothing(
    server: Server, phone: Page, does: Callable[[Page], None], sign: str
) -> None:
    address = server.practice_links(1)["survey"][0].replace("?code=", sign)
    before = all_that_is_kept(server.data)

    phone.goto(address)
    go_on(phone)
    press(phone, "Nee, jonger")
    heading(phone, KIND_PAGE)
    assert phone.evaluate("() => sessionStorage.length") == 0
    does(phone)

    assert all_that_is_kept(server.data) == before
