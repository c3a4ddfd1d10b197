"""Pairs of words, pairs of themes, themes by group, and a word in context."""

from math import isclose, log2

from analysis.words import InContext, Used, in_context, theme_pairs, themes_by, word_pairs
from analysis.words.context import AROUND
from tests.unit.analysis.writings import a_writing, all_read, by_each


def test_a_pair_is_two_words_near_each_other_in_a_sentence() -> None:
    texts = all_read(
        by_each(range(6), "Je houdt je mond."), by_each(range(6, 30), "De vloer plakte.")
    )

    assert {(pair.first, pair.second): pair.used for pair in word_pairs(texts)} == {
        ("houdt", "mond"): Used(6, 6),
        ("vloer", "plakte"): Used(24, 24),
    }


def test_beside_chance_a_pair_is_as_strong_as_its_texts_say() -> None:
    texts = all_read(
        by_each(range(6), "Je houdt je mond."), by_each(range(6, 30), "De vloer plakte.")
    )

    # Six of thirty pairs begin with it, and all go on with the other: five times chance.
    strengths = {pair.first: pair.log_ratio for pair in word_pairs(texts)}

    assert isclose(strengths["houdt"], log2(5))


def test_two_words_of_nearly_every_text_that_are_seldom_near_are_no_pair() -> None:
    texts = all_read(
        by_each(range(5), "Mond houden."), by_each(range(5, 90), "Mond dicht. Deur houden.")
    )

    assert ("mond", "houden") not in {(pair.first, pair.second) for pair in word_pairs(texts)}


def test_no_pair_runs_over_a_name_or_the_end_of_a_sentence() -> None:
    other = by_each(range(9, 60), "Niets.")
    for words in ("Mond [naam A] houden", "Mond. Houden", "Mond\nhouden"):
        assert word_pairs(all_read(by_each(range(9), words), other)) == ()


def test_a_pair_of_fewer_than_five_writers_is_not_told_though_each_word_may_be() -> None:
    texts = all_read(
        by_each(range(4), "Mond houden."),
        by_each(range(4, 9), "Mond. Houden."),
        by_each(range(9, 90), "Vloer."),
    )

    assert word_pairs(texts) == ()


def test_a_group_says_how_many_of_its_dancers_wrote_about_each_theme() -> None:
    writings = [
        *by_each(range(6), "", sectors=("sport",), themes=("silence",)),
        *by_each(range(6), "", sectors=("sport",), themes=("silence", "power")),
        *by_each(range(6, 10), "", sectors=("sport", "education_culture"), themes=("touch",)),
        *by_each([50], "", sectors=("sport",)),
    ]

    (sport,) = themes_by(writings, lambda one: one.sectors, ("sport", "education_culture"))

    assert (sport.group, sport.writers) == ("sport", 10)
    assert sport.themes == {"power": 6, "silence": 6}
    assert sport.most == ("power", "silence")


def test_themes_go_together_in_a_text_and_not_in_a_dancer() -> None:
    writings = [
        *by_each(range(5), "", themes=("silence", "power")),
        *by_each(range(9), "", themes=("touch",)),
        *by_each(range(9), "", themes=("teaching",)),
    ]

    (pair,) = theme_pairs(writings)

    assert (pair.first, pair.second, pair.used) == ("power", "silence", Used(5, 5))
    assert isclose(pair.log_ratio, log2(5 * 23 / (5 * 5)))


def test_a_pair_of_themes_of_four_dancers_is_not_told() -> None:
    assert theme_pairs(by_each([1, 2, 3, 4, 4, 4], "", themes=("silence", "power"))) == ()


def test_a_word_stands_in_context_as_it_was_written() -> None:
    texts = all_read(
        by_each(range(4), "Zweeg."), [a_writing(4, "Bij [naam A]\nZWEEG, ik heel lang.")]
    )

    assert in_context(texts, "zweeg")[-1] == InContext("Bij [naam A] ", "ZWEEG", ", ik heel lang.")


def test_what_is_left_out_around_a_word_is_dotted_and_no_placeholder_is_cut() -> None:
    long = " ".join(["[naam A]"] * 20)
    (found, *_) = in_context(all_read(by_each(range(5), f"{long} zweeg {long}")), "zweeg")

    assert found.before == "… " + "[naam A] " * AROUND
    assert found.after == " [naam A]" * AROUND + " …"


def test_of_many_places_the_first_are_shown() -> None:
    assert len(in_context(all_read(by_each(range(40), "Zweeg. Zweeg.")), "zweeg", most=7)) == 7


def test_a_word_of_four_writers_is_shown_nowhere() -> None:
    assert in_context(all_read(by_each([1, 2, 3, 4, 4], "Zweeg.")), "zweeg") == ()
