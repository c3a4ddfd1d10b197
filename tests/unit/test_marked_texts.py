"""Marked texts: what stands in ⟦kind:words⟧ becomes a span of the text without marks."""

from pathlib import Path

import pytest

from benchmarks.marked_texts import Mark, count_by_kind, read_file, read_line


def test_a_mark_becomes_a_span_of_the_text_without_marks() -> None:
    read = read_line("juf ⟦person:Anja⟧ uit ⟦place:Ede⟧.")

    assert read.text == "juf Anja uit Ede."
    assert read.marks == (Mark(4, 8, "person"), Mark(13, 16, "place"))
    assert [read.words(mark) for mark in read.marks] == ["Anja", "Ede"]


def test_offsets_count_code_points_also_after_emoji_and_signs() -> None:
    read = read_line("🩰❤️ ⟦person:Şükrü⟧")

    assert read.text == "🩰❤️ Şükrü"
    assert read.marks == (Mark(4, 9, "person"),)


def test_a_backslash_and_an_n_is_a_line_break_and_counts_as_one_code_point() -> None:
    read = read_line("hoi,\\n⟦person:Bo⟧")

    assert read.text == "hoi,\nBo"
    assert read.marks == (Mark(5, 7, "person"),)


def test_a_text_without_marks_has_none() -> None:
    read = read_line("ik wil dansen")

    assert read.text == "ik wil dansen"
    assert read.marks == ()


def test_an_ending_stays_outside_its_mark() -> None:
    read = read_line("⟦person:Fatima⟧'s zus")

    assert read.words(read.marks[0]) == "Fatima"


def test_a_colon_may_stand_inside_a_mark() -> None:
    read = read_line("⟦url:https://dans.example⟧")

    assert read.words(read.marks[0]) == "https://dans.example"


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("⟦animal:Pluis⟧", "unknown kind 'animal'"),
        ("⟦person:⟧", "empty"),
        ("⟦person: Bo⟧", "space at its edge"),
        ("⟦person:Bo", "bracket without its other half"),
        ("Bo⟧", "bracket without its other half"),
        ("⟦person:⟦place:Ede⟧⟧", "bracket without its other half"),
    ],
)
def test_a_mark_that_cannot_be_read_is_named_with_its_reason(line: str, reason: str) -> None:
    with pytest.raises(ValueError, match=reason):
        read_line(line)


def test_a_file_names_the_line_that_is_wrong(tmp_path: Path) -> None:
    path = tmp_path / "texts.txt"
    path.write_text("goed\n⟦animal:Pluis⟧\n", encoding="utf-8")

    with pytest.raises(ValueError, match=r"texts\.txt, line 2: unknown kind"):
        read_file(path)


def test_a_file_with_an_empty_line_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "texts.txt"
    path.write_text("goed\n\n", encoding="utf-8")

    with pytest.raises(ValueError, match="line 2: empty"):
        read_file(path)


def test_marks_are_counted_by_kind() -> None:
    counts = count_by_kind([read_line("⟦person:Bo⟧ en ⟦person:Jip⟧"), read_line("⟦place:Ede⟧")])

    assert (counts["person"], counts["place"], counts["iban"]) == (2, 1, 0)
