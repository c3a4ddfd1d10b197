"""The lock on what questions mean: answers are kept by question id, so an id keeps its meaning.

`python -m content.questionnaire_lock` writes the lock anew: for new questions, and for spelling
that was put right. What it changed is printed, so that somebody can look whether that is so.
"""

import hashlib
import json
from pathlib import Path

from pydantic import Field

from content.loading import FOLDER, ContentMistake, ContentModel, Document, document, read
from content.questions import Question
from content.surveys import Consent, Questionnaire

FILE = "questionnaire.lock.yaml"
_HEAD = """\
# What every question id means, as a fingerprint of its text, type, options and scale; and what each
# consent says, in every version.
# Ids of questions that are no longer asked stay here, so that none gets another meaning.
# Written by `python -m content.questionnaire_lock`; not by hand.
"""


class Lock(ContentModel):
    """The fingerprint per question id, also of questions no longer asked; and per consent, of what
    it says in which version.
    """

    questions: dict[str, str]
    consents: dict[str, str] = Field(default_factory=dict)


def fingerprint(question: Question, form: Questionnaire) -> str:
    """Sixteen hexadecimal characters that change when the meaning of the question does: its
    text, type, options or scale. The order of options is no part of the meaning.
    """
    points = form.scales[question.scale].points if question.scale else ()
    meaning = {
        "text": question.text.model_dump(),
        "type": question.type,
        "options": {option.key: option.label.model_dump() for option in question.options},
        "scale": {str(point.value): point.label.model_dump() for point in points},
    }
    plain = json.dumps(meaning, sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(plain.encode()).hexdigest()[:16]


def consent_fingerprint(consent: Consent, form: Questionnaire) -> str:
    """Sixteen hexadecimal characters that change when a version of the consent says something
    else than it did.
    """
    texts = [(past.until, past.text.model_dump()) for past in consent.former]
    plain = json.dumps([*texts, (form.version, consent.text.model_dump())], ensure_ascii=False)
    return hashlib.sha256(plain.encode()).hexdigest()[:16]


def check_lock(form: Questionnaire, source: Document, folder: Path) -> None:
    """Raise `ContentMistake` for a question whose meaning changed, for a consent that says
    something else, or for one that isn't locked yet.
    """
    lock = read(Lock, document(folder, FILE))
    locked = lock.questions
    for number, consent in enumerate(form.consent.items):
        if lock.consents.get(consent.key) != consent_fingerprint(consent, form):
            raise source.mistake(
                ("consent", "items", number),
                f"the consent '{consent.key}' is new, or its wording changed: raise 'version', "
                "keep the old text under 'former' with 'until', and refresh the lock with "
                "'python -m content.questionnaire_lock'",
            )
    for number, question in enumerate(form.items):
        place = ("items", number)
        if question.key not in locked:
            raise source.mistake(
                place,
                f"the question '{question.key}' is new: "
                "add it to the lock with 'python -m content.questionnaire_lock'",
            )
        if locked[question.key] != fingerprint(question, form):
            raise source.mistake(
                place,
                f"the meaning of '{question.key}' changed: give it a new id (or, for a spelling "
                "fix, refresh the lock with 'python -m content.questionnaire_lock')",
            )


def changed_meanings(form: Questionnaire, folder: Path = FOLDER) -> tuple[int, ...]:
    """Which questions (by number) have an id that is locked with another meaning. New ones are
    not among them. Raises `ContentMistake`.
    """
    locked = read(Lock, document(folder, FILE)).questions
    return tuple(
        number
        for number, question in enumerate(form.items)
        if question.key in locked and locked[question.key] != fingerprint(question, form)
    )


def refresh_lock(folder: Path = FOLDER) -> tuple[str, ...]:
    """Write the lock for the questionnaire as it is now; gives the ids that were new or changed."""
    form = read(Questionnaire, document(folder, "questionnaire.yaml"))
    try:
        before = read(Lock, document(folder, FILE)).questions
    except ContentMistake:
        before = {}
    now = {question.key: fingerprint(question, form) for question in form.items}
    consents = {each.key: consent_fingerprint(each, form) for each in form.consent.items}
    text = _HEAD + _lines("questions", {**before, **now}) + _lines("consents", consents)
    (folder / FILE).write_text(text, encoding="utf-8")
    document.cache_clear()  # the lock just read is no longer the one in the folder
    return tuple(key for key, mark in now.items() if before.get(key) != mark)


def _lines(head: str, marks: dict[str, str]) -> str:
    return f"{head}:\n" + "".join(f'  {key}: "{mark}"\n' for key, mark in marks.items())


if __name__ == "__main__":
    for changed in refresh_lock():
        print(f"{changed}: new, or changed. Does it still mean the same? If not: give it a new id.")
