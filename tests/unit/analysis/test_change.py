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
    assert list(change_steps({"lower": 10, "same": 10, "higher": 10})) == [
        "lower",
        "same",
        "higher",
    ]


def test_twenty_nine_pairs_are_not_told() -> None:
    assert change_steps({"lower": 9, "same": 10, "higher": 10}) == {}


def test_pairs_with_an_answer_missing_do_not_count_as_pairs() -> None:
    assert change_steps({"lower": 10, "same": 9, "higher": 10, "none": 40}) == {}


def test_a_thin_lower_is_merged_with_same() -> None:
    assert list(change_steps({"lower": 3, "same": 20, "higher": 20})) == ["not_higher", "higher"]


def test_a_thin_higher_is_merged_with_same() -> None:
    assert list(change_steps({"lower": 20, "same": 20, "higher": 3})) == ["lower", "not_lower"]


def test_a_thin_same_is_merged_to_the_more_even_side() -> None:
    assert list(change_steps({"lower": 12, "same": 5, "higher": 30})) == ["not_higher", "higher"]


def test_nearly_all_in_one_direction_is_not_told() -> None:
    assert change_steps({"lower": 2, "same": 60, "higher": 4}) == {}
