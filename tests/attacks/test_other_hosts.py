"""Who runs another host, and waits for a page of ours to ask it for anything: no page of any role
does. The leap of the quick exit goes elsewhere, and does not say from where.
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Route, expect

from models.people import Role
from pages.parts.places import FIRST_PAGE, PLACES, Place
from pages.parts.quick_exit import AWAY
from tests.browser import wait_until_open, wait_until_whole
from tests.journeys.walking import (
    go_on,
    heading,
    open_survey,
    press,
    question,
    skip_to,
    skip_to_the_end,
)
from tests.server import Server

WAIT = 20_000  # milliseconds
OPEN_QUESTION = "Wat gaat er goed in de dans"
WORDS = "Geloof ons de eerste keer."
WEATHER = "<title>Weer</title>"
ELSEWHERE = "https://elsewhere.example/x"
LOOK_AROUND_AS = {
    Role.FACILITATOR: "begeleider",
    Role.ADVISER: "vertrouwenspersoon",
    Role.OPERATOR: "beheerder",
    Role.OWNER: "eigenaar",
    Role.COMMITTEE: "commissie",
}
ASK = {
    "a picture": "where => document.body.append(Object.assign(new Image(), { src: where }))",
    "a script": """where => document.head.append(
        Object.assign(document.createElement("script"), { src: where }))""",
    "a font": """where => new FontFace("Elsewhere", `url(${where})`).load().catch(() => null)""",
    "a question": "where => void fetch(where).catch(() => null)",
    "a beacon": "where => void navigator.sendBeacon(where, 'x')",
    "a socket": "where => void new WebSocket(where.replace('https', 'wss'))",
}
SAY_POLICY = """policy => document.head.append(
    Object.assign(document.createElement("meta"), { name: "referrer", content: policy }))"""


@dataclass
class Recording:
    """What a browser asked for, and what our policy kept it from asking."""

    ours: str
    asked: list[str] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)

    @property
    def elsewhere(self) -> list[str]:
        """All of it that is not of our host."""
        return self.refused + [url for url in self.asked if self._is_foreign(url)]

    def _is_foreign(self, url: str) -> bool:
        asked = urlsplit(url)
        return asked.scheme not in ("data", "blob") and asked.netloc != self.ours


@contextmanager
def recording_browser(
    chromium: Browser, server: Server, *, without_policy: bool = False
) -> Iterator[tuple[BrowserContext, Recording]]:
    """A fresh browser, and all that it asks."""
    context = chromium.new_context(
        base_url=server.address, locale="nl-NL", reduced_motion="reduce", bypass_csp=without_policy
    )
    context.set_default_timeout(WAIT)
    expect.set_options(timeout=WAIT)
    recording = Recording(urlsplit(server.address).netloc)
    _listen(context, recording)
    yield context, recording
    context.close()


def _listen(context: BrowserContext, recording: Recording) -> None:
    asked, refused = recording.asked, recording.refused
    context.on("request", lambda request: asked.append(request.url))
    context.on("page", lambda page: page.on("websocket", lambda socket: asked.append(socket.url)))
    context.on("page", lambda page: page.on("download", lambda file: asked.append(file.url)))
    # The browser says of each thing that the policy refused where it was to come from.
    context.expose_function("tellRefused", lambda what: refused.append(what))
    context.add_init_script(
        """document.addEventListener("securitypolicyviolation",
            event => tellRefused(`${event.effectiveDirective} ${event.blockedURI}`))"""
    )


@pytest.fixture(scope="module")
def kept_open(chromium: Browser, server: Server) -> Iterator[tuple[BrowserContext, Recording]]:
    """One browser for all pages: a second one would load the same scripts again."""
    with recording_browser(chromium, server) as opened:
        yield opened


@pytest.fixture
def recording(kept_open: tuple[BrowserContext, Recording]) -> Recording:
    """What the browser asks in this test."""
    found = kept_open[1]
    found.asked.clear()
    found.refused.clear()
    return found


@pytest.fixture
def page(kept_open: tuple[BrowserContext, Recording], recording: Recording) -> Iterator[Page]:
    """A new tab where nobody is signed in."""
    context = kept_open[0]
    context.clear_cookies()
    tab = context.new_page()
    yield tab
    tab.close()


def look_at(page: Page, address: str) -> None:
    """Opens a page and waits until it is whole."""
    page.goto(address)
    is_whole(page)


def is_whole(page: Page) -> None:
    expect(page.locator("h1, [role=alert]").first).to_be_visible()
    wait_until_whole(page)


def come_in(page: Page, role: Role) -> None:
    page.goto("/inloggen")
    press(page, f"Rondkijken als {LOOK_AROUND_AS[role]}")
    page.wait_for_url(f"**{FIRST_PAGE[role]}")
    is_whole(page)


def unlock(page: Page) -> None:
    press(page, "Open het slot")
    expect(page.get_by_role("button", name="Open het slot")).to_have_count(0)
    is_whole(page)


def test_no_page_asks_another_host_while_nobody_is_signed_in(
    page: Page, recording: Recording
) -> None:
    # Closed pages all answer alike.
    closed = next(place for place in PLACES if place.roles)
    seen = [place for place in PLACES if not place.roles] + [closed]
    for place in seen:
        look_at(page, f"/{place.address}")
    look_at(page, "/?lang=en")
    press(page, "Talk to someone")
    expect(page.get_by_role("dialog")).to_be_visible()
    page.goto("/nergens")

    assert paths_of(seen) <= paths_asked(recording)
    assert any(url.startswith("ws:") for url in recording.asked)
    assert recording.elsewhere == []


def test_a_chart_and_what_is_taken_along_of_it_ask_no_other_host(
    page: Page, recording: Recording
) -> None:
    look_at(page, "/sport")
    chart = page.locator(".st-key-chart_themes")
    expect(chart.locator(".js-plotly-plot")).to_be_visible()
    is_whole(page)
    chart.get_by_text("Tabel en download").click()
    wait_until_open(chart.locator("details"))
    for file in (
        chart.get_by_role("link", name="CSV"),
        chart.get_by_role("button", name="PNG"),
        chart.get_by_role("button", name="SVG"),
    ):
        with page.expect_download():
            file.click()

    assert any(path.startswith("/open/sport/") for path in paths_asked(recording))
    assert recording.elsewhere == []


def test_a_dancers_whole_journey_asks_no_other_host(
    server: Server, page: Page, recording: Recording
) -> None:
    links = server.practice_links(1)
    open_survey(page, links["survey"][0])
    skip_to(page, OPEN_QUESTION)
    with page.expect_response("**/draft"):
        page.get_by_role("textbox").fill(WORDS)
    look_at(page, "/onherkenbaar")
    press(page, "Met iemand praten")
    expect(page.get_by_role("dialog")).to_be_visible()
    page.goto("/")
    question(page, OPEN_QUESTION)
    go_on(page)
    skip_to_the_end(page)
    press(page, "Verstuur mijn antwoorden")
    expect(page.get_by_text("Je antwoorden zijn veilig aangekomen")).to_be_visible()
    for address in (links["survey"][0], links["results"]):
        page.goto("about:blank")
        look_at(page, address)

    assert recording.elsewhere == []


@pytest.mark.parametrize("role", [role for role in Role if role is not Role.FACILITATOR])
def test_no_page_of_staff_asks_another_host(page: Page, recording: Recording, role: Role) -> None:
    come_in(page, role)
    for place in PLACES:
        if role in place.roles:
            look_at(page, f"/{place.address}")

    assert recording.elsewhere == []


def test_no_page_of_a_facilitator_asks_another_host(page: Page, recording: Recording) -> None:
    come_in(page, Role.FACILITATOR)
    table, team = (address_of(page, place) for place in ("tafel", "team"))
    look_at(page, table)
    with page.expect_download():
        press(page, "Maak kaarten (PDF)")
    look_at(page, team)
    unlock(page)
    look_at(page, "/coderen")
    expect(page.get_by_text("Waar gaat dit over?")).to_be_visible()
    look_at(page, "/uitkomsten")
    look_at(page, "/voorbeeld")
    press(page, "Verder")
    press(page, "Ja, 16 of ouder")
    heading(page, "Wat gebeurt er met je antwoorden?")
    for address in (
        *("/mijn-plek", "/sloten", "/zoals-getypt", "/voorstellen", "/meenemen"),
        *("/live", "/rondes", "/zaal", "/overeenstemming", "/wat-valt-op", "/codeboek"),
    ):
        look_at(page, address)

    hers = [place for place in PLACES if Role.FACILITATOR in place.roles]
    assert paths_of(hers) | {"/cards"} <= paths_asked(recording)
    assert recording.elsewhere == []


def paths_of(places: Iterable[Place]) -> set[str]:
    return {f"/{place.address}" for place in places}


def paths_asked(recording: Recording) -> set[str]:
    return {urlsplit(url).path for url in recording.asked}


def address_of(page: Page, place: str) -> str:
    """Where the first link to this page of a table leads."""
    return page.locator(f"a[href*='{place}?']").first.get_attribute("href") or ""


def test_one_foreign_thing_in_a_page_would_be_seen(page: Page, recording: Recording) -> None:
    look_at(page, "/hulp")

    assert asked_elsewhere(page, recording) == list(ASK)


def test_without_our_policy_it_would_have_been_asked_and_is_seen_too(
    chromium: Browser, server: Server
) -> None:
    with recording_browser(chromium, server, without_policy=True) as (context, recording):
        context.route(f"{ELSEWHERE}*", lambda route: route.abort())
        page = context.new_page()
        look_at(page, "/hulp")
        seen = asked_elsewhere(page, recording)

    assert seen == list(ASK)
    assert recording.refused == []


def asked_elsewhere(page: Page, recording: Recording) -> list[str]:
    """The ways to ask another host that are in the recording, after each was tried."""
    seen = []
    for number, (way, ask) in enumerate(ASK.items()):
        page.evaluate(ask, f"{ELSEWHERE}{number}")
        page.wait_for_timeout(100)
        if any(f"elsewhere.example/x{number}" in found for found in recording.elsewhere):
            seen.append(way)
    return seen


def leapt(chromium: Browser, server: Server, policy: str = "") -> tuple[str, str, list[str]]:
    """What the other site hears of where she was, in the request and in its page; and all that was
    asked of another host. `policy` is what her page says instead of our header.
    """
    with recording_browser(chromium, server) as (context, recording):
        heard: list[str] = []

        def weather(route: Route) -> None:
            heard.append(route.request.all_headers().get("referer", ""))
            route.fulfill(content_type="text/html", body=WEATHER)

        context.route(f"{AWAY}/**", weather)
        page = context.new_page()
        look_at(page, "/onherkenbaar")
        if policy:
            page.evaluate(SAY_POLICY, policy)
        press(page, "Snel weg")
        expect(page).to_have_title("Weer")
        return heard[0], page.evaluate("document.referrer"), recording.elsewhere


def test_the_quick_exit_leads_to_the_weather_which_does_not_hear_from_where(
    chromium: Browser, server: Server
) -> None:
    in_request, in_page, elsewhere = leapt(chromium, server)

    assert (in_request, in_page) == ("", "")
    assert [urlsplit(url).netloc for url in elsewhere] == [urlsplit(AWAY).netloc]


def test_with_the_policy_that_browsers_have_of_themselves_the_weather_hears_it(
    chromium: Browser, server: Server
) -> None:
    in_request, in_page, _ = leapt(chromium, server, "strict-origin-when-cross-origin")

    assert in_page == f"{server.address}/"
    assert in_request in ("", in_page)
