"""A facilitator leads a talk in a browser, beside the screen that the room sees."""

import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from content.languages import Text
from models.live import (
    LONGEST_STATEMENT,
    Showing,
    add_statement,
    rounds_of,
    show,
    statements_shown,
    take_template,
)
from models.people import Actor, actor_for, sign_in
from models.practice.people import practice_person
from models.storage import Settings, Store, open_store
from models.tables import TableState
from tests.browser import wait_until_whole
from tests.build import People, a_table, move_to
from tests.journeys.conftest import DESK
from tests.journeys.test_facilitator import come_in
from tests.journeys.test_facilitator import unlock as open_lock
from tests.journeys.walking import heading, press
from tests.server import Server
from tests.talking import proposed, said

Look = Callable[[Page, str], None]
VOICES = tuple(f"Niemand luistert naar ons, {n}." for n in ("een", "twee", "drie", "vier", "vijf"))
SENTENCES = tuple(f"Elke school heeft een meldpunt nodig, {n}." for n in range(1, 6))
OUT_WITHIN = 30_000  # milliseconds: twenty seconds that each voice waits, and a look
# Of what is drawn anew, over four seconds.
FAINTEST = """() => new Promise(found => {
    const until = performance.now() + 4000
    let faintest = 1
    const look = () => {
        for (const each of document.querySelectorAll("[data-stale=true]"))
            faintest = Math.min(faintest, getComputedStyle(each).opacity)
        performance.now() < until ? requestAnimationFrame(look) : found(faintest)
    }
    look()
})"""
SLIDES = ({"width": 1280, "height": 720}, {"width": 1920, "height": 1080})


@pytest.fixture
def beside(server: Server) -> Iterator[Store]:
    """The server's own store, opened beside it: what dancers send comes in this way."""
    settings = Settings(data=server.data, port=server.port, address="127.0.0.1")
    opened = open_store(settings, "practice")
    yield opened
    opened.engine.dispose()


@pytest.fixture
def team(beside: Store) -> People:
    keys = ("facilitator", "second_facilitator", "adviser", "operator")
    return People(*(an_actor(beside, key) for key in keys))


@pytest.fixture
def talk(beside: Store, team: People) -> str:
    """A table that is held, its rounds ready."""
    table = a_table(beside, team, title="Danstafel in het buurthuis")
    take_template(beside, team.facilitator, table)
    move_to(beside, team, table, TableState.LIVE)
    return table


@pytest.fixture
def room(browser: Browser, server: Server, desk: Page) -> Page:
    """A second window on her laptop, for the screen that everybody sees."""
    return desk.context.new_page()


def test_a_talk_is_led_from_preparing_to_a_sentence_on_the_room_screen(
    server: Server, desk: Page, room: Page, beside: Store, team: People, look: Look
) -> None:
    table = a_table(beside, team, title="Danstafel vooraf")
    come_in(desk, server, "Rondkijken als begeleider")
    desk.goto(f"/rondes?tafel={table}")
    press(desk, "Neem de rondes van een goede tafel")
    expect(desk.get_by_text("Samen 72 minuten.")).to_be_visible()
    look(desk, "facilitator-rounds")
    press(desk, "Loop de rondes door")
    expect(desk.get_by_text("Er wordt niets van bewaard")).to_be_visible()
    look(desk, "facilitator-practice-run")

    move_to(beside, team, table, TableState.LIVE)
    room.goto(f"/zaal?tafel={table}")
    expect(room.get_by_text("Welkom. We beginnen zo.")).to_be_visible()
    desk.goto(f"/live?tafel={table}")
    open_lock(desk)
    press(desk, "Begin de eerste ronde")
    heading(desk, "Hoe we praten")
    press(desk, "Volgende ronde")
    heading(desk, "Wat is er?")
    expect(room.get_by_text("Wat maakt dat je je wel of niet veilig voelt")).to_be_visible()

    here = rounds_of(beside, team.facilitator, table)[1]
    said(beside, team, here, table, *VOICES)
    proposed(beside, team, here, table, *SENTENCES)
    sent = time.monotonic()
    expect(desk.get_by_role("button", name=VOICES[0])).to_be_visible(timeout=OUT_WITHIN)
    assert time.monotonic() - sent >= 18
    expect(desk.get_by_role("button", name=VOICES[0])).to_contain_text("nieuw")
    look(desk, "facilitator-live")
    expect(room.get_by_text("Niemand luistert")).to_have_count(0)

    press(desk, "Laat toe")
    field = desk.get_by_role("textbox", name="In het Nederlands")
    field.fill("")
    field.press_sequentially("Elke school heeft een meldpunt.", delay=120)
    expect(field).to_have_value("Elke school heeft een meldpunt.")
    press(desk, "Laat deze zin toe")
    expect(field).to_have_count(0)
    expect(room.get_by_text("Elke school heeft een meldpunt.")).to_have_count(0)
    desk.get_by_role("radio", name="De zinnen").click()

    expect(room.get_by_text("Elke school heeft een meldpunt.", exact=True)).to_be_visible()
    expect(room.get_by_text("Elke school heeft een meldpunt nodig")).to_have_count(0)
    assert len(statements_shown(beside, table)) == 1


def test_a_voice_is_moved_by_a_letter_by_the_list_and_by_dragging(
    server: Server, desk: Page, beside: Store, team: People, talk: str
) -> None:
    lead(desk, server, talk)
    press(desk, "Begin de eerste ronde")
    press(desk, "Volgende ronde")
    heading(desk, "Wat is er?")
    said(beside, team, rounds_of(beside, team.facilitator, talk)[1], talk, *VOICES)
    voice = desk.get_by_role("button", name=VOICES[0])
    expect(voice).to_be_visible(timeout=OUT_WITHIN)

    voice.focus()
    desk.keyboard.press("a")
    expect(theme_of(voice)).to_contain_text("Macht en afhankelijkheid")
    expect(voice).to_be_focused()
    desk.keyboard.press("Enter")
    desk.get_by_role("button", name="Lijf en eten").click()
    expect(theme_of(voice)).to_contain_text("Lijf en eten")
    other = desk.get_by_role("button", name=VOICES[1])
    other.drag_to(theme_of(voice))

    expect(theme_of(other)).to_contain_text("Lijf en eten")


def test_a_word_that_is_tapped_goes_from_every_voice(
    server: Server, desk: Page, beside: Store, team: People, talk: str, look: Look
) -> None:
    lead(desk, server, talk)
    press(desk, "Begin de eerste ronde")
    press(desk, "Volgende ronde")
    heading(desk, "Wat is er?")
    voices = [
        f"De beugel deed pijn en niemand vroeg iets, {n}."
        for n in ("een", "twee", "drie", "vier", "vijf")
    ]
    said(beside, team, rounds_of(beside, team.facilitator, talk)[1], talk, *voices)
    desk.get_by_role("button", name=voices[0]).click(timeout=OUT_WITHIN)
    desk.get_by_role("button", name="beugel", exact=True).click()
    look(desk, "facilitator-live-take-out")
    press(desk, "Haal overal weg")

    expect(desk.get_by_role("button", name="niemand vroeg iets")).to_have_count(len(voices))
    expect(desk.get_by_role("button", name="weggehaald A")).to_have_count(len(voices))
    expect(desk.get_by_text("beugel")).to_have_count(0)


def test_what_she_types_outlives_what_comes_in_meanwhile(
    server: Server, desk: Page, beside: Store, team: People, talk: str
) -> None:
    lead(desk, server, talk)
    press(desk, "Begin de eerste ronde")
    press(desk, "Volgende ronde")
    here = rounds_of(beside, team.facilitator, talk)[1]
    heading(desk, "Wat is er?")
    proposed(beside, team, here, talk, *SENTENCES)
    expect(desk.get_by_role("button", name="Wijs af").first).to_be_visible(timeout=OUT_WITHIN)
    press(desk, "Wijs af")
    reason = desk.get_by_role("textbox", name="Waarom niet?")
    reason.press_sequentially("Dit gaat over ")
    said(beside, team, here, talk, *VOICES)
    proposed(beside, team, here, talk, *(f"Nog een zin, {n}." for n in SENTENCES))
    expect(desk.get_by_role("button", name=VOICES[0])).to_be_visible(timeout=OUT_WITHIN)
    reason.press_sequentially("één school.")

    expect(reason).to_be_focused()
    expect(reason).to_have_value("Dit gaat over één school.")


def test_two_facilitators_see_and_steer_the_same(
    server: Server, desk: Page, browser: Browser, talk: str
) -> None:
    lead(desk, server, talk)
    second = browser.new_context(base_url=server.address, viewport=DESK, locale="nl-NL").new_page()
    come_in(second, server, "Rondkijken als tweede begeleider")
    second.goto(f"/live?tafel={talk}")
    open_lock(second)
    expect(second.get_by_role("button", name="Begin de eerste ronde")).to_be_visible()
    press(desk, "Begin de eerste ronde")

    heading(second, "Hoe we praten")
    press(second, "Nu pauze")
    expect(desk.get_by_text("Het is pauze.")).to_be_visible()
    second.context.close()


def test_the_room_screen_fits_without_scrolling(
    server: Server, desk: Page, room: Page, talk: str, look: Look
) -> None:
    lead(desk, server, talk)
    press(desk, "Begin de eerste ronde")
    heading(desk, "Hoe we praten")
    for size in SLIDES:
        room.set_viewport_size(size)
        room.goto(f"/zaal?tafel={talk}")
        words = room.get_by_role("heading", level=1)
        expect(words).to_contain_text("Je hoeft niets te zeggen.")
        wait_until_whole(room)
        look(room, "room-screen")
        for part in (
            words,
            room.get_by_text("Lees mee."),
            room.get_by_role("img", name="Vierkant"),
        ):
            box = part.bounding_box()
            assert box is not None
            assert box["x"] >= 0
            assert box["x"] + box["width"] <= size["width"]
            assert box["y"] + box["height"] <= size["height"]


def test_what_is_drawn_anew_every_moment_never_fades(server: Server, desk: Page, talk: str) -> None:
    lead(desk, server, talk)

    assert desk.evaluate(FAINTEST) == 1


def test_the_longest_sentences_all_fit_on_the_room_screen(
    server: Server, desk: Page, room: Page, beside: Store, team: People, talk: str
) -> None:
    lead(desk, server, talk)
    press(desk, "Begin de eerste ronde")
    heading(desk, "Hoe we praten")
    longest = f"{'woorden ' * 24}dans".ljust(LONGEST_STATEMENT, "e")
    for _ in range(5):
        add_statement(beside, team.facilitator, talk, Text(nl=longest, en=longest))
    show(beside, team.facilitator, talk, Showing.STATEMENTS)
    for size in SLIDES:
        room.set_viewport_size(size)
        room.goto(f"/zaal?tafel={talk}")
        sentences = room.get_by_text(longest)
        expect(sentences).to_have_count(5)
        wait_until_whole(room)
        box, foot = sentences.last.bounding_box(), room.locator(".foot").bounding_box()
        assert box is not None
        assert foot is not None
        assert box["y"] + box["height"] <= foot["y"]


def lead(desk: Page, server: Server, talk: str) -> None:
    come_in(desk, server, "Rondkijken als begeleider")
    desk.goto(f"/live?tafel={talk}")
    open_lock(desk)
    expect(desk.get_by_role("button", name="Begin de eerste ronde")).to_be_visible()


def theme_of(voice: Locator) -> Locator:
    """The heading under which a voice stands."""
    return voice.locator("xpath=ancestor::section").get_by_role("heading")


def an_actor(store: Store, key: str) -> Actor:
    person, now = practice_person(key), datetime.now(UTC)
    token = sign_in(store, email=person.email, password=person.password, now=now)
    return actor_for(store, token, now)
