"""Change is told of pairs only, and only as finely as ten people a part allow."""

import pytest

from analysis.change import change_steps, direction


@pytest.mark.parametrize(
    ("before", "after", "went"),
    [("1", "5", "higher"), ("4", "2", "lower"), ("3", "3", "same")],
)
def test_an_answer_went_where_its_point_went(before: str, after: str, went: str) -> None:
    assert direction(before, after) == went


@pytest.mark.parametrize(("before", "after"), [("none", "3"), ("3", "none"), ("none", "none")])
def test_a_missing_answer_went_nowhere(before: str, after: str) -> None:
    assert direction(before, after) == "none"


def test_thirty_pairs_with_ten_in_each_part_are_told_in_three() -> None:
    assert list(change_steps(_pairs(10, 10, 10))) == ["lower", "same", "higher"]


def test_twenty_nine_pairs_are_not_told() -> None:
    assert change_steps(_pairs(9, 10, 10)) == {}


def test_a_thin_lower_is_merged_with_same() -> None:
    assert list(change_steps(_pairs(3, 20, 20, none=10))) == ["not_higher", "higher"]


def test_a_thin_higher_is_merged_with_same() -> None:
    assert list(change_steps(_pairs(20, 20, 3, none=10))) == ["lower", "not_lower"]


def test_a_thin_same_is_merged() -> None:
    assert len(change_steps(_pairs(12, 5, 30, none=10))) == 2


def test_a_part_stays_apart_where_merging_shows_fewer_people() -> None:
    assert list(change_steps(_pairs(3, 20, 20, none=8))) == ["lower", "same", "higher"]


def _pairs(lower: int, same: int, higher: int, none: int = 0) -> dict[str, int]:
    return {"lower": lower, "same": same, "higher": higher, "none": none}
