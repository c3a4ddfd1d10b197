"""A copied database shows no word that a dancer wrote."""

import pytest

from models.coding import texts_to_code
from models.errors import NotAllowed, StillLocked, TableUnknown
from models.people import actor_for, sign_in
from models.storage import Store
from models.survey import AnswerValue, DraftContent, new_draft_key, save_draft
from models.tables import Phase, TableState, recognise
from tests.build import (
    NOW,
    PASSWORD,
    TODAY,
    People,
    a_card,
    a_response,
    a_table,
    email_of,
    make_people,
    move_to,
)

WORDS = "De docent zweeg toen ik huilde."


@pytest.fixture
def table_id(store: Store, people: People) -> str:
    table_id = a_table(store, people)
    a_response(store, a_card(store, people, table_id), words=WORDS)
    return table_id


def test_no_word_or_code_stands_in_any_file_of_the_database(sqlite_store: Store) -> None:
    people = make_people(sqlite_store)
    code = a_card(sqlite_store, people, a_table(sqlite_store, people))
    unsent = DraftContent(code=code, answers={"experience_before": AnswerValue(words="stiekem")})
    card = recognise(sqlite_store, code)
    save_draft(sqlite_store, card, Phase.BEFORE, new_draft_key(), unsent, TODAY)
    other = a_card(sqlite_store, people, a_table(sqlite_store, people))
    a_response(sqlite_store, other, words=WORDS)

    files = {file.name: file.read_bytes() for file in sqlite_store.folder.iterdir()}

    assert any(name.endswith("-wal") for name in files)
    for content in files.values():
        for secret in (*WORDS.rstrip(".").split(), "stiekem", code, code.replace(" ", "")):
            # Three letters and fewer turn up by chance in what is sealed.
            assert len(secret) < 4 or secret.encode() not in content


def test_a_facilitator_reads_the_words_when_the_phase_is_closed(
    store: Store, people: People, table_id: str
) -> None:
    move_to(store, people, table_id, TableState.LIVE)

    (text,) = texts_to_code(store, people.facilitator, table_id)

    assert text.words == WORDS
    assert text.question == "experience_before"


def test_nobody_reads_while_the_phase_is_open(store: Store, people: People, table_id: str) -> None:
    assert texts_to_code(store, people.facilitator, table_id) == ()


def test_who_has_not_unlocked_reads_nothing(store: Store, people: People, table_id: str) -> None:
    move_to(store, people, table_id, TableState.LIVE)
    token = sign_in(store, email=email_of("Anna"), password=PASSWORD, now=NOW)

    with pytest.raises(StillLocked):
        texts_to_code(store, actor_for(store, token, NOW), table_id)


def test_adviser_and_operator_read_nothing(store: Store, people: People, table_id: str) -> None:
    move_to(store, people, table_id, TableState.LIVE)

    for actor in (people.adviser, people.operator):
        with pytest.raises((NotAllowed, TableUnknown)):
            texts_to_code(store, actor, table_id)
