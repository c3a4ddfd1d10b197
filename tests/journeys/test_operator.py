"""An operator with a phone and a list: she calls a help line, and dancers read what she heard."""

from collections.abc import Callable

from playwright.sync_api import Locator, Page, expect

from content.help import outdated_note
from tests.journeys.walking import heading, press
from tests.server import Server

Look = Callable[[Page, str], None]
POLICE = "Politie, geen spoed"  # no other journey is about it
OLD, NEW = "0900-8844", "0900-8845"
NOTE = outdated_note().nl
BACK_UP = "() => document.querySelector('[data-testid=stMain]').scrollTop === 0"


def come_in(page: Page, server: Server) -> None:
    page.goto(f"{server.address}/inloggen")
    press(page, "Rondkijken als beheerder")
    heading(page, "Beheer")


def entry_in_help(page: Page, card: str) -> Locator:
    """What a dancer with this card reads of the police."""
    page.goto(card)
    press(page, "Met iemand praten")
    dialog = page.get_by_role("dialog")
    expect(dialog.get_by_role("heading", name=POLICE)).to_be_visible()
    return dialog.locator("[data-testid=stMarkdown]").filter(has_text=POLICE)


def test_what_an_operator_hears_on_the_phone_is_what_dancers_read(
    server: Server, desk: Page, phone: Page, look: Look
) -> None:
    first, second = server.practice_links(2)["survey"]
    entry = entry_in_help(phone, first)
    expect(entry).to_contain_text(OLD)
    expect(entry).to_contain_text(NOTE)
    come_in(desk, server)
    look(desk, "operator-platform")
    desk.get_by_role("link", name="Hulplijnen", exact=True).click()
    heading(desk, "Hulplijnen")
    look(desk, "operator-help-lines")

    press(desk, POLICE)
    heading(desk, POLICE)
    desk.wait_for_function(BACK_UP)
    look(desk, "operator-help-line")
    desk.get_by_label("Telefoonnummers, met een komma ertussen").fill(NEW)
    press(desk, "Bewaar wat je hebt veranderd")
    expect(desk.get_by_text("Bewaard. Klopt nu alles? Zeg het dan.")).to_be_visible()
    press(desk, "Klopt, vandaag nagekeken")
    expect(desk.get_by_text(f"Bewaard: {POLICE} is vandaag nagekeken.")).to_be_visible()

    entry = entry_in_help(phone, second)
    expect(entry).to_contain_text(NEW)
    expect(entry).not_to_contain_text(OLD)
    expect(entry).not_to_contain_text(NOTE)
    expect(entry).not_to_contain_text("nog niet gecontroleerd")


def test_an_operator_checks_an_organisation_on_her_phone(
    server: Server, phone: Page, look: Look
) -> None:
    come_in(phone, server)
    phone.get_by_role("link", name="Organisaties", exact=True).click()
    heading(phone, "Organisaties")
    look(phone, "operator-bodies")

    press(phone, "Dansbelang")
    heading(phone, "Dansbelang")
    phone.wait_for_function(BACK_UP)
    look(phone, "operator-body")
    press(phone, "Klopt, vandaag nagekeken")

    expect(phone.get_by_text("Bewaard: Dansbelang is vandaag nagekeken.")).to_be_visible()
    phone.get_by_role("link", name="Wie deed wat", exact=True).click()
    expect(phone.get_by_text("keek de organisatie ‘Dansbelang’ na")).to_be_visible()
