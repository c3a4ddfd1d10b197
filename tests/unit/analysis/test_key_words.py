"""Words that stand out: worked out by hand, and against the formula written out."""

from math import isclose, log, log2

import pytest

from analysis.words import Used, can_be_compared, key_words, of_phase, of_theme, sides
from analysis.words.likelihood import surprise
from tests.unit.analysis.writings import all_read, by_each


def g2(both: int, first: int, second: int, texts: int) -> float:
    """Twice the sum of observed times the logarithm of observed over expected (Dunning 1993)."""
    cells = {
        (1, 1): both,
        (1, 0): first - both,
        (0, 1): second - both,
        (0, 0): texts - first - second + both,
    }
    rows, columns = {1: first, 0: texts - first}, {1: second, 0: texts - second}
    return 2 * sum(
        seen * log(seen * texts / (rows[row] * columns[column]))
        for (row, column), seen in cells.items()
        if seen
    )


@pytest.mark.parametrize(
    ("both", "first", "second", "texts"),
    [(10, 15, 20, 80), (5, 5, 5, 400), (7, 30, 40, 9000), (5, 6, 95, 100), (20, 20, 20, 40)],
)
def test_surprise_is_the_log_likelihood_of_the_four_cells(
    both: int, first: int, second: int, texts: int
) -> None:
    assert isclose(
        surprise(both, first, second, texts), g2(both, first, second, texts), abs_tol=1e-6
    )


def test_two_things_that_always_go_together_in_half_of_forty_texts() -> None:
    # Twice twenty times the logarithm of two, for each of the two cells that are not empty.
    assert isclose(surprise(20, 20, 20, 40), 80 * log(2), abs_tol=1e-6)


def test_what_goes_together_as_often_as_by_chance_is_no_surprise() -> None:
    assert surprise(10, 20, 20, 40) == pytest.approx(0, abs=1e-6)


def test_a_word_stands_out_where_a_larger_share_of_the_texts_has_it() -> None:
    texts = all_read(
        by_each(range(10), "Douche.", phase="before"),
        by_each(range(10, 20), "Zaal.", phase="before"),
        by_each(range(20, 28), "Douche.", phase="after"),
        by_each(range(28, 100), "Zaal.", phase="after"),
    )

    (found,) = key_words(sides(texts, of_phase("before")))

    assert (found.word, found.here, found.there) == ("douche", Used(10, 10), Used(8, 8))
    # 10 of 20 texts here, 8 of 80 there: five times as many.
    assert isclose(found.log_ratio, log2(5))
    assert isclose(found.surprise, g2(10, 18, 20, 100), abs_tol=1e-6)


@pytest.mark.parametrize("few", [0, 1, 4])
def test_no_number_tells_how_many_others_use_a_word_when_they_are_few(few: int) -> None:
    def told(users: int) -> object:
        return key_words(
            sides(
                all_read(
                    by_each(range(15), "Douche."),
                    by_each(range(20, 20 + users), "Douche.", phase="after"),
                    by_each(range(20 + users, 60), "Zaal.", phase="after"),
                ),
                of_phase("before"),
            )
        )

    assert told(few) == told(0) != ()


def test_where_few_others_use_a_word_its_strength_is_the_least_that_it_is() -> None:
    texts = all_read(
        by_each(range(15), "Douche."),
        # The four who write most can stand behind 4 + 3 + 3 + 3 of these 37 texts.
        by_each([20] * 4 + [21, 22, 23] * 3 + list(range(24, 48)), "Zaal.", phase="after"),
    )

    (found,) = key_words(sides(texts, of_phase("before")))

    assert (found.there, found.surprise) == (None, None)
    assert isclose(found.log_ratio, log2((15 / 15) / (13 / 37)))


def test_a_word_that_may_be_as_usual_elsewhere_is_only_said_to_be_used_more() -> None:
    texts = all_read(
        by_each(range(5), "Douche."),
        by_each(range(9), "Vloer."),
        # Four of these write most: their sixteen texts are more than five of fourteen.
        by_each([*range(20, 24)] * 4 + [24], "Zaal.", phase="after"),
    )

    found = {each.word: each for each in key_words(sides(texts, of_phase("before")))}

    assert found["douche"].log_ratio == 0


def test_a_writer_who_repeats_a_word_in_a_text_weighs_no_more() -> None:
    def told(words: str) -> object:
        other = by_each(range(20, 60), "Zaal.", phase="after")
        return key_words(sides(all_read(by_each(range(9), words), other), of_phase("before")))

    assert told("Douche douche douche. Douche!") == told("Douche.") != ()


def test_a_text_on_which_nobody_decided_is_on_neither_side_of_a_theme() -> None:
    texts = all_read(
        by_each(range(5), "", themes=("silence",)),
        by_each(range(5), "", themes=()),
        by_each([9], ""),
    )

    compared = sides(texts, of_theme("silence"))

    assert (len(compared.here), len(compared.there)) == (5, 5)
    assert can_be_compared(texts, of_theme("silence"))
    assert not can_be_compared(texts, of_theme("touch"))


@pytest.mark.parametrize(("here", "there"), [(4, 60), (60, 4)])
def test_a_side_of_fewer_than_five_writers_is_compared_to_nothing(here: int, there: int) -> None:
    texts = all_read(
        by_each(range(here), "Douche."), by_each(range(60, 60 + there), "Zaal.", phase="after")
    )

    assert not can_be_compared(texts, of_phase("before"))
    assert key_words(sides(texts, of_phase("before"))) == ()
