"""Two facilitators code an evening's texts by keys alone, from the desk to what they settle on."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from models.storage import Settings, Store, open_store
from models.tables import my_tables
from tests.journeys.conftest import A_DESK, Look, a_page
from tests.journeys.test_agreement import TABLE, practice_actor
from tests.journeys.test_facilitator import come_in
from tests.journeys.test_workbench import decisions, open_desk, shown
from tests.server import Server, running_server

TEXTS = 18
OTHERWISE = (3, 9)  # texts in which the second coder sees something else
SAVED = 15_000  # milliseconds
FURTHEST = 80  # presses of Tab


@pytest.fixture(scope="module")
def own(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server of its own: all texts of a practice table are coded on it."""
    with running_server(tmp_path_factory.mktemp("two_coders")) as running:
        yield running


@pytest.fixture
def kept(own: Server) -> Iterator[Store]:
    store = open_store(Settings(data=own.data, port=0, address="127.0.0.1"), "practice")
    yield store
    store.engine.dispose()


def test_two_coders_go_from_the_first_text_to_what_they_settle_on_by_keys_alone(
    own: Server, browser: Browser, kept: Store, look: Look
) -> None:
    anna, bo = (practice_actor(kept, key) for key in ("facilitator", "second_facilitator"))
    table = next(one.table_id for one in my_tables(kept, anna) if one.details.title == TABLE)
    with a_page(browser, own, A_DESK) as first, a_page(browser, own, A_DESK) as second:
        sit_down(first, own, "Rondkijken als begeleider", table)
        keys = sum(code(first, "1") for _ in range(TEXTS))
        expect(first.get_by_text(f"{TEXTS} van {TEXTS} gelezen")).to_be_visible(timeout=SAVED)
        assert keys == 2 * TEXTS
        sit_down(second, own, "Rondkijken als tweede begeleider", table)
        for number in range(TEXTS):
            code(second, *("geld", "Enter") if number in OTHERWISE else "1")
        expect(second.get_by_text(f"{TEXTS} van {TEXTS} gelezen")).to_be_visible(timeout=SAVED)
        theirs = [decisions(kept, actor, table) for actor in (anna, bo)]
        assert [len(each) for each in theirs] == [TEXTS, TEXTS]

        first.goto(f"/overeenstemming?tafel={table}")
        expect(first.get_by_role("heading", name="Per thema")).to_be_visible()
        expect(first.get_by_text("Nog af te spreken: 2.")).to_be_visible()
        expect(first.get_by_role("link", name="Lezen en coderen")).to_be_visible()
        tab_to(first, "Geld en contract")
        first.keyboard.press("Space")
        tab_to(first, "Waarom kiezen jullie dit?")
        first.keyboard.type("Wij lezen dit als iets over geld.")
        tab_to(first, "Bewaar wat we afspreken")
        first.keyboard.press("Enter")
        expect(first.get_by_text("Al afgesproken: 1.")).to_be_visible()
        look(first, "facilitator-two-coders-settled")


def test_a_theme_that_is_added_by_keys_is_found_at_the_desk_by_its_letters(
    own: Server, browser: Browser, kept: Store, look: Look
) -> None:
    anna = practice_actor(kept, "facilitator")
    table = next(one.table_id for one in my_tables(kept, anna) if one.details.title == TABLE)
    with a_page(browser, own, A_DESK) as page:
        come_in(page, own, "Rondkijken als begeleider")
        page.goto(f"/codeboek?tafel={table}")
        expect(page.get_by_role("heading", name="Codeboek", exact=True)).to_be_visible()
        tab_to(page, "Naam")
        page.keyboard.type("Ouders die duwen")
        tab_to(page, "Voeg dit thema toe")
        page.keyboard.press("Enter")
        expect(page.get_by_text("voegde ‘Ouders die duwen’ toe")).to_be_visible()
        look(page, "facilitator-codebook")

        page.goto(f"/coderen?tafel={table}")
        open_desk(page)
        page.keyboard.type("ouders")
        page.keyboard.press("Enter")
        expect(
            page.locator(".workbench").get_by_role("button", name="Ouders die duwen", pressed=True)
        ).to_be_visible()


def sit_down(page: Page, server: Server, name: str, table: str) -> None:
    """Comes in, and opens the desk of this table."""
    come_in(page, server, name)
    page.goto(f"/coderen?tafel={table}")
    open_desk(page)


def code(page: Page, *keys: str) -> int:
    """Codes the text on the desk and goes on to the next; how many keys were pressed."""
    before = shown(page)
    for key in (*keys, "Enter"):
        if len(key) > 1 and key.islower():
            page.keyboard.type(key)
        else:
            page.keyboard.press(key)
    page.wait_for_function(
        "before => { const here = document.querySelector('.workbench blockquote')?.innerText;"
        " return here !== before ||"
        " document.querySelector('.workbench .said')?.innerText.includes('alles') }",
        arg=before,
    )
    return len(keys) + 1


def tab_to(page: Page, name: str) -> None:
    """Presses Tab until what has this name is in focus."""
    for _ in range(FURTHEST):
        page.keyboard.press("Tab")
        if name in page.evaluate(
            "() => { const here = document.activeElement; return [here.innerText,"
            " here.ariaLabel, ...[...(here.labels ?? [])].map(l => l.innerText)].join(' ') }"
        ):
            return
    raise AssertionError(f"Tab does not reach {name}")
