"""What a coder decided teaches her suggestions, in her tab alone."""

from dataclasses import replace

import pytest

from analysis.themes.suggester import make_ready
from models.coding import TextToCode
from models.tables import Phase
from pages.facilitator.learned import Learned

# "kaas" is this table's own word for looking away.
TEXTS = tuple(
    TextToCode(
        text_id=str(number),
        phase=Phase.BEFORE,
        question="experience_before",
        words=f"Het was kaas {when}, iedereen was kaas.",
        language="nl",
        ticked_themes=(),
        sector="",
        age="",
        may_quote=False,
        by_link=False,
        themes=None,
    )
    for number, when in enumerate(("toen", "nu", "weer", "straks", "altijd"))
)


@pytest.fixture(autouse=True, scope="module")
def _ready() -> None:
    make_ready()


def coded(text: TextToCode) -> TextToCode:
    return replace(text, themes=("silence",))


def suggested(learned: Learned, number: int, texts: tuple[TextToCode, ...]) -> list[str]:
    return [each.theme for each in learned.suggestions(texts[number], texts)]


def test_what_she_decided_is_suggested_for_what_is_like_it() -> None:
    learned = Learned()
    before = suggested(learned, 4, TEXTS)

    after = suggested(learned, 4, (*map(coded, TEXTS[:4]), TEXTS[4]))

    assert "silence" not in before
    assert after[0] == "silence"


def test_her_decision_on_a_text_is_not_told_back_to_her() -> None:
    assert "silence" not in suggested(Learned(), 0, (coded(TEXTS[0]), *TEXTS[1:]))


def test_nothing_is_computed_anew_while_she_decides_nothing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    learned = Learned()
    first = learned.suggestions(TEXTS[0], TEXTS)
    monkeypatch.setattr("analysis.themes.suggester.suggester", None)

    assert learned.suggestions(TEXTS[0], TEXTS) is first
