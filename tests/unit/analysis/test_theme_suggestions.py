"""The codebook's rules: what suggests a theme, and what must not."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.themes import safety_flags, suggest
from content.codebook import Trap, codebook
from content.languages import Language
from content.practice_voices import practice_voices

# Measured: 0.797 and 0.333. A person marks more than words can tell, so recall is modest.
PRECISION = 0.78
RECALL = 0.32


def keys(text: str, language: Language = "nl") -> set[str]:
    return {each.theme for each in suggest(text, language)} | set(safety_flags(text, language))


@pytest.mark.parametrize("trap", codebook().traps, ids=lambda trap: trap.id)
def test_a_trap_suggests_nothing_that_it_must_not(trap: Trap) -> None:
    found = keys(trap.text, trap.lang)

    assert not found & set(trap.must_not)
    assert set(trap.expect) <= found


@pytest.mark.parametrize(
    ("text", "theme", "suggested"),
    [
        ("Ze schold.", "belittling", True),
        ("Ik ben nooit uitgescholden.", "belittling", False),
        ("Niet nooit. Uitgescholden wel.", "belittling", True),
        ("Hij trekt altijd dezelfde meiden voor.", "power", True),
        ("Hij trekt altijd en overal dezelfde meiden voor.", "power", False),
        ("Hij trekt. Voor mij niet.", "power", False),
        ("De jury was er.", "power", False),
        ("De jury was er. De jury ook.", "power", False),
        ("De jury had invloed.", "power", True),
        ("Machtsposities zijn eng.", "power", True),
        ("GEÏNTIMIDEERD voelde ik me.", "power", True),
    ],
)
def test_a_rule_means_what_the_codebook_says(text: str, theme: str, suggested: bool) -> None:
    assert (theme in keys(text)) is suggested


def test_a_suggestion_shows_the_words_it_is_based_on() -> None:
    text = "Hij bepaalde álles, en ze schold."

    shown = {
        each.theme: [text[start:end] for start, end in each.spans] for each in suggest(text, "nl")
    }

    assert shown == {"power": ["bepaalde álles"], "belittling": ["schold"]}


def test_a_text_in_an_unknown_language_is_tried_in_both() -> None:
    dutch, english = "Ze schold.", "He threatened me."

    assert suggest(dutch, None) == suggest(dutch, "nl") != ()
    assert suggest(english, None) == suggest(english, "en") != ()
    assert safety_flags("I want to kill myself", None) == ("self_harm",)


@pytest.mark.parametrize("trap", codebook().traps, ids=lambda trap: trap.id)
def test_no_trap_springs_when_the_language_is_unknown(trap: Trap) -> None:
    found = {each.theme for each in suggest(trap.text, None)} | set(safety_flags(trap.text, None))

    assert not found & set(trap.must_not)


def test_the_strongest_suggestion_comes_first() -> None:
    found = suggest("Ze schold. Hij dreigde, bepaalde alles en had veel macht.", "nl")

    assert [each.theme for each in found] == ["power", "belittling"]
    assert found[0].strength > found[1].strength


def test_a_safety_flag_is_raised_for_words_of_danger() -> None:
    assert safety_flags("Ik wil niet meer leven.", "nl") == ("self_harm",)
    assert safety_flags("Ik ben 13 en hij stuurt dingen.", "nl") == ("minor_at_risk",)
    assert safety_flags("Het was een leuke les.", "nl") == ()


def test_flags_are_those_that_a_person_gave_the_practice_voices() -> None:
    for voice in practice_voices():
        assert set(safety_flags(voice.text, voice.lang)) == set(voice.safety_flags)


def test_suggestions_are_mostly_right_and_find_a_fair_share() -> None:
    found = [(themes_of(voice.text, voice.lang), set(voice.themes)) for voice in practice_voices()]
    right = sum(len(given & wanted) for given, wanted in found)

    assert right / sum(len(given) for given, _ in found) >= PRECISION
    assert right / sum(len(wanted) for _, wanted in found) >= RECALL


@settings(max_examples=100, deadline=None)
@given(
    st.text(max_size=60)
    | st.lists(st.sampled_from(("schold", "\u2019", "macht", "é", ". "))).map("".join)
)
def test_spans_are_sorted_disjoint_and_inside_any_text(text: str) -> None:
    for each in suggest(text, "nl"):
        places = [place for span in each.spans for place in span]
        assert places == sorted(places)
        assert places[0] >= 0 and places[-1] <= len(text)
        assert all(start < end for start, end in each.spans)


def themes_of(text: str, language: Language) -> set[str]:
    return {each.theme for each in suggest(text, language)}
