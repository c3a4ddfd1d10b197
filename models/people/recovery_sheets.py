"""Recovery sheets: a secret key in two halves, as text that two people can keep on paper."""

import base64
import hashlib

from models.errors import SheetsDoNotOpen
from models.storage.sealing import join, split

_CHECK_BYTES = 3  # 32 bytes of share and 3 of check are exactly 56 characters
_GROUP = 4


def sheets_for(secret: bytes) -> tuple[str, str]:
    """Two sheets for a secret of 32 bytes; either alone is random characters."""
    first, second = split(secret)
    return _printed(first), _printed(second)


def secret_from(sheets: tuple[str, str]) -> bytes:
    """The secret that two typed sheets hold together. Raises SheetsDoNotOpen (a typing mistake)."""
    first, second = (_read(sheet) for sheet in sheets)
    return join(first, second)


def _printed(share: bytes) -> str:
    text = base64.b32encode(share + _check(share)).decode()
    return " ".join(text[i : i + _GROUP] for i in range(0, len(text), _GROUP))


def _read(sheet: str) -> bytes:
    try:
        data = base64.b32decode("".join(sheet.split()).upper())
    except ValueError as error:  # wrong padding or length, or a sign outside the alphabet
        raise SheetsDoNotOpen from error
    share, check = data[:-_CHECK_BYTES], data[-_CHECK_BYTES:]
    if check != _check(share):
        raise SheetsDoNotOpen
    return share


def _check(share: bytes) -> bytes:
    return hashlib.blake2b(share, digest_size=_CHECK_BYTES).digest()
