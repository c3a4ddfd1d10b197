"""Printing cards: who may, what comes, and that nothing of it stays."""

from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pypdfium2
import pytest
from starlette.testclient import TestClient

from analysis.printing import cards
from models.practice.people import practice_person
from models.storage import Store
from models.survey import cards_of_table
from pages.parts.clock import today
from tests.build import People, a_table


@pytest.fixture
def table(practice: Store, team: People) -> str:
    return a_table(practice, team)


def sign_in(browser: TestClient, key: str) -> None:
    person = practice_person(key)
    browser.post("/session", data={"email": person.email, "password": person.password})


def form(table: str, count: str = "3", way: str = "more") -> dict[str, str]:
    return {"table": table, "count": count, "way": way}


@pytest.mark.parametrize("way", ["more", "replace"])
def test_a_facilitator_gets_a_pdf_that_nobody_keeps(
    browser: TestClient, table: str, way: str
) -> None:
    sign_in(browser, "facilitator")

    answer = browser.post("/cards", data=form(table, way=way))

    assert answer.headers["content-type"] == "application/pdf"
    assert answer.headers["cache-control"] == "no-store"
    assert 'filename="verzonnen-kaarten.pdf"' in answer.headers["content-disposition"]
    said = pypdfium2.PdfDocument(answer.content)[0].get_textpage().get_text_range()
    assert said.count("ga naar localhost:8501") == 3
    assert said.count("alles hier is verzonnen") == 3


def test_the_codes_are_written_nowhere(practice: Store, browser: TestClient, table: str) -> None:
    sign_in(browser, "facilitator")
    answer = browser.post("/cards", data=form(table, "1"))
    said = pypdfium2.PdfDocument(answer.content)[0].get_textpage().get_text_range()
    first_half = next(line for line in said.splitlines() if len(line) == 9 and line[4] == " ")

    written = b"".join(file.read_bytes() for file in practice.folder.rglob("*") if file.is_file())

    assert first_half.encode() not in written
    assert first_half.replace(" ", "").encode() not in written


@pytest.mark.parametrize("count", ["0", "501", "", "drie", "1e3", "-1", "9" * 400])
def test_an_impossible_number_goes_back_with_a_sentence(
    practice: Store, team: People, browser: TestClient, table: str, count: str
) -> None:
    sign_in(browser, "facilitator")

    answer = browser.post("/cards", data=form(table, count))

    assert fault_in(answer.headers["location"]) == "CardsOutOfRange"
    assert cards_of_table(practice, team.facilitator, table, today()).made == 0


@pytest.mark.parametrize(("count", "kept"), [("501", ["501"]), ("<b>", []), ("9" * 400, [])])
def test_it_goes_back_to_the_same_form_with_the_number_that_was_typed(
    browser: TestClient, table: str, count: str, kept: list[str]
) -> None:
    sign_in(browser, "facilitator")

    answer = browser.post("/cards", data=form(table, count, "replace"))
    query = parse_qs(urlsplit(answer.headers["location"]).query)

    assert query["kaarten"] == ["replace"]
    assert query.get("aantal", []) == kept


def test_without_the_fonts_no_card_is_made(
    practice: Store,
    team: People,
    browser: TestClient,
    table: str,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    sign_in(browser, "facilitator")
    monkeypatch.setattr(cards, "FONTS", tmp_path)

    answer = browser.post("/cards", data=form(table))

    assert fault_in(answer.headers["location"]) == "CardsNotPrinted"
    assert cards_of_table(practice, team.facilitator, table, today()).made == 0


def test_who_is_not_signed_in_is_asked_to(browser: TestClient, table: str) -> None:
    assert browser.post("/cards", data=form(table)).headers["location"] == "/inloggen"


@pytest.mark.parametrize(("who", "fault"), [("adviser", "NotAllowed"), ("operator", "NotAllowed")])
def test_only_facilitators_print(browser: TestClient, table: str, who: str, fault: str) -> None:
    sign_in(browser, who)

    assert fault_in(browser.post("/cards", data=form(table)).headers["location"]) == fault


def test_nobody_prints_for_a_table_that_is_not_theirs(browser: TestClient) -> None:
    sign_in(browser, "facilitator")

    answer = browser.post("/cards", data=form("some-other-table"))

    assert fault_in(answer.headers["location"]) == "TableUnknown"


def test_a_form_of_another_site_prints_nothing(browser: TestClient, table: str) -> None:
    sign_in(browser, "facilitator")
    elsewhere = {"origin": "https://elsewhere.example"}

    assert browser.post("/cards", data=form(table), headers=elsewhere).status_code == 403
    assert browser.post("/cards", data=form(table, way="all")).status_code == 403


def fault_in(location: str) -> str:
    return parse_qs(urlsplit(location).query)["fout"][0]
