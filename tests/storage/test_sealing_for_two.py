"""Seals that take two: both parts open one text, and nothing less opens any."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from nacl.bindings import crypto_core_ed25519_add, crypto_core_ed25519_scalar_add

from models.storage.sealing import STEP, CannotOpen, unseal
from models.storage.sealing_for_two import (
    KeyForTwo,
    new_key_for_two,
    open_with_parts,
    part_for,
    seal_for_two,
)

KEY = new_key_for_two()
WORDS = b"De docent zweeg toen ik huilde."
# The neutral element, a point of order 8, and a point of the curve outside the prime subgroup.
NO_GOOD_POINTS = (
    bytes([1]) + bytes(31),
    bytes.fromhex("c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a"),
    bytes([3]) + bytes(31),
)


def parts_of(key: KeyForTwo, sealed: bytes) -> tuple[bytes, bytes]:
    return part_for(key.first, sealed), part_for(key.second, sealed)


@given(st.binary(max_size=3 * STEP))
def test_two_parts_bring_back_what_was_sealed(data: bytes) -> None:
    sealed = seal_for_two(KEY.public, data)

    assert open_with_parts(KEY.public, parts_of(KEY, sealed), sealed) == data


@given(st.binary(max_size=STEP), st.binary(max_size=STEP))
def test_a_part_for_one_text_opens_no_other(one: bytes, other: bytes) -> None:
    sealed, second = seal_for_two(KEY.public, one), seal_for_two(KEY.public, other)
    lent = part_for(KEY.second, sealed)

    with pytest.raises(CannotOpen):
        open_with_parts(KEY.public, (part_for(KEY.first, second), lent), second)


@given(st.lists(st.binary(max_size=STEP), min_size=1, max_size=4), st.booleans())
def test_one_share_with_every_sealed_text_opens_none(texts: list[bytes], first: bool) -> None:
    share = KEY.first if first else KEY.second
    sealed = [seal_for_two(KEY.public, text) for text in texts]
    parts = [part_for(share, one) for one in sealed]
    # All that one holder can put in the place of the other's part, from what they have.
    others = [*parts, KEY.public, *(one[:32] for one in sealed), part_for(share, KEY.public)]

    for one, part in zip(sealed, parts, strict=True):
        for other in others:
            with pytest.raises(CannotOpen):
                open_with_parts(KEY.public, (part, other), one)


@given(st.integers(0, 255))
def test_a_changed_part_fails_cleanly(bit: int) -> None:
    sealed = seal_for_two(KEY.public, WORDS)
    first, second = parts_of(KEY, sealed)
    changed = bytearray(second)
    changed[bit // 8] ^= 1 << bit % 8

    with pytest.raises(CannotOpen):
        open_with_parts(KEY.public, (first, bytes(changed)), sealed)


@given(st.data())
def test_a_changed_seal_fails_cleanly(data: st.DataObject) -> None:
    sealed = bytearray(seal_for_two(KEY.public, WORDS))
    good = parts_of(KEY, bytes(sealed))
    sealed[data.draw(st.integers(0, len(sealed) - 1))] ^= 1 << data.draw(st.integers(0, 7))

    with pytest.raises(CannotOpen):
        open_with_parts(KEY.public, good, bytes(sealed))


@pytest.mark.parametrize("sealed", [b"", b"short", bytes(range(32)), *NO_GOOD_POINTS])
def test_what_was_not_sealed_for_two_gives_no_part(sealed: bytes) -> None:
    try:
        part = part_for(KEY.first, sealed)
    except CannotOpen:
        return
    # One in sixteen random strings is a good point by chance; behind it lies nothing.
    with pytest.raises(CannotOpen):
        open_with_parts(KEY.public, (part, part), sealed)


@pytest.mark.parametrize("point", NO_GOOD_POINTS)
def test_a_point_outside_the_prime_subgroup_tells_nothing_of_a_share(point: bytes) -> None:
    with pytest.raises(CannotOpen):
        part_for(KEY.first, point + bytes(64))


def test_another_keys_part_opens_nothing() -> None:
    sealed = seal_for_two(KEY.public, WORDS)

    with pytest.raises(CannotOpen):
        first = part_for(KEY.first, sealed)
        open_with_parts(KEY.public, (first, part_for(new_key_for_two().second, sealed)), sealed)


def test_the_shares_are_those_of_one_key_that_nobody_made() -> None:
    sealed = seal_for_two(KEY.public, WORDS)
    whole = part_for(crypto_core_ed25519_scalar_add(KEY.first, KEY.second), sealed)

    assert crypto_core_ed25519_add(*parts_of(KEY, sealed)) == whole


def test_a_share_is_no_key_for_an_ordinary_seal() -> None:
    sealed = seal_for_two(KEY.public, WORDS)

    for share in (KEY.first, KEY.second):
        with pytest.raises(CannotOpen):
            unseal(share, sealed)


@given(st.integers(0, STEP - 1), st.integers(0, STEP - 1))
def test_the_length_of_a_short_text_does_not_show(one: int, other: int) -> None:
    sealed = [seal_for_two(KEY.public, b"x" * length) for length in (one, other)]

    assert len(sealed[0]) == len(sealed[1])


def test_two_seals_of_one_text_differ() -> None:
    one, other = seal_for_two(KEY.public, WORDS), seal_for_two(KEY.public, WORDS)

    assert one[:32] != other[:32]
    assert one[32:] != other[32:]
