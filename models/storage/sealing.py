"""Locks and seals, all by libsodium through PyNaCl.

A *lock* is symmetric: who has the key locks and unlocks (XSalsa20-Poly1305). A *seal* is one-way:
anyone seals to a public key, only its private half opens (X25519 sealed box). Everything is padded
to steps of STEP bytes first, so that a length tells little about what was written.
"""

import hashlib
from dataclasses import dataclass

from nacl import pwhash, secret
from nacl.bindings import sodium_pad, sodium_unpad
from nacl.exceptions import CryptoError
from nacl.public import PrivateKey, PublicKey, SealedBox
from nacl.utils import random as random_bytes

STEP = 512  # bytes
KEY_BYTES = 32
SALT_BYTES = 16

# RFC 9106, second recommended option, as far as libsodium follows it (one lane).
_OPSLIMIT = 3
_MEMLIMIT = 64 * 1024 * 1024


class CannotOpen(Exception):
    """The key is not the one this was locked or sealed with, or the bytes were changed."""


@dataclass(frozen=True)
class KeyPair:
    """Two halves of 32 bytes: anyone may have `public`."""

    public: bytes
    private: bytes


def new_key() -> bytes:
    """A random symmetric key of 32 bytes."""
    return random_bytes(KEY_BYTES)


def new_salt() -> bytes:
    """A random salt for `key_from_password`, 16 bytes."""
    return random_bytes(SALT_BYTES)


def new_key_pair() -> KeyPair:
    """A random pair for sealing."""
    private = PrivateKey.generate()
    return KeyPair(bytes(private.public_key), bytes(private))


def public_of(private: bytes) -> bytes:
    """The public half that belongs to a private one."""
    return bytes(PrivateKey(private).public_key)


def seal(public: bytes, data: bytes) -> bytes:
    """`data`, readable only with the private half of `public`."""
    return SealedBox(PublicKey(public)).encrypt(sodium_pad(data, STEP))


def unseal(private: bytes, sealed: bytes) -> bytes:
    """What was sealed. Raises CannotOpen."""
    try:
        return sodium_unpad(SealedBox(PrivateKey(private)).decrypt(sealed), STEP)
    except CryptoError as error:
        raise CannotOpen from error


def lock(key: bytes, data: bytes) -> bytes:
    """`data`, readable only with the same 32-byte key."""
    return bytes(secret.SecretBox(key).encrypt(sodium_pad(data, STEP)))


def unlock_box(key: bytes, box: bytes) -> bytes:
    """What was locked. Raises CannotOpen."""
    try:
        return sodium_unpad(secret.SecretBox(key).decrypt(box), STEP)
    except CryptoError as error:
        raise CannotOpen from error


def key_from_password(password: str, salt: bytes) -> bytes:
    """The 32-byte key that this password and salt give (argon2id, RFC 9106)."""
    return pwhash.argon2id.kdf(
        KEY_BYTES, password.encode(), salt, opslimit=_OPSLIMIT, memlimit=_MEMLIMIT
    )


def password_hash(password: str) -> bytes:
    """What is stored to check a password later (argon2id with its own salt)."""
    return pwhash.argon2id.str(password.encode(), opslimit=_OPSLIMIT, memlimit=_MEMLIMIT)


def password_fits(stored: bytes, password: str) -> bool:
    """Whether `password` is the one that `stored` was made from."""
    try:
        return bool(pwhash.argon2id.verify(stored, password.encode()))
    except CryptoError:
        return False


def split(secret_bytes: bytes) -> tuple[bytes, bytes]:
    """Two shares of equal length; either alone is random, `join` of both is the secret."""
    first = random_bytes(len(secret_bytes))
    return first, _xor(first, secret_bytes)


def join(first: bytes, second: bytes) -> bytes:
    """The secret that `split` made these shares of."""
    return _xor(first, second)


def keyed_hash(key: bytes, data: bytes) -> str:
    """32 hexadecimal characters that only the holder of `key` can find for `data` (BLAKE2b)."""
    return hashlib.blake2b(data, key=key, digest_size=16).hexdigest()


def derived_key(key: bytes, purpose: str) -> bytes:
    """A key of 32 bytes for one purpose, from which `key` can't be found back (BLAKE2b)."""
    return hashlib.blake2b(purpose.encode(), key=key, digest_size=KEY_BYTES).digest()


def _xor(a: bytes, b: bytes) -> bytes:
    return bytes(x ^ y for x, y in zip(a, b, strict=True))
