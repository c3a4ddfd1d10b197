"""Routes and headers, as a browser meets them."""

import pytest
from starlette.testclient import TestClient

from models.errors import SignedOut
from models.people import actor_for
from models.practice.people import practice_person
from models.storage import Store
from pages.parts.clock import now
from pages.parts.signed_in import COOKIE
from web.security_headers import content_security_policy

ANNA = practice_person("facilitator")
FORM = {"email": ANNA.email, "password": ANNA.password}


def test_healthz_says_when_and_what_it_is(browser: TestClient) -> None:
    assert browser.get("/healthz").json() == {"ready": True, "environment": "practice"}


def test_signing_in_sets_a_strict_cookie_and_goes_to_the_tables(browser: TestClient) -> None:
    answer = browser.post("/session", data=FORM)

    assert (answer.status_code, answer.headers["location"]) == (303, "/tafels")
    cookie = answer.headers["set-cookie"].lower()
    assert "httponly" in cookie
    assert "samesite=strict" in cookie
    assert "secure" not in cookie


def test_the_cookie_is_secure_behind_https(browser: TestClient) -> None:
    answer = browser.post("https://localhost:8501/session", data=FORM)

    assert "; Secure" in answer.headers["set-cookie"]


def test_a_wrong_password_goes_back_to_the_form_without_a_cookie(browser: TestClient) -> None:
    answer = browser.post("/session", data={**FORM, "password": "iets anders"})

    assert (answer.status_code, answer.headers["location"]) == (303, "/inloggen?fout=1")
    assert "set-cookie" not in answer.headers


@pytest.mark.parametrize(
    ("asked", "led_to"),
    [("/coderen", "/coderen"), ("https://elsewhere.example/", "/tafels"), ("/sport", "/tafels")],
)
def test_signing_in_leads_to_a_staff_page_and_nowhere_else(
    browser: TestClient, asked: str, led_to: str
) -> None:
    answer = browser.post("/session", data={**FORM, "next": asked})

    assert answer.headers["location"] == led_to


@pytest.mark.parametrize(
    "headers",
    [
        {"origin": "https://elsewhere.example"},
        {"origin": "null"},
        {"origin": "http://localhost:8501", "sec-fetch-site": "cross-site"},
    ],
)
def test_a_form_of_another_site_is_refused(browser: TestClient, headers: dict[str, str]) -> None:
    assert browser.post("/session", data=FORM, headers=headers).status_code == 403


def test_a_form_of_our_own_is_taken(browser: TestClient) -> None:
    headers = {"origin": "http://localhost:8501", "sec-fetch-site": "same-origin"}

    assert browser.post("/session", data=FORM, headers=headers).status_code == 303


def test_a_form_of_a_megabyte_is_refused(browser: TestClient) -> None:
    assert browser.post("/session", data={"email": "a" * 1_000_000}).status_code == 403


def test_signing_out_ends_the_sign_in(browser: TestClient, practice: Store) -> None:
    token = browser.post("/session", data=FORM).cookies[COOKIE]

    browser.post("/session/end")

    with pytest.raises(SignedOut):
        actor_for(practice, token, now())


def test_signing_out_everywhere_ends_the_other_sign_ins_too(
    browser: TestClient, practice: Store
) -> None:
    first = browser.post("/session", data=FORM).cookies[COOKIE]
    browser.post("/session", data=FORM)

    browser.post("/session/end", data={"everywhere": "1"})

    with pytest.raises(SignedOut):
        actor_for(practice, first, now())


@pytest.mark.parametrize(
    "path", ["/_stcore/metrics", "/media/x", "/_stcore/agent/mcp", "/_stcore/upload_file/a/b"]
)
def test_what_streamlit_opens_and_nothing_uses_is_closed(browser: TestClient, path: str) -> None:
    assert browser.get(path).status_code == 404


def test_every_answer_has_the_headers_that_protect(browser: TestClient) -> None:
    for path in ("/", "/healthz", "/nothing", "/fonts/newsreader.woff2"):
        headers = browser.get(path).headers
        assert headers["referrer-policy"] == "no-referrer"
        assert "frame-ancestors 'none'" in headers["content-security-policy"]
        assert headers["x-content-type-options"] == "nosniff"


def test_the_policy_names_no_other_host() -> None:
    assert "http" not in content_security_policy("dans.example")
    assert "wss://dans.example" in content_security_policy("dans.example")
    assert "evil" not in content_security_policy("evil; script-src *")


def test_fonts_and_stylesheet_are_kept_for_ever(browser: TestClient) -> None:
    for path in ("/fonts/newsreader.woff2", _stylesheet(browser)):
        answer = browser.get(path)
        assert answer.status_code == 200
        assert "immutable" in answer.headers["cache-control"]


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("/gids.pdf", "gids-voor-begeleiders.pdf"),
        ("/gids.pdf?lang=en", "guide-for-facilitators.pdf"),
    ],
)
def test_the_guide_for_facilitators_is_a_pdf_that_browsers_keep_for_a_day(
    browser: TestClient, address: str, name: str
) -> None:
    answer = browser.get(address)

    assert answer.content.startswith(b"%PDF-")
    assert answer.headers["content-type"] == "application/pdf"
    assert name in answer.headers["content-disposition"]
    assert answer.headers["cache-control"] == "public, max-age=86400"


def test_a_page_is_compressed(browser: TestClient) -> None:
    assert browser.get("/", headers={"accept-encoding": "br"}).headers["content-encoding"] == "br"


def _stylesheet(browser: TestClient) -> str:
    page = browser.get("/").text
    return page.split('rel="stylesheet" href="')[-1].split('"')[0]
