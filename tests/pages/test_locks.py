"""Half signed in opens nothing; each step leads to the next; a stolen cookie is worth nothing."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pyotp
import pytest
from starlette.testclient import TestClient
from streamlit.runtime.context import ContextProxy, StreamlitCookies
from streamlit.testing.v1 import AppTest

from models.errors import SignedOut
from models.people import actor_for, arrival_for, begin_set_up, guard_of, invite, people
from models.practice.people import practice_person
from models.storage import Store
from pages.parts import store as store_of_server
from pages.parts.clock import now
from pages.parts.one_time_link import OneTimeLink
from pages.parts.places import STAFF_ADDRESSES
from pages.parts.signed_in import COOKIE, browser_cookie_for
from tests.build import AT_THE_SERVER, Guarded, set_up
from tests.pages.conftest import SITE_MAP, Visit, a_practice_actor, texts

ANNA = practice_person("facilitator")
FORM = {"email": ANNA.email, "password": ANNA.password}
PLACES_OF_STAFF = sorted(address.strip("/") for address in STAFF_ADDRESSES)


@pytest.fixture
def guarded(practice: Store) -> Guarded:
    """The second factor of the practice facilitator."""
    return set_up(practice, a_practice_actor(practice, "facilitator"))


@pytest.fixture
def come(monkeypatch: pytest.MonkeyPatch) -> Callable[..., AppTest]:
    """`come("tafels", token)` gives a page as a browser with this cookie gets it."""

    def open_page(address: str, token: str) -> AppTest:
        from tests.pages.conftest import _file_of

        monkeypatch.setattr(ContextProxy, "cookies", StreamlitCookies({COOKIE: token}))
        page = AppTest.from_file(SITE_MAP, default_timeout=30)
        page.run()
        page.switch_page(_file_of(address))
        return page.run()

    return open_page


def half_in(browser: TestClient) -> str:
    return browser.post("/session", data=FORM).cookies[COOKIE]


def test_where_a_second_lock_is_on_the_password_leads_to_the_code(
    browser: TestClient, guarded: Guarded
) -> None:
    answer = browser.post("/session", data={**FORM, "next": "/coderen", "lang": "en"})

    assert answer.headers["location"] == "/inloggen?next=%2Fcoderen&lang=en"


@pytest.mark.parametrize("address", PLACES_OF_STAFF)
def test_half_signed_in_opens_no_page(
    browser: TestClient, guarded: Guarded, come: Callable[..., AppTest], address: str
) -> None:
    assert "Je bent nog niet binnen." in texts(come(address, half_in(browser)))


def test_half_signed_in_prints_no_cards(browser: TestClient, guarded: Guarded) -> None:
    half_in(browser)

    answer = browser.post("/cards", data={"table": "x", "count": "1", "way": "more"})

    assert answer.headers["location"] == "/inloggen"


def test_half_signed_in_ends_nobody_elses_sign_in(
    practice: Store, browser: TestClient, guarded: Guarded
) -> None:
    inside = browser.post("/session", data=FORM).cookies[COOKIE]
    code = guarded.phone.at(now())
    inside = browser.post("/session/code", data={"code": code}).cookies[COOKIE]
    half_in(browser)

    browser.post("/session/end", data={"everywhere": "1"})

    assert actor_for(practice, inside, now())


def test_the_code_leads_to_the_page_that_was_asked_for_with_a_fresh_cookie(
    practice: Store, browser: TestClient, guarded: Guarded
) -> None:
    before = half_in(browser)

    answer = browser.post(
        "/session/code", data={"code": guarded.recovery_codes[0], "next": "/team"}
    )

    assert answer.headers["location"] == "/team"
    assert answer.cookies[COOKIE] != before
    with pytest.raises(SignedOut):
        arrival_for(practice, before, now())


def test_a_cookie_that_somebody_put_in_the_browser_is_not_made_theirs(
    practice: Store, browser: TestClient
) -> None:
    browser.cookies.set(COOKIE, "f" * 64)

    assert half_in(browser) != "f" * 64
    with pytest.raises(SignedOut):
        actor_for(practice, "f" * 64, now())


def test_a_wrong_code_goes_back_to_the_form_and_the_fifth_to_the_password(
    browser: TestClient, guarded: Guarded
) -> None:
    half_in(browser)
    led_to = [
        browser.post("/session/code", data={"code": "geen code"}).headers["location"]
        for _ in range(5)
    ]

    assert led_to == ["/inloggen?fout=4"] * 4 + ["/inloggen?fout=5"]


@pytest.mark.parametrize("path", ["/session/code", "/session/in"])
def test_a_step_without_the_one_before_begins_again(browser: TestClient, path: str) -> None:
    answer = browser.post(path, data={"code": "123456"})

    assert answer.headers["location"] == "/inloggen?fout=5"
    assert "set-cookie" not in answer.headers


def test_five_wrong_passwords_are_told_how_long_to_wait(browser: TestClient, visit: Visit) -> None:
    for _ in range(5):
        browser.post("/session", data={**FORM, "password": "iets anders"})

    location = browser.post("/session", data=FORM).headers["location"]
    assert location.startswith("/inloggen?fout=3&wacht=")
    page = visit("inloggen", fout="3", wacht="240")
    assert page.error[0].value == (
        "Er is te vaak iets verkeerds ingevuld. Wacht 4 minuten en probeer het dan nog eens."
    )


@pytest.mark.parametrize(
    ("wait", "told"),
    [("30", "30 seconden"), ("61", "2 minuten"), ("<b>", "5 minuten"), ("9" * 99, "5 minuten")],
)
def test_the_wait_in_the_address_is_a_number_or_five_minutes(
    visit: Visit, wait: str, told: str
) -> None:
    assert f"Wacht {told} en" in visit("inloggen", fout="3", wacht=wait).error[0].value


def test_a_browser_is_known_after_its_owner_was_in(browser: TestClient) -> None:
    browser.post("/session", data=FORM)
    cookie = browser.cookies[browser_cookie_for("http")]
    browser.cookies.clear()
    for _ in range(5):
        browser.post("/session", data={**FORM, "password": "iets anders"})

    browser.cookies.set(browser_cookie_for("http"), cookie)
    assert browser.post("/session", data=FORM).headers["location"] == "/tafels"


@pytest.fixture
def in_earnest(practice: Store, monkeypatch: pytest.MonkeyPatch) -> Store:
    """The same store as that of a real platform."""
    real = replace(practice, environment="real")
    monkeypatch.setattr(store_of_server, "_opened", lambda _settings: real)
    return real


@pytest.mark.parametrize("address", PLACES_OF_STAFF)
def test_in_earnest_nothing_opens_before_a_second_lock_is_set_up(
    in_earnest: Store, browser: TestClient, come: Callable[..., AppTest], address: str
) -> None:
    assert "Je bent nog niet binnen." in texts(come(address, half_in(browser)))


def test_in_earnest_the_second_lock_is_set_up_right_after_the_password(
    in_earnest: Store, browser: TestClient, come: Callable[..., AppTest]
) -> None:
    token = half_in(browser)
    page = come("inloggen", token)
    assert page.title[0].value == "Je tweede slot"
    page.text_input(key="lock_code").input("geen code")
    page.button[-1].click().run()
    assert "Deze code klopt niet" in page.warning[0].value

    set_up(in_earnest, arrival_for(in_earnest, token, now()).actor)
    page = come("inloggen", token)
    assert page.title[0].value == "Je herstelcodes"
    page.button(key="codes_again").click().run()
    assert len(page.code[0].value.split()) == 10
    answer = browser.post("/session/in", data={"next": "/coderen"})
    assert answer.headers["location"] == "/coderen"
    assert actor_for(in_earnest, answer.cookies[COOKIE], now())


def test_who_takes_minutes_to_get_an_app_for_codes_types_one_of_that_moment(
    in_earnest: Store,
    browser: TestClient,
    come: Callable[..., AppTest],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    token = half_in(browser)
    page = come("inloggen", token)
    to_scan = begin_set_up(in_earnest, arrival_for(in_earnest, token, now()).actor)
    later = now() + timedelta(minutes=5)
    monkeypatch.setattr("pages.parts.signed_in.now", lambda: later)

    page.text_input(key="lock_code").input(pyotp.TOTP(to_scan.secret).at(later))
    page.button[-1].click().run()

    assert page.title[0].value == "Je herstelcodes"


def test_in_practice_who_likes_sets_it_up_under_my_place(practice: Store, visit: Visit) -> None:
    page = visit("sloten", signed_in="facilitator")

    assert "Met alleen je wachtwoord komt dan niemand binnen." in texts(page)
    assert not guard_of(practice, a_practice_actor(practice, "facilitator")).on


def test_a_password_is_changed_when_it_is_typed_twice_alike(visit: Visit) -> None:
    page = visit("sloten", signed_in="facilitator")
    said = []
    for again in ("een heel andere zin", "een heel nieuwe zin"):
        page.text_input(key="password_old").input(ANNA.password)
        page.text_input(key="new_password").input("een heel nieuwe zin")
        page.text_input(key="new_password_again").input(again)
        page.button[-1].click().run()
        said.append(texts(page))

    assert "De twee wachtwoorden zijn niet gelijk." in said[0]
    assert "Je wachtwoord is veranderd." in said[1]


def test_an_invited_person_chooses_a_password_on_a_neutral_page(
    practice: Store, visit: Visit
) -> None:
    operator = a_practice_actor(practice, "operator")
    role = AT_THE_SERVER.role
    token = invite(practice, operator, email="eva@x.example", name="Eva <b>", role=role)
    page = visit("welkom")
    assert texts(page).count("Welkom") == 1
    page.session_state["one_time_link"] = OneTimeLink(token)
    page.run()
    assert "eva" in texts(page)

    for key in ("new_password", "new_password_again"):
        page.text_input(key=key).input("een heel nieuwe zin")
    page.button[-1].click().run()

    assert "Dat is gelukt. Log nu in." in texts(page)


def test_a_link_that_no_longer_works_is_one_clear_sentence(visit: Visit) -> None:
    page = visit("welkom")
    page.session_state["one_time_link"] = OneTimeLink("none")

    page.run()

    assert "Deze link werkt niet meer." in texts(page)


def test_an_operator_invites_and_sees_the_link_once(practice: Store, visit: Visit) -> None:
    page = visit("accounts", signed_in="operator")
    page.text_input(key="invite_name").input("Eva")
    page.text_input(key="invite_email").input("eva@x.example")
    next(button for button in page.button if button.label == "Maak de link").click().run()
    assert "/welkom#" in page.code[0].value
    assert page.text_input(key="invite_name").value == ""

    page.button(key="link_had").click().run()

    assert not page.code
    assert "eva@x" in {each.email[:5] for each in people(practice, AT_THE_SERVER)}


def test_an_operator_closes_an_account_after_one_question(practice: Store, visit: Visit) -> None:
    owner = next(each for each in people(practice, AT_THE_SERVER) if each.role == "owner")
    page = visit("accounts", signed_in="operator")
    page.selectbox(key="account_chosen").set_value(owner.account_id).run()
    page.button(key="close").click().run()
    assert "Wil je het account van" in texts(page)

    page.button(key="close_sure").click().run()

    assert "gesloten" in texts(page)
