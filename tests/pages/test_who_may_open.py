"""Every page and every route that is for staff, as every role and as nobody."""

import re

import pytest
from starlette.testclient import TestClient

from models.people import Role
from models.practice.people import PRACTICE_PEOPLE, practice_person
from models.storage import Store
from pages.parts.places import PLACES
from tests.pages.conftest import Visit, texts
from web.serving import ROUTES

STAFF_PAGES = [place for place in PLACES if place.roles]
REFUSED = "Met jouw account mag dit niet."
SIGNED_OUT = "Je bent uitgelogd."
PERSON_OF = {person.role: person.key for person in reversed(PRACTICE_PEOPLE)}
FOR_STAFF = ("/cards", "/codings", "/draaiboek.pdf")
FOR_EVERYBODY = (
    "/app.{hash}.css",
    "/draft",
    "/fonts/{name}",
    "/gids.pdf",
    "/healthz",
    "/live/{table}",
    "/mark.svg",
    "/open/{sector}/{number:int}/{chart}.csv",
    "/session",
    "/session/code",
    "/session/end",
    "/session/in",
    "/weg",
)


@pytest.mark.parametrize("address", [place.address for place in STAFF_PAGES])
def test_a_page_opens_for_its_roles_alone(practice: Store, visit: Visit, address: str) -> None:
    place = next(place for place in STAFF_PAGES if place.address == address)

    opened = {
        role for role in Role if REFUSED not in texts(visit(address, signed_in=PERSON_OF[role]))
    }

    assert opened == set(place.roles)


@pytest.mark.parametrize("address", [place.address for place in STAFF_PAGES])
def test_no_staff_page_opens_for_nobody(practice: Store, visit: Visit, address: str) -> None:
    page = visit(address)

    assert SIGNED_OUT in texts(page)
    assert {button.key for button in page.button} <= {"language_switch"}
    assert not page.text_input


@pytest.mark.parametrize("person", [None, "adviser", "operator", "owner", "committee"])
def test_cards_are_printed_for_facilitators_alone(
    browser: TestClient, table: str, person: str | None
) -> None:
    if person:
        sign_in_at(browser, person)

    answer = browser.post("/cards", data={"table": table, "count": "3", "way": "more"})

    assert answer.headers.get("content-type") != "application/pdf"


def test_a_facilitator_prints_no_cards_of_a_table_of_others(
    practice: Store, browser: TestClient, table: str
) -> None:
    sign_in_at(browser, "third_facilitator")

    answer = browser.post("/cards", data={"table": table, "count": "3", "way": "more"})

    assert answer.headers.get("content-type") != "application/pdf"


@pytest.mark.parametrize(
    "person", [None, "adviser", "operator", "owner", "committee", "third_facilitator"]
)
def test_the_kit_is_printed_for_facilitators_of_the_table_alone(
    browser: TestClient, table: str, person: str | None
) -> None:
    if person:
        sign_in_at(browser, person)

    answer = browser.get("/draaiboek.pdf", params={"tafel": table})

    assert answer.status_code == 303
    assert answer.headers.get("content-type") != "application/pdf"


@pytest.mark.parametrize(
    "person", [None, "adviser", "operator", "owner", "committee", "third_facilitator"]
)
@pytest.mark.parametrize("form", ["csv", "xlsx", "sav", "qdpx"])
def test_texts_are_taken_along_by_facilitators_of_the_table_alone(
    browser: TestClient, table: str, person: str | None, form: str
) -> None:
    if person:
        sign_in_at(browser, person)

    answer = browser.post("/codings", data={"table": table, "form": form, "promised": "1"})

    assert answer.status_code == 303
    assert answer.headers.get("content-type") != "application/zip"


def test_every_route_is_known_to_be_for_staff_or_for_everybody() -> None:
    paths = {re.sub(r"app\.\w+\.css", "app.{hash}.css", route.path) for route in ROUTES}

    assert paths == {
        *FOR_STAFF,
        *FOR_EVERYBODY,
    }


def sign_in_at(browser: TestClient, key: str) -> None:
    person = practice_person(key)
    browser.post("/session", data={"email": person.email, "password": person.password})
