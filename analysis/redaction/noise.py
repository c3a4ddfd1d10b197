"""Letters that are no word and nobody: "asdfgh", "Lalalala", "brrr"."""

import re

_KEYS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_LEAST_KEYS = 4
_SYLLABLES = re.compile(r"(.{1,3})\1{2,}.{0,2}")
_NO_VOWEL = re.compile(r"[^\W\d_aeiouyà-üæœ]{4,}")


def is_noise(word: str) -> bool:
    """Whether a word (small letters) is a run over the keyboard, a syllable again and again, or
    has no vowel at all.
    """
    if _SYLLABLES.fullmatch(word) or _NO_VOWEL.fullmatch(word):
        return True
    return len(word) >= _LEAST_KEYS and any(word in keys or word[::-1] in keys for keys in _KEYS)
