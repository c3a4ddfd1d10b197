"""Who reads everything that was written while a table was held: what dancers said, proposed and had
not sent yet is in no file; that they chose, or wanted a pause, is in no log.
"""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Page

from content.languages import Text
from models.live import (
    AGREE,
    RoundKind,
    Seat,
    add_statement,
    choose_themes,
    decline,
    place_voice,
    proposal_question,
    proposals,
    propose,
    round_question,
    say,
    take_seat,
    voices_heard,
    vote,
    want_pause,
)
from models.live import voices as kept_voices
from models.storage import Store
from models.survey import AnswerValue, DraftContent, drafts, keep_words, new_draft_key, save_draft
from models.tables import Phase, TableState, read_code, recognise
from tests.attacks.searching import found_in
from tests.attacks.test_log_reader_behind_nginx import Written, phone, written
from tests.build import ALL_CONSENTS, TODAY, People, a_card, move_to
from tests.journeys.live_talk import Talk
from tests.journeys.live_talk import a_talk as a_running_talk
from tests.journeys.test_live_phone import sit_down, type_until_kept
from tests.journeys.walking import heading, press
from tests.nginx import Nginx
from tests.server import Server
from tests.talking import a_seat, a_talk, begin_round, let_out

__all__ = ["phone", "written"]

Search = Callable[[tuple[str, ...]], set[str]]
SAID = "De merelkooi stond open, zei Marjolijn Kwikstaartje."
PROPOSED = "Elke zaal heeft een regenfluit nodig."
UNSENT = "Het kersenhout brak."
REASON = "Die zin is er al."
SECRETS = ("merelkooi", "Marjolijn", "Kwikstaart", "regenfluit", "kersenhout")


def a_talk_with_all_in_it(store: Store, people: People) -> str:
    """A table at which somebody says, proposes, begins to write, votes, chooses and wants a pause,
    and a facilitator reads it all; the code of her card.
    """
    table = a_talk(store, people)
    code = a_card(store, people, table)
    seat = take_seat(store, recognise(store, code), ALL_CONSENTS)
    here = begin_round(store, people, table, "say").round_id
    _begin_to_write(store, code, here)
    say(store, seat, here, SAID, "nl")
    want_pause(store, seat)
    begin_round(store, people, table, "themes")
    choose_themes(store, seat, ("silence",))
    _vote_and_propose(store, people, table, seat)
    let_out(store, people, table)
    (heard,) = voices_heard(store, people.facilitator, table, here, {})
    assert "merelkooi" in heard.opened.words
    place_voice(store, people.facilitator, heard.text_id, ("silence",))
    (proposal,) = proposals(store, people.facilitator, table, {})
    decline(store, people.facilitator, proposal.text_id, REASON)
    return code


def _begin_to_write(store: Store, code: str, here: str) -> None:
    key = new_draft_key()
    begun = DraftContent(code=code, answers={round_question(here): AnswerValue(words=UNSENT)})
    save_draft(store, recognise(store, code), Phase.DURING, key, begun, TODAY)
    keep_words(store, key, proposal_question(here), UNSENT, TODAY)


def _vote_and_propose(store: Store, people: People, table: str, seat: Seat) -> None:
    here = begin_round(store, people, table, "vote").round_id
    words = "Wie iets meldt, hoort iets terug."
    vote(
        store,
        seat,
        add_statement(store, people.facilitator, table, Text(nl=words, en=words)),
        AGREE,
    )
    propose(store, seat, here, PROPOSED, "nl")
    begin_round(store, people, table, "closing")


@pytest.fixture
def read_all(store: Store, database: str, request: pytest.FixtureRequest) -> Search:
    """A search in all that a database writes: its files, its log of writes, what it says."""
    folders = [store.folder]
    if database == "postgresql":
        folders.append(request.getfixturevalue("cluster").folder)

    def search(secrets: tuple[str, ...]) -> set[str]:
        if database == "postgresql":
            with store.engine.connect() as connection:
                connection.exec_driver_sql("CHECKPOINT")  # what it has in memory yet
        return set().union(*found_in(folders, secrets).values())

    return search


def test_nothing_said_at_a_table_can_be_read_in_any_file(
    store: Store, people: People, read_all: Search
) -> None:
    code = a_talk_with_all_in_it(store, people)

    assert read_all((REASON,)) == {REASON}
    assert read_all((*SECRETS, code, read_code(code))) == set()


def test_after_it_was_held_neither(store: Store, people: People, read_all: Search) -> None:
    code = a_talk_with_all_in_it(store, people)
    table = recognise(store, code).table_id
    move_to(store, people, table, TableState.CLOSED)

    assert read_all((*SECRETS, code, read_code(code))) == set()


def test_without_seals_and_locks_the_same_search_finds_the_words(
    store: Store, people: People, read_all: Search, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(drafts, "lock", lambda _key, words: words)
    table = a_talk(store, people)
    code = a_card(store, people, table)
    here = begin_round(store, people, table, "say").round_id
    _begin_to_write(store, code, here)
    for way in ("seal", "seal_for_two"):
        monkeypatch.setattr(kept_voices, way, lambda _key, words: words)
    seat = a_seat(store, people, table)
    say(store, seat, here, SAID, "nl")
    propose(store, seat, here, PROPOSED, "nl")

    assert read_all(SECRETS) == set(SECRETS)


@pytest.fixture
def talk(server: Server) -> Iterator[Talk]:
    """A table that is held on that server."""
    with a_running_talk(server) as held:
        yield held


def what_is_logged(server: Server, nginx: Nginx) -> tuple[bytes, bytes]:
    """All that the server and nginx said up to now."""
    return (server.data / "server.log").read_bytes(), (nginx.folder / "said").read_bytes()


def test_a_whole_talk_on_a_phone_leaves_no_word_in_any_file_and_no_line_in_any_log(
    server: Server, nginx: Nginx, phone: Page, written: Written, talk: Talk
) -> None:
    code = talk.card().split("code=")[1]
    before = what_is_logged(server, nginx)
    sit_down(phone, f"/#code={code}")
    talk.begin(RoundKind.SAY)
    heading(phone, "Wat is er?")
    type_until_kept(phone, SAID)
    unsent = written(SECRETS)
    press(phone, "Versturen")
    press(phone, "Versturen")  # once more: the name in it was pointed out first
    press(phone, "Even pauze")
    talk.pause()
    heading(phone, "We nemen even pauze")
    talk.end_pause()
    talk.begin(RoundKind.VOTE)
    phone.get_by_role("radio", name="Oneens").focus()
    phone.keyboard.press("Space")

    assert unsent == {}
    assert written((*SECRETS, code)) == {}
    assert what_is_logged(server, nginx) == before
