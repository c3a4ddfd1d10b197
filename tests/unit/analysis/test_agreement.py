"""How far coders agree: beside NLTK's numbers, whatever the order, and honest where nothing can be
told.
"""

import math
import time
from collections.abc import Iterable, Sequence
from random import Random

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from nltk.metrics.agreement import AnnotationTask
from nltk.metrics.distance import binary_distance, masi_distance

from analysis.agreement import (
    FEWEST_TEXTS,
    MACHINE,
    Agreement,
    Reading,
    Together,
    Verdict,
    pairs,
    together,
)
from analysis.agreement.alpha import masi

THEMES = ("power", "silence", "body", "money")
NO_THEME = frozenset({"no theme"})  # NLTK can't compare two empty sets
themes_of_a_text = st.frozensets(st.sampled_from(THEMES), max_size=3)
# Two to four coders, each of whom may have left texts alone.
tables_of_texts = st.integers(2, 4).flatmap(
    lambda coders: st.lists(
        st.tuples(*[st.one_of(st.none(), themes_of_a_text)] * coders), min_size=10, max_size=25
    )
)
Decided = Sequence[Sequence[frozenset[str] | None]]


def readings(texts: Decided, coders: Iterable[str] = "abcd") -> list[Reading]:
    names = list(coders)
    return [
        Reading(f"{number:02}", names[who], themes)
        for number, given_by in enumerate(texts)
        for who, themes in enumerate(given_by)
        if themes is not None
    ]


def two_coders(*ones: str, others: Sequence[str]) -> list[Reading]:
    """Texts as two people saw them; a word is a theme, "" is none."""
    seen = [
        (frozenset(one.split()), frozenset(other.split()))
        for one, other in zip(ones, others, strict=True)
    ]
    return readings(seen)


def of_all(texts: Decided) -> Together:
    return together(readings(texts), THEMES)


def is_nltks(mine: Agreement, theirs: AnnotationTask) -> bool:
    # NLTK calls it 1 where every decision was the same; here that is no number.
    expected = theirs.alpha()
    return math.isclose(expected if mine.alpha is None else mine.alpha, expected, abs_tol=1e-9)


@given(tables_of_texts)
def test_on_sets_of_themes_it_is_nltks_alpha_with_masi(texts: Decided) -> None:
    found = of_all(texts)
    assume(found.shared >= FEWEST_TEXTS)
    rows = [(each.coder, each.text, each.themes or NO_THEME) for each in readings(texts)]

    assert is_nltks(found.on_sets, AnnotationTask(rows, distance=masi_distance))


@given(tables_of_texts)
def test_on_one_theme_it_is_nltks_alpha_of_yes_and_no(texts: Decided) -> None:
    found = of_all(texts)
    assume(found.shared >= FEWEST_TEXTS)
    for theme in found.by_theme:
        rows = [(each.coder, each.text, theme.theme in each.themes) for each in readings(texts)]

        assert is_nltks(theme.agreement, AnnotationTask(rows, distance=binary_distance))


@given(themes_of_a_text, themes_of_a_text)
def test_sets_lie_as_far_apart_as_masi_says(one: frozenset[str], other: frozenset[str]) -> None:
    assert masi(one, other) == pytest.approx(masi_distance(one or NO_THEME, other or NO_THEME))


@given(tables_of_texts, st.randoms(use_true_random=False))
def test_the_order_of_coders_and_of_decisions_changes_nothing(
    texts: Decided, chance: Random
) -> None:
    shuffled = readings(texts)
    chance.shuffle(shuffled)

    assert together(shuffled, THEMES) == of_all(texts)
    assert together(readings(texts, "dcba"), THEMES) == of_all(texts)


@given(st.lists(themes_of_a_text, min_size=10, max_size=25), st.integers(2, 4))
def test_who_always_decided_the_same_agree_wholly(seen: list[frozenset[str]], coders: int) -> None:
    assume(len(set(seen)) > 1)

    found = of_all([[themes] * coders for themes in seen]).on_sets

    assert found == Agreement(len(seen), 1.0)
    assert found.verdict is Verdict.GOOD


@given(tables_of_texts)
def test_every_number_is_one_and_an_interval_has_its_ends_in_order(texts: Decided) -> None:
    found = of_all(texts)

    for agreement in (found.on_sets, *(theme.agreement for theme in found.by_theme)):
        numbers = [agreement.alpha, agreement.low, agreement.high]
        assert all(number is None or math.isfinite(number) for number in numbers)
        if agreement.low is not None and agreement.high is not None:
            assert agreement.low <= agreement.high


@given(tables_of_texts)
def test_the_same_decisions_give_the_same_interval_again(texts: Decided) -> None:
    assert of_all(texts) == of_all(texts)


def test_texts_that_one_person_read_are_counted_and_say_nothing_of_agreement() -> None:
    silence, power = frozenset({"silence"}), frozenset({"power"})
    both = [(silence, silence)] * 6 + [(power, power)] * 5

    found = of_all([*both, (silence, None), (None, power), (None, None)])

    assert (found.coders, found.shared, found.alone) == (2, 11, 2)
    assert found.on_sets == Agreement(11, 1.0)


def test_below_ten_texts_in_common_there_is_no_number() -> None:
    found = of_all([(frozenset({"silence"}), frozenset())] * 9)

    assert found.on_sets == Agreement(9)
    assert {each.agreement.verdict for each in found.by_theme} == {Verdict.TOO_FEW}


def test_where_everybody_always_saw_the_same_one_thing_there_is_no_number() -> None:
    found = of_all([(frozenset({"silence"}),) * 2] * 12)

    assert found.on_sets == Agreement(12)
    assert found.on_sets.verdict is Verdict.ALL_THE_SAME
    power, silence, *_rest = found.by_theme
    assert (power.named, power.agreement.verdict) == (False, Verdict.ALL_THE_SAME)
    assert (silence.by_all, silence.agreement.verdict) == (12, Verdict.ALL_THE_SAME)


def test_nothing_read_gives_nothing() -> None:
    found = of_all([])

    assert (found.coders, found.shared, found.on_sets) == (0, 0, Agreement(0))
    assert pairs([]) == ()


def test_a_theme_is_counted_by_all_and_by_some() -> None:
    ones = ["silence", "silence power", "", *["body"] * 7]
    found = together(
        two_coders(*ones, others=["silence", "silence", "power", *["body"] * 7]), THEMES
    )

    counted = {each.theme: (each.by_all, each.by_some) for each in found.by_theme}
    assert counted == {"power": (0, 2), "silence": (2, 0), "body": (7, 0), "money": (0, 0)}


@pytest.mark.parametrize(
    ("alpha", "verdict"),
    [
        (1.0, Verdict.GOOD),
        (0.8, Verdict.GOOD),
        (0.799, Verdict.FAIR),
        (0.667, Verdict.FAIR),
        (0.666, Verdict.LITTLE),
        (-0.2, Verdict.LITTLE),
    ],
)
def test_krippendorffs_lines_make_words_of_it(alpha: float, verdict: Verdict) -> None:
    assert Agreement(40, alpha).verdict is verdict


def test_the_interval_is_narrow_with_many_texts_and_holds_the_number() -> None:
    few, many = (together(half_the_same(texts), THEMES).on_sets for texts in (20, 500))

    for found in (few, many):
        assert found.alpha is not None
        assert found.low is not None
        assert found.high is not None
        assert found.low < found.alpha < found.high
    assert width(many) < width(few) / 3


def half_the_same(texts: int) -> list[Reading]:
    ones = [THEMES[number % 4] for number in range(texts)]
    others = [THEMES[(number + number // 4 % 2) % 4] for number in range(texts)]
    return two_coders(*ones, others=others)


def width(found: Agreement) -> float:
    assert found.low is not None
    assert found.high is not None
    return found.high - found.low


def test_a_theme_that_stands_on_one_text_has_no_interval() -> None:
    ones, others = ["silence", *[""] * 19], ["", *[""] * 19]

    found = together(two_coders(*ones, others=others), ["silence"]).by_theme[0].agreement

    assert found.alpha is not None
    assert (found.low, found.high) == (None, None)


def test_the_machine_is_a_coder_beside_people_and_never_one_of_them() -> None:
    suggested, chosen = frozenset({"power"}), frozenset({"silence"})
    seen = [Reading(f"{n}", "anna", chosen if n else suggested, suggested) for n in range(12)]
    unseen = [Reading(f"{n}", "bo", chosen) for n in range(12)]

    assert together(seen, THEMES).coders == 1
    assert together(seen, THEMES).shared == 0
    compared = {(pair.one, pair.other): pair.agreement for pair in pairs(seen + unseen)}
    assert set(compared) == {("anna", "bo"), ("anna", MACHINE)}
    assert compared["anna", MACHINE].alpha is not None
    assert compared["anna", MACHINE].alpha < 0


def test_two_thousand_texts_take_a_second_or_two() -> None:
    chance = Random(9)
    sets = [frozenset(chance.sample(THEMES, chance.randint(0, 3))) for _ in range(4000)]
    texts = list(zip(sets[::2], sets[1::2], strict=True))
    began = time.perf_counter()
    of_all(texts)

    assert time.perf_counter() - began < 5  # a third of a second on a machine that is at rest
