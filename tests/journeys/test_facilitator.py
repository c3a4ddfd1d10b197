"""Facilitators at a desk: reading, coding, results that a second person approves."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pypdfium2
import pytest
import zxingcpp
from playwright.sync_api import Browser, Locator, Page, expect

from tests.journeys.walking import heading, open_survey, press, skip_to_the_end
from tests.server import Server, running_server

Look = Callable[[Page, str], None]
WIDE_OPEN = "Danssport III"


def come_in(page: Page, server: Server, name: str) -> None:
    """Signs in as one of the people of practice."""
    page.goto(f"{server.address}/inloggen")
    page.get_by_role("button", name=name, exact=True).click()
    heading(page, "Mijn tafels")


def choose_table(page: Page, title: str) -> None:
    """Chooses a table on a page that is about one."""
    page.get_by_role("combobox").click()
    page.get_by_role("option", name=title, exact=True).click()


def unlock(page: Page) -> None:
    """Unlocks the words with the password that practice has filled in."""
    page.get_by_role("button", name="Open het slot").click()


def take_step(table: Locator, step: str) -> None:
    """One step further, and the same button again under what the step does."""
    table.locator("[class*=st-key-tables_step_]").get_by_role("button", name=step).click()
    table.locator("[class*=st-key-tables_sure_]").get_by_role("button", name=step).click()


def choose_person(page: Page, which: str, name: str) -> None:
    """Chooses a colleague; the keyboard does not mind that the list is at the foot of the page."""
    field = page.locator(f".st-key-table_{which} input")
    field.focus()
    field.press_sequentially(name)
    page.get_by_role("option", name=name, exact=True).click()


def address_on_a_card(pdf: Path) -> str:
    """Where the square on the first card leads."""
    picture = pypdfium2.PdfDocument(pdf)[0].render(scale=3).to_pil()
    return zxingcpp.read_barcodes(picture)[0].text


def table_called(page: Page, title: str) -> Locator:
    """The block of a table among mine."""
    named = page.get_by_role("heading", name=title, exact=True)
    return page.locator("[class*=st-key-card_]").filter(has=named)


def test_a_wrong_password_gets_a_sentence(server: Server, desk: Page, look: Look) -> None:
    desk.goto(f"{server.address}/inloggen")
    desk.get_by_label("E-mailadres").fill("begeleider@oefenen.example")
    desk.get_by_label("Wachtwoord").fill("niet het goede wachtwoord")
    desk.get_by_role("button", name="Inloggen", exact=True).click()
    expect(desk.get_by_role("alert")).to_be_visible()

    look(desk, "sign-in-wrong-password")


def test_a_stranger_is_asked_to_sign_in(server: Server, desk: Page) -> None:
    desk.goto(f"{server.address}/coderen")

    expect(desk.get_by_text("Je bent uitgelogd.")).to_be_visible()


def test_words_are_read_and_coded_after_unlocking(server: Server, desk: Page, look: Look) -> None:
    come_in(desk, server, "Rondkijken als begeleider")
    look(desk, "facilitator-tables")
    desk.goto(f"{server.address}/coderen")
    choose_table(desk, "Danssport II")
    unlock(desk)
    expect(desk.get_by_text("0 van 18 gelezen")).to_be_visible()
    look(desk, "facilitator-coding")
    desk.get_by_role("button", name="Aanraken").click()
    desk.get_by_role("button", name="Bewaar en ga verder").click()

    expect(desk.get_by_text("1 van 18 gelezen")).to_be_visible()


def test_staff_pages_hold_on_a_phone_and_in_english(
    server: Server, phone: Page, look: Look
) -> None:
    come_in(phone, server, "Rondkijken als begeleider")
    look(phone, "facilitator-tables")
    phone.goto(f"{server.address}/coderen?lang=en")
    heading(phone, "Read and code")
    phone.get_by_role("button", name="Unlock").click()
    expect(phone.get_by_role("heading", name="What is this about?")).to_be_visible()
    look(phone, "facilitator-coding-en")
    phone.goto(f"{server.address}/uitkomsten?lang=en")
    heading(phone, "Results")

    look(phone, "facilitator-results-en")


def test_a_second_person_approves_what_the_first_prepared(
    server: Server, desk: Page, browser: Browser, look: Look
) -> None:
    come_in(desk, server, "Rondkijken als begeleider")
    desk.goto(f"{server.address}/uitkomsten")
    choose_table(desk, "Danssport II")
    press(desk, "Zet de uitkomsten klaar")
    expect(desk.get_by_text("Jij hebt dit klaargezet.")).to_be_visible(timeout=60_000)
    look(desk, "facilitator-results-waiting")

    other = browser.new_context(viewport={"width": 1280, "height": 800}).new_page()
    come_in(other, server, "Rondkijken als tweede begeleider")
    other.goto(f"{server.address}/uitkomsten")
    choose_table(other, "Danssport II")
    expect(other.get_by_text("Klaargezet door Begeleider")).to_be_visible()
    unlock(other)
    press(other, "Keur de uitkomsten goed")

    expect(other.get_by_text("Dit is uitgave")).to_be_visible()


def test_a_table_is_made_and_a_dancer_uses_its_printed_card(
    server: Server, desk: Page, phone: Page, look: Look
) -> None:
    come_in(desk, server, "Rondkijken als begeleider")
    desk.get_by_role("link", name="Nieuwe tafel").click()
    heading(desk, "Nieuwe tafel")
    look(desk, "facilitator-new-table")
    desk.get_by_text("Onderwijs en cultuur", exact=True).click()
    desk.get_by_label("Titel", exact=True).fill("Danstafel voorjaar")
    choose_person(desk, "second", "Tweede begeleider (verzonnen)")
    choose_person(desk, "adviser", "Vertrouwenspersoon (verzonnen)")
    desk.get_by_role("button", name="Maak deze tafel").dblclick()
    heading(desk, "Voorbereiden: Danstafel voorjaar")
    look(desk, "facilitator-prepare")
    with desk.expect_download() as download:
        press(desk, "Maak kaarten (PDF)")
    card = address_on_a_card(download.value.path())
    desk.goto(f"{server.address}/tafels")
    expect(table_called(desk, "Danstafel voorjaar")).to_have_count(1)
    take_step(table_called(desk, "Danstafel voorjaar"), "Zet de vragen open")
    phone.goto(card)

    heading(phone, "Fijn dat je er bent")


def test_a_colleague_is_let_in_reads_the_words_and_leaves_again(
    server: Server, desk: Page, phone: Page, look: Look
) -> None:
    come_in(desk, server, "Rondkijken als begeleider")
    table_called(desk, "Danssport II").get_by_role("link", name="Team").click()
    heading(desk, "Team: Danssport II")
    unlock(desk)
    press(desk, "Haal erbij")
    expect(desk.get_by_text("Kies eerst wie je erbij haalt.")).to_be_visible()
    look(desk, "facilitator-team-nobody-chosen")
    desk.get_by_role("combobox").click()
    desk.get_by_role("option", name="Derde begeleider (verzonnen)", exact=True).click()
    desk.get_by_role("button", name="Haal erbij").dblclick()
    expect(desk.get_by_text("Derde begeleider (verzonnen) werkt nu ook")).to_be_visible()
    look(desk, "facilitator-team")

    come_in(phone, server, "Rondkijken als derde begeleider")
    team = table_called(phone, "Danssport II").get_by_role("link", name="Team")
    table_called(phone, "Danssport II").get_by_role("link", name="Lezen en coderen").click()
    unlock(phone)
    expect(phone.get_by_text("van 18 gelezen")).to_be_visible()
    phone.goto(f"{server.address}/tafels")
    team.click()
    press(phone, "Stop met deze tafel")
    expect(phone.get_by_text("Je ziet deze tafel dan niet meer.")).to_be_visible()
    look(phone, "facilitator-leaving")
    phone.locator(".st-key-team_leave_sure button").dblclick()
    expect(phone.get_by_text("Je werkt niet meer aan Danssport II.")).to_be_visible()
    expect(phone.get_by_text("Je hebt nu geen tafels.")).to_be_visible()

    look(phone, "facilitator-left")


def test_a_dancer_comes_in_by_the_open_link_and_gets_a_code(
    server: Server, desk: Page, phone: Page, look: Look
) -> None:
    come_in(desk, server, "Rondkijken als begeleider")
    table_called(desk, WIDE_OPEN).get_by_role("link", name="Voorbereiden en kaarten").click()
    heading(desk, f"Voorbereiden: {WIDE_OPEN}")
    desk.get_by_text("Met een kaart of via de link", exact=True).click()
    press(desk, "Bewaren")
    press(desk, "Maak de link")
    link = desk.locator("[data-testid=stCode]").inner_text().strip()
    look(desk, "facilitator-open-link")
    open_survey(phone, link, first="Jouw code")
    code = phone.locator(".st-key-code").inner_text()
    assert "link=" not in phone.url
    look(phone, "dancer-code-by-link")
    phone.reload()
    heading(phone, "Jouw code")

    expect(phone.locator(".st-key-code")).to_have_text(code)


def test_questions_are_tried_out_by_a_facilitator(server: Server, desk: Page, look: Look) -> None:
    come_in(desk, server, "Rondkijken als begeleider")
    desk.goto(f"{server.address}/voorbeeld")
    press(desk, "Verder")
    press(desk, "Ja, 16 of ouder")
    heading(desk, "Wat gebeurt er met je antwoorden?")

    look(desk, "facilitator-preview")


@pytest.fixture
def own_server(tmp_path: Path) -> Iterator[Server]:
    """A server whose only table that gives out cards may be used up."""
    with running_server(tmp_path) as running:
        yield running


def test_a_table_moves_from_before_to_live_to_after_to_closed(
    own_server: Server, desk: Page, phone: Page, look: Look
) -> None:
    server = own_server
    card = server.practice_links(1)["survey"][0]
    open_survey(phone, card)
    skip_to_the_end(phone)
    come_in(desk, server, "Rondkijken als begeleider")
    table = table_called(desk, WIDE_OPEN)
    for step, state in (
        ("Sluit de eerste vragen", "De danstafel zelf"),
        ("Zet de vragen na afloop open", "Achteraf"),
    ):
        take_step(table, step)
        expect(table.get_by_text(state)).to_be_visible()

    press(phone, "Verstuur mijn antwoorden")
    expect(phone.get_by_text("Deze vragen zijn gesloten")).to_be_visible()
    phone.goto("about:blank")
    phone.goto(card)
    heading(phone, "Hoe was de danstafel voor jou?")
    look(phone, "dancer-after")

    take_step(table, "Sluit de tafel")
    expect(table.get_by_text("Stap 5 van 6")).to_be_visible()


def test_signing_out_works_at_once(server: Server, desk: Page) -> None:
    come_in(desk, server, "Rondkijken als begeleider")
    desk.goto(f"{server.address}/mijn-plek")
    desk.get_by_role("button", name="Uitloggen", exact=True).click()
    desk.goto(f"{server.address}/tafels")

    expect(desk.get_by_text("Je bent uitgelogd.")).to_be_visible()


def test_every_role_finds_a_place_of_its_own(server: Server, desk: Page, look: Look) -> None:
    for name, title in (
        ("Rondkijken als vertrouwenspersoon", "Mijn tafels"),
        ("Rondkijken als beheerder", "Beheer"),
        ("Rondkijken als eigenaar", "Mijn plek"),
        ("Rondkijken als commissie", "Mijn plek"),
    ):
        desk.goto(f"{server.address}/inloggen")
        desk.get_by_role("button", name=name, exact=True).click()
        heading(desk, title)
        look(desk, f"staff-{name.split()[-1]}")
