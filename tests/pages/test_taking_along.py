"""Taking texts and codings along: the page, and the route that makes the file."""

import io
import json
import zipfile
from urllib.parse import parse_qs, urlsplit

import pandas
import pytest
from starlette.testclient import TestClient
from streamlit.testing.v1 import AppTest

from analysis.exports import Form
from models.coding import code_text, texts_to_code
from models.operating import audit_trail
from models.people import unlock as unlock_account
from models.people.audit import Act
from models.people.sign_in import actor_for
from models.storage import Store
from models.tables import TableState
from pages.parts.clock import now
from pages.parts.signed_in import COOKIE
from tests.build import People, a_card, a_response, move_to
from tests.pages.conftest import Visit, texts
from tests.pages.test_as_typed import PASSWORDS, unlock
from tests.pages.test_card_routes import fault_in, sign_in

WORDS = "Jan de Vries zweeg toen ik huilde."
READ = "[naam A] zweeg toen ik huilde."
PROMISE = "Ik bewaar het bestand veilig en verwijder het op tijd."


@pytest.fixture
def readable(practice: Store, team: People, table: str) -> str:
    """The id of a table with one coded text."""
    a_response(practice, a_card(practice, team, table), words=WORDS)
    move_to(practice, team, table, TableState.LIVE)
    (text,) = texts_to_code(practice, team.facilitator, table)
    code_text(practice, team.facilitator, text.text_id, ("silence",))
    return table


@pytest.fixture
def unlocked(practice: Store, browser: TestClient) -> TestClient:
    """The browser of a facilitator who unlocked the words."""
    sign_in(browser, "facilitator")
    actor = actor_for(practice, browser.cookies[COOKIE], now())
    unlock_account(practice, actor, PASSWORDS["facilitator"])
    return browser


def form(table: str, wanted: Form = Form.CSV, **changed: str) -> dict[str, str]:
    return {"table": table, "form": wanted.value, "promised": "1", **changed}


def on_record(store: Store, people: People) -> int:
    return [entry.act for entry in audit_trail(store, people.operator)].count(Act.CODINGS_EXPORTED)


def offered(page: AppTest) -> list[str]:
    """Which form of file the button would make; empty where there is none."""
    forms = [each.proto for each in page.get("bidi_component")]
    told = [json.loads(form.json) for form in forms if form.component_name.endswith("posted_form")]
    return [form["hidden"]["form"] for form in told if form["action"] == "/codings"]


@pytest.fixture
def page(visit: Visit, readable: str) -> AppTest:
    return unlock(visit("meenemen", signed_in="facilitator"), "facilitator")


def test_it_says_what_goes_along_and_that_it_leaves_the_platform(page: AppTest) -> None:
    said = texts(page)

    assert "zonder namen en zonder wat jullie weghaalden" in said
    assert "Niet: codes van kaarten" in said
    assert "Het bestand gaat van ons platform af." in said
    assert "Dan staan ze nog in jouw bestand." in said


def test_without_the_promise_there_is_no_button_and_with_it_there_is(page: AppTest) -> None:
    assert offered(page) == []

    page.checkbox(key="taking_along_promise").check().run()

    assert offered(page) == ["xlsx"]


def test_a_codebook_asks_for_no_promise(page: AppTest) -> None:
    page.radio(key="taking_along_form").set_value(Form.QDC).run()

    assert not page.checkbox
    assert offered(page) == ["qdc"]


def test_looking_at_the_page_puts_nothing_on_record(
    practice: Store, team: People, page: AppTest
) -> None:
    page.checkbox(key="taking_along_promise").check().run()

    assert on_record(practice, team) == 0


def test_where_nothing_may_be_read_there_is_nothing_to_take_along(visit: Visit, table: str) -> None:
    page = visit("meenemen", signed_in="facilitator")

    assert "Er is nog niets om mee te nemen." in texts(page)


@pytest.mark.parametrize("wanted", [each for each in Form if each.holds_texts])
def test_an_unlocked_facilitator_gets_a_file_that_nobody_keeps_and_that_is_on_record(
    practice: Store, team: People, unlocked: TestClient, readable: str, wanted: Form
) -> None:
    before = {file for file in practice.folder.rglob("*") if file.is_file()}
    answer = unlocked.post("/codings", data=form(readable, wanted))

    assert answer.headers["content-type"] == "application/zip"
    assert answer.headers["cache-control"] == "no-store"
    name = f'filename="verzonnen-teksten-en-themas-{wanted.value}.zip"'
    assert name in answer.headers["content-disposition"]
    assert "README.txt" in zipfile.ZipFile(io.BytesIO(answer.content)).namelist()
    assert on_record(practice, team) == 1
    assert {file for file in practice.folder.rglob("*") if file.is_file()} == before


def test_what_stands_in_the_file_is_what_was_read_and_decided(
    unlocked: TestClient, readable: str
) -> None:
    answer = unlocked.post("/codings", data=form(readable, lang="en"))

    archive = zipfile.ZipFile(io.BytesIO(answer.content))
    (row,) = pandas.read_csv(archive.open("texts.csv")).to_dict("records")
    assert row["words"] == READ
    assert row["coder 1: themes"] == "Silence and looking away"
    assert b"de Vries" not in answer.content
    assert b"Everything in it is invented" in archive.read("README.txt")


def test_the_codebook_alone_needs_no_key_and_is_not_on_record(
    practice: Store, team: People, browser: TestClient, readable: str
) -> None:
    sign_in(browser, "facilitator")
    answer = browser.post("/codings", data=form(readable, Form.QDC))

    assert zipfile.ZipFile(io.BytesIO(answer.content)).namelist() == ["README.txt", "codeboek.qdc"]
    assert on_record(practice, team) == 0


def test_who_did_not_unlock_goes_back_to_the_page_that_asks_for_it(
    practice: Store, team: People, browser: TestClient, visit: Visit, readable: str
) -> None:
    sign_in(browser, "facilitator")
    answer = browser.post("/codings", data=form(readable))

    assert urlsplit(answer.headers["location"]).path == "/meenemen"
    assert fault_in(answer.headers["location"]) == "StillLocked"
    assert on_record(practice, team) == 0
    asked = {
        key: each[0] for key, each in parse_qs(urlsplit(answer.headers["location"]).query).items()
    }
    said = visit("meenemen", signed_in="facilitator", **asked)
    assert "nog op slot" in said.warning[0].value


@pytest.mark.parametrize("wanted", list(Form))
@pytest.mark.parametrize("who", ["adviser", "operator"])
def test_only_facilitators_get_one(
    practice: Store, team: People, browser: TestClient, readable: str, who: str, wanted: Form
) -> None:
    sign_in(browser, who)

    answer = browser.post("/codings", data=form(readable, wanted))

    assert fault_in(answer.headers["location"]) == "NotAllowed"
    assert on_record(practice, team) == 0


def test_nobody_gets_one_of_a_table_that_is_not_theirs(unlocked: TestClient) -> None:
    answer = unlocked.post("/codings", data=form("some-other-table"))

    assert fault_in(answer.headers["location"]) == "TableUnknown"


def test_who_is_not_signed_in_is_asked_to(browser: TestClient, readable: str) -> None:
    assert browser.post("/codings", data=form(readable)).headers["location"] == "/inloggen"


@pytest.mark.parametrize("changed", [{"form": "exe"}, {"form": ""}, {"promised": "0"}])
def test_another_form_or_no_promise_makes_nothing(
    practice: Store, team: People, unlocked: TestClient, readable: str, changed: dict[str, str]
) -> None:
    assert unlocked.post("/codings", data={**form(readable), **changed}).status_code == 403
    elsewhere = {"origin": "https://elsewhere.example"}
    assert unlocked.post("/codings", data=form(readable), headers=elsewhere).status_code == 403
    assert on_record(practice, team) == 0
