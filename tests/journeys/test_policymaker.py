"""Policymakers, and everyone: the public dashboards, on a desk and on a phone."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser import wait_until_open, wait_until_whole
from tests.server import Server

Look = Callable[[Page, str], None]
PAGES = ("sport", "onderwijs-en-cultuur", "aanbevelingen", "hulp")


def opened_chart(server: Server, desk: Page) -> Locator:
    """The chart of themes, with its table and files."""
    desk.goto(f"{server.address}/sport")
    chart = desk.locator(".st-key-chart_themes")
    expect(chart.locator(".js-plotly-plot")).to_be_visible()
    wait_until_whole(desk)
    chart.get_by_text("Tabel en download").click()
    wait_until_open(chart.locator("details"))
    return chart


@pytest.mark.parametrize("address", PAGES)
@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_public_page_is_there_at_both_sizes(
    server: Server, desk: Page, phone: Page, look: Look, address: str, language: str
) -> None:
    for page in (desk, phone):
        page.goto(f"{server.address}/{address}?lang={language}")
        expect(page.get_by_role("heading", level=1)).to_be_visible()
        expect(page.locator("html")).to_have_attribute("lang", language)
        if address in PAGES[:2]:
            expect(page.locator(".js-plotly-plot").first).to_be_visible()
        look(page, f"public-{address}-{language}")


def test_a_chart_says_who_it_is_about_and_where_it_is_from(server: Server, desk: Page) -> None:
    chart = opened_chart(server, desk)

    expect(chart.get_by_text("niet alle dansers")).to_be_visible()
    expect(chart.get_by_text(re.compile(r"Danstafels, Sport, uitgave \d+"))).to_be_visible()


def test_a_charts_numbers_come_as_a_file(server: Server, desk: Page) -> None:
    chart = opened_chart(server, desk)
    with desk.expect_download() as download:
        chart.get_by_role("link", name="CSV").click()

    first, second = download.value.path().read_text().splitlines()[:2]
    assert download.value.suggested_filename == "verzonnen-danstafels-sport-1-themes.csv"
    assert first == "environment,sector,release,question,phase,option,dancers"
    assert second.startswith("practice,sport,1,themes_before,before,")


@pytest.mark.parametrize("kind", ["PNG", "SVG"])
def test_a_chart_comes_as_a_picture(server: Server, desk: Page, kind: str) -> None:
    chart = opened_chart(server, desk)
    with desk.expect_download() as download:
        chart.get_by_role("button", name=kind).click()

    data = download.value.path().read_bytes()
    assert data.startswith(b"\x89PNG" if kind == "PNG" else b"<svg")
    assert len(data) > 5_000


def test_a_picture_of_a_chart_says_what_it_shows_and_where_it_is_from(
    server: Server, desk: Page
) -> None:
    chart = opened_chart(server, desk)
    with desk.expect_download() as download:
        chart.get_by_role("button", name="SVG").click()

    said = " ".join(re.findall(r"<text[^>]*>([^<]*)</text>", download.value.path().read_text()))
    assert "zijn het vaakst gekozen" in said
    assert "niet alle dansers" in said
    assert "Oefenomgeving: alles hier is verzonnen" in said
    assert "/sport?uitgave=1" in said


def test_the_source_of_a_chart_is_copied(server: Server, desk: Page) -> None:
    desk.context.grant_permissions(["clipboard-read", "clipboard-write"])
    chart = opened_chart(server, desk)
    chart.get_by_role("button", name="Kopieer de bron").click()
    expect(chart.get_by_role("button", name="Gekopieerd")).to_be_visible()

    copied = desk.evaluate("() => navigator.clipboard.readText()")
    assert copied.endswith(f"{server.address}/sport?uitgave=1")


def test_a_permanent_address_keeps_its_release(server: Server, desk: Page) -> None:
    desk.goto(f"{server.address}/sport?uitgave=1")

    expect(desk.get_by_role("heading", level=1)).to_contain_text("danssport")


def test_a_file_of_no_release_is_not_there(server: Server, desk: Page) -> None:
    answer = desk.request.get(f"{server.address}/open/sport/999/themes.csv")

    assert answer.status == 404
