"""The held-out texts that redaction is judged by are what their README says they are."""

import re
from collections import Counter
from functools import cache

import pytest
from stdnum import iban
from stdnum.nl import bsn

from benchmarks.marked_texts import KINDS, TEXTS, MarkedText, count_by_kind, read_file

# File, and how many texts it has at least.
FILES = {
    "redaction_dancers_nl.txt": 160,
    "redaction_dancers_en.txt": 70,
    "redaction_general_nl.txt": 90,
    "redaction_numbers.txt": 80,
    "redaction_traps_nl.txt": 120,
    "redaction_traps_en.txt": 50,
}
MARKS_AT_LEAST = [
    ("redaction_dancers_nl.txt", "person", 190),
    ("redaction_dancers_nl.txt", "organisation", 60),
    ("redaction_dancers_nl.txt", "place", 60),
    ("redaction_dancers_en.txt", "person", 65),
    ("redaction_general_nl.txt", "person", 200),
    ("redaction_numbers.txt", "phone", 30),
    ("redaction_numbers.txt", "email", 30),
    ("redaction_numbers.txt", "bsn", 25),
    ("redaction_numbers.txt", "iban", 25),
]
TRAPS = ("redaction_traps_nl.txt", "redaction_traps_en.txt")
TABLE_ROW = re.compile(r"^\| `(redaction_\w+\.txt)` \|(.+)\|$", re.MULTILINE)


@cache
def texts_of(name: str) -> tuple[MarkedText, ...]:
    return read_file(TEXTS / name)


def marked_words(kind: str) -> list[str]:
    return [
        text.words(mark)
        for name in FILES
        for text in texts_of(name)
        for mark in text.marks
        if mark.kind == kind
    ]


@pytest.mark.parametrize(("name", "least"), FILES.items())
def test_every_file_can_be_read_and_has_its_texts(name: str, least: int) -> None:
    assert len(texts_of(name)) >= least


@pytest.mark.parametrize(("name", "kind", "least"), MARKS_AT_LEAST)
def test_a_file_holds_enough_marks_to_tell_a_good_filter_from_a_bad_one(
    name: str, kind: str, least: int
) -> None:
    assert count_by_kind(texts_of(name))[kind] >= least


@pytest.mark.parametrize("name", TRAPS)
def test_traps_hold_nothing_to_hide(name: str) -> None:
    assert [text.text for text in texts_of(name) if text.marks] == []


def test_some_texts_of_dancers_hold_nothing_to_hide() -> None:
    nothing = [text for text in texts_of("redaction_dancers_nl.txt") if not text.marks]

    assert len(nothing) >= 25


def test_every_bsn_passes_its_check() -> None:
    assert [words for words in marked_words("bsn") if not bsn.is_valid(words)] == []


def test_every_iban_passes_its_check() -> None:
    assert [words for words in marked_words("iban") if not iban.is_valid(words)] == []


def test_no_text_stands_there_twice() -> None:
    said = Counter(text.text.casefold().strip() for name in FILES for text in texts_of(name))

    assert [text for text, times in said.items() if times > 1] == []


def test_the_readme_counts_what_the_files_hold() -> None:
    rows = TABLE_ROW.findall((TEXTS / "README-redaction.md").read_text(encoding="utf-8"))
    told = {name: [int(cell) for cell in cells.split("|")] for name, cells in rows}

    assert told == {name: counts_of(name) for name in FILES}


def counts_of(name: str) -> list[int]:
    """Texts, texts without a mark, and marks by kind in the order of KINDS."""
    texts = texts_of(name)
    by_kind = count_by_kind(texts)
    return [len(texts), sum(not text.marks for text in texts), *(by_kind[kind] for kind in KINDS)]
