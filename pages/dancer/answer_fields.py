"""The field for each type of question, and the answer that stands in it.

Ordinary widgets inside a form: nothing runs while somebody types or chooses.
"""

import random

import streamlit as st

from content.questionnaire import Option, Question, questionnaire
from models.errors import SurveyProblem
from models.survey import AnswerValue, longest_words
from pages.parts.language import N_, _, language

LAST_THEME = "positive"  # stands at the end, so that nobody has to look for it


class TooManyChosen(SurveyProblem):
    """More choices than the question takes."""

    sentence = N_("You chose more than the question asks for. Take one or more away, then go on.")


class BothChosen(SurveyProblem):
    """A choice, and an answer that says there is none."""

    sentence = N_(
        "You chose an answer, and also that you do not know or do not want to say. "
        "Keep one of the two, then go on."
    )


def draw_field(question: Question, given: AnswerValue, shuffle: str) -> None:
    """The field, with what was given before. `shuffle` fixes the order of themes for this tab."""
    label = question.text.in_(language())
    if question.type in ("single_choice", "scale"):
        _draw_radio(question, given, label)
    elif question.type in ("multiple_choice", "theme_choice"):
        _draw_pills(question, given, label, shuffle)
    if question.type == "open_text" or question.own_words:
        _draw_words(question, given, label)


def answer_in_field(question: Question) -> AnswerValue:
    """What stands in the field now. Raises TooManyChosen, BothChosen."""
    words = (st.session_state.get(_words_key(question)) or "").strip()
    chosen = st.session_state.get(_key(question))
    keys = [chosen] if isinstance(chosen, str) else list(chosen or ())
    outside = {option.key for option in question.outside}
    said = [key for key in keys if key in outside]
    choices = tuple(key for key in keys if key not in outside)
    alone = {option.key for option in question.choices if option.exclusive}
    if (said and choices) or len(said) > 1 or (alone & set(choices) and len(choices) > 1):
        raise BothChosen(question.key)
    if question.max and len(choices) > question.max:
        raise TooManyChosen(question.key)
    return AnswerValue(choices, said[0] if said else "", words)


def _draw_radio(question: Question, given: AnswerValue, label: str) -> None:
    options = (*question.choices, *question.outside)
    keys = [option.key for option in options]
    now = given.outside or (given.choices[0] if given.choices else None)
    with st.container(key=f"{'scale' if question.type == 'scale' else 'single'}_{question.key}"):
        st.radio(
            label,
            keys,
            index=keys.index(now) if now in keys else None,
            format_func=_labels(options).__getitem__,
            key=_key(question),
            label_visibility="collapsed",
            width="stretch",
        )


def _draw_pills(question: Question, given: AnswerValue, label: str, shuffle: str) -> None:
    options = (*_in_order(question, shuffle), *question.outside)
    with st.container(key=f"pills_{question.key}"):
        st.pills(
            label,
            [option.key for option in options],
            selection_mode="multi",
            default=[*given.choices, *filter(None, [given.outside])],
            format_func=_labels(options).__getitem__,
            key=_key(question),
            label_visibility="collapsed",
            width="stretch",
        )


def _draw_words(question: Question, given: AnswerValue, label: str) -> None:
    alone = question.type == "open_text"
    hint = questionnaire().texts["open_text_hint"].text.in_(language())
    with st.container(key=f"words_{question.key}"):
        st.text_area(
            label if alone else _("In your own words"),
            value=given.words,
            max_chars=longest_words(question),
            height=160 if alone else 96,
            key=_words_key(question),
            label_visibility="collapsed" if alone else "visible",
        )
        st.caption(hint)


def _in_order(question: Question, shuffle: str) -> tuple[Option, ...]:
    if question.type != "theme_choice":
        return question.choices
    mixed = [option for option in question.choices if option.key != LAST_THEME]
    random.Random(f"{shuffle}{question.key}").shuffle(mixed)
    return (*mixed, *(option for option in question.choices if option.key == LAST_THEME))


def _labels(options: tuple[Option, ...]) -> dict[str, str]:
    return {option.key: option.label.in_(language()) for option in options}


def _key(question: Question) -> str:
    return f"answer_{question.key}"


def _words_key(question: Question) -> str:
    return f"words_of_{question.key}"
