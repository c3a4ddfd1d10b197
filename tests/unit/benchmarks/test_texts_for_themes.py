"""The texts that suggestions of themes are measured on: enough of each, and seen nowhere else."""

import json
import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from itertools import combinations, product
from pathlib import Path
from typing import Any

import pytest

from content.codebook import codebook
from content.loading import FOLDER

TEXTS = Path(__file__).parents[3] / "benchmarks" / "texts"
LANGUAGES = ("nl", "en")
HELD_OUT = (
    "themes_nl.jsonl",
    "themes_en.jsonl",
    "no_theme_nl.jsonl",
    "no_theme_en.jsonl",
    "theme_traps.jsonl",
)
CODINGS = ("codings_nl.jsonl", "codings_en.jsonl")
COUNTS = {
    "themes_nl.jsonl": 256,
    "themes_en.jsonl": 128,
    "no_theme_nl.jsonl": 100,
    "no_theme_en.jsonl": 60,
    "theme_traps.jsonl": 90,
    "codings_nl.jsonl": 480,
    "codings_en.jsonl": 240,
}
FEWEST_OF_A_THEME = {
    "themes_nl.jsonl": 14,
    "themes_en.jsonl": 7,
    "codings_nl.jsonl": 30,
    "codings_en.jsonl": 15,
}
# So many words on end in two texts, and one was copied from the other.
COPIED_WORDS = 8
# A shorter text is itself the run; below this it's an everyday phrase that anybody may write.
EVERYDAY_WORDS = 4
# Two texts that share more of their words than this say the same thing the same way.
NEAR = 0.6


@cache
def lines(name: str) -> tuple[dict[str, Any], ...]:
    """The objects in one file of texts, in order."""
    return tuple(json.loads(line) for line in (TEXTS / name).read_text("utf-8").splitlines())


def texts(*names: str) -> list[str]:
    return [line["text"] for name in names for line in lines(name)]


def words(text: str) -> tuple[str, ...]:
    return tuple(re.findall(r"\w+", text.casefold()))


def runs(text: str) -> Iterator[tuple[str, ...]]:
    """What of a text would betray a copy: every run of words, or the whole when it's short."""
    found = words(text)
    if EVERYDAY_WORDS <= len(found) < COPIED_WORDS:
        yield found
    for start in range(len(found) - COPIED_WORDS + 1):
        yield found[start : start + COPIED_WORDS]


def likeness(one: frozenset[str], other: frozenset[str]) -> float:
    """The share of all words of two texts that they have in common."""
    return len(one & other) / len(one | other)


def distinct_words(*names: str) -> list[frozenset[str]]:
    """The words of each text, without the texts too short to be like another."""
    found = (frozenset(words(text)) for text in texts(*names))
    return [each for each in found if len(each) >= EVERYDAY_WORDS]


def shipped_words() -> str:
    """All words of the content that ships, a space on both sides of each."""
    files = (path for path in FOLDER.rglob("*") if path.suffix in {".yaml", ".md", ".po"})
    return " | ".join(f" {' '.join(words(path.read_text('utf-8')))} " for path in files)


@pytest.mark.parametrize(("name", "count"), COUNTS.items())
def test_a_file_holds_as_many_texts_as_the_figures_are_given_for(name: str, count: int) -> None:
    assert len(lines(name)) == count


@pytest.mark.parametrize(("name", "fewest"), FEWEST_OF_A_THEME.items())
def test_every_theme_of_the_codebook_is_there_often_enough(name: str, fewest: int) -> None:
    coded = Counter(theme for line in lines(name) for theme in line["themes"])

    assert set(coded) == {theme.key for theme in codebook().themes}
    assert min(coded.values()) >= fewest


@pytest.mark.parametrize("name", FEWEST_OF_A_THEME)
def test_a_coded_text_carries_one_to_three_different_themes(name: str) -> None:
    for line in lines(name):
        assert 1 <= len(set(line["themes"])) == len(line["themes"]) <= 3


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_text_without_a_theme_says_so(language: str) -> None:
    assert all(line["themes"] == [] for line in lines(f"no_theme_{language}.jsonl"))


def test_a_trap_names_its_language_and_the_themes_it_only_looks_like() -> None:
    known = {theme.key for theme in codebook().themes}
    traps = lines("theme_traps.jsonl")

    assert Counter(trap["lang"] for trap in traps) == {"nl": 60, "en": 30}
    assert all(trap["not"] and set(trap["not"]) <= known for trap in traps)


def test_every_held_out_text_has_an_id_of_its_own() -> None:
    ids = [line["id"] for name in HELD_OUT for line in lines(name)]

    assert len(ids) == len(set(ids))


def test_no_text_stands_twice() -> None:
    written = Counter(text.casefold() for text in texts(*HELD_OUT, *CODINGS))

    assert [text for text, times in written.items() if times > 1] == []


@pytest.mark.parametrize("names", [HELD_OUT, CODINGS], ids=["held out", "codings"])
def test_no_two_texts_say_the_same_thing_in_the_same_words(names: tuple[str, ...]) -> None:
    pairs = combinations(distinct_words(*names), 2)

    assert [sorted(one & other) for one, other in pairs if likeness(one, other) > NEAR] == []


def test_no_held_out_text_is_like_one_that_is_learned_from() -> None:
    pairs = product(distinct_words(*HELD_OUT), distinct_words(*CODINGS))
    learned = {run for text in texts(*CODINGS) for run in runs(text)}

    assert [sorted(one & other) for one, other in pairs if likeness(one, other) > NEAR] == []
    assert [run for text in texts(*HELD_OUT) for run in runs(text) if run in learned] == []


def test_no_text_is_also_in_the_content_that_ships() -> None:
    """Else the codebook's own examples would be recognised, and a figure would flatter.

    A failure names where a text stands and not its words, which nobody who tunes should read.
    """
    shipped = shipped_words()

    assert [
        f"{name}, line {number}"
        for name in (*HELD_OUT, *CODINGS)
        for number, text in enumerate(texts(name), start=1)
        if any(f" {' '.join(run)} " in shipped for run in runs(text))
    ] == []


def test_no_text_is_like_an_example_of_the_codebook() -> None:
    examples = [
        frozenset(words(example))
        for theme in codebook().themes
        for written in theme.examples.values()
        for example in written
    ]

    assert [
        f"{name}, line {number}"
        for name in (*HELD_OUT, *CODINGS)
        for number, text in enumerate(texts(name), start=1)
        if len(found := frozenset(words(text))) >= EVERYDAY_WORDS
        and any(likeness(found, example) > NEAR for example in examples)
    ] == []
