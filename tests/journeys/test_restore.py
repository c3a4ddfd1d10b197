"""The server's data are lost: both sheets bring the platform back, and not what was withdrawn."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from models.storage import Settings, open_store
from tests.build import a_card, a_response, a_table, make_people
from tests.journeys.conftest import DESK, PHONE, Look
from tests.journeys.test_locks import DIRK, PASSWORD, Owner, come_in, give_password, set_up
from tests.journeys.walking import heading, press
from tests.server import Server, found_platform, manage, running_server

WORDS = "Geloof ons de eerste keer."
IN_THE_BACKUP = "Klaar, en op 3 november besproken."
AFTER_IT = "Nog eens herzien."
DPIA = "Hoe ver is de DPIA?"
OUTSIDE = re.compile(r"platform\.before-\d{4}-\d\d-\d\d")


@pytest.fixture
def desk(browser: Browser) -> Iterator[Page]:
    """The operator's laptop, which outlives a server."""
    opened = browser.new_page(viewport=DESK, locale="nl-NL")
    yield opened
    opened.context.close()


@pytest.fixture
def phone(browser: Browser) -> Iterator[Page]:
    """A phone with which dancers open their cards."""
    opened = browser.new_page(viewport=PHONE, locale="nl-NL")
    yield opened
    opened.context.close()


def two_dancers_send(data: Path) -> tuple[str, str]:
    """The codes of two cards that sent something."""
    store = open_store(Settings(data=data, port=0, address="127.0.0.1"), "real")
    people = make_people(store)
    table = a_table(store, people)
    codes = a_card(store, people, table), a_card(store, people, table)
    for code in codes:
        a_response(store, code, words=WORDS)
    store.engine.dispose()
    return codes


def open_card(page: Page, server: Server, code: str) -> None:
    """As the square on the card does it."""
    page.goto("about:blank")
    page.goto(f"{server.address}/#code={code}")


def write_on_platform(page: Page, words: str) -> None:
    """The operator says how far the DPIA is."""
    page.get_by_label(DPIA).fill(words)
    press(page, "Bewaren")
    expect(page.get_by_text("Bewaard.", exact=True)).to_be_visible()


def lose(data: Path) -> None:
    """The disk breaks: all that is left is the journal that lies beside the database."""
    journal = (data / "platform" / "withdrawn.txt").read_bytes()
    shutil.rmtree(data / "platform")
    (data / "platform").mkdir()
    (data / "platform" / "withdrawn.txt").write_bytes(journal)


def test_what_was_lost_is_put_back_with_both_sheets_and_what_was_withdrawn_stays_away(
    tmp_path: Path, desk: Page, phone: Page, look: Look
) -> None:
    data, away = tmp_path / "data", tmp_path / "away"
    data.mkdir()
    sheets = found_platform(data, PASSWORD)
    dirk = Owner(DIRK, PASSWORD)
    with running_server(data) as server:
        stays, goes = two_dancers_send(data)
        desk.goto(f"{server.address}/inloggen")
        give_password(desk, dirk)
        set_up(desk, dirk)
        heading(desk, "Beheer")
        write_on_platform(desk, IN_THE_BACKUP)

        manage(data, "backup", "--to", str(away))

        write_on_platform(desk, AFTER_IT)
        open_card(phone, server, goes)
        heading(phone, "Jouw kaart")
        press(phone, "Mijn antwoorden weghalen")
        press(phone, "Haal mijn antwoorden voorgoed weg")
        expect(phone.get_by_text("Je antwoorden zijn weg")).to_be_visible()
    lose(data)

    (file,) = away.iterdir()
    typed = "".join(f"{sheet}\n" for sheet in sheets)
    said = manage(data, "restore", "--replace", str(file), typed=typed)
    assert "De reservekopie is teruggezet." in said
    assert OUTSIDE.search(said)

    with running_server(data) as server:
        desk.goto(f"{server.address}/beheer")
        expect(desk.get_by_text("Je bent uitgelogd.")).to_be_visible()
        come_in(desk, server, dirk)
        heading(desk, "Beheer")
        expect(desk.get_by_label(DPIA)).to_have_value(IN_THE_BACKUP)
        desk.goto(f"{server.address}/wie-deed-wat")
        expect(desk.get_by_text("zette een reservekopie terug van")).to_be_visible()
        expect(desk.get_by_text("De regels passen op elkaar")).to_be_visible()
        look(desk, "restored-audit")

        open_card(phone, server, stays)
        heading(phone, "Jouw kaart")
        expect(phone.get_by_text("Verstuurd voor de danstafel")).to_be_visible()
        look(phone, "restored-card")
        open_card(phone, server, goes)
        expect(phone.get_by_text("Wat met deze kaart is verstuurd, is weggehaald")).to_be_visible()
        look(phone, "restored-card-withdrawn")
