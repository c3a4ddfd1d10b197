"""A question id keeps its meaning."""

from collections.abc import Callable
from pathlib import Path

import pytest

from content.languages import Text
from content.loading import ContentMistake
from content.questionnaire import questionnaire
from content.questionnaire_lock import refresh_lock
from content.surveys import FormerWording

Edit = Callable[[str, str, str], int]
QUESTION = "Waar dans je vooral?"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (QUESTION, "Waar werk je vooral?"),
        ('en: "Where do you mostly dance?"', 'en: "Where do you work?"'),
        ('label: {nl: "Allebei", en: "Both"}', 'label: {nl: "Geen", en: "Neither"}'),
        ("{key: both,", "{key: two,"),
        ("key: sector\n    type: single_choice", "key: sector\n    type: multiple_choice"),
    ],
)
def test_a_changed_meaning_fails_with_file_and_line(
    folder: Path, edit: Edit, old: str, new: str
) -> None:
    edit("questionnaire.yaml", old, new)

    with pytest.raises(
        ContentMistake,
        match=r"questionnaire\.yaml:\d+: the meaning of 'sector' changed: give it a new id",
    ):
        questionnaire(folder)


def test_a_changed_scale_fails_for_the_questions_that_use_it(folder: Path, edit: Edit) -> None:
    edit("questionnaire.yaml", 'nl: "Heel onveilig"', 'nl: "Eng"')

    with pytest.raises(ContentMistake, match="the meaning of 'feels_safe_dancing' changed"):
        questionnaire(folder)


def test_the_line_is_that_of_the_question(folder: Path, edit: Edit) -> None:
    line = edit("questionnaire.yaml", "  - key: role\n", "  - key: function\n")

    with pytest.raises(ContentMistake, match="the question 'function' is new") as mistake:
        questionnaire_without_screens(folder, edit)

    assert str(mistake.value).startswith(f"questionnaire.yaml:{line}: ")


def questionnaire_without_screens(folder: Path, edit: Edit) -> None:
    for _ in ("before", "after"):
        edit("questionnaire.yaml", "[age_band, role]", "[age_band, function]")
    questionnaire(folder)


def test_help_below_a_question_may_be_put_better(folder: Path, edit: Edit) -> None:
    edit("questionnaire.yaml", "Jij bepaalt waar je bij hoort.", "Jij zegt waar je bij hoort.")

    assert questionnaire(folder).question("sector").help.nl.startswith("Jij zegt")


def test_options_in_another_order_mean_the_same(folder: Path, edit: Edit) -> None:
    option = '      - {key: both, label: {nl: "Allebei", en: "Both"}}\n'
    edit("questionnaire.yaml", option, "")
    edit("questionnaire.yaml", "      - {key: sport, label", option + "      - {key: sport, label")

    assert questionnaire(folder).question("sector").options[0].key == "both"


def test_a_spelling_fix_loads_once_the_lock_is_refreshed(folder: Path, edit: Edit) -> None:
    edit("questionnaire.yaml", QUESTION, "Waar dans jij vooral?")

    changed = refresh_lock(folder)

    assert changed == ("sector",)
    assert questionnaire(folder).question("sector").text.nl == "Waar dans jij vooral?"


def test_the_lock_remembers_questions_no_longer_asked(folder: Path, edit: Edit) -> None:
    lock = folder / "questionnaire.lock.yaml"
    edit("questionnaire.lock.yaml", "questions:\n", 'questions:\n  old_one: "0123456789abcdef"\n')

    refresh_lock(folder)

    assert 'old_one: "0123456789abcdef"' in lock.read_text(encoding="utf-8")


def test_refreshing_an_up_to_date_lock_changes_nothing(folder: Path) -> None:
    lock = folder / "questionnaire.lock.yaml"
    before = lock.read_text(encoding="utf-8")

    assert refresh_lock(folder) == ()
    assert lock.read_text(encoding="utf-8") == before


CONSENT = "Jullie mogen mijn woorden laten zien als citaat."


def test_a_consent_that_says_something_else_fails_with_file_and_line(
    folder: Path, edit: Edit
) -> None:
    edit("questionnaire.yaml", CONSENT, "Jullie mogen alles met mijn woorden doen.")

    with pytest.raises(
        ContentMistake,
        match=r"questionnaire\.yaml:\d+: the consent 'quote_after_redaction' is new, or its",
    ):
        questionnaire(folder)


def test_who_agreed_to_a_former_wording_can_still_read_it() -> None:
    now = next(c for c in questionnaire().consent.items if c.key == "quote_after_redaction")
    former = FormerWording(until=3, text=Text(nl="Zoals het was.", en="As it was."))
    later = now.model_copy(update={"former": (former,)})

    assert [later.wording_of(version).nl for version in (1, 3)] == ["Zoals het was."] * 2
    assert later.wording_of(4) == now.text
