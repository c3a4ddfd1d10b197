"""A whole table in browsers: two facilitators, the room screen and six phones, from the waiting
room to the questions afterwards. Two phones lose the table and the server is killed on the way.
"""

import os
import signal
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
import zxingcpp
from PIL import Image
from playwright.sync_api import Browser, Locator, Page, expect

from content.languages import Text
from models.live import (
    AGREE,
    DISAGREE,
    Seat,
    add_statement,
    ballot_of,
    choices_of,
    choose_themes,
    propose,
    remove_round,
    rounds_of,
    seat_of,
    take_template,
    vote,
)
from models.storage import Store
from models.tables import Entry, Sector, TableDetails, TableState, edit_table, make_link, recognise
from tests.browser import wait_until_whole
from tests.build import People, a_card, a_table, move_to
from tests.journeys.conftest import A_DESK, A_PHONE, Look, a_page
from tests.journeys.test_facilitator import come_in, table_called, take_step
from tests.journeys.test_facilitator import unlock as open_lock
from tests.journeys.test_live_lead import OUT_WITHIN, beside, team
from tests.journeys.test_live_phone import STILL_HERE, type_until_kept
from tests.journeys.walking import agree, heading, press
from tests.server import Server, running_server
from tests.talking import a_seat

__all__ = ["beside", "team"]

NewPage = Callable[[dict[str, Any]], Page]

TITLE = "Danstafel in het theater"
SLIDE = {"width": 1280, "height": 720}
STATEMENT = "Elke dansschool heeft iemand bij wie je terecht kunt."
PROPOSED = "Kleedkamers horen op slot te kunnen."
OTHERS = "Iedereen is aardig"
REASON = "Deze zin lijkt op een zin die er al is."
VOICES = tuple(f"Niemand luistert naar ons, {n}." for n in ("een", "twee", "drie", "vier", "vijf"))
LATE = "Ik durfde niets te zeggen."
LAST = "Dank je wel, allemaal."
AT_HOME = 4  # who take part from elsewhere: with the six phones they are ten
MOST_STEPS = 60
STEP_TO = """target => {
    const here = document.activeElement, group = target.closest("[role=toolbar], [role=radiogroup]")
    return here === target ? "" : group?.contains(here) ? "ArrowRight" : "Tab"
}"""


class Phones:
    """Six phones, each by what happens to it."""

    def __init__(self, new_phone: Callable[[], Page]) -> None:
        self.sure = new_phone()  # by card; votes twice
        self.keys = new_phone()  # by card; never touched but by keys
        self.offline = new_phone()  # by card; loses its line while she writes
        self.closed = new_phone()  # by card; closed, and another phone goes on with its code
        self.linked = new_phone()  # by the square in the room; writes while the server is killed
        self.proposing = new_phone()  # by that square; wants a pause, proposes a sentence

    @property
    def by_link(self) -> list[Page]:
        return [self.linked, self.proposing]

    @property
    def touched(self) -> list[Page]:
        return [self.sure, self.offline, self.closed, *self.by_link]

    @property
    def all(self) -> list[Page]:
        return [*self.touched, self.keys]


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    """A server that may be killed."""
    with running_server(tmp_path) as running:
        yield running


@pytest.fixture
def new_page(browser: Browser, server: Server) -> Iterator[NewPage]:
    """One more device, each a browser of its own."""
    with ExitStack() as stack:
        yield lambda device: stack.enter_context(a_page(browser, server, device))


@pytest.fixture
def table(beside: Store, team: People) -> str:
    """A table that is being held: one round of each kind, and one sentence to vote on."""
    table_id = a_table(beside, team, title=TITLE)
    details = TableDetails(Sector.SPORT, TITLE, entry=Entry.BOTH)
    edit_table(beside, team.facilitator, table_id, details, edition=1)
    make_link(beside, team.facilitator, table_id)
    kinds = set()
    for each in take_template(beside, team.facilitator, table_id):
        if each.details.kind in kinds:
            remove_round(beside, team.facilitator, each.round_id)
        kinds.add(each.details.kind)
    add_statement(beside, team.facilitator, table_id, Text(nl=STATEMENT, en=STATEMENT))
    move_to(beside, team, table_id, TableState.LIVE)
    return table_id


def test_a_whole_table_is_held(
    server: Server, new_page: NewPage, beside: Store, team: People, table: str, look: Look
) -> None:
    desk, second = new_page(A_DESK), new_page(A_DESK)
    room = desk.context.new_page()
    room.set_viewport_size(SLIDE)
    phones = Phones(lambda: new_page(A_PHONE))
    cards = [a_card(beside, team, table).replace(" ", "") for _ in range(4)]
    at_home = [a_seat(beside, team, table) for _ in range(AT_HOME)]

    # The waiting room: by card, by key alone, and by the square on the screen.
    lead(desk, server, table, "begeleider")
    lead(second, server, table, "tweede begeleider")
    room.goto(f"/zaal?tafel={table}")
    expect(room.get_by_text("Welkom. We beginnen zo.")).to_be_visible()
    look(room, "whole-room-welcome")
    sit_down([phones.sure, phones.offline, phones.closed], cards[:3])
    sit_down_by_keys(phones.keys, cards[3])
    codes = join_by_link(phones.by_link, where_it_leads(room))
    look(desk, "whole-desk-waiting")

    press(desk, "Begin de eerste ronde")
    all_see("Hoe we praten", [*phones.all, second])
    look(phones.sure, "whole-read")
    press(second, "Volgende ronde")
    all_see("Wat is er?", [*phones.all, desk])

    # Somebody says something; a phone is closed, one loses its line, and the server is killed.
    say_it(phones.sure, VOICES[0])
    phones.closed.close()
    phones.offline.context.set_offline(True)
    phones.offline.get_by_role("textbox").press_sequentially(LATE)
    type_until_kept(phones.linked, VOICES[1])
    os.kill(server.pid, signal.SIGKILL)
    with running_server(server.data, server.port):
        phones.closed = new_page(A_PHONE)
        phones.closed.goto(f"/#code={cards[2]}")
        open_lock(desk)
        open_lock(second)
        all_see("Wat is er?", [*phones.all, desk, second])
        expect(phones.linked.get_by_role("textbox")).to_have_value(VOICES[1])
        press(phones.linked, "Versturen")
        say_it(phones.closed, VOICES[2])
        say_it(phones.proposing, VOICES[3])
        say_it_by_keys(phones.keys, VOICES[4])

        # While the voices wait, somebody wants a pause.
        press(phones.proposing, "Even pauze")
        head = phones.proposing.locator(".st-key-table_head")
        expect(head).to_contain_text("Niemand weet dat jij het was.")
        for leader in (desk, second):
            expect(leader.get_by_text("Pauze gewenst")).to_be_visible()
        look(desk, "whole-desk-pause-wanted")
        press(second, "Nu pauze")
        online = [each for each in phones.all if each is not phones.offline]
        all_see("We nemen even pauze", online)
        all_see("Even pauze", [room])
        look(room, "whole-room-pause")
        look(desk, "whole-desk-pause")
        shown = [what_stands_on(phone) for phone in online]
        assert len(set(shown)) == 1, shown
        assert "112" in shown[0]
        press(desk, "Verder")
        all_see("Wat is er?", online)

        for leader in (desk, second):
            for voice in VOICES:
                expect(leader.get_by_role("button", name=voice)).to_be_visible(timeout=OUT_WITHIN)
        expect(room.get_by_text("Niemand luistert")).to_have_count(0)

        # Silence; the phone that had no line comes back with what it wrote.
        press(desk, "Volgende ronde")
        phones.offline.context.set_offline(False)
        all_see("Even stil", [*phones.all, desk, second])
        expect(phones.offline.get_by_text(STILL_HERE)).to_be_visible()
        press(phones.offline, "Versturen")
        expect(phones.offline.get_by_text(STILL_HERE)).to_have_count(0)
        expect(room.get_by_text("We zijn even stil.")).to_be_visible()
        look(room, "whole-room-silence")

        press(desk, "Volgende ronde")
        all_see("Wat weegt het zwaarst?", [desk, *phones.all])
        for seat in at_home:
            choose_themes(beside, seat, ("silence",))
        for phone in phones.touched:
            phone.get_by_role("button", name="Lijf en eten").click()
        by_keys(phones.keys, phones.keys.get_by_role("button", name="Lijf en eten"), "Enter")
        look(phones.sure, "whole-themes")
        press(desk, "Sluit de ronde")
        all_see("Deze ronde is klaar", phones.all)
        for screen in (*phones.all, room):
            expect(screen.get_by_text("Lijf en eten")).to_be_visible()
        look(room, "whole-room-themes")

        # The vote: the last one counts; a sentence from the room comes in, and is voted on.
        press(desk, "Volgende ronde")
        all_see(STATEMENT, phones.all)
        expect(room.get_by_text(STATEMENT)).to_be_visible()
        look(room, "whole-room-vote")
        choose(phones.proposing, "Eens")
        press(phones.proposing, "Volgende zin")
        press(phones.proposing, "Een zin voorstellen")
        say_it(phones.proposing, PROPOSED)
        here = rounds_of(beside, team.facilitator, table)[4].round_id
        for number, seat in enumerate(at_home):
            propose(beside, seat, here, f"{OTHERS}, {number}.", "nl")
            vote(beside, seat, statement_called(beside, seat, STATEMENT), AGREE)
        for phone in (phones.sure, phones.offline, phones.closed, phones.linked):
            choose(phone, "Eens")
        choose(phones.sure, "Oneens")
        choose_by_keys(phones.keys, "Eens")
        found = seat_of(beside, recognise(beside, cards[0]))
        assert found
        assert list(choices_of(beside, found).values()) == [DISAGREE]

        waiting = second.locator("[class*=st-key-card_proposed]")
        expect(waiting.get_by_text(PROPOSED)).to_be_visible(timeout=OUT_WITHIN)
        look(second, "whole-desk-proposed")
        decline_another(second)
        accept_proposed(desk)
        press(phones.proposing, "Terug naar de zinnen")
        press(phones.proposing, "Naar een zin waar je nog niet koos")
        all_see(PROPOSED, [phones.proposing])
        for phone in (phones.sure, phones.offline, phones.closed, phones.linked):
            press(phone, "Volgende zin")
        by_keys(phones.keys, phones.keys.get_by_role("button", name="Volgende zin"), "Enter")
        all_see(PROPOSED, phones.all)
        for phone in phones.touched:
            choose(phone, "Eens")
        choose_by_keys(phones.keys, "Sla over")
        look(phones.keys, "whole-vote-proposed")
        for seat in at_home:
            vote(beside, seat, statement_called(beside, seat, PROPOSED), AGREE)
        look(room, "whole-room-sentences")
        press(desk, "Sluit de ronde")
        all_see("Deze ronde is klaar", phones.all)
        for screen in (*phones.all, room, desk):
            expect(screen.get_by_text(PROPOSED).first).to_be_visible()
            expect(screen.get_by_text("Bijna iedereen is het eens").first).to_be_visible()
        look(phones.keys, "whole-outcome")
        look(desk, "whole-desk-outcome")
        look(room, "whole-room-ground")

        # The last word, and the end.
        press(desk, "Volgende ronde")
        all_see("Afronden", phones.all)
        say_it(phones.closed, LAST)
        expect(room.get_by_text("Wat wil je nog kwijt")).to_be_visible()
        look(room, "whole-room-closing")
        desk.get_by_role("link", name="Naar de tafels").click()
        take_step(table_called(desk, TITLE), "Zet de vragen na afloop open")
        all_see("Dank je wel dat je er was", phones.all)
        assert len({what_stands_on(phone) for phone in phones.all}) == 1
        expect(room.get_by_text("Dank je wel dat je er was.")).to_be_visible()
        look(room, "whole-room-end")

        # The next day, from any phone.
        for code in (cards[0], codes[1]):
            later = new_page(A_PHONE)
            later.goto(f"/#code={code}")
            all_see("Dank je wel dat je er was", [later])
            press(later, "Naar de vragen")
            all_see("Hoe was de danstafel voor jou?", [later])


def lead(page: Page, server: Server, table: str, who: str) -> None:
    come_in(page, server, f"Rondkijken als {who}")
    page.goto(f"/live?tafel={table}")
    open_lock(page)
    heading(page, "Iedereen wacht")


def where_it_leads(room: Page) -> str:
    """The address in the square on the room screen, as a camera reads it."""
    (square,) = zxingcpp.read_barcodes(Image.open(BytesIO(room.screenshot())))
    return square.text


def sit_down(pages: list[Page], codes: list[str]) -> None:
    """By card, all at once."""
    for page, code in zip(pages, codes, strict=True):
        page.goto(f"/#code={code}")
    _read_and_agree(pages)
    _all_wait(pages)


def join_by_link(pages: list[Page], link: str) -> list[str]:
    """By the open link; the codes that the phones show."""
    for page in pages:
        page.goto(link)
    _read_and_agree(pages)
    all_see("Jouw code", pages)
    codes = [page.locator(".st-key-code").inner_text().replace(" ", "") for page in pages]
    _press_on_all(pages, "Verder")
    _all_wait(pages)
    return codes


def sit_down_by_keys(page: Page, code: str) -> None:
    """By card, and never a finger on the screen."""
    page.goto(f"/#code={code}")
    heading(page, "De danstafel is nu")
    by_keys(page, page.get_by_role("button", name="Verder"), "Enter")
    by_keys(page, page.get_by_role("button", name="Ja, 16 of ouder"), "Enter")
    heading(page, "Wat gebeurt er met je antwoorden?")
    expect(page.get_by_role("checkbox")).to_have_count(3)
    for box in page.get_by_role("checkbox").all():
        by_keys(page, box, "Space")
        expect(box).to_be_checked()
    by_keys(page, page.get_by_role("button", name="Verder"), "Enter")
    heading(page, "Je zit aan tafel")


def by_keys(page: Page, target: Locator, key: str) -> None:
    """Goes there with Tab, within a group of choices with an arrow, and presses this key."""
    wait_until_whole(page)
    for _ in range(MOST_STEPS):
        step = target.evaluate(STEP_TO)
        if not step:
            break
        page.keyboard.press(step)
    expect(target).to_be_focused()
    page.keyboard.press(key)


def say_it(page: Page, words: str) -> None:
    page.get_by_role("textbox").fill(words)
    press(page, "Versturen")
    expect(page.get_by_text("Verstuurd.")).to_be_visible()


def say_it_by_keys(page: Page, words: str) -> None:
    by_keys(page, page.get_by_role("textbox"), "Control+End")
    page.keyboard.type(words)
    by_keys(page, page.get_by_role("button", name="Versturen"), "Enter")
    expect(page.get_by_text("Verstuurd.")).to_be_visible()


def choose(page: Page, choice: str) -> None:
    """Votes, as she does with a thumb."""
    wait_until_whole(page)
    page.locator("[data-testid=stRadio]").get_by_text(choice, exact=True).click()
    expect(page.get_by_role("radio", name=choice, exact=True)).to_be_checked()
    wait_until_whole(page)


def choose_by_keys(page: Page, choice: str) -> None:
    by_keys(page, page.get_by_role("radio", name=choice, exact=True), "Space")
    expect(page.get_by_role("radio", name=choice, exact=True)).to_be_checked()
    wait_until_whole(page)


def all_see(title: str, pages: list[Page]) -> None:
    """Every one of these has come to this heading, without a finger."""
    for number, page in enumerate(pages):
        there = page.get_by_role("heading", level=1, name=title)
        expect(there, f"screen {number} of {len(pages)}").to_be_visible()


def what_stands_on(page: Page) -> str:
    """All that can be read on it."""
    wait_until_whole(page)
    return page.locator("[data-testid=stMain]").inner_text()


def statement_called(store: Store, seat: Seat, words: str) -> str:
    """The id of the sentence with these words."""
    shown = ballot_of(store, seat).statements
    return next(each.statement_id for each in shown if each.text.nl == words)


def decline_another(page: Page) -> None:
    """Declines one of the other sentences, with a reason."""
    others = page.locator("[class*=st-key-card_proposed]").get_by_text(OTHERS)
    button_under(others.first, "Wijs af").click()
    page.get_by_role("textbox", name="Waarom niet?").fill(REASON)
    press(page, "Wijs af met deze reden")
    expect(others).to_have_count(AT_HOME - 1)


def accept_proposed(page: Page) -> None:
    """Lets the sentence in as it is."""
    waiting = page.locator("[class*=st-key-card_proposed]")
    button_under(waiting.get_by_text(PROPOSED).first, "Laat toe").click()
    press(page, "Laat deze zin toe")
    expect(page.get_by_role("button", name="Laat deze zin toe")).to_have_count(0)


def button_under(words: Locator, name: str) -> Locator:
    """The first button of this name after these words."""
    return words.locator(f"xpath=following::button[normalize-space()='{name}'][1]")


def _read_and_agree(pages: list[Page]) -> None:
    all_see("De danstafel is nu", pages)
    _press_on_all(pages, "Verder")
    _press_on_all(pages, "Ja, 16 of ouder")
    for page in pages:
        agree(page, boxes=3)
    _press_on_all(pages, "Verder")


def _press_on_all(pages: list[Page], button: str) -> None:
    for page in pages:
        press(page, button)


def _all_wait(pages: list[Page]) -> None:
    all_see("Je zit aan tafel", pages)
    for page in pages:
        expect(page.get_by_role("button", name="Even pauze")).to_be_visible()
