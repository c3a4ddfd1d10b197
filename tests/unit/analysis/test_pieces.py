"""Passages of a redacted text, known by pieces."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.redaction import passage, pieces, redact, without, words_to_take_out

TEXT = "Bij [naam A] mocht  niets, ([plek B]) zei ze."


def test_a_piece_is_what_stands_between_spaces_and_a_placeholder_is_never_cut() -> None:
    assert [TEXT[start:end] for start, end in pieces(TEXT)] == [
        *("Bij", "[naam A]", "mocht", "niets,", "([plek B])", "zei", "ze."),
    ]


def test_a_passage_reads_as_it_stands_in_the_text() -> None:
    assert passage(TEXT, 1, 3) == "[naam A] mocht  niets,"


def test_where_there_are_no_such_pieces_that_is_an_error() -> None:
    with pytest.raises(IndexError):
        passage("twee woorden", 0, 2)


@given(st.text(alphabet="abAB -'.,[]\n1", max_size=80))
def test_a_word_that_is_taken_out_moves_no_piece(text: str) -> None:
    for word in words_to_take_out(text):
        assert len(pieces(without(text, [word], "nl"))) == len(pieces(text))


def test_what_redaction_put_there_is_a_piece_too() -> None:
    redacted = redact("Juf Sanne de Vries uit Almelo zei niets.").text

    assert len(pieces(redacted)) == len(redacted.split()) - redacted.count("[")
