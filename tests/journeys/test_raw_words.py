"""Two people open one text as it was typed; a dancer of that table sees it on her card."""

import re
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.journeys.conftest import WAIT
from tests.journeys.test_facilitator import choose_table, come_in, unlock
from tests.journeys.walking import heading, press
from tests.server import Server

Look = Callable[[Page, str], None]
TAKEN_OUT = re.compile(r"\b(naam|name|organisatie|organisation) A\b")
TABLE = "Dans in school en op het podium II"
REASON = "We begrijpen deze zin niet, er is te veel uit weggehaald."


@pytest.fixture
def other_desk(browser: Browser, server: Server) -> Iterator[Page]:
    """A second laptop, where the adviser sits."""
    context = browser.new_context(base_url=server.address, locale="nl-NL")
    context.set_default_timeout(WAIT)
    yield context.new_page()
    context.close()


def test_one_text_takes_two_people_and_its_dancers_see_that_it_was_opened(
    server: Server, desk: Page, other_desk: Page, phone: Page, look: Look
) -> None:
    card = server.practice_links(1)["results"]
    phone.goto(card)
    press(phone, "Jouw kaart")
    expect(phone.get_by_text("nog nooit een tekst geopend")).to_be_visible()

    come_in(desk, server, "Rondkijken als begeleider")
    desk.goto(f"{server.address}/coderen")
    choose_table(desk, TABLE)
    unlock(desk)
    desk.get_by_role("link", name="De woorden zoals ze getypt zijn").click()
    expect(desk.locator("blockquote").first).to_have_text(TAKEN_OUT)
    desk.get_by_label("Waarom heb je die woorden nodig?").fill(REASON)
    look(desk, "raw-asking")
    press(desk, "Vraag het de vertrouwenspersoon")
    expect(desk.get_by_text("heeft nog niet geantwoord")).to_be_visible()

    come_in(other_desk, server, "Rondkijken als vertrouwenspersoon")
    other_desk.get_by_role("link", name="Een begeleider vraagt je iets").click()
    expect(other_desk.get_by_text(REASON)).to_be_visible()
    unlock(other_desk)
    press_lend = other_desk.get_by_role("button", name="Leen mijn helft uit voor deze tekst")
    expect(press_lend).to_be_visible()
    look(other_desk, "raw-requests")
    press_lend.click()
    expect(other_desk.get_by_text("Je leende jouw helft uit")).to_be_visible()

    press(desk, "Kijk of er antwoord is")
    press(desk, "Laat de woorden zien")
    words = desk.locator(".st-key-voice_to_code")
    expect(words).to_be_visible()
    expect(words).not_to_have_text(TAKEN_OUT)
    look(desk, "raw-words")
    press(desk, "Ik ben klaar: sluit de woorden")
    expect(words).to_have_count(0)

    phone.goto(card)
    press(phone, "Jouw kaart")
    heading(phone, "Jouw kaart")
    expect(phone.get_by_text("is 1 keer een tekst geopend")).to_be_visible()
    expect(phone.get_by_text(REASON)).to_be_visible()
    look(phone, "raw-card")
