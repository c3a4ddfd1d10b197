"""Where one dancer is: one small object a tab, and the steps between screens."""

from dataclasses import dataclass, field
from enum import StrEnum

import streamlit as st

from content.questionnaire import questionnaire
from models.survey import (
    AnswerValue,
    DraftContent,
    Screen,
    new_draft_key,
    save_draft,
    screens_of,
)
from models.tables import Card, Phase
from pages.parts.store import store

_KEY = "journey"


class Step(StrEnum):
    """The screens that are not questions."""

    FRONT = "front"
    WELCOME = "welcome"
    AGE = "age"
    UNDER_16 = "under 16"
    CONSENT = "consent"
    NO_CONSENT = "no consent"
    QUESTIONS = "questions"
    REVIEW = "review"
    THANKS = "thanks"


@dataclass
class Journey:
    """One tab's journey. What must last is in the draft before the next screen is drawn."""

    step: Step = Step.FRONT
    code: str = ""
    card: Card | None = None
    phase: Phase = Phase.BEFORE
    draft_key: str = ""
    screen: int = 0
    consents: dict[str, bool] = field(default_factory=dict)
    answers: dict[str, AnswerValue] = field(default_factory=dict)
    problem: str = ""
    checking: bool = False

    @property
    def screens(self) -> tuple[Screen, ...]:
        """The question screens that fit the consents."""
        allowed = self.consents.get("special_category_data", False)
        return screens_of(questionnaire(), self.phase, sensitive_allowed=allowed)

    def keep(self) -> None:
        """Writes the draft; the first call makes its key. Raises NotSaved."""
        if self.card is None:
            return
        self.draft_key = self.draft_key or new_draft_key()
        place = "review" if self.step is Step.REVIEW else str(self.screen)
        content = DraftContent(self.code, place, self.consents, self.answers)
        save_draft(store(), self.card, self.phase, self.draft_key, content)

    def take_up(self, content: DraftContent, draft_key: str) -> None:
        """Goes on where a draft was left."""
        self.draft_key = draft_key
        self.consents, self.answers = dict(content.consents), dict(content.answers)
        if content.screen == "review":
            self.step = Step.REVIEW
        else:
            self.step, self.screen = Step.QUESTIONS, int(content.screen)


def journey() -> Journey:
    """This tab's journey."""
    if _KEY not in st.session_state:
        st.session_state[_KEY] = Journey()
    found: Journey = st.session_state[_KEY]
    return found


def begin_again() -> None:
    """Forgets the journey of this tab; nothing in the database changes."""
    st.session_state[_KEY] = Journey()
