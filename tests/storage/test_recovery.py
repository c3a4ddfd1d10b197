"""Recovery sheets: two together bring a lost password's tables back, one alone nothing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.coding import texts_to_code
from models.errors import AlreadySetUp, NotAllowed, SheetsDoNotOpen, SignedOut, SignInRefused
from models.people import (
    Actor,
    PlatformState,
    Role,
    actor_for,
    sign_in,
    unlock,
)
from models.people.recovery_sheets import secret_from, sheets_for
from models.raw import ask, lend, open_raw, opened_words, requests_to_answer
from models.storage import Store
from models.tables import TableState
from models.tables.recovery import found_with_recovery, recover_account
from tests.build import (
    AT_THE_SERVER,
    NOW,
    PASSWORD,
    People,
    a_card,
    a_person,
    a_response,
    a_table,
    email_of,
    move_to,
    signed_in,
)

STATE = PlatformState("Stichting", "post@danstafels.example", "klaar")
NEW_PASSWORD = "een nieuwe zin van de dansvloer"


@pytest.fixture
def sheets(store: Store) -> tuple[str, str]:
    """The two sheets of a platform that Dirk founded."""
    return found_with_recovery(
        store, AT_THE_SERVER, STATE, email=email_of("Dirk"), name="Dirk", password=PASSWORD
    )


@pytest.fixture
def founded(store: Store, sheets: tuple[str, str]) -> People:
    """The people of that platform."""
    return People(
        a_person(store, "Anna", Role.FACILITATOR),
        a_person(store, "Bo", Role.FACILITATOR),
        a_person(store, "Cas", Role.ADVISER),
        signed_in(store, "Dirk"),
    )


def with_new_password(store: Store, name: str) -> Actor:
    token = sign_in(store, email=email_of(name), password=NEW_PASSWORD, now=NOW)
    actor = actor_for(store, token, NOW)
    unlock(store, actor, NEW_PASSWORD)
    return actor


@given(st.binary(min_size=32, max_size=32))
def test_two_sheets_give_the_secret_however_they_are_typed(secret: bytes) -> None:
    first, second = sheets_for(secret)

    assert secret_from((first.lower().replace(" ", ""), f" {second}\n")) == secret


@pytest.mark.parametrize("typed", ["", "AAAA", "geen blad!", "ÀÉÎ", "A" * 56])
def test_a_mistyped_sheet_is_one_clear_error(typed: str) -> None:
    first, _ = sheets_for(b"s" * 32)

    with pytest.raises(SheetsDoNotOpen):
        secret_from((first, typed))


def test_with_both_sheets_somebody_reads_their_tables_again(
    store: Store, founded: People, sheets: tuple[str, str]
) -> None:
    table_id = a_table(store, founded)
    a_response(store, a_card(store, founded, table_id), words="Ik werd niet gehoord.")
    move_to(store, founded, table_id, TableState.LIVE)

    recover_account(store, AT_THE_SERVER, sheets, email=email_of("Anna"), password=NEW_PASSWORD)

    anna = with_new_password(store, "Anna")
    (text,) = texts_to_code(store, anna, table_id)
    assert text.words == "Ik werd niet gehoord."


def test_with_both_sheets_two_people_open_raw_words_again(
    store: Store, founded: People, sheets: tuple[str, str]
) -> None:
    table_id = a_table(store, founded)
    a_response(store, a_card(store, founded, table_id), words="Ik werd niet gehoord.")
    move_to(store, founded, table_id, TableState.LIVE)
    for name in ("Anna", "Cas"):
        recover_account(store, AT_THE_SERVER, sheets, email=email_of(name), password=NEW_PASSWORD)
    anna, cas = (with_new_password(store, name) for name in ("Anna", "Cas"))

    ask(store, anna, texts_to_code(store, anna, table_id)[0].text_id, "Hier is iets weggevallen.")
    (asked,) = requests_to_answer(store, cas)
    lend(store, cas, asked.request_id)
    open_raw(store, anna, asked.request_id)

    assert opened_words(store, anna, asked.request_id).words == "Ik werd niet gehoord."


def test_the_old_password_and_old_browsers_end_with_recovery(
    store: Store, founded: People, sheets: tuple[str, str]
) -> None:
    token = sign_in(store, email=email_of("Anna"), password=PASSWORD, now=NOW)

    recover_account(store, AT_THE_SERVER, sheets, email=email_of("Anna"), password=NEW_PASSWORD)

    with pytest.raises(SignInRefused):
        sign_in(store, email=email_of("Anna"), password=PASSWORD, now=NOW)
    with pytest.raises(SignedOut):
        actor_for(store, token, NOW)


def test_one_sheet_twice_or_another_platforms_sheets_open_nothing(
    store: Store, founded: People, sheets: tuple[str, str]
) -> None:
    for wrong in ((sheets[0], sheets[0]), sheets_for(b"s" * 32)):
        with pytest.raises(SheetsDoNotOpen):
            recover_account(
                store, AT_THE_SERVER, wrong, email=email_of("Anna"), password=NEW_PASSWORD
            )
    assert sign_in(store, email=email_of("Anna"), password=PASSWORD, now=NOW)


def test_only_an_operator_recovers(store: Store, founded: People, sheets: tuple[str, str]) -> None:
    with pytest.raises(NotAllowed):
        recover_account(
            store, founded.facilitator, sheets, email=email_of("Anna"), password=NEW_PASSWORD
        )


def test_a_platform_is_founded_once(store: Store, sheets: tuple[str, str]) -> None:
    with pytest.raises(AlreadySetUp):
        found_with_recovery(
            store, AT_THE_SERVER, STATE, email=email_of("Eva"), name="Eva", password=PASSWORD
        )
