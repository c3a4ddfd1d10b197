"""A running practice server, a phone, a desk, and an eye for what a page looks like."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.browser import wait_until_whole
from tests.server import Server, running_server

ARTIFACTS = Path(__file__).parent.parent / "artifacts"
PHONE = {"width": 390, "height": 844}
DESK = {"width": 1280, "height": 800}
A_PHONE = {"viewport": PHONE, "has_touch": True, "is_mobile": True, "device_scale_factor": 2}
A_DESK = {"viewport": DESK}
WAIT = 20_000  # milliseconds; a first page on a busy machine

Look = Callable[[Page, str], None]


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """One server in a practice environment of its own, for all journeys."""
    with running_server(tmp_path_factory.mktemp("server")) as running:
        yield running


@pytest.fixture(scope="session")
def browser(chromium: Browser) -> Browser:
    """The Chromium that is installed."""
    expect.set_options(timeout=WAIT)
    return chromium


@pytest.fixture
def phone(browser: Browser, server: Server) -> Iterator[Page]:
    """A dancer's phone: 390x844, touch, Dutch. Addresses may be given from the slash on."""
    with a_page(browser, server, A_PHONE) as page:
        yield page


@pytest.fixture
def context_of_phone(phone: Page) -> BrowserContext:
    """The browser on that phone, for a second tab in it."""
    return phone.context


@pytest.fixture
def desk(browser: Browser, server: Server) -> Iterator[Page]:
    """A laptop: 1280x800, Dutch."""
    with a_page(browser, server, A_DESK) as page:
        yield page


@pytest.fixture(scope="session")
def look() -> Look:
    """`look(page, name)` keeps a picture and finds nothing that axe objects to."""
    ARTIFACTS.mkdir(exist_ok=True)
    axe = Axe()

    def look_at(page: Page, name: str) -> None:
        wait_until_whole(page)
        size = (page.viewport_size or PHONE)["width"]
        page.screenshot(path=ARTIFACTS / f"{name}-{size}.png", full_page=True)
        found = axe.run(page)
        assert found.violations_count == 0, found.generate_report()

    return look_at


@contextmanager
def a_page(browser: Browser, server: Server, device: dict[str, Any]) -> Iterator[Page]:
    """One more browser, closed afterwards, in whose pages nothing may go wrong."""
    context = browser.new_context(
        base_url=server.address, locale="nl-NL", reduced_motion="reduce", **device
    )
    context.set_default_timeout(WAIT)
    page = context.new_page()
    faults = _listen(context)
    yield page
    context.close()
    assert faults == [], f"the browser met errors: {faults}"


def _listen(context: BrowserContext) -> list[str]:
    """What goes wrong in a page's own scripts; a test that passes with errors is no test."""
    faults: list[str] = []
    context.on("weberror", lambda problem: faults.append(str(problem.error)))
    return faults
