"""The screens of a survey for one dancer, in order."""

from dataclasses import dataclass

from content.languages import Text
from content.questionnaire import Question, Questionnaire
from models.survey.answers import needs_sensitive_consent


@dataclass(frozen=True)
class Screen:
    """One screen: at most three questions of a part. `part` counts from 1 to `parts`; `weighs`
    where a question may touch a sore spot.
    """

    key: str
    part: int
    parts: int
    title: Text
    questions: tuple[Question, ...]
    own_words: bool
    weighs: bool


def screens_of(form: Questionnaire, phase: str, *, sensitive_allowed: bool) -> tuple[Screen, ...]:
    """The screens of the survey of this phase. Without the sensitive consent the sensitive
    questions and those for own words are left out, and screens and parts that are then empty.
    """
    parts = []
    for part in form.survey(phase).parts:
        screens = [
            kept
            for keys in part.screens
            if (kept := _questions(form, keys, sensitive_allowed=sensitive_allowed))
        ]
        if screens:
            parts.append((part, screens))
    return tuple(
        Screen(
            key=f"{part.key}-{place}",
            part=number,
            parts=len(parts),
            title=part.title,
            questions=questions,
            own_words=sensitive_allowed
            and any(question.type == "open_text" or question.own_words for question in questions),
            weighs=any(
                question.sensitive and question.type != "theme_choice" for question in questions
            ),
        )
        for number, (part, screens) in enumerate(parts, start=1)
        for place, questions in enumerate(screens, start=1)
    )


def _questions(
    form: Questionnaire, keys: tuple[str, ...], *, sensitive_allowed: bool
) -> tuple[Question, ...]:
    questions = (form.question(key) for key in keys)
    return tuple(q for q in questions if sensitive_allowed or not needs_sensitive_consent(q))
