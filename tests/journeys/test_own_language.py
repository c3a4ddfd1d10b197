"""No field says in English what the return key does: Streamlit has no Dutch for it."""

import re
from collections.abc import Iterable

import pytest
from playwright.sync_api import Page, expect

from tests.browser import wait_until_whole
from tests.journeys.test_facilitator import choose_table, come_in, unlock
from tests.journeys.walking import open_survey, press, skip_to
from tests.server import Server

TYPED_IN = ", ".join(
    f"[data-testid={name}] :is(input, textarea)"
    for name in ("stTextInput", "stTextArea", "stNumberInput")
)
SAID = "[...document.querySelectorAll('[data-testid=InputInstructions]')]"
SEEN = f"() => {SAID}.filter(said => said.checkVisibility()).map(said => said.innerText)"
HIDDEN = f"() => {SAID}.filter(said => !said.checkVisibility()).map(said => said.textContent)"
A_COUNT = re.compile(r"\d+/\d+")
PAGES = {
    "Rondkijken als beheerder": ("/beheer", "/accounts", "/sloten"),
    "Rondkijken als begeleider": ("/tafels", "/coderen", "/sloten"),
}


def said_while_typing(page: Page) -> tuple[list[str], list[str]]:
    """What stands beside each field of a page while somebody types in it: seen, and hidden."""
    wait_until_whole(page)
    seen: list[str] = []
    hidden: list[str] = []
    for field in page.locator(TYPED_IN).all():
        if field.is_visible():
            field.press("End")
            field.press("1")
            page.wait_for_timeout(100)
            seen += page.evaluate(SEEN)
            hidden += page.evaluate(HIDDEN)
    return seen, hidden


def are_counts(said: Iterable[str]) -> bool:
    return all(A_COUNT.fullmatch(each) for each in said)


@pytest.mark.parametrize("who", PAGES)
def test_fields_of_staff_say_nothing_in_english(server: Server, desk: Page, who: str) -> None:
    desk.goto(f"{server.address}/inloggen")
    press(desk, who)
    desk.wait_for_url(f"**{PAGES[who][0]}")
    hidden: list[str] = []
    for address in PAGES[who]:
        desk.goto(f"{server.address}{address}")
        seen, unseen = said_while_typing(desk)
        assert are_counts(seen), address
        hidden += unseen

    # Streamlit still says it: without our style it would be seen.
    assert any("Press Enter" in said for said in hidden)


def test_where_words_are_read_fields_say_nothing_in_english(server: Server, desk: Page) -> None:
    come_in(desk, server, "Rondkijken als begeleider")
    desk.goto(f"{server.address}/coderen")
    choose_table(desk, "Dans in school en op het podium II")
    unlock(desk)
    expect(desk.locator("blockquote").first).to_be_visible()
    seen, _hidden = said_while_typing(desk)
    assert are_counts(seen)
    desk.get_by_role("link", name="De woorden zoals ze getypt zijn").click()
    expect(desk.get_by_label("Waarom heb je die woorden nodig?")).to_be_visible()
    seen, _hidden = said_while_typing(desk)

    assert seen
    assert are_counts(seen)


def test_fields_of_a_dancer_say_no_more_than_how_much_fits(server: Server, desk: Page) -> None:
    desk.goto(f"{server.address}/")
    desk.get_by_label("De code op je kaart").wait_for()
    seen, _hidden = said_while_typing(desk)
    assert seen == []
    card = server.practice_links(1)["survey"][0]
    desk.goto(card)
    press(desk, "Ik was al begonnen")
    desk.get_by_label("Je eigen woord").wait_for()
    seen, hidden = said_while_typing(desk)
    assert seen == []
    assert any("Press Enter" in said for said in hidden)
    desk.goto("about:blank")
    open_survey(desk, card)
    skip_to(desk, "Wat gaat er goed in de dans")
    seen, _hidden = said_while_typing(desk)
    assert seen
    assert are_counts(seen)
