"""Invented dancers: as many as asked, with answers from chance."""

import random
from collections.abc import Callable, Sequence

import pytest

from analysis.counts import OWN_SECTORS, Answer, Respondent
from content.questionnaire import Question, Questionnaire, questionnaire

MOSTLY_SPORT = (80, 4, 13, 3, 2)
SHORT = (
    "sector",
    "age_band",
    "role",
    "safe_to_speak",
    "was_listened_to",
    "themes_before",
    "themes_missing_after",
    "first_step_before",
)


Dancers = Callable[..., list[Respondent]]


@pytest.fixture(scope="session")
def short() -> Questionnaire:
    """The real questionnaire with one scale asked twice and one asked once."""
    full = questionnaire()
    return full.model_copy(update={"items": tuple(full.question(key) for key in SHORT)})


@pytest.fixture(scope="session")
def dancers() -> Dancers:
    """Makes `count` dancers; `sectors` are weights of the own sectors, `back` is the share that
    answers after, `skipped` the share of questions left open.
    """

    def make(
        count: int,
        *,
        seed: int = 1,
        sectors: Sequence[int] = MOSTLY_SPORT,
        back: float = 0.7,
        skipped: float = 0.06,
    ) -> list[Respondent]:
        chance = random.Random(seed)
        return [_dancer(chance, sectors, back, skipped) for _ in range(count)]

    return make


def _dancer(
    chance: random.Random, sectors: Sequence[int], back: float, skipped: float
) -> Respondent:
    questions = [each for each in questionnaire().items if each.type != "open_text"]

    def sent(phase: str) -> dict[str, Answer]:
        return {
            question.key: _answer(chance, question)
            for question in questions
            if phase in question.surveys and chance.random() > skipped
        }

    themes = [choice.key for choice in questionnaire().question("themes_before").choices]
    return Respondent(
        before=sent("before"),
        after=sent("after") if chance.random() < back else None,
        sector=chance.choices(OWN_SECTORS, sectors)[0],
        coded={"before": frozenset(chance.choices(themes[:5], k=2))},
    )


def _answer(chance: random.Random, question: Question) -> Answer:
    keys = [choice.key for choice in question.choices]
    weights = [1 / (place + 2) for place in range(len(keys))]
    wanted = chance.randint(1, 3) if question.type in ("theme_choice", "multiple_choice") else 1
    return Answer(tuple(dict.fromkeys(chance.choices(keys, weights, k=wanted))))
