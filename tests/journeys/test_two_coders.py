"""Two facilitators code the same ten practice texts blind, see where they differ, settle it, and
add a theme of their own; nobody touches a mouse.
"""

import statistics
import time
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.journeys.conftest import A_DESK, Look, a_page
from tests.journeys.test_agreement import TABLE
from tests.journeys.test_facilitator import choose_table, come_in
from tests.journeys.test_workbench import AT_ONCE, SAVED, open_desk, shown
from tests.server import Server, running_server

TEXTS = 10
WHY = "Wij lezen dit als iets over geld."


@pytest.fixture
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A practice server on which nobody coded by hand yet."""
    with running_server(tmp_path_factory.mktemp("two_coders")) as running:
        yield running


def test_two_coders_code_ten_texts_blind_and_settle_a_difference_by_keys_alone(
    server: Server, browser: Browser, look: Look
) -> None:
    with a_page(browser, server, A_DESK) as first, a_page(browser, server, A_DESK) as second:
        sit_down(first, server, "Rondkijken als begeleider")
        sit_down(second, server, "Rondkijken als tweede begeleider")
        waits, read = [], []
        for number in range(TEXTS):
            read.append(shown(first))
            assert shown(second) == read[-1]
            choose(first, "1" if suggested(first) else "geld")
            # Blind: what the first chose is nowhere to be seen.
            expect(second.locator(".workbench [aria-pressed=true]:visible")).to_have_count(0)
            choose(second, "lij" if number == 1 else "1" if suggested(second) else "geld")
            waits += [goes_on(first), goes_on(second)]
        assert len(set(read)) == TEXTS
        assert statistics.median(waits) < AT_ONCE, sorted(waits)

        for page in (first, second):
            expect(page.get_by_text(f"{TEXTS} van ")).to_be_visible(timeout=SAVED)
        first.reload()
        choose_table(first, TABLE)
        open_desk(first)
        expect(first.get_by_text(f"{TEXTS} van ")).to_be_visible()
        assert shown(first) not in read

        settle_by_keys(first)
        look(first, "two-coders-settled")


def test_a_theme_that_is_added_by_keys_is_found_at_the_desk_by_its_letters(
    server: Server, browser: Browser, look: Look
) -> None:
    with a_page(browser, server, A_DESK) as page:
        come_in(page, server, "Rondkijken als begeleider")
        page.goto(f"{server.address}/codeboek")
        # The last of the page: whatever is above it stands by then.
        expect(page.get_by_role("link", name="Lezen en coderen")).to_be_visible()
        tab_to(page, page.get_by_label("Naam", exact=True), "")
        page.keyboard.type("Ouders die duwen")
        tab_to(page, page.get_by_role("button", name="Voeg dit thema toe"), "Enter")
        expect(page.get_by_text("voegde ‘Ouders die duwen’ toe")).to_be_visible()
        look(page, "facilitator-codebook")

        tab_to(page, page.get_by_role("link", name="Lezen en coderen"), "Enter")
        open_desk(page)
        choose(page, "ouders")
        chosen = page.locator(".workbench .list [aria-pressed=true]")
        expect(chosen).to_contain_text("Ouders die duwen")


def sit_down(page: Page, server: Server, name: str) -> None:
    """Comes in and opens the desk of the practice table."""
    come_in(page, server, name)
    page.goto(f"{server.address}/coderen")
    choose_table(page, TABLE)
    open_desk(page)


def suggested(page: Page) -> int:
    """How many suggestions have a number."""
    return page.locator(".workbench .list kbd").count()


def choose(page: Page, keys: str) -> None:
    """A digit takes a suggestion; letters find a theme, and Enter takes it."""
    page.keyboard.type(keys)
    if not keys.isdigit():
        page.keyboard.press("Enter")
    expect(page.locator(".workbench .list [aria-pressed=true]")).to_have_count(1)


def goes_on(page: Page) -> float:
    """Presses Enter; the seconds until another text is there."""
    before = shown(page)
    pressed = time.monotonic()
    page.keyboard.press("Enter")
    while shown(page) == before:
        assert time.monotonic() - pressed < SAVED / 1000
    return time.monotonic() - pressed


def settle_by_keys(page: Page) -> None:
    """From the desk to the agreement, and through its form, by Tab, Enter and Space."""
    tab_to(page, page.get_by_role("link", name="Overeenstemming"), "Enter")
    expect(page.get_by_text("Nog af te spreken: ")).to_be_visible(timeout=SAVED)
    # The last of the page: whatever is above it stands by then.
    expect(page.get_by_role("link", name="Lezen en coderen")).to_be_visible()
    why = page.get_by_label("Waarom kiezen jullie dit?")
    tab_to(page, why, "")
    page.keyboard.type(WHY)
    tab_to(page, page.get_by_role("button", name="Bewaar wat we afspreken"), "Enter")
    expect(page.get_by_text("Al afgesproken: 1.")).to_be_visible(timeout=SAVED)


def tab_to(page: Page, wanted: Locator, key: str) -> None:
    """Tabs until this has the focus, and presses the key there."""
    for _ in range(120):
        if wanted.last.evaluate("element => element === document.activeElement"):
            if key:
                page.keyboard.press(key)
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"no way by Tab to {wanted}")
