"""Signing in, staying signed in, and being signed out."""

from datetime import timedelta

import pytest

from models.errors import (
    AccountExists,
    NotAllowed,
    PasswordTooShort,
    SignedOut,
    SignInRefused,
    StillLocked,
    WrongPassword,
)
from models.people import (
    Role,
    actor_for,
    create_account,
    is_unlocked,
    private_key,
    sign_in,
    sign_out,
    sign_out_everywhere,
    unlock,
)
from models.storage import Store
from tests.build import AT_THE_SERVER, NOW, PASSWORD, People, a_person, email_of, signed_in

HALF_AN_HOUR = timedelta(minutes=30)


def token_of(store: Store, name: str = "Anna") -> str:
    return sign_in(store, email=email_of(name), password=PASSWORD, now=NOW)


def test_who_signs_in_is_known_by_name_and_role(store: Store, people: People) -> None:
    actor = actor_for(store, token_of(store), NOW)

    assert (actor.name, actor.role) == ("Anna", Role.FACILITATOR)


@pytest.mark.parametrize("email", ["ANNA@danstafels.example", "  anna@Danstafels.example "])
def test_capitals_and_spaces_in_an_address_are_forgiven(
    store: Store, people: People, email: str
) -> None:
    assert sign_in(store, email=email, password=PASSWORD, now=NOW)


@pytest.mark.parametrize(
    ("email", "password"),
    [("anna@danstafels.example", "geen idee meer"), ("wie@danstafels.example", PASSWORD), ("", "")],
)
def test_a_wrong_address_or_password_is_refused_alike(
    store: Store, people: People, email: str, password: str
) -> None:
    with pytest.raises(SignInRefused):
        sign_in(store, email=email, password=password, now=NOW)


@pytest.mark.parametrize("token", ["", "0" * 64, "geen token"])
def test_an_unknown_cookie_is_signed_out(store: Store, people: People, token: str) -> None:
    with pytest.raises(SignedOut):
        actor_for(store, token, NOW)


def test_somebody_stays_signed_in_while_they_work(store: Store, people: People) -> None:
    token = token_of(store)

    for quarter in range(1, 9):
        assert actor_for(store, token, NOW + quarter * timedelta(minutes=15))


def test_after_half_an_hour_of_nothing_somebody_is_signed_out(store: Store, people: People) -> None:
    token = token_of(store)
    actor = actor_for(store, token, NOW)
    unlock(store, actor, PASSWORD)

    with pytest.raises(SignedOut):
        actor_for(store, token, NOW + HALF_AN_HOUR + timedelta(seconds=1))

    assert not is_unlocked(actor)
    with pytest.raises(SignedOut):
        actor_for(store, token, NOW)


def test_signing_out_ends_this_browser_alone(store: Store, people: People) -> None:
    here, there = token_of(store), token_of(store)

    sign_out(store, actor_for(store, here, NOW))

    with pytest.raises(SignedOut):
        actor_for(store, here, NOW)
    assert actor_for(store, there, NOW)


def test_signing_out_everywhere_ends_every_browser_and_forgets_every_key(
    store: Store, people: People
) -> None:
    tokens = [token_of(store), token_of(store)]
    actors = [actor_for(store, token, NOW) for token in tokens]
    for actor in actors:
        unlock(store, actor, PASSWORD)

    sign_out_everywhere(store, actors[0])

    assert not any(is_unlocked(actor) for actor in actors)
    for token in tokens:
        with pytest.raises(SignedOut):
            actor_for(store, token, NOW)


def test_signing_out_everywhere_leaves_others_alone(store: Store, people: People) -> None:
    bo = token_of(store, "Bo")

    sign_out_everywhere(store, people.facilitator)

    assert actor_for(store, bo, NOW)


def test_the_key_is_only_there_after_unlocking(store: Store, people: People) -> None:
    actor = actor_for(store, token_of(store), NOW)

    with pytest.raises(StillLocked):
        private_key(actor)
    with pytest.raises(WrongPassword):
        unlock(store, actor, "een andere zin")
    unlock(store, actor, PASSWORD)

    assert private_key(actor) == private_key(signed_in(store, "Anna"))


def test_only_an_operator_makes_accounts(store: Store, people: People) -> None:
    new = {"email": "eva@danstafels.example", "name": "Eva", "role": Role.OWNER}

    for actor in (people.facilitator, people.adviser):
        with pytest.raises(NotAllowed):
            create_account(store, actor, password=PASSWORD, **new)
    assert create_account(store, people.operator, password=PASSWORD, **new)


def test_an_address_has_one_account(store: Store, people: People) -> None:
    with pytest.raises(AccountExists):
        a_person(store, "Anna", Role.OWNER)


def test_a_short_password_is_refused(store: Store) -> None:
    with pytest.raises(PasswordTooShort):
        create_account(
            store,
            AT_THE_SERVER,
            email="e@x.example",
            name="E",
            role=Role.OWNER,
            password="elf tekens.",
        )


def test_neither_password_nor_cookie_stands_in_the_database(sqlite_store: Store) -> None:
    a_person(sqlite_store, "Anna", Role.FACILITATOR)
    token = token_of(sqlite_store)

    kept = b"".join(file.read_bytes() for file in sqlite_store.folder.iterdir())

    assert b"Anna" in kept
    assert PASSWORD.encode() not in kept
    assert token.encode() not in kept
    assert bytes.fromhex(token) not in kept
