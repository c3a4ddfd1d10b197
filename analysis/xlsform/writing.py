"""A questionnaire as an XLSForm: what other programs can show, and a sheet with the rest."""

from collections.abc import Iterable, Iterator

from analysis.xlsform.files import Row, Sheets, plain_of
from analysis.xlsform.layout import (
    CHOICES,
    DUTCH,
    HINT,
    LABEL,
    MADE,
    ORDER,
    PHASE_QUESTION,
    PHASES,
    REST,
    SETTINGS,
    SURVEY,
    THEMES_LIST,
)
from analysis.xlsform.rest import leaves
from content.languages import Text
from content.questionnaire import Option, Question, Questionnaire
from content.surveys import Section

MADE_OF_OTHERS = {MADE: "yes"}
WHICH_PHASE = Text(nl="Wanneer vul je dit in?", en="When do you fill this in?")


def sheets_of(form: Questionnaire, themes: Iterable[Option]) -> Sheets:
    """The rows of every sheet, cells by column. `themes` are those of the codebook, which only
    other programs need.
    """
    return {
        SURVEY: tuple(_survey_rows(form)),
        CHOICES: tuple(_choice_rows(form, themes)),
        SETTINGS: (_settings(form),),
        REST: tuple(_rest_rows(form)),
    }


def _survey_rows(form: Questionnaire) -> Iterator[Row]:
    yield {
        "type": f"select_one {PHASE_QUESTION}",
        "name": PHASE_QUESTION,
        **_label(WHICH_PHASE),
        **MADE_OF_OTHERS,
    }
    for phase in PHASES:
        survey = form.survey(phase)
        yield {
            "type": "begin_group",
            "name": phase,
            **_label(survey.title),
            "relevant": f"${{{PHASE_QUESTION}}} = '{phase}'",
        }
        for section in survey.sections:
            if section.counted:
                yield from _section_rows(form, section)
        yield {"type": "end_group", "name": phase}


def _section_rows(form: Questionnaire, section: Section) -> Iterator[Row]:
    yield {
        "type": "begin_group",
        "name": section.key,
        **(_label(section.title) if section.title else {}),
        "danstafel_optional": "yes" if section.optional else "",
        "danstafel_texts": " ".join(section.texts),
    }
    for key in section.texts:
        passage = form.texts[key]
        yield {
            "type": "note",
            "name": f"text_{key}",
            **_label(passage.title or passage.text),
            **MADE_OF_OTHERS,
        }
    for number, screen in enumerate(section.pages, start=1):
        name = f"screen_{number}"
        yield {"type": "begin_group", "name": name, "appearance": "field-list"}
        for key in screen:
            yield _question_row(form.question(key))
        yield {"type": "end_group", "name": name}
    yield {"type": "end_group", "name": section.key}


def _question_row(question: Question) -> Row:
    measures = question.measures
    return {
        "type": _type_of(question),
        "name": question.key,
        **_label(question.text),
        HINT["nl"]: question.help.nl,
        HINT["en"]: question.help.en,
        "constraint": _constraint(question),
        "appearance": {"scale": "likert", "open_text": "multiline"}.get(question.type, ""),
        "danstafel_sensitive": _yes(question.sensitive),
        "danstafel_core": _yes(question.core),
        "danstafel_optional": _yes(question.optional),
        "danstafel_shared": _yes(question.shared),
        "danstafel_own_words": _yes(question.own_words),
        "danstafel_construct": measures.purpose,
        "danstafel_themes": "all" if measures.themes == "all" else " ".join(measures.themes),
        "danstafel_recommendations": " ".join(measures.recommendations),
        "danstafel_source": question.source,
    }


def _type_of(question: Question) -> str:
    if question.type == "open_text":
        return "text"
    if question.type == "theme_choice":
        return f"select_multiple {THEMES_LIST}"
    if question.type == "multiple_choice":
        return f"select_multiple {question.key}"
    return f"select_one {question.scale or question.key}"


def _constraint(question: Question) -> str:
    if question.max_characters:
        return f"string-length(.) <= {question.max_characters}"
    return f"count-selected(.) <= {question.max}" if question.max else ""


def _choice_rows(form: Questionnaire, themes: Iterable[Option]) -> Iterator[Row]:
    for phase in PHASES:
        label = _label(form.survey(phase).title)
        yield {"list_name": PHASE_QUESTION, "name": phase, **label, **MADE_OF_OTHERS}
    for name, scale in form.scales.items():
        for point in scale.points:
            yield {
                "list_name": name,
                "name": str(point.value),
                **_label(point.label),
                "danstafel_scale": "yes",
            }
    for question in form.items:
        for option in question.options:
            yield {
                "list_name": question.key,
                "name": option.key,
                **_label(option.label),
                "danstafel_exclusive": "yes" if option.exclusive else "",
                "danstafel_shows_help": " ".join(option.shows_help),
            }
    for theme in themes:
        row = {"list_name": THEMES_LIST, "name": theme.key}
        yield {**row, **_label(theme.label), **MADE_OF_OTHERS}


def _settings(form: Questionnaire) -> Row:
    return {
        "form_title": "Danstafels",
        "form_id": "danstafels",
        "version": str(form.version),
        "default_language": DUTCH,
        "style": "pages",
    }


def _rest_rows(form: Questionnaire) -> Iterator[Row]:
    plain = plain_of(form)
    rest = {key: value for key, value in plain.items() if key not in ("items", "scales", "surveys")}
    rest[ORDER] = " ".join(question.key for question in form.items)
    for phase in PHASES:
        sections = plain["surveys"][phase]["sections"]
        rest[phase] = {
            str(number): section
            for number, section in enumerate(sections)
            if not section.get("counted", True)
        }
    for place, dutch, english, value in leaves(rest):
        yield {"place": place, LABEL["nl"]: dutch, LABEL["en"]: english, "value": value}


def _label(text: Text) -> dict[str, str]:
    return {LABEL["nl"]: text.nl, LABEL["en"]: text.en}


def _yes(value: bool) -> str:
    return "yes" if value else "no"
