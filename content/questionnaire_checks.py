"""What must hold inside the questionnaire, and between it and the other files."""

from collections.abc import Collection
from pathlib import Path

from content.loading import Document, Place, document
from content.questions import Question
from content.surveys import Questionnaire, Survey

UNCOUNTED_PAGES = frozenset({"age_gate", "consent"})


def check_questionnaire(form: Questionnaire, source: Document, folder: Path) -> None:
    """Raise `ContentMistake` for the first id that leads nowhere or is used twice, and for
    screens that hold too many questions or questions of another survey.
    """
    source.refuse_repeated([question.key for question in form.items], ("items",), "question")
    helped = document(folder, "help.yaml").ids("entries")
    for name, passage in form.texts.items():
        source.refuse_unknown(passage.help, helped, ("texts", name, "help"), "help entry")
    for number, option in enumerate(form.age_gate.options):
        place: Place = ("age_gate", "options", number, "goes_to")
        _refuse(source, option.goes_to, {"consent", *form.texts}, place, "text")
    for number, question in enumerate(form.items):
        _check_offer(form, question, source, ("items", number))
        _check_references(question, source, folder, ("items", number))
    for phase, survey in form.surveys.items():
        _check_survey(form, phase, survey, source)


def _check_offer(form: Questionnaire, question: Question, source: Document, place: Place) -> None:
    """A question offers what its type asks for, and nothing else."""
    chosen = question.type in ("single_choice", "multiple_choice")
    if chosen != bool(question.options):
        raise source.mistake(
            place,
            f"'{question.key}' is a {question.type} and so needs "
            f"{'options' if chosen else 'no options'}",
        )
    if (question.type == "scale") != bool(question.scale):
        raise source.mistake(place, f"'{question.key}': only a scale names a scale, and it must")
    if question.scale:
        _refuse(source, question.scale, form.scales, (*place, "scale"), "scale")
    options = [option.key for option in question.options]
    source.refuse_repeated(options, (*place, "options"), "option")


def _check_references(question: Question, source: Document, folder: Path, place: Place) -> None:
    """Themes, recommendations and help entries that a question names exist."""
    measures = question.measures
    if measures.themes != "all":
        themes = document(folder, "codebook.yaml").ids("themes")
        where: Place = (*place, "measures", "themes")
        source.refuse_unknown(measures.themes, themes, where, "theme")
    advised = document(folder, "recommendations.yaml").ids("recommendations", "id")
    where = (*place, "measures", "recommendations")
    source.refuse_unknown(measures.recommendations, advised, where, "recommendation")
    helped = document(folder, "help.yaml").ids("entries")
    for number, option in enumerate(question.options):
        where = (*place, "options", number, "shows_help")
        source.refuse_unknown(option.shows_help, helped, where, "help entry")


def _check_survey(form: Questionnaire, phase: str, survey: Survey, source: Document) -> None:
    """Every question of the phase stands on one screen, and no screen is too full."""
    questions = {question.key: question for question in form.items}
    seen: set[str] = set()
    for number, section in enumerate(survey.sections):
        place: Place = ("surveys", phase, "sections", number)
        source.refuse_unknown(section.texts, form.texts, (*place, "texts"), "text")
        if section.counted and not section.title:
            raise source.mistake(place, f"the part '{section.key}' has no title")
        known = questions if section.counted else UNCOUNTED_PAGES
        for page, keys in enumerate(section.pages):
            where: Place = (*place, "pages", page)
            source.refuse_unknown(keys, known, where, "question")
            if len(keys) > form.max_questions_per_page:
                raise source.mistake(where, f"more than {form.max_questions_per_page} questions")
            for key in keys:
                asked = questions.get(key)
                if key in seen or (asked and phase not in asked.surveys):
                    raise source.mistake(
                        where, f"'{key}' is asked twice in, or not meant for, the survey '{phase}'"
                    )
                seen.add(key)
    for number, question in enumerate(form.items):
        if phase in question.surveys and question.key not in seen:
            raise source.mistake(
                ("items", number), f"'{question.key}' stands on no screen of the survey '{phase}'"
            )


def _refuse(source: Document, key: str, known: Collection[str], place: Place, what: str) -> None:
    if key not in known:
        raise source.mistake(place, f"there is no {what} '{key}'")
