"""What a coder decided teaches her suggestions, in her tab alone."""

from dataclasses import replace

import pytest

from analysis.themes.suggester import make_ready
from models.coding import Decision, OwnThemes, OwnThemeTold, TextToCode, ThemeState
from models.tables import Phase
from pages.facilitator.workbench.learned import LEARNS_EVERY, Learned

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
        decision=None,
    )
    for number, when in enumerate(("toen", "nu", "weer", "straks", "vaak", "altijd"))
)


@pytest.fixture(autouse=True, scope="module")
def _ready() -> None:
    make_ready()


def coded(text: TextToCode, *, unsure: bool = False) -> TextToCode:
    return replace(text, decision=Decision(("silence",), unsure=unsure))


def taught(*texts: TextToCode) -> Learned:
    learned = Learned()
    learned.hear(texts, OwnThemes())
    return learned


def suggested(learned: Learned, text: TextToCode) -> list[str]:
    return [each.theme for each in learned.suggestions(text)]


def test_what_she_decided_is_suggested_for_what_is_like_it() -> None:
    before = suggested(Learned(), TEXTS[-1])

    after = suggested(taught(*map(coded, TEXTS[:LEARNS_EVERY])), TEXTS[-1])

    assert "silence" not in before
    assert after[0] == "silence"


def test_her_decision_on_a_text_is_not_told_back_to_her() -> None:
    assert "silence" not in suggested(taught(coded(TEXTS[0])), TEXTS[0])


def test_what_she_was_not_sure_of_or_took_back_teaches_nothing() -> None:
    learned = taught(*(coded(text, unsure=True) for text in TEXTS[:2]), *map(coded, TEXTS[2:4]))
    learned.hear(TEXTS[2:4], OwnThemes())

    assert learned.taught == {}


def test_a_text_that_stands_ready_keeps_the_suggestions_that_it_had() -> None:
    learned = Learned()
    first = learned.suggestions(TEXTS[-1])
    learned.hear(map(coded, TEXTS[:LEARNS_EVERY]), OwnThemes())

    assert learned.suggestions(TEXTS[-1]) is first


def test_a_tables_own_theme_teaches_the_theme_that_it_falls_under() -> None:
    own = OwnThemes(
        (OwnThemeTold("own_1", "Niemand zei iets", "", "silence", ThemeState.IN_USE, ""),)
    )
    learned = Learned()
    learned.hear(
        (replace(text, decision=Decision(("own_1",))) for text in TEXTS[:LEARNS_EVERY]), own
    )

    assert suggested(learned, TEXTS[-1])[0] == "silence"
