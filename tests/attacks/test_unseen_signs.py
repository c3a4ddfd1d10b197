"""Who writes signs that nobody sees: to turn the words of others, to get a name past redaction, or
to make the database stumble. None of them is kept; redaction looks at a text as an eye does.
"""

import json
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from sqlalchemy.exc import DBAPIError
from starlette.testclient import TestClient

from analysis.redaction import redact
from analysis.signs import Reading
from models.coding import texts_to_code
from models.errors import LinkUnknown, SignInRefused, TableUnknown
from models.people import sign_in
from models.storage import Store
from models.survey import AnswerValue, answers, drafts, keep_words, load_draft
from models.tables import TableState, follow_link, open_links, table_summary
from pages.parts import plain_text
from tests.build import NOW, TODAY, People, a_draft, a_response, move_to
from tests.journeys.walking import open_survey, press, question, skip_to
from tests.postgres import Cluster
from tests.ready import Ready, copy_on_postgresql
from tests.server import Server

redacting = import_module("analysis.redaction.redact")  # its function has the same name

OVERRIDE, ISOLATE = "\u202e", "\u2067"
EMOJI = "👩‍👩‍👧 🏳️‍🌈 👍🏽 ❤️ 🏴󠁧󠁢󠁥󠁮󠁧󠁿"
QUESTION = "experience_before"
WORDS = f"Ik ging\x00 naar{OVERRIDE} de {ISOLATE}deur\u200b en\ud83d bleef staan {EMOJI}"
KEPT = f"Ik ging naar de deur en\ufffd bleef staan {EMOJI}"
# Names in small letters: with a capital even a machine takes such a word for a name it never heard.
DISGUISED = (
    "Ik sprak San\u200bne Ter\u200bhorst.",
    "Ik sprak San\u00adne Ter\u00adhorst.",
    "Ik sprak Sa\u200dnne Ter\u2060horst.",
    "Ik sprak sаnnе terhоrst.",  # Cyrillic a, e and o
    "Ik sprak ｓａｎｎｅ ｔｅｒｈｏｒｓｔ.",
    "Ik sprak 𝓼𝓪𝓷𝓷𝓮 𝓽𝓮𝓻𝓱𝓸𝓻𝓼𝓽.",
    "Ik sprak " + "\u0336".join("Sanne Terhorst") + ".",
    "Ik sprak Sa\u202enne\u202c Ter\u034fhorst.",
    "Bel 06\u200b1234\u200b5678.",
    "Bel 06\u00ad12\u00ad34\u00ad56\u00ad78.",
    "Bel ０６１２３４５６７８.",
    "Bel ٠٦١٢٣٤٥٦٧٨.",
    "Bel 0️⃣6️⃣1️⃣2️⃣3️⃣4️⃣5️⃣6️⃣7️⃣8️⃣.",
    "Mail sanne\u200b@\u200bdans\u200b.nl.",
    "Mail sanne＠dans．nl.",
    "Ik woon op 35\u200b11\u200b AB.",
)
LEFT = {"Ik sprak [naam A].", "Bel [telefoonnummer A].", "Mail [e-mailadres A]."}


def as_written(text: str) -> Reading:
    """Every sign for what it is, as a machine reads."""
    return Reading(text, tuple((place, place + 1) for place in range(len(text))))


@pytest.mark.parametrize("words", DISGUISED)
def test_no_sign_hides_a_name_or_number_from_redaction(words: str) -> None:
    assert redact(words).text in {*LEFT, "Ik woon op [postcode A]."}


@pytest.mark.parametrize("words", DISGUISED)
def test_to_a_machine_each_of_them_hides_one(words: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(redacting, "as_read", as_written)

    assert redact(words).text not in {*LEFT, "Ik woon op [postcode A]."}


def what_a_facilitator_reads(store: Store, people: People, table: str, code: str) -> str:
    a_response(store, code, words=WORDS)
    move_to(store, people, table, TableState.CLOSED)
    (text,) = texts_to_code(store, people.facilitator, table)
    return text.words


def test_of_what_is_sent_all_that_can_be_seen_is_read(
    store: Store, people: People, table_id: str, code: str
) -> None:
    assert what_a_facilitator_reads(store, people, table_id, code) == KEPT


def test_else_unseen_signs_would_be_sealed_along_and_half_a_sign_stop_it(
    store: Store, people: People, table_id: str, code: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(answers, "kept_words", lambda words: words)

    with pytest.raises(UnicodeEncodeError):
        a_response(store, code, words=WORDS)
    a_response(store, code, words=WORDS.replace("\ud83d", ""))
    move_to(store, people, table_id, TableState.CLOSED)

    assert OVERRIDE in texts_to_code(store, people.facilitator, table_id)[0].words


def test_what_is_typed_is_kept_while_it_is_typed(store: Store, code: str) -> None:
    key = a_draft(store, code)

    assert keep_words(store, key, QUESTION, WORDS, TODAY)

    draft = load_draft(store, key)
    assert draft and draft.answers[QUESTION] == AnswerValue(words=KEPT)


def test_else_half_a_sign_would_lose_what_is_typed(
    store: Store, code: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(drafts, "kept_words", lambda words: words)
    key = a_draft(store, code)

    assert not keep_words(store, key, QUESTION, WORDS, TODAY)


STRANGE = ("\x00", "voor\x00na", "\ud83d", OVERRIDE, "a" * 1_000_000)


@pytest.mark.parametrize("typed", STRANGE)
def test_in_an_address_or_at_sign_in_they_lead_nowhere_and_break_nothing(
    store: Store, people: People, typed: str
) -> None:
    with pytest.raises(LinkUnknown):
        follow_link(store, typed)
    with pytest.raises(TableUnknown):
        table_summary(store, people.facilitator, typed)
    with pytest.raises(SignInRefused):
        sign_in(store, email=typed, password="een zin van de dansvloer", now=NOW)


def test_else_half_a_sign_in_an_address_would_break_the_page(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(open_links, "kept_line", lambda typed: typed)

    with pytest.raises(UnicodeEncodeError):
        follow_link(store, "\ud83d")


def test_else_postgresql_would_refuse_a_nul(
    cluster: Cluster, empty_postgresql: Ready, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(open_links, "kept_line", lambda typed: typed)

    with (
        copy_on_postgresql(empty_postgresql, cluster, tmp_path) as store,
        pytest.raises(DBAPIError),
    ):
        follow_link(store, "voor\x00na")


def test_the_route_that_keeps_words_takes_them(browser: TestClient) -> None:
    said = json.dumps({"key": "ab" * 32, "question": QUESTION, "words": WORDS})

    assert browser.post("/draft", content=said).status_code == 204


@pytest.fixture
def phone(chromium: Browser, server: Server) -> Iterator[Page]:
    """A dancer's phone."""
    context = chromium.new_context(
        base_url=server.address, locale="nl-NL", reduced_motion="reduce", has_touch=True
    )
    context.set_default_timeout(20_000)
    expect.set_options(timeout=20_000)
    yield context.new_page()
    context.close()


# An emoji of which a keyboard took away one half.
TYPE_HALF = """() => {
    const field = document.querySelector("textarea")
    const { set } = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, "value")
    set.call(field, "voor" + String.fromCharCode(0xd83d) + "na")
    field.dispatchEvent(new Event("input", { bubbles: true }))
}"""
# Where each letter of "abc" stands, from the left, in a line after these words.
PLACES = """words => {
    document.body.innerHTML = "<p><span></span> <b>abc</b></p>"
    document.querySelector("span").textContent = words
    const letters = document.querySelector("b").firstChild
    return [0, 1, 2].map(at => {
        const range = document.createRange()
        range.setStart(letters, at)
        range.setEnd(letters, at + 1)
        return range.getBoundingClientRect().left
    })
}"""


def test_half_an_emoji_does_not_hold_her_up(server: Server, phone: Page) -> None:
    open_survey(phone, server.practice_links(1)["survey"][0])
    skip_to(phone, "Wat gaat er goed in de dans")
    phone.evaluate(TYPE_HALF)
    press(phone, "Verder")
    question(phone, "Wil je iets vertellen over jouw ervaring?")
    press(phone, "Terug")

    expect(phone.get_by_role("textbox")).to_have_value("voor\ufffdna")


@pytest.mark.parametrize("turning", [OVERRIDE, "\u2067", "\u202b"])
def test_no_sign_turns_the_words_beside_a_quote(phone: Page, turning: str) -> None:
    words = f"{turning}een quote"

    places = phone.evaluate(PLACES, plain_text.plain(words))
    straight = phone.evaluate(PLACES, "een quote")

    assert places == straight


def test_as_it_was_written_it_would_turn_them(phone: Page) -> None:
    places = phone.evaluate(PLACES, f"{OVERRIDE}een quote")

    assert places == sorted(places, reverse=True)
