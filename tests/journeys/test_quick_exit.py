"""Away quickly: nothing of her is left on the screen, in the tab or at the server."""

import base64
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, Route, WebSocket, expect
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from pages.parts.quick_exit import AWAY
from tests.browser import OPTIONS, find_chromium
from tests.journeys.conftest import PHONE, WAIT, Look
from tests.journeys.walking import heading, open_survey, press, question, skip_to
from tests.server import Server

WORDS = "Geloof ons de eerste keer."
OWN_WORDS = "Wat gaat er goed in de dans"
WEATHER = "<title>Weer</title><h1>Het weer</h1>"
# Asks for the session of this name, as a tab does whose connection was gone, and gives what the
# server says to it first.
TAKE_UP = """([session, asked]) => new Promise(resolve => {
    const address = location.origin.replace("http", "ws") + "/_stcore/stream"
    const socket = new WebSocket(address, ["streamlit", "nothing", session])
    socket.binaryType = "arraybuffer"
    const heard = []
    socket.onopen = () => socket.send(Uint8Array.from(atob(asked), sign => sign.charCodeAt()))
    socket.onmessage = ({ data }) =>
      heard.push(btoa(String.fromCharCode(...new Uint8Array(data).slice(0, 60000))))
    setTimeout(() => { socket.close(); resolve(heard) }, 2000)
})"""


@pytest.fixture
def writing(phone: Page, server: Server) -> Page:
    """A phone where words are being typed; the weather is invented."""
    begin_to_write(phone, server)
    return phone


@pytest.fixture
def remembering_phone(browser: Browser, server: Server) -> Iterator[Page]:
    """A phone whose browser keeps whole pages for the back button."""
    remembering = browser.browser_type.launch(
        executable_path=find_chromium(),
        args=list(OPTIONS),
        ignore_default_args=["--disable-back-forward-cache"],
    )
    page = remembering.new_page(base_url=server.address, locale="nl-NL", viewport=PHONE)
    page.set_default_timeout(WAIT)
    yield page
    remembering.close()


def begin_to_write(page: Page, server: Server) -> None:
    page.context.route(f"{AWAY}/**", weather)
    open_survey(page, server.practice_links(1)["survey"][0])
    skip_to(page, OWN_WORDS)
    page.get_by_role("textbox").press_sequentially(WORDS)


def weather(route: Route) -> None:
    route.fulfill(content_type="text/html", body=WEATHER)


def is_away(page: Page) -> None:
    expect(page).to_have_title("Weer")
    assert page.url.startswith(AWAY)


def times_escape(page: Page, times: int, wait: float = 0) -> None:
    for _ in range(times):
        page.keyboard.press("Escape")
        page.wait_for_timeout(wait)


def nothing_is_kept(page: Page, server: Server) -> None:
    """Our address has no cookie and keeps nothing in this tab or this browser."""
    assert page.context.cookies(server.address) == []
    page.goto(f"{server.address}/healthz")
    assert page.evaluate("() => sessionStorage.length + localStorage.length") == 0


def test_the_button_leads_away_and_leaves_nothing_in_the_browser(
    writing: Page, server: Server
) -> None:
    press(writing, "Snel weg")

    is_away(writing)
    nothing_is_kept(writing, server)


def test_escape_three_times_while_typing_does_the_same(writing: Page, server: Server) -> None:
    times_escape(writing, 3)

    is_away(writing)
    nothing_is_kept(writing, server)


def test_a_step_that_was_under_way_brings_nothing_back(writing: Page, server: Server) -> None:
    writing.evaluate(
        """() => {
            const named = name =>
              [...document.querySelectorAll("button")].find(found => found.innerText === name)
            named("Verder").click()
            named("Snel weg").click()
        }"""
    )

    is_away(writing)
    nothing_is_kept(writing, server)


def test_escape_once_or_slowly_leaves_her_where_she_is(writing: Page) -> None:
    times_escape(writing, 3, wait=1_100)

    question(writing, OWN_WORDS)
    expect(writing.get_by_role("textbox")).to_have_value(WORDS)


def test_escape_in_the_dialog_closes_it_once_and_leads_away_three_times(writing: Page) -> None:
    press(writing, "Met iemand praten")
    expect(writing.get_by_role("dialog")).to_be_visible()
    times_escape(writing, 1)
    expect(writing.get_by_role("dialog")).to_be_hidden()
    writing.wait_for_timeout(2_000)
    press(writing, "Met iemand praten")
    expect(writing.get_by_role("dialog")).to_be_visible()
    times_escape(writing, 3)

    is_away(writing)


def test_the_button_in_the_dialog_leads_away(writing: Page) -> None:
    press(writing, "Met iemand praten")
    writing.get_by_role("dialog").get_by_role("button", name="Snel weg").click()

    is_away(writing)


def test_the_screen_is_blank_before_anything_is_asked_of_the_weather(writing: Page) -> None:
    seen = writing.evaluate(
        """() => {
            document.querySelector(".quick-exit").click()
            return [document.body.getClientRects().length, document.title.trim()]
        }"""
    )

    assert seen == [0, ""]


def test_the_back_button_does_not_bring_her_words_back(
    remembering_phone: Page, server: Server
) -> None:
    begin_to_write(remembering_phone, server)
    press(remembering_phone, "English")  # one more place in this tab's past
    question(remembering_phone, "What goes well in dance")
    press(remembering_phone, "Quick exit")
    is_away(remembering_phone)
    remembering_phone.evaluate("() => history.back()")
    remembering_phone.wait_for_url(f"{server.address}/**")

    heading(remembering_phone, "Welkom bij de danstafels")
    assert WORDS not in remembering_phone.content()


def test_a_page_that_the_browser_brings_back_whole_goes_away_again(writing: Page) -> None:
    writing.context.unroute(f"{AWAY}/**")
    writing.context.route(f"{AWAY}/**", weather)
    writing.context.route(f"{AWAY}/**", lambda route: route.abort("aborted"), times=1)
    with writing.expect_event("requestfailed"):
        press(writing, "Snel weg")
    assert writing.evaluate("() => document.body.getClientRects().length") == 0
    writing.evaluate("() => void dispatchEvent(new PageTransitionEvent('pageshow'))")

    is_away(writing)


def test_the_server_takes_up_a_tab_that_only_lost_its_connection(writing: Page, desk: Page) -> None:
    session = session_of(writing)
    writing.goto("about:blank")

    assert taken_up(desk, session) == session


def test_the_server_has_forgotten_a_tab_that_left(writing: Page, desk: Page) -> None:
    session = session_of(writing)
    with writing.expect_request("**/weg"):
        press(writing, "Snel weg")
    is_away(writing)

    assert taken_up(desk, session) not in ("", session)


def test_words_are_still_there_after_reading_how_to_stay_unrecognisable(
    phone: Page, server: Server, look: Look
) -> None:
    begin_to_write(phone, server)
    press(phone, "Met iemand praten")
    dialog = phone.get_by_role("dialog")
    dialog.get_by_role("link", name="Hoe blijf ik onherkenbaar?").click()
    heading(phone, "Hoe blijf ik onherkenbaar?")
    expect(phone).to_have_title("Danstafels")
    expect(phone.get_by_role("heading", level=1)).to_be_in_viewport()
    look(phone, "dancer-unrecognisable")
    phone.get_by_role("link", name="Terug naar de danstafel").click()

    question(phone, OWN_WORDS)
    expect(phone.get_by_role("textbox")).to_have_value(WORDS)


def test_escape_leads_away_from_the_page_about_staying_unrecognisable(phone: Page) -> None:
    phone.context.route(f"{AWAY}/**", weather)
    phone.goto("/onherkenbaar")
    heading(phone, "Hoe blijf ik onherkenbaar?")
    expect(phone.get_by_role("button", name="Snel weg")).to_be_visible()
    times_escape(phone, 3)

    is_away(phone)


def session_of(page: Page) -> str:
    """The name under which the server keeps this tab, told at its next run."""
    heard: list[bytes] = []
    sockets: list[WebSocket] = []

    def hear(socket: WebSocket) -> None:
        sockets.append(socket)
        socket.on("framereceived", lambda frame: heard.append(frame))

    page.on("websocket", hear)
    page.reload()
    question(page, OWN_WORDS)
    return next(filter(None, map(_session_in, heard)))


def taken_up(page: Page, session: str) -> str:
    """The session that the server gives who asks for this one."""
    page.goto("/healthz")
    asked = BackMsg()
    asked.rerun_script.query_string = ""
    heard = page.evaluate(TAKE_UP, [session, base64.b64encode(asked.SerializeToString()).decode()])
    return next(filter(None, (_session_in(base64.b64decode(said)) for said in heard)), "")


def _session_in(said: bytes) -> str:
    message = ForwardMsg()
    message.ParseFromString(said)
    return str(message.new_session.initialize.session_id)
