"""The first HTML of a page."""

import pytest
from starlette.testclient import TestClient

from pages.parts.places import PLACES


@pytest.mark.parametrize("address", [place.address for place in PLACES])
def test_every_page_of_the_site_map_is_there(browser: TestClient, address: str) -> None:
    answer = browser.get(f"/{address}")

    assert answer.status_code == 200
    assert '<html lang="nl">' in answer.text


def test_the_language_of_the_page_is_that_of_its_address(browser: TestClient) -> None:
    page = browser.get("/hulp?lang=en").text

    assert '<html lang="en">' in page
    assert "This page needs JavaScript." in page


def test_title_and_icon_are_neutral_and_ours(browser: TestClient) -> None:
    page = browser.get("/").text

    assert "<title>Danstafels</title>" in page
    assert 'href="/mark.svg"' in page
    assert "favicon" not in page
    assert "<title>Streamlit" not in page


def test_only_our_own_fonts_are_fetched_ahead(browser: TestClient) -> None:
    page = browser.get("/").text

    assert page.count('rel="preload"') == 2
    assert "SourceSans" not in page


def test_streamlits_own_scripts_are_all_still_there(browser: TestClient) -> None:
    page = browser.get("/").text

    assert '<script type="module" crossorigin src="./static/js/index.' in page
    assert '<div id="root"></div>' in page


def test_a_page_that_did_not_change_is_not_sent_again(browser: TestClient) -> None:
    tag = browser.get("/").headers["etag"]

    assert browser.get("/", headers={"if-none-match": tag}).status_code == 304
    assert browser.get("/?lang=en", headers={"if-none-match": tag}).status_code == 200
