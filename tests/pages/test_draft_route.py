"""Words on their way to a draft: taken from our own pages alone, and answered alike."""

import pytest
from starlette.testclient import TestClient

from content.questionnaire import questionnaire
from models.storage import Store
from models.survey import (
    AnswerValue,
    DraftContent,
    load_draft,
    new_draft_key,
    options_in_order,
    save_draft,
)
from models.tables import Phase, issue_cards, recognise
from pages.parts.clock import today
from tests.build import People, a_table

WORDS = "Geloof ons de eerste keer."


@pytest.fixture
def key(practice: Store, team: People) -> str:
    """The key of a draft."""
    (code,) = issue_cards(practice, team.facilitator, a_table(practice, team), 1)
    made = new_draft_key()
    save_draft(practice, recognise(practice, code), Phase.BEFORE, made, DraftContent(), today())
    return made


def typed(key: str, words: str = WORDS) -> dict[str, str]:
    return {"key": key, "question": "experience_before", "words": words}


def words_in(store: Store, key: str) -> str:
    draft = load_draft(store, key)
    assert draft is not None
    answer = draft.answers.get("experience_before")
    return answer.words if answer else ""


def test_words_go_to_the_draft(practice: Store, browser: TestClient, key: str) -> None:
    assert browser.post("/draft", json=typed(key)).status_code == 204

    assert words_in(practice, key) == WORDS


def test_choices_go_to_the_draft_by_their_places_beside_the_words(
    practice: Store, browser: TestClient, key: str
) -> None:
    browser.post("/draft", json={"key": key, "question": "themes_before", "words": WORDS})
    sent = {"key": key, "question": "themes_before", "places": [0, 2]}
    assert browser.post("/draft", json=sent).status_code == 204

    draft = load_draft(practice, key)
    assert draft is not None
    options = options_in_order(questionnaire().question("themes_before"), key)
    kept = draft.answers["themes_before"]
    assert kept == AnswerValue((options[0].key, options[2].key), words=WORDS)


@pytest.mark.parametrize(
    "places",
    [
        [99],
        [-1, 99],
        [0, 1, 2, 3],
        ["0"],
        [0.5],
        [True],
        "01",
        {"0": 1},
        list(range(51)),
    ],
)
def test_places_that_no_screen_has_are_refused(
    practice: Store, browser: TestClient, key: str, places: object
) -> None:
    sent = {"key": key, "question": "themes_before", "places": places}

    assert browser.post("/draft", json=sent).status_code == 400
    draft = load_draft(practice, key)
    assert draft is not None
    assert draft.answers == {}


def test_four_thousand_signs_of_every_kind_fit(
    practice: Store, browser: TestClient, key: str
) -> None:
    words = "💃\u202e<b>" * 800  # of which one sign is not kept

    assert browser.post("/draft", json=typed(key, words)).status_code == 204
    assert words_in(practice, key) == "💃<b>" * 800


def test_a_key_without_a_draft_is_answered_alike(browser: TestClient, key: str) -> None:
    assert browser.post("/draft", json=typed(new_draft_key())).status_code == 204


def test_another_site_keeps_nothing(practice: Store, browser: TestClient, key: str) -> None:
    elsewhere = {"origin": "https://elsewhere.example"}

    assert browser.post("/draft", json=typed(key), headers=elsewhere).status_code == 403
    assert words_in(practice, key) == ""


@pytest.mark.parametrize(
    "body", [b"", b"[]", b"{}", b"nonsense", b'{"key":1,"question":2,"words":3}', b"[" * 30_000]
)
def test_what_is_no_draft_is_refused(browser: TestClient, key: str, body: bytes) -> None:
    assert browser.post("/draft", content=body).status_code == 400


@pytest.mark.parametrize("words", ["a" * 4001, "a" * 1_000_000])
def test_too_many_words_are_refused_and_harm_nothing(
    practice: Store, browser: TestClient, key: str, words: str
) -> None:
    browser.post("/draft", json=typed(key))

    assert browser.post("/draft", json=typed(key, words)).status_code == 400
    assert words_in(practice, key) == WORDS
