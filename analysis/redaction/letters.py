"""The letters that tell placeholders of one text apart."""

from string import ascii_uppercase


def letters(number: int) -> str:
    """A, B ... Z, AA, AB ... for 0, 1 ... 25, 26, 27 ..."""
    last = ascii_uppercase[number % 26]
    return last if number < 26 else letters(number // 26 - 1) + last
