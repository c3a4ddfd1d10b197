"""From respondents to what may be published: the attacker learns nothing."""

import random
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.counts import Respondent, count_cells
from analysis.disclosure import (
    LARGEST_HIDDEN,
    MINIMUM_COUNT,
    Interval,
    Protected,
    attack,
    betrayed,
    protect,
)
from content.questionnaire import Questionnaire, questionnaire

Dancers = Callable[..., list[Respondent]]

weights = st.tuples(*[st.integers(1, 50)] * 5)
populations = st.fixed_dictionaries(
    {
        "count": st.integers(0, 90),
        "seed": st.integers(0, 10**6),
        "sectors": weights,
        "back": st.floats(0, 1),
        "skipped": st.floats(0, 0.5),
    }
)


@settings(max_examples=12, deadline=None)
@given(population=populations)
def test_nothing_hidden_can_be_told(
    population: dict[str, object], dancers: Dancers, short: Questionnaire
) -> None:
    counted = count_cells(dancers(**population), short)
    protected = protect(counted)

    told = attack(protected.shown, counted)

    assert all(count >= MINIMUM_COUNT for count in protected.shown.values())
    assert set(told.values()) <= {Interval(0, LARGEST_HIDDEN)}
    assert not betrayed(protected.shown, counted)
    assert protected.shown.keys() | protected.hidden.keys() == {each.key for each in counted.cells}


@settings(max_examples=3, deadline=None)
@given(seed=st.integers(0, 10**6))
def test_the_order_of_answers_does_not_matter(
    seed: int, dancers: Dancers, short: Questionnaire
) -> None:
    people = dancers(60, seed=seed)
    shuffled = random.Random(seed).sample(people, len(people))

    assert protect(count_cells(shuffled, short)) == protect(count_cells(people, short))


def test_of_nine_dancers_nothing_is_shown(dancers: Dancers) -> None:
    assert _protected(dancers(9)).shown == {}


def test_of_nobody_nothing_is_shown() -> None:
    assert _protected([]).shown == {}


@pytest.mark.parametrize(("count", "at_least"), [(12, 1), (25, 0.4), (70, 0.7), (400, 0.9)])
def test_more_dancers_show_more_of_their_sector(
    count: int, at_least: float, dancers: Dancers
) -> None:
    counted = count_cells(dancers(count, seed=count), questionnaire())
    large = {
        each.key
        for each in counted.cells
        if each.key.view == "sport" and each.count >= MINIMUM_COUNT
    }

    shown = large & protect(counted).shown.keys()

    assert len(shown) >= at_least * len(large)


def test_blanking_small_counts_alone_gives_many_away(
    dancers: Dancers, short: Questionnaire
) -> None:
    counted = count_cells(dancers(70), short)
    blanked = {each.key: each.count for each in counted.cells if each.count >= MINIMUM_COUNT}

    assert len(betrayed(blanked, counted)) > 20


def test_change_does_not_give_away_who_answered_what(
    dancers: Dancers, short: Questionnaire
) -> None:
    counted = count_cells(dancers(90, back=0.9), short)

    shown = protect(counted).shown

    assert not betrayed(shown, counted)


def _protected(people: list[Respondent]) -> Protected:
    return protect(count_cells(people, questionnaire()))
