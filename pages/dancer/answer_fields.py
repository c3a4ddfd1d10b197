"""The field for each type of question, and the answer that stands in it.

Ordinary widgets inside a form: nothing runs while somebody types or chooses.
"""

import streamlit as st

from content.questionnaire import Option, Question, questionnaire
from models.survey import AnswerValue, answer_of, longest_words, options_in_order
from pages.parts.language import _, language


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
    """What stands in the field now. Raises TooManyChosen, BothChosen, AnswerTooLong."""
    words = (st.session_state.get(_words_key(question)) or "").strip()
    chosen = st.session_state.get(_key(question))
    keys = [chosen] if isinstance(chosen, str) else list(chosen or ())
    return answer_of(question, keys, words)


def _draw_radio(question: Question, given: AnswerValue, label: str) -> None:
    options = options_in_order(question, "")
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
    options = options_in_order(question, shuffle)
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


def _labels(options: tuple[Option, ...]) -> dict[str, str]:
    return {option.key: option.label.in_(language()) for option in options}


def _key(question: Question) -> str:
    # Its options are known by their words: in another language it is another field.
    return f"answer_{question.key}" + ("" if language() == "nl" else f"_{language()}")


def _words_key(question: Question) -> str:
    return f"words_of_{question.key}"
