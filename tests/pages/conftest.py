"""Pages run from the site map, in a practice store of their own."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient
from streamlit.runtime.context import ContextProxy, StreamlitCookies
from streamlit.testing.v1 import AppTest

from models.people import Actor, actor_for, create_account, sign_in, unlock
from models.practice.people import PRACTICE_PEOPLE, practice_person
from models.storage import Store
from pages.parts.clock import now
from pages.parts.signed_in import COOKIE
from pages.parts.store import _opened
from pages.parts.store import store as store_of_pages
from tests.build import AT_THE_SERVER, People, a_card, a_table
from web.serving import MIDDLEWARE, ROUTES

SITE_MAP = str(Path(__file__).parents[2] / "site_map.py")

Visit = Callable[..., AppTest]


@pytest.fixture
def practice(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Store]:
    """The store that pages and routes open, with the people of practice in it."""
    monkeypatch.setenv("DANSTAFELS_DATA", str(tmp_path))
    store = store_of_pages()
    for person in PRACTICE_PEOPLE:
        create_account(
            store,
            AT_THE_SERVER,
            email=person.email,
            name=person.name,
            role=person.role,
            password=person.password,
        )
    yield store
    store.engine.dispose()
    _opened.cache_clear()


@pytest.fixture
def team(practice: Store) -> People:
    """The practice people that work on a table, signed in and unlocked."""
    keys = ("facilitator", "second_facilitator", "adviser", "operator")
    return People(*(a_practice_actor(practice, key) for key in keys))


@pytest.fixture
def table(practice: Store, team: People) -> str:
    """The id of a table whose first questions are open."""
    return a_table(practice, team)


@pytest.fixture
def code(practice: Store, team: People, table: str) -> str:
    """A code of that table."""
    return a_card(practice, team, table)


@pytest.fixture
def visit(practice: Store, monkeypatch: pytest.MonkeyPatch) -> Visit:
    """`visit("inloggen", lang="en", fout="1")` gives the page, run once.

    `signed_in="facilitator"` comes with the cookie of that practice person.
    """

    def open_page(address: str = "", *, signed_in: str = "", **query: str) -> AppTest:
        cookies = {COOKIE: _token(practice, signed_in)} if signed_in else {}
        monkeypatch.setattr(ContextProxy, "cookies", StreamlitCookies(cookies))
        page = AppTest.from_file(SITE_MAP, default_timeout=30)
        page.query_params.update(query)
        if address:
            page.run()
            page.switch_page(_file_of(address))
        return page.run()

    return open_page


@pytest.fixture
def browser(practice: Store) -> TestClient:
    """A client of our routes and layers, without Streamlit behind them; follows no redirects."""
    served = Starlette(routes=ROUTES, middleware=MIDDLEWARE)
    return TestClient(served, base_url="http://localhost:8501", follow_redirects=False)


def texts(page: AppTest) -> str:
    """All that stands on a page in titles, headers, text and errors."""
    parts = (page.title, page.header, page.markdown, page.error, page.warning)
    return "\n".join(element.value for elements in parts for element in elements)


def a_practice_actor(store: Store, key: str) -> Actor:
    """This practice person, signed in and unlocked."""
    person = practice_person(key)
    token = sign_in(store, email=person.email, password=person.password, now=now())
    actor = actor_for(store, token, now())
    unlock(store, actor, person.password)
    return actor


def _token(store: Store, key: str) -> str:
    person = practice_person(key)
    return sign_in(store, email=person.email, password=person.password, now=now())


def _file_of(address: str) -> str:
    from pages.parts.places import PLACES

    return next(place.file for place in PLACES if place.address == address)


def stands_before_the_warning(page: AppTest) -> str:
    """The heading, or the field by its key, that is read last before the one warning of a page."""
    assert len(page.warning) == 1
    before = ""
    for element in page.main:
        if element.type == "warning":
            break
        if element.type in ("title", "header"):
            before = element.value
        elif element.type != "flex_container" and getattr(element, "key", None):
            before = element.key
    return before
