"""Answers in plain values, and whether a questionnaire allows them."""

import random
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from typing import Any

from analysis.signs import kept_words
from content.questionnaire import Option, Question, Questionnaire
from models.errors import AnswerTooLong, AnswerUnknown, BothChosen, TooManyChosen

SENSITIVE_CONSENT = "special_category_data"
LAST_THEME = "positive"  # stands at the end, so that nobody has to look for it
ROUND = "round_"  # begins what a text or choice of the talk has in place of a question
PROPOSED = "_proposed"  # ends it, where the text is a sentence that somebody proposes
LONGEST_IN_ROUND = 1500  # characters
LONGEST_PROPOSED = 200  # characters
OWN_WORDS_LIMIT = 300  # characters, where a question of another type also takes own words


@dataclass(frozen=True)
class AnswerValue:
    """One question's answer: option keys, or a real answer from outside the options, or words."""

    choices: tuple[str, ...] = ()
    outside: str = ""
    words: str = ""

    @property
    def is_empty(self) -> bool:
        """Whether the question was skipped."""
        return not (self.choices or self.outside or self.words.strip())

    def to_plain(self) -> dict[str, Any]:
        """A dict for JSON."""
        return asdict(self)

    @classmethod
    def from_plain(cls, plain: Mapping[str, Any]) -> "AnswerValue":
        """What `to_plain` gave."""
        return cls(tuple(plain["choices"]), plain["outside"], plain["words"])


Answers = Mapping[str, AnswerValue]


def needs_sensitive_consent(question: Question) -> bool:
    """Whether the question is left out for somebody who withholds the sensitive consent."""
    return question.sensitive or question.type == "open_text"


def longest_words(question: Question) -> int:
    """How many characters of own words the question takes; 0 when it takes none."""
    if question.type == "open_text":
        return question.max_characters or OWN_WORDS_LIMIT
    return OWN_WORDS_LIMIT if question.own_words else 0


def longest_words_of(form: Questionnaire, key: str) -> int:
    """The same for the question of this key, or what stands in place of one in the talk.

    Raises KeyError where there is no such question.
    """
    if key.startswith(ROUND):
        return LONGEST_PROPOSED if key.endswith(PROPOSED) else LONGEST_IN_ROUND
    return longest_words(form.question(key))


def options_in_order(question: Question, shuffle: str) -> tuple[Option, ...]:
    """The options as they stand on the screen: themes mixed, the same for the same `shuffle`, and
    what lies outside the choices at the end.
    """
    if question.type != "theme_choice":
        return (*question.choices, *question.outside)
    mixed = [option for option in question.choices if option.key != LAST_THEME]
    random.Random(f"{shuffle}{question.key}").shuffle(mixed)
    last = (option for option in question.choices if option.key == LAST_THEME)
    return (*mixed, *last, *question.outside)


def answer_of(question: Question, keys: Sequence[str], words: str) -> AnswerValue:
    """The answer of these chosen options and words, without signs that nobody sees.

    Raises TooManyChosen, BothChosen, AnswerTooLong.
    """
    outside = {option.key for option in question.outside}
    said = [key for key in keys if key in outside]
    choices = tuple(key for key in keys if key not in outside)
    alone = {option.key for option in question.choices if option.exclusive}
    if (said and choices) or len(said) > 1 or (alone & set(choices) and len(choices) > 1):
        raise BothChosen(question.key)
    if question.max and len(choices) > question.max:
        raise TooManyChosen(question.key)
    if len(words) > longest_words(question):
        raise AnswerTooLong(question.key)
    return AnswerValue(choices, said[0] if said else "", kept_words(words))


def check_words(form: Questionnaire, key: str, words: str) -> None:
    """Raises AnswerUnknown unless the question, or the round of the talk, takes own words;
    AnswerTooLong past their limit.
    """
    try:
        longest = longest_words_of(form, key)
    except KeyError as error:
        raise AnswerUnknown from error
    if not longest:
        raise AnswerUnknown
    if len(words) > longest:
        raise AnswerTooLong


def checked_answers(
    answers: Answers, form: Questionnaire, phase: str, *, sensitive_allowed: bool
) -> dict[str, AnswerValue]:
    """The answers that may be kept. Left out are skipped ones, those without their consent, and
    signs that nobody sees.

    Raises AnswerUnknown (a question or option that this survey doesn't have) and AnswerTooLong.
    """
    kept = {}
    for key, answer in answers.items():
        question = _question(form, key, phase)
        if answer.is_empty:
            continue
        _check(question, answer)
        if sensitive_allowed or not needs_sensitive_consent(question):
            kept[key] = replace(answer, words=kept_words(answer.words))
    return kept


def _question(form: Questionnaire, key: str, phase: str) -> Question:
    try:
        question = form.question(key)
    except KeyError as error:
        raise AnswerUnknown from error
    if phase not in question.surveys:
        raise AnswerUnknown
    return question


def _check(question: Question, answer: AnswerValue) -> None:
    offered = {option.key for option in question.choices}
    outside = {option.key for option in question.outside}
    if len(answer.words) > longest_words(question):
        raise AnswerTooLong
    if not set(answer.choices) <= offered or (answer.outside and answer.outside not in outside):
        raise AnswerUnknown
    if len(answer.choices) > _most_choices(question) or (answer.choices and answer.outside):
        raise AnswerUnknown
    if len(answer.choices) > 1 and any(
        option.exclusive for option in question.choices if option.key in answer.choices
    ):
        raise AnswerUnknown


def _most_choices(question: Question) -> int:
    if question.type in ("single_choice", "scale"):
        return 1
    return question.max or len(question.choices)
