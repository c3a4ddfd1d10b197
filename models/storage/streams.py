"""A file that is locked while it is written (libsodium's secretstream, XChaCha20-Poly1305).

Pieces can't be changed, exchanged, left out or cut off at the end without being noticed.
"""

from typing import BinaryIO

from nacl import bindings as sodium
from nacl.exceptions import CryptoError

PIECE = 64 * 1024  # bytes
_MORE = sodium.crypto_secretstream_xchacha20poly1305_TAG_MESSAGE
_LAST = sodium.crypto_secretstream_xchacha20poly1305_TAG_FINAL
_HEADER = sodium.crypto_secretstream_xchacha20poly1305_HEADERBYTES
_EXTRA = sodium.crypto_secretstream_xchacha20poly1305_ABYTES


class StreamBroken(Exception):
    """It was not written to its end, or was changed, or locked with another key."""


class LockedWriter:
    """Locks what is written with a key of 32 bytes. Without `finish` it is not whole."""

    def __init__(self, file: BinaryIO, key: bytes) -> None:
        self._file = file
        self._state = sodium.crypto_secretstream_xchacha20poly1305_state()
        self._waiting = bytearray()
        file.write(sodium.crypto_secretstream_xchacha20poly1305_init_push(self._state, key))

    def write(self, data: bytes) -> int:
        """Takes all of it."""
        self._waiting += data
        while len(self._waiting) > PIECE:
            self._push(bytes(self._waiting[:PIECE]), _MORE)
            del self._waiting[:PIECE]
        return len(data)

    def finish(self) -> None:
        """Writes the end."""
        self._push(bytes(self._waiting), _LAST)
        self._waiting.clear()

    def _push(self, piece: bytes, tag: int) -> None:
        locked = sodium.crypto_secretstream_xchacha20poly1305_push(self._state, piece, tag=tag)
        self._file.write(locked)


class LockedReader:
    """Reads what a LockedWriter wrote. Raises StreamBroken at the first piece that is not right."""

    def __init__(self, file: BinaryIO, key: bytes) -> None:
        self._file = file
        self._state = sodium.crypto_secretstream_xchacha20poly1305_state()
        self._opened = bytearray()
        self._ended = False
        try:
            sodium.crypto_secretstream_xchacha20poly1305_init_pull(
                self._state, file.read(_HEADER), key
            )
        except CryptoError as error:
            raise StreamBroken from error

    def read(self, size: int) -> bytes:
        """So many bytes; fewer only at the end."""
        while len(self._opened) < size and not self._ended:
            self._pull()
        taken = bytes(self._opened[:size])
        del self._opened[:size]
        return taken

    def read_to_the_end(self) -> None:
        """Reads what is left, so that it is known to be whole."""
        while self.read(PIECE):
            pass

    def _pull(self) -> None:
        locked = self._file.read(PIECE + _EXTRA)
        try:
            piece, tag = sodium.crypto_secretstream_xchacha20poly1305_pull(self._state, locked)
        except CryptoError as error:
            raise StreamBroken from error
        self._opened += piece
        self._ended = tag == _LAST
        if self._ended and self._file.read(1):
            raise StreamBroken
