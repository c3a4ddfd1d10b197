"""The surveys before and after a danstafel, as people edit them in `questionnaire.yaml`."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from content.codebook import codebook
from content.loading import FOLDER, document, read
from content.questionnaire_checks import check_questionnaire
from content.questionnaire_lock import check_lock
from content.questions import Option, Question, Scale
from content.surveys import Consent, Part, Passage, Questionnaire, Survey

FILE = "questionnaire.yaml"
__all__ = [
    "Consent",
    "Option",
    "Part",
    "Passage",
    "Question",
    "Questionnaire",
    "Survey",
    "questionnaire",
]


def questionnaire(folder: Path = FOLDER) -> Questionnaire:
    """The questionnaire, read once. Raises `ContentMistake` with file and line, also when the
    meaning of a question differs from what `questionnaire.lock.yaml` says it was.
    """
    return _read(folder)


@cache
def _read(folder: Path) -> Questionnaire:
    source = document(folder, FILE)
    form = read(Questionnaire, source)
    check_questionnaire(form, source, folder)
    check_lock(form, source, folder)
    themes = tuple(Option(key=theme.key, label=theme.label) for theme in codebook(folder).themes)
    completed = (
        question.offering(_choices(question, form.scales, themes), form.outside_answers)
        for question in form.items
    )
    return form.model_copy(update={"items": tuple(completed)})


def _choices(
    question: Question, scales: Mapping[str, Scale], themes: tuple[Option, ...]
) -> tuple[Option, ...]:
    if question.type == "theme_choice":
        return themes
    if question.scale:
        points = scales[question.scale].points
        return tuple(Option(key=str(point.value), label=point.label) for point in points)
    return question.options
