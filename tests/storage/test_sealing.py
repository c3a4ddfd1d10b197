"""Locks, seals, shares and password keys."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.storage import sealing
from models.storage.sealing import (
    STEP,
    CannotOpen,
    join,
    key_from_password,
    keyed_hash,
    lock,
    new_key,
    new_key_pair,
    password_fits,
    password_hash,
    seal,
    split,
    unlock_box,
    unseal,
)


@given(st.binary(max_size=3 * STEP))
def test_what_was_sealed_comes_back_with_the_private_half(data: bytes) -> None:
    pair = new_key_pair()

    assert unseal(pair.private, seal(pair.public, data)) == data


@given(st.binary(max_size=3 * STEP))
def test_what_was_locked_comes_back_with_the_key(data: bytes) -> None:
    key = new_key()

    assert unlock_box(key, lock(key, data)) == data


def test_another_key_opens_neither() -> None:
    with pytest.raises(CannotOpen):
        unseal(new_key_pair().private, seal(new_key_pair().public, b"words"))
    with pytest.raises(CannotOpen):
        unlock_box(new_key(), lock(new_key(), b"words"))


@pytest.mark.parametrize("place", [0, 40, -1])
def test_a_changed_byte_is_noticed(place: int) -> None:
    pair = new_key_pair()
    sealed = bytearray(seal(pair.public, b"words"))
    sealed[place] ^= 1

    with pytest.raises(CannotOpen):
        unseal(pair.private, bytes(sealed))


@given(st.integers(0, STEP - 1), st.integers(0, STEP - 1))
def test_the_length_of_a_short_text_does_not_show(one: int, other: int) -> None:
    pair = new_key_pair()

    assert len(seal(pair.public, b"x" * one)) == len(seal(pair.public, b"x" * other))


@given(st.binary(min_size=1, max_size=64))
def test_two_shares_make_the_secret_again(secret: bytes) -> None:
    assert join(*split(secret)) == secret


def test_one_share_is_another_at_every_split() -> None:
    first, second = split(b"s" * 32), split(b"s" * 32)

    assert first[0] != second[0]
    assert first[1] != second[1]


def test_a_password_and_its_salt_give_the_key_and_no_other_does() -> None:
    salt, other = b"s" * 16, b"t" * 16

    assert key_from_password("dansvloer", salt) == key_from_password("dansvloer", salt)
    assert key_from_password("dansvloer", salt) != key_from_password("dansvloer", other)
    assert key_from_password("dansvloer", salt) != key_from_password("Dansvloer", salt)


def test_a_stored_password_fits_only_itself() -> None:
    stored = password_hash("dansvloer")

    assert password_fits(stored, "dansvloer")
    assert not password_fits(stored, "dansvloer ")


def test_a_password_costs_three_passes_over_64_mib(
    real_password_cost: tuple[int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sealing, "_OPSLIMIT", real_password_cost[0])
    monkeypatch.setattr(sealing, "_MEMLIMIT", real_password_cost[1])

    assert password_hash("dansvloer").startswith(b"$argon2id$v=19$m=65536,t=3,p=1$")


def test_a_lookup_needs_the_servers_key() -> None:
    assert keyed_hash(b"a" * 32, b"code") == keyed_hash(b"a" * 32, b"code")
    assert keyed_hash(b"a" * 32, b"code") != keyed_hash(b"b" * 32, b"code")
