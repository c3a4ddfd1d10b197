"""Who looks at what a browser is told: it asks no other host, tells nobody where it was, stands in
nobody's frame, keeps no answer, and behind TLS never goes back to plain http.
"""

import re
from collections.abc import Mapping

import pytest
from httpx import Response
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.routing import Route
from starlette.testclient import TestClient
from uvicorn.middleware.proxy_headers import ProxyHeadersMiddleware

from models.outcomes import approve_release, prepare_release
from models.practice.people import practice_person
from models.storage import Store
from models.survey import AnswerValue
from models.tables import TableState
from pages.parts.places import PLACES
from pages.parts.signed_in import COOKIE, COOKIE_OVER_TLS, cookie_for
from tests.build import TODAY, People, a_card, a_draft, a_response, a_table, move_to
from web.assets import STYLESHEET_ADDRESS
from web.security_headers import SecurityHeaders, content_security_policy
from web.serving import MIDDLEWARE, ROUTES

ANNA = practice_person("facilitator")
FORM = {"email": ANNA.email, "password": ANNA.password}
PATHS = [f"/{place.address}" for place in PLACES] + [
    "/healthz",
    "/nothing",
    "/media/x",
    "/gids.pdf",
    f"/live/{'0' * 32}",
]
OPEN_TABLES = "/open/{sector}/{number:int}/{chart}.csv"
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


# Our routes whose answers a browser may keep: everyone may read them. /media, where Streamlit would
# put downloads, is closed.
MAY_BE_KEPT = {"/fonts/{name}", STYLESHEET_ADDRESS, "/mark.svg", "/gids.pdf", OPEN_TABLES}


@pytest.fixture
def not_for_everyone(
    practice: Store, team: People, browser: TestClient
) -> dict[tuple[str, str], Response]:
    """What every other route answers, in each way that it can go: by route and way."""
    table = a_table(practice, team)
    key = a_draft(practice, a_card(practice, team, table))
    words = {"key": key, "question": "experience_before", "words": "Geloof ons."}
    cards = {"table": table, "count": "1", "way": "more"}
    codebook = {"table": table, "form": "qdc", "promised": "1"}
    elsewhere = {"origin": "https://elsewhere.example"}
    return {
        ("/healthz", "ready"): browser.get("/healthz"),
        ("/session", "refused"): browser.post("/session", data={**FORM, "password": "x"}),
        ("/cards", "nobody"): browser.post("/cards", data=cards),
        ("/session", "begun"): browser.post("/session", data=FORM),
        ("/cards", "printed"): browser.post("/cards", data=cards),
        ("/cards", "too many"): browser.post("/cards", data={**cards, "count": "501"}),
        ("/draaiboek.pdf", "printed"): browser.get("/draaiboek.pdf", params={"tafel": table}),
        ("/draaiboek.pdf", "no such table"): browser.get("/draaiboek.pdf"),
        ("/cards", "other site"): browser.post("/cards", data=cards, headers=elsewhere),
        ("/codings", "made"): browser.post("/codings", data=codebook),
        ("/codings", "still locked"): browser.post("/codings", data={**codebook, "form": "csv"}),
        ("/codings", "other site"): browser.post("/codings", data=codebook, headers=elsewhere),
        ("/draft", "kept"): browser.post("/draft", json=words),
        ("/draft", "no such draft"): browser.post("/draft", json={**words, "key": "00" * 32}),
        ("/draft", "not understood"): browser.post("/draft", content=b"x"),
        ("/draft", "other site"): browser.post("/draft", json=words, headers=elsewhere),
        ("/live/{table}", "no such table"): browser.get(f"/live/{'0' * 32}"),
        ("/live/{table}", "not understood"): browser.get("/live/x"),
        ("/live/{table}", "other site"): browser.get(f"/live/{table}", headers=elsewhere),
        ("/weg", "left"): browser.post("/weg", content="x"),
        ("/weg", "too long"): browser.post("/weg", content="x" * 1000),
        ("/session/code", "no code"): browser.post("/session/code", data={}),
        ("/session/in", "not in"): browser.post("/session/in", data={}),
        ("/session/end", "ended"): browser.post("/session/end", data={}),
        ("/session/end", "other site"): browser.post("/session/end", headers=elsewhere),
    }


def test_no_browser_keeps_an_answer_that_is_not_for_everyone(
    not_for_everyone: dict[tuple[str, str], Response],
) -> None:
    assert not_for_everyone["/cards", "printed"].content.startswith(b"%PDF-")
    assert not_for_everyone["/codings", "made"].content.startswith(b"PK")
    assert not_for_everyone["/draaiboek.pdf", "printed"].content.startswith(b"%PDF-")
    assert not_for_everyone["/draft", "kept"].status_code == 204
    assert {answer.headers["cache-control"] for answer in not_for_everyone.values()} == {"no-store"}


def test_what_a_route_says_nothing_of_is_kept_by_no_browser(practice: Store) -> None:
    async def forgetful(_request: Request) -> PlainTextResponse:
        return PlainTextResponse("her words")

    kept = [
        TestClient(
            Starlette(routes=[Route("/new", forgetful)], middleware=layers),
            base_url="http://localhost:8501",
        )
        .get("/new")
        .headers.get("cache-control")
        for layers in (MIDDLEWARE, [])
    ]

    assert kept == ["no-store", None]


def test_open_numbers_may_be_kept_by_who_takes_them_and_what_is_not_open_may_not(
    practice: Store, team: People, browser: TestClient
) -> None:
    table = a_table(practice, team)
    for _ in range(20):
        code = a_card(practice, team, table)
        a_response(practice, code, answers={"sector": AnswerValue(("sport",))})
    move_to(practice, team, table, TableState.CLOSED)
    release = prepare_release(practice, team.facilitator, [table], TODAY)
    approve_release(practice, team.second_facilitator, release, quotes=[], today=TODAY)

    open_now = browser.get("/open/sport/1/who.csv")
    not_there = browser.get("/open/sport/2/who.csv")

    assert (open_now.status_code, open_now.headers["cache-control"]) == (
        200,
        "public, max-age=86400",
    )
    assert (not_there.status_code, not_there.headers["cache-control"]) == (404, "no-store")


def test_every_route_is_for_everyone_or_asked_for_that(
    not_for_everyone: dict[tuple[str, str], Response],
) -> None:
    assert {route.path for route in ROUTES} == MAY_BE_KEPT | {path for path, _ in not_for_everyone}


@pytest.mark.parametrize("path", ["/media/x.csv", "/media/x.pdf", "/_stcore/upload_file/x/y"])
def test_no_download_goes_round_our_routes(browser: TestClient, path: str) -> None:
    assert browser.get(path).status_code == 404


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
