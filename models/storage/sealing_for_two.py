"""Seals that take two to open, each text by itself.

The private half of a key for two exists nowhere, also not when it is made: it is the sum of two
shares that are drawn apart. Each holder turns one sealed text and their share into a *part*, a
point that is of use for that text alone; both parts together open it. The parts tell nothing of
the shares, and the shares never meet.

This is threshold ElGamal (Desmedt & Frankel, CRYPTO '89) with two holders, and a key from the
shared point and all that is public about it (DHIES: Abdalla, Bellare & Rogaway, 2001). It works in
the subgroup of prime order of edwards25519; libsodium refuses every point outside it, so a part
tells nothing of a share through small subgroups. docs/decisions/0006 says why not a sealed box.
"""

import hashlib
from dataclasses import dataclass

from nacl import secret
from nacl.bindings import (
    crypto_core_ed25519_add,
    crypto_core_ed25519_scalar_reduce,
    crypto_scalarmult_ed25519_base_noclamp,
    crypto_scalarmult_ed25519_noclamp,
    sodium_pad,
    sodium_unpad,
)
from nacl.exceptions import CryptoError
from nacl.utils import random as random_bytes

from models.storage.sealing import KEY_BYTES, STEP, CannotOpen

_POINT = 32  # bytes
_WIDE = 64  # bytes: so many more than the order has that the remainder is even
_WHAT_FOR = b"danstafels twee"


@dataclass(frozen=True)
class KeyForTwo:
    """Anyone may have `public`; `first` and `second` are the two shares, 32 bytes each."""

    public: bytes
    first: bytes
    second: bytes


def new_key_for_two() -> KeyForTwo:
    """A random key for two; its private half is never worked out."""
    first, second = _scalar(), _scalar()
    public = crypto_core_ed25519_add(
        crypto_scalarmult_ed25519_base_noclamp(first),
        crypto_scalarmult_ed25519_base_noclamp(second),
    )
    return KeyForTwo(public, first, second)


def seal_for_two(public: bytes, data: bytes) -> bytes:
    """`data`, readable only with parts of both shares; padded as every seal is."""
    once = _scalar()
    its_point = crypto_scalarmult_ed25519_base_noclamp(once)
    key = _key(crypto_scalarmult_ed25519_noclamp(once, public), its_point, public)
    return its_point + bytes(secret.SecretBox(key).encrypt(sodium_pad(data, STEP)))


def part_for(share: bytes, sealed: bytes) -> bytes:
    """What one holder adds to the opening of this sealed text, 32 bytes; of no use for another.

    Raises CannotOpen: this was not sealed for two.
    """
    try:
        return crypto_scalarmult_ed25519_noclamp(share, sealed[:_POINT])
    except CryptoError as error:
        raise CannotOpen from error


def open_with_parts(public: bytes, parts: tuple[bytes, bytes], sealed: bytes) -> bytes:
    """What was sealed for two. Raises CannotOpen: a part is of another text or another key, or
    something was changed.
    """
    try:
        key = _key(crypto_core_ed25519_add(*parts), sealed[:_POINT], public)
        return sodium_unpad(secret.SecretBox(key).decrypt(sealed[_POINT:]), STEP)
    except CryptoError as error:
        raise CannotOpen from error


def _scalar() -> bytes:
    return crypto_core_ed25519_scalar_reduce(random_bytes(_WIDE))


def _key(shared: bytes, its_point: bytes, public: bytes) -> bytes:
    data = shared + its_point + public
    return hashlib.blake2b(data, digest_size=KEY_BYTES, person=_WHAT_FOR).digest()
