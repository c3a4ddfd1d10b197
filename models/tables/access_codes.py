"""Access codes: 75 random bits and a check character, in Crockford's base32.

Crockford's alphabet leaves out I, L, O and U; reading takes them for what they look like. The
check character is by the Luhn mod N algorithm (N = 32): it finds every single wrong character and
nearly every swap of neighbours.
"""

import secrets
from collections.abc import Callable

from models.errors import CodeMistyped

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
LENGTH = 16
GROUP = 4
_BYTES = 10  # 80 random bits, of which 75 are used

_LOOKALIKES = str.maketrans({"O": "0", "I": "1", "L": "1", "U": "V"})
_SEPARATORS = str.maketrans("", "", " -\u2010\u2011\u2013\u00a0\t\r\n.")

Randomness = Callable[[int], bytes]


def new_code(randomness: Randomness = secrets.token_bytes) -> str:
    """A fresh code of 16 characters, ungrouped. `randomness` gives that many random bytes."""
    number = int.from_bytes(randomness(_BYTES), "big") >> 5
    digits = [(number >> (5 * place)) & 31 for place in range(LENGTH - 1)]
    return "".join(ALPHABET[digit] for digit in [*digits, _check_digit(digits)])


def read_code(text: str) -> str:
    """The code that somebody typed, as `new_code` gave it.

    Forgives case, spaces, hyphens and letters that look like digits. Raises CodeMistyped.
    """
    code = text.strip().upper().translate(_SEPARATORS).translate(_LOOKALIKES)
    if len(code) != LENGTH or any(sign not in ALPHABET for sign in code):
        raise CodeMistyped
    digits = [ALPHABET.index(sign) for sign in code]
    if _check_digit(digits[:-1]) != digits[-1]:
        raise CodeMistyped
    return code


def grouped(code: str) -> str:
    """The code in groups of four, as it stands on a card."""
    return " ".join(code[i : i + GROUP] for i in range(0, len(code), GROUP))


def _check_digit(digits: list[int]) -> int:
    total = 0
    for place, digit in enumerate(reversed(digits)):
        product = digit * (2 if place % 2 == 0 else 1)
        total += product // 32 + product % 32
    return -total % 32
