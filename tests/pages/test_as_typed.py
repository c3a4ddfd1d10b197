"""Opening words as they were typed: the facilitator's page, the adviser's, and a dancer's card."""

from datetime import timedelta

import pytest
from streamlit.testing.v1 import AppTest

from models.coding import texts_to_code
from models.people import Actor
from models.raw import ask, decline, lend, open_raw, requests_to_answer
from models.storage import Store
from models.tables import TableState
from pages.facilitator import raw_words
from pages.parts.clock import now
from tests.build import People, a_card, a_response, move_to
from tests.pages.conftest import Visit, texts
from tests.pages.live_steps import sit_down

WORDS = "Jan de Vries zweeg toen ik huilde."
REASON = "Wij begrijpen de zin niet zonder wat is weggehaald."
NO = "Dit kan ook zonder de hele tekst, denk ik."
PASSWORDS = {
    "facilitator": "oefenen als begeleider",
    "adviser": "oefenen als vertrouwenspersoon",
}


@pytest.fixture
def reading(practice: Store, team: People, table: str) -> Actor:
    """The practice facilitator of a table with one text to read."""
    a_response(practice, a_card(practice, team, table), words=WORDS)
    move_to(practice, team, table, TableState.LIVE)
    return team.facilitator


@pytest.fixture
def asked(practice: Store, team: People, table: str, reading: Actor) -> str:
    """The id of their request for that text."""
    text = texts_to_code(practice, reading, table)[0]
    ask(practice, reading, text.text_id, REASON)
    return requests_to_answer(practice, team.adviser)[0].request_id


def press(page: AppTest, label: str) -> AppTest:
    (button,) = [button for button in page.button if button.label == label]
    return button.click().run()


def unlock(page: AppTest, who: str) -> AppTest:
    page.text_input(key="unlock_password").input(PASSWORDS[who])
    return press(page, "Open het slot")


def labels(page: AppTest) -> set[str]:
    return {button.label for button in page.button}


@pytest.fixture
def asking(visit: Visit, reading: Actor) -> AppTest:
    """The page on which they ask, with the text that lay on the desk."""
    page = unlock(visit("coderen", signed_in="facilitator"), "facilitator")
    page.switch_page("pages/facilitator/as_typed.py")
    return page.run()


def test_the_text_that_lay_on_the_desk_is_asked_for_with_a_reason(
    practice: Store, team: People, asking: AppTest
) -> None:
    asking.text_area(key="raw_reason").input(REASON)
    press(asking, "Vraag het de vertrouwenspersoon")

    assert "heeft nog niet geantwoord" in texts(asking)
    assert requests_to_answer(practice, team.adviser)[0].reason == REASON
    assert "de Vries" not in texts(asking)


@pytest.mark.parametrize(
    ("reason", "said"),
    [
        ("Daarom.", "Je reden is minstens twintig tekens lang."),
        ("Ik wil weten of Jan de Vries dit zei.", "Laat weg: Jan de Vries"),
    ],
)
def test_a_reason_that_will_not_do_says_why_beside_the_field(
    practice: Store, team: People, asking: AppTest, reason: str, said: str
) -> None:
    asking.text_area(key="raw_reason").input(reason)
    press(asking, "Vraag het de vertrouwenspersoon")

    assert said in texts(asking)
    assert requests_to_answer(practice, team.adviser) == ()


def test_without_a_text_on_the_desk_the_page_says_where_to_choose_one(
    visit: Visit, reading: Actor
) -> None:
    page = visit("zoals-getypt", signed_in="facilitator")

    assert "Kies dan eerst een tekst bij Lezen en coderen." in texts(page)


def test_a_request_is_taken_back(practice: Store, team: People, visit: Visit, asked: str) -> None:
    press(visit("zoals-getypt", signed_in="facilitator"), "Trek het verzoek in")

    assert requests_to_answer(practice, team.adviser) == ()


def test_who_is_declined_reads_why(practice: Store, team: People, visit: Visit, asked: str) -> None:
    decline(practice, team.adviser, asked, NO)
    page = visit("zoals-getypt", signed_in="facilitator")

    assert "Dit kan ook zonder de hele tekst" in texts(page)
    assert "Je hebt nu geen verzoek." in texts(press(page, "Ik heb het gelezen"))


def test_the_words_stand_there_after_unlocking_and_one_press_and_go_at_another(
    practice: Store, team: People, visit: Visit, asked: str
) -> None:
    lend(practice, team.adviser, asked)
    page = visit("zoals-getypt", signed_in="facilitator")
    assert "Laat de woorden zien" not in labels(page)
    unlock(page, "facilitator")
    assert "de Vries" not in texts(page)

    press(page, "Laat de woorden zien")
    assert "Jan de Vries zweeg" in texts(page)
    assert "Jan" not in repr(page.session_state)
    press(page, "Ik ben klaar: sluit de woorden")
    assert "de Vries" not in texts(page)


def test_after_fifteen_minutes_the_next_look_shows_no_words(
    practice: Store,
    team: People,
    visit: Visit,
    asked: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    lend(practice, team.adviser, asked)
    open_raw(practice, team.facilitator, asked)
    page = unlock(visit("zoals-getypt", signed_in="facilitator"), "facilitator")
    assert "Jan de Vries zweeg" in texts(page)
    later = now() + timedelta(minutes=16)
    monkeypatch.setattr(raw_words, "now", lambda: later)
    monkeypatch.setattr("pages.parts.signed_in.now", lambda: later)
    page.run()

    assert "de Vries" not in texts(page)
    assert "Je hebt nu geen verzoek." in texts(page)


def test_an_adviser_sees_that_somebody_asks_and_lends(
    practice: Store, visit: Visit, asked: str
) -> None:
    page = unlock(visit("verzoeken", signed_in="adviser"), "adviser")
    assert "Begeleider" in texts(page)
    assert "Wij begrijpen de zin niet" in texts(page)
    assert "zweeg" not in texts(page)

    press(page, "Leen mijn helft uit voor deze tekst")
    assert "Je leende jouw helft uit aan Begeleider" in texts(page)
    assert "Niemand vraagt je nu iets." in texts(page)


def test_an_adviser_declines_with_a_reason(practice: Store, visit: Visit, asked: str) -> None:
    page = unlock(visit("verzoeken", signed_in="adviser"), "adviser")
    press(page, "Zeg nee")
    press(page, "Zeg nee")
    assert "Je reden is minstens twintig tekens lang." in texts(page)
    page.text_area(key=f"why_not_{asked}").input(NO)
    press(page, "Zeg nee")

    assert "Je zei nee." in texts(page)


def test_until_the_adviser_unlocks_there_is_nothing_to_press(visit: Visit, asked: str) -> None:
    page = visit("verzoeken", signed_in="adviser")

    assert "Leen mijn helft uit voor deze tekst" not in labels(page)


def test_only_an_adviser_has_requests_and_only_a_facilitator_asks(visit: Visit, asked: str) -> None:
    for who, address in (("facilitator", "verzoeken"), ("adviser", "zoals-getypt")):
        page = visit(address, signed_in=who)
        assert "Wij begrijpen de zin niet" not in texts(page)
        assert "Met jouw account mag dit niet" in texts(page)


def test_a_dancers_card_says_that_nothing_was_ever_opened(
    practice: Store, team: People, visit: Visit, table: str, asked: str
) -> None:
    page = press(sit_down(visit, a_card(practice, team, table)), "Jouw kaart")

    assert "Bij deze danstafel is nog nooit een tekst geopend." in texts(page)


def test_a_dancers_card_says_how_often_and_why(
    practice: Store, team: People, visit: Visit, table: str, asked: str
) -> None:
    lend(practice, team.adviser, asked)
    page = press(sit_down(visit, a_card(practice, team, table)), "Jouw kaart")

    assert "Bij deze danstafel is 1 keer een tekst geopend." in texts(page)
    assert "Wij begrijpen de zin niet" in texts(page)
