"""Hand-made tables in which blanking the small counts gives them away."""

import pytest

from analysis.disclosure import (
    AtLeast,
    AtMost,
    Cell,
    CellKey,
    Counted,
    Interval,
    attack,
    betrayed,
    protect,
)


def test_a_lone_small_part_is_told_by_its_whole() -> None:
    counted = _parts_and_whole(a=30, b=20, c=3)
    blanked = {_key(part): count for part, count in (("all", 53), ("a", 30), ("b", 20))}

    assert attack(blanked, counted) == {_key("c"): Interval(3, 3)}


def test_a_lone_small_part_takes_another_number_along() -> None:
    protected = protect(_parts_and_whole(a=30, b=20, c=3))

    assert protected.hidden == {_key("c"): "small", _key("b"): "guard"}


def test_a_zero_is_hidden_as_a_small_count_is() -> None:
    protected = protect(_parts_and_whole(a=30, b=20, c=0))

    assert protected.hidden == {_key("c"): "small", _key("b"): "guard"}


def test_small_parts_with_nine_people_together_need_no_guard() -> None:
    protected = protect(_parts_and_whole(a=30, b=4, c=5))

    assert set(protected.hidden) == {_key("b"), _key("c")}


def test_small_parts_with_eight_people_together_do() -> None:
    protected = protect(_parts_and_whole(a=30, b=4, c=4))

    assert _key("a") not in protected.shown or _key("all") not in protected.shown


def test_without_a_small_part_everything_is_shown() -> None:
    assert protect(_parts_and_whole(a=30, b=20, c=10)).hidden == {}


def test_a_small_group_between_two_views_is_not_told_by_their_difference() -> None:
    counted = _view_in_view(inside=30, outside=4)

    assert betrayed({_key("sport"): 30, _key("everyone"): 34}, counted) == (_key("outside"),)
    assert len(protect(counted).shown) == 1


def test_a_large_group_between_two_views_costs_nothing() -> None:
    assert len(protect(_view_in_view(inside=30, outside=14)).shown) == 2


def test_a_theme_that_everybody_named_is_hidden_as_whole() -> None:
    protected = protect(_theme(people=25, named=25))

    assert protected.hidden == {_key("power"): "whole"}


def test_a_theme_that_nearly_everybody_named_is_shown() -> None:
    assert protect(_theme(people=25, named=24)).hidden == {}


def test_a_theme_nobody_named_is_not_told_by_how_few_people_there_are() -> None:
    counted = _theme(people=12, named=0)

    assert attack({_key("all"): 12}, counted) == {_key("power"): Interval(0, 9)}


def test_a_shown_small_count_is_given_away() -> None:
    counted = _theme(people=25, named=4)

    assert betrayed({_key("all"): 25, _key("power"): 4}, counted) == (_key("power"),)


def test_a_part_that_must_have_ten_does_not_guard_alone() -> None:
    parts = _parts_and_whole(a=30, b=10, c=0)
    counted = Counted(parts.cells, (AtLeast(frozenset("a"), 10), AtLeast(frozenset("b"), 10)))

    assert attack({_key("all"): 40, _key("a"): 30}, counted) == {_key("c"): Interval(0, 0)}
    assert not betrayed(protect(counted).shown, counted)


def test_protecting_prints_nothing(capfd: pytest.CaptureFixture[str]) -> None:
    protect(_parts_and_whole(a=30, b=20, c=3))

    assert capfd.readouterr().out == ""


def test_without_shown_numbers_nothing_is_told() -> None:
    assert betrayed({}, _parts_and_whole(a=0, b=1, c=9)) == ()


def test_every_cell_is_shown_or_has_a_reason() -> None:
    counted = _parts_and_whole(a=30, b=20, c=3)
    protected = protect(counted)

    assert {cell.key for cell in counted.cells} == protected.shown.keys() | protected.hidden.keys()
    assert not protected.shown.keys() & protected.hidden.keys()


def _key(name: str) -> CellKey:
    return CellKey("everyone", "table", "before", name)


def _cell(name: str, atoms: str, count: int) -> Cell:
    return Cell(_key(name), frozenset(atoms), count)


def _parts_and_whole(**parts: int) -> Counted:
    cells = [_cell(name, name, count) for name, count in parts.items()]
    return Counted((_cell("all", "".join(parts), sum(parts.values())), *cells))


def _view_in_view(*, inside: int, outside: int) -> Counted:
    return Counted(
        (_cell("sport", "i", inside), _cell("everyone", "io", inside + outside)),
        left_out=(_cell("outside", "o", outside),),
    )


def _theme(*, people: int, named: int) -> Counted:
    return Counted(
        (_cell("all", "p", people), _cell("power", "t", named)),
        (AtMost(frozenset("t"), frozenset("p")),),
        wholes={_key("power"): _key("all")},
    )
