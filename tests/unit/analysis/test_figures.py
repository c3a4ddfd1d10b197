"""A sector's picture from public releases: pooled, claimed and drawn, and nothing made up."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.disclosure import CellKey, PublishedRelease, Quote
from analysis.figures import (
    LIGHT,
    Count,
    Spread,
    change_claim,
    headline,
    is_quiet,
    pool,
    theme_claim,
    wilson,
)
from analysis.figures.before_after_figure import before_after_figure
from analysis.figures.rows import CHARTS, rows_of
from analysis.figures.steps import FIVE, LOWER, THREE, UPPER, common_steps, in_steps
from analysis.figures.theme_figure import theme_figure

Cells = dict[tuple[str, str, str], int | None]


def a_release(number: int, people: int | None, cells: Cells | None = None) -> PublishedRelease:
    """A release of one table, with so many people of the sector sport before."""
    told = {("people", "before", "all"): people, **(cells or {})}
    return PublishedRelease(
        number=number,
        approved_on=date(2026, 10, 1),
        public_from=date(2026, 10, 8),
        tables=(f"Tafel {number}",),
        cells={CellKey("sport", *key): count for key, count in told.items()},
        reasons={},
        quotes=(Quote(words="Vraag het eerst", theme="touch", sector="sport", phase="before"),),
    )


def test_counts_of_releases_are_added() -> None:
    cell = ("themes_before", "before", "power")
    picture = pool([a_release(1, 70, {cell: 20}), a_release(2, 40, {cell: 12})], "sport")

    assert picture is not None
    assert picture.before == 110
    assert picture.themes == (Count("power", 32),)


def test_what_one_release_hides_is_hidden_in_the_whole() -> None:
    cell = ("themes_before", "before", "power")
    picture = pool([a_release(1, 70, {cell: 20}), a_release(2, 40, {cell: None})], "sport")

    assert picture is not None
    assert picture.themes == (Count("power", None),)


def test_a_small_release_does_not_hide_what_a_large_one_shows() -> None:
    cell = ("themes_before", "before", "power")
    picture = pool([a_release(1, 70, {cell: 20}), a_release(2, 12, {cell: None})], "sport")

    assert picture is not None
    assert (picture.numbers, picture.themes) == ((1,), (Count("power", 20),))


def test_a_release_that_shows_nobody_of_the_sector_makes_no_picture() -> None:
    assert pool([a_release(1, None)], "sport") is None
    assert pool([a_release(1, 70)], "education_culture") is None


def test_a_permanent_address_leaves_later_releases_out() -> None:
    picture = pool([a_release(1, 70), a_release(2, 40)], "sport", upto=1)

    assert picture is not None
    assert picture.numbers == (1,)


@pytest.mark.parametrize(("people", "quiet"), [(12, True), (25, True), (70, False), (400, False)])
def test_below_thirty_the_page_is_a_quiet_one(people: int, quiet: bool) -> None:
    picture = pool([a_release(1, people)], "sport")

    assert picture is not None
    assert is_quiet(picture) is quiet


@pytest.mark.parametrize("people", [12, 25, 70, 400])
def test_every_chart_has_its_rows_at_every_size(people: int) -> None:
    picture = pool([a_release(1, people)], "sport")

    assert picture is not None
    assert [rows_of(picture, chart) for chart in CHARTS] == [[]] * len(CHARTS)


def test_merged_steps_are_pooled_on_the_coarsest() -> None:
    five = dict.fromkeys(FIVE, 10)
    three = dict.fromkeys(THREE, 10)

    assert common_steps([five, three]) == THREE
    assert in_steps(five, THREE) == {"low": 20, "middle": 10, "high": 20}
    assert in_steps(three, UPPER) == {"not_high": 20, "high": 10}


@pytest.mark.parametrize("steps", [FIVE, THREE, UPPER, LOWER])
def test_a_scale_is_pooled_in_its_own_steps_after_it_was_kept(steps: tuple[str, ...]) -> None:
    cells: Cells = {("safe_to_speak", "before", step): 20 for step in steps}
    kept = PublishedRelease.from_json(a_release(1, 70, cells).to_json())

    picture = pool([kept], "sport")

    assert picture is not None
    before, _after = picture.scales[0]
    assert [count.option for count in before.counts] == list(steps)
    assert before.shown == 20 * len(steps)


def test_steps_that_do_not_fit_each_other_are_not_pooled() -> None:
    assert common_steps([dict.fromkeys(UPPER, 10), dict.fromkeys(LOWER, 10)]) == ()


def test_a_coarser_step_with_a_hidden_part_is_hidden() -> None:
    assert in_steps({"1": None, "2": 10, "3": 10, "4": 10, "5": 10}, THREE)["low"] is None


@given(st.integers(1, 5000), st.data())
def test_an_interval_holds_its_share_and_stays_between_none_and_all(
    whole: int, data: st.DataObject
) -> None:
    part = data.draw(st.integers(0, whole))
    low, high = wilson(part, whole)

    assert -1e-12 <= low <= part / whole + 1e-12
    assert part / whole - 1e-12 <= high <= 1 + 1e-12


def a_spread(phase: str, agree: int, others: int) -> Spread:
    """So many who agree, and so many in each other step."""
    counts = (*(Count(step, others) for step in FIVE[:3]), Count("4", agree), Count("5", agree))
    return Spread("safe_to_speak", phase, counts, 3 * others + 2 * agree)


def test_a_clear_difference_is_called_a_change() -> None:
    claim = change_claim(((a_spread("before", 15, 30), a_spread("after", 40, 12)),))

    assert "more dancers agree" in claim.sentence
    assert claim.first == "safe_to_speak"


def test_a_difference_within_the_margin_is_not_called_a_change() -> None:
    claim = change_claim(((a_spread("before", 15, 20), a_spread("after", 17, 20)),))

    assert "too little" in claim.sentence


def test_no_change_is_claimed_where_agreeing_is_hidden() -> None:
    hidden = Spread("safe_to_speak", "after", (Count("4", None), Count("5", 60)), 80)

    assert "too little" in change_claim(((a_spread("before", 15, 30), hidden),)).sentence


def test_a_claim_names_only_themes_that_are_shown() -> None:
    claim = theme_claim((Count("power", 30), Count("touch", None)))

    assert (claim.first, claim.second) == ("power", "")


def test_a_headline_needs_two_shown_themes() -> None:
    cells: Cells = {("themes_before", "before", "power"): 20}
    picture = pool([a_release(1, 70, cells)], "sport")

    assert picture is not None
    assert headline(picture) is None


def word(_question: str, option: str) -> str:
    return option


def test_the_theme_chart_says_every_count_it_shows() -> None:
    figure = theme_figure([Count("power", 30)], ["Macht"], 70, LIGHT.sport, LIGHT)

    words = [note.text.strip() for note in figure.layout.annotations]
    assert words == ["30", "Macht"]


def test_a_hidden_step_is_hatched_and_has_no_number() -> None:
    counts = (*(Count(step, 12) for step in FIVE[:4]), Count("5", None))
    spread = Spread("safe_to_speak", "before", counts, 60)
    figure = before_after_figure([("Vraag", [("vooraf", spread)])], LIGHT, ("oneens", "eens"), word)

    last = figure.data[-1]
    assert (last.marker.pattern.shape, last.text[0]) == ("/", "")
    assert [bar.text[0] for bar in figure.data[:-1]] == ["12"] * 4


def test_a_bar_of_two_steps_says_which_they_are() -> None:
    spread = Spread("safe_to_speak", "before", (Count("not_high", 40), Count("high", 20)), 60)
    figure = before_after_figure([("Vraag", [("vooraf", spread)])], LIGHT, ("oneens", "eens"), word)

    assert [bar.text[0] for bar in figure.data] == ["40 not_high", "20 high"]


def test_a_bar_is_drawn_only_where_most_steps_are_shown() -> None:
    mostly_hidden = (*(Count(step, None) for step in FIVE[:3]), Count("4", 12), Count("5", 12))

    assert not Spread("safe_to_speak", "before", mostly_hidden, 60).can_be_drawn
    assert a_spread("before", 15, 20).can_be_drawn
