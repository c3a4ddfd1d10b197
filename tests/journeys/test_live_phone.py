"""A dancer's phone while a table is held: what comes by itself, and what is never lost."""

import re
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from models.live import RoundKind
from tests.browser import wait_until_whole
from tests.journeys.live_talk import Talk, a_talk
from tests.journeys.test_no_word_is_lost import fall_asleep
from tests.journeys.walking import agree, heading, press
from tests.server import Server

Look = Callable[[Page, str], None]
WORDS = "Ik durfde niets te zeggen."
KEPT_WITHIN = 5_000  # milliseconds after the last key
BY_ITSELF = 5_000  # milliseconds; look up, wake, draw on a busy machine
STILL_HERE = "Je schreef dit nog. Wil je het versturen?"


@pytest.fixture
def talk(server: Server) -> Iterator[Talk]:
    """A table that is being held."""
    with a_talk(server) as held:
        yield held


@pytest.fixture
def seated(phone: Page, talk: Talk) -> Page:
    """A phone at that table, while all wait."""
    sit_down(phone, talk.card())
    return phone


def sit_down(page: Page, address: str, boxes: int = 3) -> None:
    """From a card's address to a place at the table."""
    page.goto(address)
    heading(page, "De danstafel is nu")
    press(page, "Verder")
    press(page, "Ja, 16 of ouder")
    agree(page, boxes)
    press(page, "Verder")
    heading(page, "Je zit aan tafel")
    expect(page.get_by_role("button", name="Even pauze")).to_be_visible()


def comes_by_itself(page: Page, title: str) -> None:
    expect(page.get_by_role("heading", level=1, name=title)).to_be_visible(timeout=BY_ITSELF)
    wait_until_whole(page)


def type_until_kept(page: Page, words: str = WORDS) -> None:
    """Types, and waits until the tab told the server."""
    with page.expect_response(lambda answer: answer.url.endswith("/draft"), timeout=KEPT_WITHIN):
        page.get_by_role("textbox").press_sequentially(words, delay=10)


def test_a_whole_evening(seated: Page, talk: Talk, look: Look) -> None:
    look(seated, "live-waiting")
    talk.begin(RoundKind.SAY)
    comes_by_itself(seated, "Wat is er?")
    look(seated, "live-say")
    type_until_kept(seated)
    seated.reload()
    comes_by_itself(seated, "Wat is er?")
    expect(seated.get_by_role("textbox")).to_have_value(WORDS)
    press(seated, "Versturen")
    expect(seated.get_by_text("Verstuurd. Je mag nog iets zeggen.")).to_be_visible()
    expect(seated.get_by_role("textbox")).to_have_value("")
    talk.begin(RoundKind.VOTE)
    expect(seated.get_by_text("Zin 1 van")).to_be_visible()
    vote_by_keyboard(seated)
    look(seated, "live-vote")
    talk.close_round()
    comes_by_itself(seated, "Deze ronde is klaar")
    look(seated, "live-outcome")
    talk.end()
    comes_by_itself(seated, "Dank je wel dat je er was")
    look(seated, "live-care")
    press(seated, "Naar de vragen")

    heading(seated, "Hoe was de danstafel voor jou?")


def vote_by_keyboard(page: Page) -> None:
    """Chooses with the arrows, goes on and back, and finds the choice."""
    page.get_by_role("radio", name="Eens", exact=True).focus()
    page.keyboard.press("Space")
    page.keyboard.press("ArrowDown")
    expect(page.get_by_role("radio", name="Oneens")).to_be_checked()
    wait_until_whole(page)
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Volgende zin")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_text("Zin 2 van")).to_be_visible()
    expect(page.get_by_role("radio", name="Oneens")).not_to_be_checked()
    press(page, "Vorige zin")
    expect(page.get_by_text("Zin 1 van")).to_be_visible()
    expect(page.get_by_role("radio", name="Oneens")).to_be_checked()


def test_words_that_nobody_sent_stay_in_the_field_when_the_same_round_is_drawn_anew(
    seated: Page, talk: Talk
) -> None:
    talk.begin(RoundKind.SAY)
    comes_by_itself(seated, "Wat is er?")
    seated.get_by_role("textbox").press_sequentially(WORDS)
    until = seated.get_by_text(re.compile("Tot ongeveer"))
    before = until.inner_text()
    talk.more_time()
    expect(until).not_to_have_text(before, timeout=BY_ITSELF)

    expect(seated.get_by_role("textbox")).to_have_value(WORDS)


def test_words_typed_in_the_last_second_of_a_round_can_still_be_sent(
    seated: Page, talk: Talk, look: Look
) -> None:
    talk.begin(RoundKind.SAY)
    comes_by_itself(seated, "Wat is er?")
    seated.get_by_role("textbox").press_sequentially(WORDS)
    talk.begin(RoundKind.SILENCE)
    comes_by_itself(seated, "Even stil")
    expect(seated.get_by_text(STILL_HERE)).to_be_visible()
    look(seated, "live-unsent")
    sent = talk.server.practice_count()["texts"]
    press(seated, "Versturen")
    expect(seated.get_by_text(STILL_HERE)).to_have_count(0)

    assert talk.server.practice_count()["texts"] == sent + 1


def test_a_pause_comes_and_goes_by_itself_and_the_words_are_still_there(
    seated: Page, talk: Talk, look: Look
) -> None:
    talk.begin(RoundKind.SAY)
    comes_by_itself(seated, "Wat is er?")
    seated.get_by_role("textbox").press_sequentially(WORDS)
    talk.pause()
    comes_by_itself(seated, "We nemen even pauze")
    look(seated, "live-pause")
    talk.end_pause()
    comes_by_itself(seated, "Wat is er?")

    expect(seated.get_by_role("textbox")).to_have_value(WORDS)


def test_a_double_tap_sends_once_and_nothing_comes_back(seated: Page, talk: Talk) -> None:
    talk.begin(RoundKind.SAY)
    comes_by_itself(seated, "Wat is er?")
    sent = talk.server.practice_count()["texts"]
    seated.get_by_role("textbox").fill(WORDS)
    seated.get_by_role("button", name="Versturen").dblclick()
    expect(seated.get_by_text("Verstuurd. Je mag nog iets zeggen.")).to_be_visible()
    seated.wait_for_timeout(KEPT_WITHIN)
    talk.begin(RoundKind.SILENCE)
    comes_by_itself(seated, "Even stil")

    assert talk.server.practice_count()["texts"] == sent + 1
    expect(seated.get_by_text(STILL_HERE)).to_have_count(0)


def test_a_phone_that_slept_shows_where_the_table_is_once_it_wakes(
    seated: Page, talk: Talk
) -> None:
    talk.begin(RoundKind.SAY)
    comes_by_itself(seated, "Wat is er?")
    fall_asleep(seated)
    talk.begin(RoundKind.SILENCE)
    seated.wait_for_timeout(BY_ITSELF)
    heading(seated, "Wat is er?")
    wake_up(seated)

    comes_by_itself(seated, "Even stil")


def wake_up(page: Page) -> None:
    """What a phone tells a page when its screen goes on."""
    page.evaluate(
        """() => {
            Object.defineProperty(document, "hidden", { value: false, configurable: true })
            document.dispatchEvent(new Event("visibilitychange"))
        }"""
    )


def test_after_the_wifi_was_gone_the_phone_comes_back_by_itself(seated: Page, talk: Talk) -> None:
    talk.begin(RoundKind.SAY)
    comes_by_itself(seated, "Wat is er?")
    seated.context.set_offline(True)
    seated.get_by_role("textbox").press_sequentially(WORDS)
    talk.begin(RoundKind.SILENCE)
    seated.wait_for_timeout(BY_ITSELF)
    seated.context.set_offline(False)
    expect(seated.get_by_role("heading", level=1, name="Even stil")).to_be_visible()

    expect(seated.get_by_text(STILL_HERE)).to_be_visible()


@pytest.mark.parametrize("back", ["the wifi", "the server"])
def test_a_phone_that_had_no_line_for_long_soon_has_one_again(
    seated: Page, talk: Talk, back: str
) -> None:
    seated.evaluate("window.danstafelsTable.failures = 9")  # the next try is in a minute
    seated.evaluate("window.danstafelsTable.line.onerror()")
    if back == "the wifi":
        seated.context.set_offline(True)
        seated.context.set_offline(False)
    else:
        press(seated, "Even pauze")
    seated.wait_for_timeout(BY_ITSELF)
    talk.begin(RoundKind.SILENCE)

    comes_by_itself(seated, "Even stil")


def test_what_was_typed_is_there_in_the_other_language(seated: Page, talk: Talk) -> None:
    talk.begin(RoundKind.SAY)
    comes_by_itself(seated, "Wat is er?")
    seated.get_by_role("textbox").press_sequentially(WORDS)
    press(seated, "English")
    comes_by_itself(seated, "What is going on?")

    expect(seated.get_by_role("textbox")).to_have_value(WORDS)


def test_a_new_question_is_said_aloud_and_the_first_screen_is_not(seated: Page, talk: Talk) -> None:
    said = seated.get_by_role("status")
    expect(said).to_have_text("")
    talk.begin(RoundKind.SILENCE)

    expect(said).to_have_text(re.compile("^Even stil. We zijn even stil."), timeout=BY_ITSELF)


def test_the_head_of_the_screen_is_at_one_place_whatever_she_does(seated: Page, talk: Talk) -> None:
    def place() -> tuple[float, float]:
        wait_until_whole(seated)
        box = seated.get_by_role("button", name="Even pauze").bounding_box()
        assert box
        return box["x"], box["y"]

    places = {place()}
    for kind, title in (
        (RoundKind.READ, "Hoe we praten"),
        (RoundKind.SAY, "Wat is er?"),
        (RoundKind.THEMES, "Wat weegt het zwaarst?"),
    ):
        talk.begin(kind)
        comes_by_itself(seated, title)
        places.add(place())
    press(seated, "Even pauze")
    expect(seated.locator(".st-key-table_head")).to_contain_text("Doorgegeven.")
    places.add(place())
    talk.begin(RoundKind.VOTE)
    expect(seated.get_by_text("Zin 1 van")).to_be_visible()
    places.add(place())

    assert len(places) == 1


def test_two_tabs_of_one_card_are_one_voice_and_both_go_along(
    seated: Page, talk: Talk, context_of_phone: BrowserContext
) -> None:
    card = talk.card()
    sit_down(seated, card)
    other = context_of_phone.new_page()
    other.goto(card)
    heading(other, "Je zit aan tafel")
    talk.begin(RoundKind.SILENCE)

    comes_by_itself(seated, "Even stil")
    comes_by_itself(other, "Even stil")


def test_at_twice_the_size_and_at_320_pixels_nothing_is_cut_off(
    seated: Page, talk: Talk, look: Look
) -> None:
    seated.set_viewport_size({"width": 320, "height": 640})
    for kind in (RoundKind.SAY, RoundKind.THEMES, RoundKind.VOTE):
        talk.begin(kind)
        expect(seated.get_by_role("button", name="Even pauze")).to_be_visible()
        seated.wait_for_timeout(1500)
        wait_until_whole(seated)
        seated.evaluate("document.documentElement.style.fontSize = '34px'")
        wider = "document.querySelector('[data-testid=stMain]').scrollWidth - innerWidth"
        assert seated.evaluate(wider) <= 0
        look(seated, f"live-large-{kind}")


def test_leaving_quickly_ends_the_line(seated: Page, talk: Talk) -> None:
    seated.context.route("https://**", lambda route: route.fulfill(body="<title>Weer</title>"))
    seated.get_by_role("button", name="Snel weg").click()
    seated.wait_for_url("https://**")

    talk.begin(RoundKind.SILENCE)
    expect(seated).to_have_title("Weer")
