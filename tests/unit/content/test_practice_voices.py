"""The invented voices keep their promises: nobody real, and spans that fit."""

import re

import pytest

from content.practice_voices import Voice, practice_voices, voices_file
from content.questionnaire import questionnaire


@pytest.mark.parametrize("voice", practice_voices(), ids=lambda voice: voice.id)
def test_a_voice_answers_a_question_of_its_phase_within_its_length(voice: Voice) -> None:
    question = questionnaire().question(voice.question)

    assert voice.phase in question.surveys
    assert len(voice.text) <= (question.max_characters or 0)
    assert all(voice.text[span.start : span.end] == span.text for span in voice.spans)


def test_no_voice_holds_a_number_or_address_that_could_be_somebodys() -> None:
    written = " ".join(voice.text for voice in practice_voices())

    assert all(number.startswith("06-00") for number in re.findall(r"\b06[-\d]{6,}", written))
    assert all(found.endswith(".example") for found in re.findall(r"\S+@[\w.]*\w", written))


def test_the_voices_are_labelled_as_invented() -> None:
    assert voices_file().label.nl == "Verzonnen voorbeelden. Geen echte dansers."
