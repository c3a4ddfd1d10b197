"""Words that a person takes out, beside what redaction hides."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.redaction import parted, stands_in, without, words_to_take_out

TEXT = "[naam A] zei dat Zwaantje het wist. ZWAANTJE's moeder ook, en zwaantjebloem niet."


def test_a_word_goes_wherever_it_stands_whole_whatever_its_capitals() -> None:
    assert without(TEXT, ["zwaantje"], "nl") == (
        "[naam A] zei dat [weggehaald A] het wist. [weggehaald A] moeder ook, "
        "en zwaantjebloem niet."
    )


def test_the_same_word_keeps_its_letter_and_another_gets_the_next() -> None:
    gone = without("Pim en Puk. Puk en Pim.", ["Puk", "Pim"], "en")

    assert gone == "[taken out A] en [taken out B]. [taken out B] en [taken out A]."


@pytest.mark.parametrize("word", ["naam", "A", "weggehaald"])
def test_what_redaction_put_there_stays(word: str) -> None:
    text = "[naam A] en [weggehaald A]"

    assert without(text, [word], "nl") == text
    assert not stands_in(text, word)


def test_signs_that_mean_something_to_a_pattern_are_only_signs() -> None:
    assert without("bij D.A.N.S* en DXAXNXS", ["D.A.N.S*"], "nl") == (
        "bij [weggehaald A] en DXAXNXS"
    )


def test_without_words_the_text_is_as_it_was() -> None:
    assert without(TEXT, [], "nl") == TEXT


def test_words_to_tap_stand_once_in_their_order_without_placeholders_and_single_letters() -> None:
    assert words_to_take_out("Ik zag [naam A] en Lin. Lin zag 2B en [plek B], ik ook") == (
        *("Ik", "zag", "en", "Lin", "2B", "ook"),
    )


@given(st.text(max_size=200))
def test_every_word_to_tap_stands_there_and_can_go(text: str) -> None:
    for word in words_to_take_out(text):
        assert stands_in(text, word)
        assert not stands_in(without(text, [word], "nl"), word)


def test_a_text_comes_in_parts_that_tell_what_redaction_put_there() -> None:
    assert parted("[naam A] zei 1 [x].") == (("", False), ("naam A", True), (" zei 1 [x].", False))
