"""Who copies every file of the server (database, its log, server.key, journal): no word that a
dancer wrote, no code, own word or password is in them, and server.key opens none of what is.
"""

import json
import re
from collections.abc import Callable, Iterator

import pytest
from nacl.bindings import (
    crypto_core_ed25519_scalar_reduce,
    crypto_scalarmult_ed25519_base_noclamp,
)
from nacl.hash import blake2b
from sqlmodel import select

from models.outcomes import quotables
from models.people import Account
from models.storage import Store
from models.storage.sealing import (
    CannotOpen,
    key_from_password,
    public_of,
    unlock_box,
    unseal,
)
from models.storage.sealing_for_two import open_with_parts, part_for
from models.survey import AnswerValue, drafts, responses
from models.survey.drafts import Draft, DraftContent
from models.survey.own_word_rows import OwnWord
from models.survey.responses import SealedText
from models.tables import TableKey, TableState, read_code, recognise
from models.withdrawal import my_card, withdraw
from tests.build import (
    NOW,
    PASSWORD,
    TODAY,
    a_card,
    a_draft,
    a_release_quoting,
    a_response,
    a_table,
    make_people,
    move_to,
)

SENT = "Verzonden: de merelkooi stond open."
UNSENT = "Onverzonden: de regenfluit zweeg."
TAKEN_BACK = "Teruggenomen: het kersenhout brak."
OWN_WORD = "paarse olifant in galop"
NOTHING = bytes([1]) + bytes(31)  # the neutral point: added, it changes nothing
WORDS = re.compile(r"\w{7,}")  # shorter ones turn up by chance in what is sealed


def a_whole_journey(store: Store) -> list[str]:
    """A dancer who sent, one who did not, one who took it back; all that is secret of them."""
    people = make_people(store)
    table = a_table(store, people)
    sent, unsent, withdrawn = (a_card(store, people, table) for _ in range(3))
    a_response(store, sent, words=SENT, own_word=OWN_WORD)
    said = {"experience_before": AnswerValue(words=UNSENT)}
    key = a_draft(store, unsent, content=DraftContent(code=unsent, answers=said), own_word=OWN_WORD)
    a_response(store, withdrawn, words=TAKEN_BACK)
    withdraw(store, my_card(store, recognise(store, withdrawn), NOW), TODAY)
    texts = (SENT, UNSENT, TAKEN_BACK, OWN_WORD, PASSWORD)
    codes = (sent, unsent, withdrawn)
    return [
        *(word for text in texts for word in WORDS.findall(text)),
        *texts,
        *codes,
        *(read_code(code) for code in codes),
        key,
    ]


def found_on_disk(store: Store, secrets: list[str]) -> set[str]:
    """Which of these stand in any file, as they are, in JSON, in UTF-16 or as raw bytes."""
    files = [file.read_bytes() for file in store.folder.parent.rglob("*") if file.is_file()]
    assert any(b"SQLite format 3" in content for content in files)
    return {
        secret
        for secret in secrets
        for content in files
        if any(spelled in content for spelled in _spellings(secret))
    }


def _spellings(secret: str) -> Iterator[bytes]:
    yield secret.encode()
    yield json.dumps(secret)[1:-1].encode()
    yield secret.encode("utf-16-le")
    if re.fullmatch("[0-9a-f]{64}", secret):
        yield bytes.fromhex(secret)


def what_keys_could_be(store: Store) -> list[bytes]:
    """32 bytes that a thief holds, or makes of what stands beside: candidates for any lock."""
    key = (store.folder / "server.key").read_bytes()
    with store.read() as session:
        salts = [row.salt for row in session.exec(select(OwnWord)).all()]
        salts += [row.salt for row in session.exec(select(Account)).all()]
        lookups = [row.card_lookup for row in session.exec(select(OwnWord)).all()]
        ids = [row.id for row in session.exec(select(Draft)).all()]
    made = [key_from_password(key.hex(), salt) for salt in salts]
    made += [key_from_password("", salt) for salt in salts]
    hashed = [bytes.fromhex(x).ljust(32, b"\0") for x in (*lookups, *ids)]
    hashed += [blake2b(x.encode(), key=key, digest_size=32)[:32] for x in (*lookups, *ids)]
    return [key, *made, *hashed]


def opened_with(store: Store, keys: list[bytes]) -> set[str]:
    """The kinds of rows in which anything opens with one of these keys."""
    with store.read() as session:
        boxes = [("draft", row.box) for row in session.exec(select(Draft)).all()]
        boxes += [("own word", row.box) for row in session.exec(select(OwnWord)).all()]
        boxes += [("account", row.locked_private_key) for row in session.exec(select(Account))]
        seals = [("table key", row.sealed) for row in session.exec(select(TableKey)).all()]
        for_two = []
        for text in session.exec(select(SealedText)).all():
            seals.append(("redacted", text.redacted))
            for_two.append(("raw", text.raw))
    assert {kind for kind, _ in (*boxes, *seals, *for_two)} == {
        "draft",
        "own word",
        "account",
        "table key",
        "redacted",
        "raw",
    }
    tried = [(kind, unlock_box, box) for kind, box in boxes]
    tried += [(kind, unseal, seal) for kind, seal in seals]
    tried += [(kind, open_for_two, seal) for kind, seal in for_two]
    return {kind for kind, way, box in tried for key in keys if _opens(way, key, box)}


def public_for_two(key: bytes) -> bytes:
    """The key for two whose private half this would be, if anybody had it whole."""
    return crypto_scalarmult_ed25519_base_noclamp(_as_scalar(key))


def open_for_two(key: bytes, sealed: bytes) -> bytes:
    """What was sealed for two, with this as the whole private half. Raises CannotOpen."""
    parts = part_for(_as_scalar(key), sealed), NOTHING
    return open_with_parts(public_for_two(key), parts, sealed)


def _as_scalar(key: bytes) -> bytes:
    return crypto_core_ed25519_scalar_reduce(key + bytes(32))


def _opens(way: Callable[[bytes, bytes], bytes], key: bytes, box: bytes) -> bool:
    try:
        way(key, box)
    except CannotOpen:
        return False
    return True


def test_nothing_that_was_written_chosen_or_printed_is_in_any_file(sqlite_store: Store) -> None:
    secrets = a_whole_journey(sqlite_store)

    assert found_on_disk(sqlite_store, secrets) == set()


def test_after_the_phase_closed_neither(sqlite_store: Store) -> None:
    people = make_people(sqlite_store)
    table = a_table(sqlite_store, people)
    a_response(sqlite_store, a_card(sqlite_store, people, table), words=SENT)
    move_to(sqlite_store, people, table, TableState.CLOSED)

    assert found_on_disk(sqlite_store, WORDS.findall(SENT)) == set()


def test_without_seals_and_locks_the_same_search_finds_the_words(
    sqlite_store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    for way in ("seal", "seal_for_two"):
        monkeypatch.setattr(responses, way, lambda _key, words: words)
    monkeypatch.setattr(drafts, "lock", lambda _key, words: words)

    found = found_on_disk(sqlite_store, a_whole_journey(sqlite_store))

    assert {"merelkooi", "regenfluit"} <= found


def test_what_the_thief_holds_opens_no_lock_and_no_seal(sqlite_store: Store) -> None:
    a_whole_journey(sqlite_store)

    assert opened_with(sqlite_store, what_keys_could_be(sqlite_store)) == set()


def test_a_draft_that_the_servers_own_key_locks_would_open(
    sqlite_store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    lock = drafts.lock
    monkeypatch.setattr(drafts, "lock", lambda _key, words: lock(sqlite_store.server_key, words))
    a_whole_journey(sqlite_store)

    assert opened_with(sqlite_store, what_keys_could_be(sqlite_store)) == {"draft"}


def test_words_sealed_to_the_servers_key_would_open(
    sqlite_store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    seal, public = responses.seal, public_of(sqlite_store.server_key)
    seal_for_two, for_two = responses.seal_for_two, public_for_two(sqlite_store.server_key)
    monkeypatch.setattr(responses, "seal", lambda _key, words: seal(public, words))
    monkeypatch.setattr(responses, "seal_for_two", lambda _key, words: seal_for_two(for_two, words))
    a_whole_journey(sqlite_store)

    assert opened_with(sqlite_store, what_keys_could_be(sqlite_store)) == {"redacted", "raw"}


def ties_between_quotes(store: Store) -> set[str]:
    """What two quotes of one dancer have in common in the release, beside what everybody reads."""
    people = make_people(store)
    table = a_table(store, people)
    for _ in range(19):
        a_response(store, a_card(store, people, table), words="Ik zweeg ook.")
    said = {
        "experience_before": AnswerValue(words=SENT),
        "message_to_table": AnswerValue(words=TAKEN_BACK),
    }
    a_response(store, a_card(store, people, table), answers=said)
    one, other = a_release_quoting(store, people, table, (SENT, TAKEN_BACK)).quotes
    return set(one.tag.split(":")) & set(other.tag.split(":"))


def test_the_thief_cannot_tell_that_two_quotes_are_of_one_dancer(sqlite_store: Store) -> None:
    assert ties_between_quotes(sqlite_store) == set()


def test_without_a_salt_for_each_they_would_be_tied(
    sqlite_store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(quotables, "_salted", lambda tag: tag)

    assert len(ties_between_quotes(sqlite_store)) == 1
