"""Phone numbers in texts are those of the help directory."""

import re
from collections.abc import Iterator

from content.codebook import codebook
from content.help import help_directory
from content.languages import Text
from content.questionnaire import questionnaire

NUMBER = re.compile(r"\b(?:0[89]00-\d{4,}|11[23])\b")


def texts() -> Iterator[Text]:
    yield from (flag.screen.text for flag in codebook().safety_flags)
    yield from (passage.text for passage in questionnaire().texts.values())


def test_every_number_in_a_text_is_in_the_published_directory() -> None:
    known = {
        number for entry in help_directory().shown() for number in (entry.phone, *entry.phone_other)
    }

    for text in texts():
        assert set(NUMBER.findall(text.nl)) <= known, text.nl


def test_both_languages_give_the_same_numbers() -> None:
    for text in texts():
        assert set(NUMBER.findall(text.nl)) == set(NUMBER.findall(text.en)), text.nl


def test_a_safety_screen_leads_to_help_that_is_published() -> None:
    shown = {entry.key for entry in help_directory().shown()}

    for flag in codebook().safety_flags:
        assert set(flag.screen.help) & shown
