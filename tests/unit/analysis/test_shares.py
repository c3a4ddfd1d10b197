"""Shares in words: nothing is told below ten, and never that all chose the same."""

import pytest

from analysis.opinion import Share, amount_in_tens, share_in_words


def test_below_ten_nothing_is_told() -> None:
    assert share_in_words(9, 9) is None
    assert amount_in_tens(9) == 0


@pytest.mark.parametrize("whole", [10, 11, 15, 19, 20, 200])
def test_one_who_chose_otherwise_may_always_be_there(whole: int) -> None:
    assert share_in_words(whole, whole) is share_in_words(whole - 1, whole) is Share.ALMOST_ALL
    assert share_in_words(0, whole) is share_in_words(1, whole) is Share.ALMOST_NONE


@pytest.mark.parametrize(
    ("part", "said"),
    [
        (2, Share.SOME),
        (3, Share.SOME),
        (4, Share.HALF),
        (5, Share.HALF),
        (6, Share.MOST),
        (8, Share.MOST),
        (9, Share.ALMOST_ALL),
    ],
)
def test_of_ten_each_part_has_its_word(part: int, said: Share) -> None:
    assert share_in_words(part, 10) is said
