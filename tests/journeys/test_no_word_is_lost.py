"""Whatever happens to a phone or a server: what was typed five seconds ago is still there."""

import os
import signal
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from models.live import RoundKind, take_seat
from models.tables import recognise
from tests.build import ALL_CONSENTS
from tests.journeys.conftest import PHONE
from tests.journeys.live_talk import Talk, a_talk
from tests.journeys.walking import heading, open_survey, press, question, skip_to
from tests.server import Server, running_server

Look = Callable[[Page, str], None]
WORDS = "Geloof ons de eerste keer. 💃"
OWN_WORDS = "Wat gaat er goed in de dans"
KEPT_WITHIN = 5_000  # milliseconds after the last key


@pytest.fixture
def card(server: Server) -> str:
    """The address on a card."""
    address: str = server.practice_links(1)["survey"][0]
    return address


@pytest.fixture
def writing(phone: Page, card: str) -> Page:
    """A phone on the first screen for own words."""
    open_survey(phone, card)
    skip_to(phone, OWN_WORDS)
    return phone


@pytest.fixture
def fresh_phone(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(locale="nl-NL", viewport=PHONE, reduced_motion="reduce")
    yield context.new_page()
    context.close()


def write(page: Page) -> None:
    page.get_by_role("textbox").press_sequentially(WORDS, delay=20)


def is_kept(page: Page) -> None:
    """Writes, and waits until the tab told the server."""
    with page.expect_response(lambda answer: answer.url.endswith("/draft"), timeout=KEPT_WITHIN):
        write(page)


def words_are_there(page: Page) -> None:
    question(page, OWN_WORDS)
    expect(page.get_by_role("textbox")).to_have_value(WORDS)


def test_after_a_refresh(writing: Page) -> None:
    is_kept(writing)
    writing.reload()

    words_are_there(writing)


def test_after_going_back_and_forth_in_the_browser(writing: Page) -> None:
    is_kept(writing)
    writing.goto("about:blank")
    writing.go_back()

    words_are_there(writing)


def test_after_the_connection_was_gone(writing: Page) -> None:
    writing.context.set_offline(True)
    write(writing)
    writing.wait_for_timeout(KEPT_WITHIN)
    with writing.expect_response(lambda answer: answer.url.endswith("/draft") and answer.ok):
        writing.context.set_offline(False)
    writing.reload()

    words_are_there(writing)


def test_after_the_page_was_put_to_sleep(writing: Page) -> None:
    write(writing)
    browser = writing.context.new_cdp_session(writing)
    with writing.expect_response(lambda answer: answer.url.endswith("/draft") and answer.ok):
        fall_asleep(writing)
    browser.send("Page.setWebLifecycleState", {"state": "frozen"})
    writing.wait_for_timeout(KEPT_WITHIN)
    browser.send("Page.setWebLifecycleState", {"state": "active"})
    writing.reload()

    words_are_there(writing)


def fall_asleep(page: Page) -> None:
    """What a phone tells a page when its screen goes dark."""
    page.evaluate(
        """() => {
            Object.defineProperty(document, "hidden", { value: true, configurable: true })
            document.dispatchEvent(new Event("visibilitychange"))
        }"""
    )


def test_from_another_phone_with_the_own_word(
    writing: Page, card: str, fresh_phone: Page, look: Look
) -> None:
    is_kept(writing)
    press(writing, "Ik wil stoppen")
    press(writing, "Later verder")
    heading(writing, "Kies een eigen woord")
    look(writing, "dancer-own-word")
    fill_in_own_word(writing, "Bewaar dit woord")
    heading(writing, "Je kunt later verder")
    writing.close()

    fresh_phone.goto(card)
    press(fresh_phone, "Ik was al begonnen")
    fill_in_own_word(fresh_phone, "Verder met mijn woord")

    words_are_there(fresh_phone)


def fill_in_own_word(page: Page, button: str) -> None:
    page.get_by_label("Je eigen woord").fill("Paarse olifant")
    press(page, button)


def test_what_was_ticked_is_there_after_a_refresh(phone: Page, card: str) -> None:
    open_survey(phone, card)
    with phone.expect_response(lambda answer: answer.url.endswith("/draft"), timeout=KEPT_WITHIN):
        phone.get_by_text("Allebei", exact=True).click()
    phone.reload()
    question(phone, "Waar dans je vooral?")

    expect(phone.get_by_role("radio", name="Allebei")).to_be_checked()


def test_what_was_ticked_and_typed_is_there_in_the_other_language(phone: Page, card: str) -> None:
    open_survey(phone, card)
    skip_to(phone, "Waar moet de danstafel over gaan?")
    phone.get_by_role("button", name="Lijf en eten").click()
    phone.get_by_role("textbox").press_sequentially(WORDS)
    phone.get_by_text("Erkenning", exact=True).last.click()
    press(phone, "English")
    question(phone, "What should the danstafel be about?")

    chosen = phone.locator("[data-testid=stButtonGroup] button[aria-pressed=true]")
    expect(chosen).to_have_text(["Body and food"])
    expect(phone.get_by_role("radio", name="Recognition")).to_be_checked()
    expect(phone.get_by_role("textbox")).to_have_value(WORDS)


def test_what_was_skipped_does_not_come_back(writing: Page) -> None:
    write(writing)
    writing.get_by_role("button", name="Sla over", exact=True).click()
    question(writing, "Wil je iets vertellen over jouw ervaring?")
    writing.wait_for_timeout(KEPT_WITHIN)
    writing.reload()
    question(writing, "Wil je iets vertellen over jouw ervaring?")
    writing.get_by_role("button", name="Terug", exact=True).click()

    question(writing, OWN_WORDS)
    expect(writing.get_by_role("textbox")).to_have_value("")


def test_after_the_server_was_killed(fresh_phone: Page, tmp_path: Path) -> None:
    with running_server(tmp_path) as first:
        open_survey(fresh_phone, first.practice_links(1)["survey"][0])
        skip_to(fresh_phone, OWN_WORDS)
        is_kept(fresh_phone)
        os.kill(first.pid, signal.SIGKILL)
    with running_server(tmp_path, first.port):
        fresh_phone.reload()

        words_are_there(fresh_phone)


def test_at_the_table_after_the_server_was_killed(fresh_phone: Page, tmp_path: Path) -> None:
    """Some words were kept before, the last ones not yet. Nothing is pressed."""
    with running_server(tmp_path) as first, a_talk(first) as talk:
        code = sit_down_before(talk)
        fresh_phone.goto(f"{first.address}/#code={code}")
        heading(fresh_phone, "Je zit aan tafel")
        talk.begin(RoundKind.SAY)
        heading(fresh_phone, "Wat is er?")
        is_kept(fresh_phone)
        fresh_phone.get_by_role("textbox").press_sequentially(" En toen?")
        os.kill(first.pid, signal.SIGKILL)
        with running_server(tmp_path, first.port):
            talk.begin(RoundKind.SILENCE)
            heading(fresh_phone, "Even stil")

            expect(fresh_phone.get_by_text("Je schreef dit nog.")).to_be_visible()
            expect(fresh_phone.get_by_text(f"{WORDS} En toen?")).to_be_visible()


def sit_down_before(talk: Talk) -> str:
    """The code of a card that has a place at the table."""
    code = talk.card().split("code=")[1]
    take_seat(talk.store, recognise(talk.store, code), ALL_CONSENTS)
    return code
