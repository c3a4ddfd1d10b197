"""Leaving by the quick exit: what the server forgets, and whom it listens to."""

import pytest
from starlette.testclient import TestClient
from streamlit.testing.v1 import AppTest

from models.storage import Store
from models.survey import load_draft
from pages.dancer.state import Journey
from pages.parts.visits import Visit
from tests.pages.conftest import Visit as Open
from tests.pages.dancer_steps import (
    WORDS,
    at_the_questions,
    journey,
    say_on_the_first_open_screen,
)


@pytest.fixture
def page(visit: Open, code: str) -> AppTest:
    """A dancer's page after her first own words."""
    page = at_the_questions(visit, code)
    say_on_the_first_open_screen(page)
    return page


def word(page: AppTest) -> str:
    found: Visit = page.session_state["visit"]
    return found.word


def test_the_server_forgets_card_answers_and_draft_key(page: AppTest, browser: TestClient) -> None:
    here = journey(page)
    assert WORDS in repr(here)

    assert browser.post("/weg", content=word(page)).status_code == 204
    assert here == Journey()


def test_the_draft_stays_for_who_has_its_key(
    practice: Store, page: AppTest, browser: TestClient
) -> None:
    key = journey(page).draft_key
    browser.post("/weg", content=word(page))

    draft = load_draft(practice, key)
    assert draft is not None
    assert WORDS in repr(draft)


def test_every_word_is_answered_alike(page: AppTest, browser: TestClient) -> None:
    right = browser.post("/weg", content=word(page))
    again = browser.post("/weg", content=word(page))
    wrong = browser.post("/weg", content="nobody")
    none = browser.post("/weg", content=b"\xff")

    assert {(answer.status_code, answer.content) for answer in (right, again, wrong, none)} == {
        (204, b"")
    }
    assert right.headers == again.headers == wrong.headers == none.headers


@pytest.mark.parametrize(
    "headers", [{"origin": "https://elsewhere.example"}, {"sec-fetch-site": "cross-site"}]
)
def test_another_site_makes_nobody_leave(
    page: AppTest, browser: TestClient, headers: dict[str, str]
) -> None:
    here = journey(page)

    assert browser.post("/weg", content=word(page), headers=headers).status_code == 403
    assert here.answers


def test_a_large_body_is_not_read(page: AppTest, browser: TestClient) -> None:
    assert browser.post("/weg", content=word(page) + " " * 10_000).status_code == 400
    assert journey(page).answers


def test_each_visit_has_a_word_of_its_own(visit: Open) -> None:
    assert word(visit()) != word(visit())


def test_the_way_to_staying_unrecognisable_is_on_the_welcome_screen_help_and_its_dialog(
    visit: Open, code: str
) -> None:
    at_help, at_the_door = visit("hulp"), visit(code=code)
    at_the_dialog = visit().button(key="help_open").click().run()

    for page in (at_help, at_the_door, at_the_dialog):
        links = [link.proto.page for link in page.get("page_link")]
        assert "onherkenbaar" in links
