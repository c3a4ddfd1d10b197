"""What pages and models may count on in the questionnaire."""

import pytest

from content.codebook import codebook
from content.questionnaire import Question, questionnaire


def test_progress_counts_parts_without_welcome_gate_and_thanks() -> None:
    before = questionnaire().survey("before")

    assert [part.key for part in before.parts] == ["where", "now", "table", "words", "extra"]
    assert before.welcome == ("welcome_before", "not_a_reporting_point")
    assert before.thanks == ("thank_you_before", "withdrawal_code")


def test_a_scale_offers_its_points_as_choices() -> None:
    question = questionnaire().question("safe_to_speak")

    assert [choice.key for choice in question.choices] == ["1", "2", "3", "4", "5"]
    assert question.choices[4].label.nl == "Helemaal mee eens"


def test_choosing_themes_offers_every_theme_of_the_codebook() -> None:
    question = questionnaire().question("themes_before")

    assert [choice.key for choice in question.choices] == [t.key for t in codebook().themes]


@pytest.mark.parametrize("question", questionnaire().items, ids=lambda question: question.key)
def test_unknown_is_offered_exactly_once_beside_a_closed_question(question: Question) -> None:
    offered = [option.key for option in (*question.choices, *question.outside)]

    expected = 0 if question.type == "open_text" else 1
    assert offered.count("unknown") == offered.count("not_said") == expected


def test_a_question_that_does_not_exist_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        questionnaire().question("nothing")
    with pytest.raises(KeyError):
        questionnaire().survey("during")


def test_no_consent_is_given_beforehand() -> None:
    assert [consent.default for consent in questionnaire().consent.items] == [False, False, False]
