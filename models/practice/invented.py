"""Invented dancers: plausible answers from chance alone, the same at every start.

The weights below are made up so that charts have something to show. They say nothing of real
dancers; every page of the practice environment says so.
"""

import random
from collections.abc import Sequence
from dataclasses import dataclass

from content.languages import Language
from content.practice_voices import Voice
from models.survey.answers import Answers, AnswerValue
from models.tables.round_tables import Sector

AGREE = ("1", "2", "3", "4", "5")

# Chance of each of five points before and after, per question.
SCALES = {
    "safe_to_speak": ((20, 29, 16, 20, 9), (14, 25, 18, 26, 11)),
    "knows_where_to_turn": ((17, 28, 19, 22, 8), (6, 10, 13, 44, 24)),
    "expects_to_be_heard": ((15, 26, 21, 24, 9), (10, 21, 20, 30, 13)),
    "trust_something_happens": ((26, 28, 19, 15, 7), (24, 27, 19, 17, 8)),
    "feels_safe_dancing": ((10, 18, 27, 28, 12), (10, 17, 27, 29, 12)),
}
AFTER_SCALES = {
    "could_say_what_i_wanted": (6, 14, 19, 38, 18),
    "was_listened_to": (8, 15, 22, 34, 16),
    "felt_safe_at_table": (4, 10, 20, 40, 22),
}
THEME_WEIGHTS = {
    Sector.SPORT: {
        "reporting_and_follow_up": 30,
        "power": 26,
        "silence": 26,
        "body_and_food": 15,
        "overload": 17,
        "one_on_one": 19,
        "governance_and_oversight": 17,
        "moving_on_elsewhere": 14,
        "teaching": 14,
        "touch": 12,
        "positive": 14,
        "money_and_contract": 10,
        "sexual": 9,
        "belittling": 12,
        "recognition_and_aftercare": 9,
        "vulnerability": 6,
    },
    Sector.EDUCATION_CULTURE: {
        "silence": 28,
        "power": 27,
        "body_and_food": 24,
        "recognition_and_aftercare": 19,
        "reporting_and_follow_up": 21,
        "belittling": 18,
        "overload": 17,
        "governance_and_oversight": 15,
        "money_and_contract": 14,
        "positive": 13,
        "teaching": 11,
        "sexual": 12,
        "touch": 11,
        "vulnerability": 10,
        "one_on_one": 8,
        "moving_on_elsewhere": 8,
    },
}
FIRST_STEPS = {
    "R01": 15,
    "R02": 13,
    "R03": 12,
    "R04": 11,
    "R05": 19,
    "R06": 9,
    "R07": 12,
    "R10": 12,
    "other": 3,
}
AGES = {"age_16_17": 9, "age_18_24": 38, "age_25_34": 30, "age_35_plus": 17}
ROLES = {
    Sector.SPORT: {"competition_dancer": 46, "hobby_dancer": 24, "teacher_or_coach": 18},
    Sector.EDUCATION_CULTURE: {"student": 40, "professional": 32, "teacher_or_coach": 15},
}
SKIPPED = 0.06
SHARE_WITHOUT_POINT = 0.16  # of a scale: skipped, not known or not said
SHARE_WITH_EXTRA = 0.8
SHARE_AFTER = 0.7
SHARE_QUOTABLE = 0.55


@dataclass(frozen=True)
class InventedDancer:
    """One dancer's answers before, and after if they came back."""

    before: Answers
    after: Answers | None
    quotable: bool
    language: Language


def invented_dancers(
    sector: Sector, count: int, voices: Sequence[Voice], chance: random.Random
) -> list[InventedDancer]:
    """`count` dancers of a table in this sector; each voice is spoken by one of them."""
    spoken: list[dict[str, Voice]] = [{} for _ in range(count)]
    for voice in voices:
        free = [words for words in spoken if voice.question not in words]
        if free:
            chance.choice(free)[voice.question] = voice
    return [_dancer(sector, words, chance) for words in spoken]


def _dancer(sector: Sector, words: dict[str, Voice], chance: random.Random) -> InventedDancer:
    background = _background(sector, words, chance)
    moods = {question: chance.random() for question in SCALES}
    before = background | _said(words, "before") | _scales(moods, 0, chance)
    before |= {
        "themes_before": AnswerValue(_themes(sector, chance)),
        "first_step_before": _one(FIRST_STEPS, chance),
    }
    after = None
    if any(voice.phase == "after" for voice in words.values()) or chance.random() < SHARE_AFTER:
        after = background | _said(words, "after") | _scales(moods, 1, chance)
        after |= {question: _point(w, chance.random()) for question, w in AFTER_SCALES.items()}
        after |= {
            "took_part_how": _one({"at_the_table": 55, "live_on_phone": 30}, chance),
            "how_are_you_now": _one({"lighter": 40, "same": 42, "heavier": 12}, chance),
            "would_join_again": _one({"yes": 60, "maybe": 25, "no": 9}, chance),
        }
    english = any(voice.lang == "en" for voice in words.values())
    quotable = any(voice.quotable for voice in words.values())
    language: Language = "en" if english else "nl"
    return InventedDancer(before, after, chance.random() < SHARE_QUOTABLE or quotable, language)


def _background(
    sector: Sector, words: dict[str, Voice], chance: random.Random
) -> dict[str, AnswerValue]:
    said = {voice.sector for voice in words.values()}
    other = next(other for other in Sector if other is not sector)
    own = said.pop() if len(said) == 1 else ""
    answer = own or chance.choices([sector, "both", other, "unknown"], [80, 13, 4, 3])[0]
    answers = {"sector": AnswerValue((str(answer),))}
    if chance.random() < SHARE_WITH_EXTRA:
        answers |= {"age_band": _one(AGES, chance), "role": _one(ROLES[sector], chance)}
    return answers


def _said(words: dict[str, Voice], phase: str) -> dict[str, AnswerValue]:
    return {
        question: AnswerValue(words=voice.text)
        for question, voice in words.items()
        if voice.phase == phase
    }


def _scales(moods: dict[str, float], when: int, chance: random.Random) -> dict[str, AnswerValue]:
    # The same mood before and after, a little shaken: people differ more than they change.
    answers = {}
    for question, weights in SCALES.items():
        if chance.random() > SHARE_WITHOUT_POINT:
            mood = min(0.999, max(0.0, moods[question] + chance.gauss(0, 0.18)))
            answers[question] = _point(weights[when], mood)
        elif chance.random() < 0.5:
            answers[question] = AnswerValue(outside="unknown")
    return answers


def _point(weights: Sequence[int], mood: float) -> AnswerValue:
    reached = 0.0
    for point, weight in zip(AGREE, weights, strict=True):
        reached += weight / sum(weights)
        if mood < reached:
            return AnswerValue((point,))
    return AnswerValue((AGREE[-1],))


def _themes(sector: Sector, chance: random.Random) -> tuple[str, ...]:
    weights = dict(THEME_WEIGHTS[sector])
    chosen: list[str] = []
    for _ in range(chance.choice((1, 2, 3, 3, 3))):
        theme = chance.choices(list(weights), list(weights.values()))[0]
        chosen.append(theme)
        del weights[theme]
    return tuple(chosen)


def _one(weights: dict[str, int], chance: random.Random) -> AnswerValue:
    if chance.random() < SKIPPED:
        return AnswerValue()
    return AnswerValue((chance.choices(list(weights), list(weights.values()))[0],))
