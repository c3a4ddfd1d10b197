"""Two facilitators who coded the same texts see how far they agree, and settle a difference."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Page, expect
from sqlmodel import col, select

from models.coding import code_text
from models.people import Actor, actor_for, sign_in
from models.practice.people import practice_person
from models.storage import Settings, Store, open_store
from models.survey.responses import Response, SealedText
from models.tables import my_tables
from pages.parts.clock import now
from tests.journeys.conftest import A_DESK, A_PHONE, a_page
from tests.journeys.test_facilitator import choose_table, come_in, unlock
from tests.journeys.walking import heading, press
from tests.server import Server, running_server

Look = Callable[[Page, str], None]
TABLE = "Danssport II"
SEEN = (("silence",), ("power", "touch"), ("belittling",), ())


@pytest.fixture(scope="module")
def coded(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server on which two facilitators coded twelve practice texts, two of them differently. Who
    codes by hand is in tests/journeys/test_facilitator.py.
    """
    with running_server(tmp_path_factory.mktemp("coded")) as running:
        settings = Settings(data=running.data, port=0, address="127.0.0.1")
        store = open_store(settings, "practice")
        anna, bo = (practice_actor(store, key) for key in ("facilitator", "second_facilitator"))
        for place, text_id in enumerate(texts_of(store, anna)[:12]):
            seen = SEEN[place % len(SEEN)]
            code_text(store, anna, text_id, seen, ("silence",))
            code_text(store, bo, text_id, ("teaching",) if place in (1, 6) else seen)
        store.engine.dispose()
        yield running


def practice_actor(store: Store, key: str) -> Actor:
    person = practice_person(key)
    token = sign_in(store, email=person.email, password=person.password, now=now())
    return actor_for(store, token, now())


def texts_of(store: Store, actor: Actor) -> list[str]:
    table_id = next(t.table_id for t in my_tables(store, actor) if t.details.title == TABLE)
    with store.read() as session:
        rows = session.exec(
            select(SealedText.id)
            .join(Response, col(Response.id) == col(SealedText.response_id))
            .where(Response.table_id == table_id)
            .order_by(SealedText.id)
        ).all()
    return list(rows)


def open_agreement(page: Page, server: Server, name: str) -> None:
    come_in(page, server, name)
    page.goto(f"{server.address}/overeenstemming")
    choose_table(page, TABLE)
    expect(page.get_by_text("Over alle thema’s samen")).to_be_visible()
    unlock(page)


def test_two_coders_see_their_agreement_and_settle_a_difference(
    coded: Server, browser: Browser, look: Look
) -> None:
    with a_page(browser, coded, A_DESK) as first, a_page(browser, coded, A_PHONE) as second:
        open_agreement(first, coded, "Rondkijken als begeleider")
        expect(first.get_by_text("Nog af te spreken: 2.")).to_be_visible()
        expect(first.get_by_role("heading", name="Jij")).to_be_visible()
        look(first, "facilitator-agreement")
        open_agreement(second, coded, "Rondkijken als tweede begeleider")
        why = "Wij lezen dit als iets over macht."
        for page in (first, second):
            page.get_by_label("Waarom kiezen jullie dit?").fill(why)
        look(second, "facilitator-agreement")
        press(first, "Bewaar wat we afspreken")
        expect(first.get_by_text("Al afgesproken: 1.")).to_be_visible()

        press(second, "Bewaar wat we afspreken")
        expect(second.get_by_text("Een collega veranderde deze afspraak")).to_be_visible()
        expect(second.get_by_role("heading", name="Afgesproken")).to_be_visible()
        expect(second.get_by_label("Waarom kiezen jullie dit?")).to_have_value(why)
        look(second, "facilitator-agreement-meanwhile")
        heading(second, "Overeenstemming")
