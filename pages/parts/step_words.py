"""The steps of a scale in words: a release may tell five points in three steps or in two."""

from content.questionnaire import questionnaire
from pages.parts.language import N_, _

STEPS = {
    "agree_5": {
        "low": N_("disagree"),
        "middle": N_("in between"),
        "high": N_("agree"),
        "not_high": N_("do not agree"),
        "not_low": N_("do not disagree"),
    },
    "safe_5": {
        "low": N_("unsafe"),
        "middle": N_("in between"),
        "high": N_("safe"),
        "not_high": N_("not safe"),
        "not_low": N_("not unsafe"),
    },
}


def step_word(question: str, option: str) -> str:
    """The step that this option is of the question's scale; "" where it is none."""
    word = STEPS.get(questionnaire().question(question).scale or "", {}).get(option, "")
    return _(word) if word else ""
