"""A scale is told as finely as shows most people."""

from analysis.counts.steps import best_steps
from analysis.disclosure.rows import shown_of_parts


def test_a_well_filled_scale_is_told_in_five_steps() -> None:
    assert list(best_steps([_row(20, 20, 20, 20, 20, 10)])) == ["1", "2", "3", "4", "5"]


def test_thin_ends_are_told_as_low_and_high() -> None:
    assert list(best_steps([_row(8, 9, 14, 8, 9, 10)])) == ["low", "middle", "high"]


def test_a_thin_middle_and_high_are_told_as_one() -> None:
    assert list(best_steps([_row(20, 0, 5, 3, 4, 10)])) == ["low", "not_low"]


def test_both_phases_are_told_in_the_same_steps() -> None:
    steps = best_steps([_row(20, 20, 20, 20, 20, 10), _row(9, 9, 14, 9, 9, 10)])

    assert list(steps) == ["1", "2", "3", "4", "5"] or list(steps) == ["low", "middle", "high"]


def test_a_lone_small_part_costs_another() -> None:
    assert shown_of_parts([30, 20, 3]) == 30


def test_two_small_parts_of_nine_people_guard_each_other() -> None:
    assert shown_of_parts([30, 20, 4, 5]) == 50


def test_two_small_parts_of_eight_people_do_not() -> None:
    assert shown_of_parts([30, 20, 4, 4]) == 30


def test_without_a_small_part_all_is_shown() -> None:
    assert shown_of_parts([30, 20, 10]) == 60


def _row(*people: int) -> dict[str, int]:
    return dict(zip(("1", "2", "3", "4", "5", "none"), people, strict=True))
