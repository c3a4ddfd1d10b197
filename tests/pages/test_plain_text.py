"""What others wrote is shown as it is, and nothing in it can act."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.signs import kept_words
from pages.parts.plain_text import plain, plain_with_addresses
from pages.parts.voice import voice_markdown


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"])))
def test_a_reader_sees_all_that_can_be_seen_of_what_was_written(words: str) -> None:
    shown = re.sub(r"\\(.)", r"\1", plain(words)).replace("\u2060", "")

    assert shown.replace("\u00a0", " ") == kept_words(words).replace("\u00a0", " ")


def test_signs_that_turn_the_words_beside_them_are_not_shown() -> None:
    assert plain("\u202eom\u2066geke\u2069erd\u202c") == "omgekeerd"


def test_an_email_address_may_be_a_link_where_that_is_meant() -> None:
    assert plain_with_addresses("<b> a@dans.nl") == r"\<b\> a@dans\.nl"


@given(st.text("[]()*_`<>#~$:\\!| \n"))
def test_every_sign_of_markdown_is_taken_its_meaning(words: str) -> None:
    assert not re.search(r"(?<!\\)(?:\\\\)*[\[\]*_`<>#~$!|]", plain(words))


@pytest.mark.parametrize("address", ["www.dans.example", "a@dans.example", "https://dans.example"])
def test_an_address_in_a_dancers_words_is_no_link(address: str) -> None:
    assert "\u2060" in plain(address)


def test_words_after_spaces_are_no_block_of_code() -> None:
    assert plain("    ver van de kant") == "\u00a0" * 4 + "ver van de kant"


def test_a_redaction_is_a_badge_and_any_other_bracket_is_not() -> None:
    said = voice_markdown("[naam A] zei [niets] :red[rood]")

    assert ":gray-badge[naam A]" in said
    assert "\\[niets\\]" in said
    assert ":red[" not in said


def test_the_words_behind_a_suggestion_are_tinted_once() -> None:
    said = voice_markdown("Hij woog ons", [(4, 8), (4, 12)])

    assert said == "> Hij :violet-background[woog] ons"


def test_every_line_of_a_voice_stays_in_its_quote() -> None:
    assert all(line.startswith(">") for line in voice_markdown("een\n\ntwee").split("\n"))
