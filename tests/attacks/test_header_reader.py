"""Who looks at what a browser is told: it asks no other host, tells nobody where it was, stands in
nobody's frame, keeps no answer, and behind TLS never goes back to plain http.
"""

import re
from collections.abc import Mapping

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.testclient import TestClient
from uvicorn.middleware.proxy_headers import ProxyHeadersMiddleware

from models.practice.people import practice_person
from models.storage import Store
from pages.parts.places import PLACES
from pages.parts.signed_in import COOKIE, COOKIE_OVER_TLS, cookie_for
from web.security_headers import SecurityHeaders, content_security_policy
from web.serving import MIDDLEWARE, ROUTES

ANNA = practice_person("facilitator")
FORM = {"email": ANNA.email, "password": ANNA.password}
PATHS = [f"/{place.address}" for place in PLACES] + [
    "/healthz",
    "/nothing",
    "/media/x",
    "/gids.pdf",
]
OURS = ("localhost:8501", "testserver")
PROXY = ("127.0.0.1", 40000)


def behind_a_proxy(client: tuple[str, int], *, defended: bool = True) -> TestClient:
    """Our routes as uvicorn serves them; it believes X-Forwarded-Proto from 127.0.0.1 alone."""
    layers = [layer for layer in MIDDLEWARE if defended or layer.cls is not SecurityHeaders]
    app = Starlette(routes=ROUTES, middleware=[Middleware(ProxyHeadersMiddleware), *layers])
    return TestClient(app, base_url="http://localhost:8501", follow_redirects=False, client=client)


def what_is_wrong(headers: Mapping[str, str]) -> set[str]:
    """What an attacker could use of these headers."""
    policy = {
        part.split()[0]: part.split()[1:]
        for part in headers.get("content-security-policy", "").split(";")
        if part.strip()
    }
    sources = [source for listed in policy.values() for source in listed]
    wrong = {
        "asks another host": not policy.get("default-src") or any(map(_is_foreign, sources)),
        "tells where it was": headers.get("referrer-policy") != "no-referrer",
        "stands in a frame": policy.get("frame-ancestors") != ["'none'"],
        "guesses types": headers.get("x-content-type-options") != "nosniff",
        "posts elsewhere": policy.get("form-action") != ["'self'"],
    }
    return {name for name, is_so in wrong.items() if is_so}


def _is_foreign(source: str) -> bool:
    if source.startswith("'") or source in ("data:", "blob:"):
        return False
    return re.sub("^wss?://", "", source) not in OURS


@pytest.mark.parametrize("path", PATHS)
def test_every_answer_has_headers_that_give_nothing_away(browser: TestClient, path: str) -> None:
    assert what_is_wrong(browser.get(path).headers) == set()


def test_without_the_layer_of_headers_all_of_it_is_open(practice: Store) -> None:
    bare = behind_a_proxy(PROXY, defended=False)

    assert len(what_is_wrong(bare.get("/").headers)) == 5


def test_a_host_name_that_somebody_made_up_adds_nothing_to_the_policy(
    browser: TestClient,
) -> None:
    headers = browser.get("/", headers={"host": "x; script-src https://elsewhere.example"}).headers

    assert "elsewhere" not in headers["content-security-policy"]


def test_one_foreign_host_in_the_policy_would_be_found() -> None:
    policy = content_security_policy("localhost:8501").replace(
        "img-src", "img-src https://elsewhere.example"
    )

    assert "asks another host" in what_is_wrong({"content-security-policy": policy})


@pytest.mark.parametrize(
    ("path", "sent"), [("/session", FORM), ("/session/end", {}), ("/cards", {"way": "more"})]
)
def test_no_browser_keeps_what_a_form_answers(
    browser: TestClient, path: str, sent: dict[str, str]
) -> None:
    assert browser.post(path, data=sent).headers["cache-control"] == "no-store"


def test_the_html_of_a_page_holds_no_answer_and_is_asked_for_anew(browser: TestClient) -> None:
    pages = {browser.get(f"/?code={code}").text for code in ("AAAA", "BBBB")}

    assert len(pages) == 1
    assert browser.get("/").headers["cache-control"] == "no-cache"


def test_behind_tls_a_browser_never_comes_back_over_plain_http(practice: Store) -> None:
    headers = behind_a_proxy(PROXY).get("/", headers={"x-forwarded-proto": "https"}).headers

    assert int(headers["strict-transport-security"].removeprefix("max-age=")) > 31_000_000


def test_who_is_no_proxy_of_ours_cannot_say_that_it_is_tls(practice: Store) -> None:
    stranger = behind_a_proxy(("203.0.113.7", 40000))

    headers = stranger.get("/", headers={"x-forwarded-proto": "https"}).headers

    assert "strict-transport-security" not in headers


def test_on_plain_http_nothing_is_said_of_tls(browser: TestClient) -> None:
    assert "strict-transport-security" not in browser.get("/").headers


def test_behind_tls_the_cookie_is_of_this_host_alone(practice: Store) -> None:
    answer = behind_a_proxy(PROXY).post(
        "/session", data=FORM, headers={"x-forwarded-proto": "https"}
    )

    cookie = answer.headers["set-cookie"]
    assert cookie.startswith("__Host-")
    for part in ("; Secure", "; Path=/", "; HttpOnly", "; SameSite=strict"):
        assert part.lower() in cookie.lower()
    assert "domain" not in cookie.lower()


def prints_cards_with(cookie: str) -> bool:
    """Whether a sign-in that somebody planted under this name is taken, behind TLS."""
    client = behind_a_proxy(PROXY)
    tls = {"x-forwarded-proto": "https"}
    token = client.post("/session", data=FORM, headers=tls).cookies[COOKIE_OVER_TLS]
    client.cookies.clear()
    sent = {"way": "more", "table": "x", "count": "1"}
    answer = client.post("/cards", data=sent, headers={**tls, "cookie": f"{cookie}={token}"})
    return not answer.headers["location"].startswith("/inloggen")


def test_a_sign_in_that_a_neighbouring_site_planted_is_not_taken(practice: Store) -> None:
    assert not prints_cards_with(COOKIE)


def test_under_the_name_that_only_this_host_can_set_it_is(practice: Store) -> None:
    assert prints_cards_with(COOKIE_OVER_TLS)


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("https://dans.example/tafels", COOKIE_OVER_TLS),
        ("http://localhost:8501/tafels", COOKIE),
        ("", COOKIE),
    ],
)
def test_a_page_reads_the_cookie_that_its_address_can_have(address: str, name: str) -> None:
    assert cookie_for(address) == name
