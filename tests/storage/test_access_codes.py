"""Codes: forgiving to read, and a check character that finds a slip."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.errors import CodeMistyped
from models.tables import grouped, new_code, read_code
from models.tables.access_codes import ALPHABET, LENGTH

codes = st.binary(min_size=10, max_size=10).map(lambda data: new_code(lambda _: data))
places = st.integers(0, LENGTH - 1)


@given(codes, st.sampled_from([" ", "-", "  ", "\u2011", ""]))
def test_a_code_reads_back_however_it_is_grouped(code: str, between: str) -> None:
    assert read_code(grouped(code).replace(" ", between)) == code


@given(codes)
def test_letters_that_look_like_digits_are_forgiven(code: str) -> None:
    typed = code.replace("0", "o").replace("1", "l").replace("V", "u").lower()

    assert read_code(f"  {typed}\n") == code


@given(codes, places, st.sampled_from(ALPHABET))
def test_one_wrong_character_is_always_found(code: str, place: int, wrong: str) -> None:
    typed = code[:place] + wrong + code[place + 1 :]

    if typed == code:
        assert read_code(typed) == code
    else:
        with pytest.raises(CodeMistyped):
            read_code(typed)


@given(codes, st.integers(0, LENGTH - 2))
def test_two_swapped_neighbours_are_found(code: str, place: int) -> None:
    first, second = code[place : place + 2]
    typed = code[:place] + second + first + code[place + 2 :]

    # The algorithm's one blind spot: the first and the last character of the alphabet.
    if first == second or {first, second} == {ALPHABET[0], ALPHABET[-1]}:
        assert read_code(typed) == typed
    else:
        with pytest.raises(CodeMistyped):
            read_code(typed)


@given(st.text())
def test_any_text_is_a_code_or_a_clear_mistake(typed: str) -> None:
    try:
        assert len(read_code(typed)) == LENGTH
    except CodeMistyped as problem:
        assert problem.sentence


def test_a_code_has_75_random_bits() -> None:
    assert new_code(lambda size: b"\xff" * size)[:-1] == "Z" * 15
