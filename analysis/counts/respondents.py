"""A dancer's answers, as plain values, before they are counted."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

OwnSector = Literal["sport", "education_culture", "both", "unknown", "none"]
OWN_SECTORS: tuple[OwnSector, ...] = ("sport", "education_culture", "both", "unknown", "none")
NONE = "none"


@dataclass(frozen=True)
class Answer:
    """The options chosen; or `outside`, "unknown" or "not_said", a real answer beside them."""

    choices: tuple[str, ...] = ()
    outside: str = ""


Answers = Mapping[str, Answer]


@dataclass(frozen=True)
class Respondent:
    """One card: what was answered before and after (None: nothing sent), the own sector, and per
    phase ("before", "after") the themes that a person coded in this dancer's words.
    """

    before: Answers | None
    after: Answers | None
    sector: OwnSector = "none"
    coded: Mapping[str, frozenset[str]] = field(default_factory=dict)

    def answers(self, phase: str) -> Answers | None:
        """What was sent in the phase "before" or "after"."""
        return self.before if phase == "before" else self.after

    def chosen(self, question: str, phase: str) -> tuple[str, ...]:
        """The options chosen in that phase; empty when skipped, outside or not sent."""
        return (self.answers(phase) or {}).get(question, Answer()).choices

    def one(self, question: str, phase: str) -> str:
        """The option chosen in that phase, or "none"."""
        return next(iter(self.chosen(question, phase)), NONE)

    def once(self, question: str) -> str:
        """The option chosen before, else the one chosen after, else "none"."""
        before = self.one(question, "before")
        return before if before != NONE else self.one(question, "after")


def own_sector(before: Answers | None, after: Answers | None) -> OwnSector:
    """The sector a dancer gave: before, else after. "none" when it was skipped or not said."""
    found = Respondent(before, after).once("sector")
    if found == NONE and "unknown" in {
        (answers or {}).get("sector", Answer()).outside for answers in (before, after)
    }:
        return "unknown"
    return found if found in OWN_SECTORS else "none"
