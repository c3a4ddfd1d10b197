"""One person's answers before and after, compared; and how finely many such may be told."""

from collections.abc import Mapping
from typing import Literal

from analysis.disclosure.numbers import CHANGE_PAIRS, CHANGE_PART

Direction = Literal["lower", "same", "higher"]
DIRECTIONS: tuple[Direction, ...] = ("lower", "same", "higher")
NONE = "none"

ChangeSteps = Mapping[str, tuple[Direction, ...]]
"""The parts that a change is told in, and the directions that each part holds."""

THREE_STEPS: ChangeSteps = {"lower": ("lower",), "same": ("same",), "higher": ("higher",)}
TWO_STEPS: tuple[ChangeSteps, ...] = (
    {"not_higher": ("lower", "same"), "higher": ("higher",)},
    {"lower": ("lower",), "not_lower": ("same", "higher")},
)


def direction(before: str, after: str) -> Direction | Literal["none"]:
    """Where a person's answer went between two points of a scale ("1" to "5").

    "none" when either is missing: an answer outside the scale is no point and never a middle.
    """
    if NONE in (before, after):
        return "none"
    if int(after) == int(before):
        return "same"
    return "higher" if int(after) > int(before) else "lower"


def change_steps(counts: Mapping[str, int]) -> ChangeSteps:
    """The parts in which a change may be told, from the people per direction.

    All three where each has CHANGE_PART people, else the more even pair of which each has; none
    at all below CHANGE_PAIRS people who answered both times, or where one direction has nearly all.
    """
    if sum(counts.get(step, 0) for step in DIRECTIONS) < CHANGE_PAIRS:
        return {}
    if _smallest(THREE_STEPS, counts) >= CHANGE_PART:
        return THREE_STEPS
    evener = max(TWO_STEPS, key=lambda steps: _smallest(steps, counts))
    return evener if _smallest(evener, counts) >= CHANGE_PART else {}


def _smallest(steps: ChangeSteps, counts: Mapping[str, int]) -> int:
    return min(sum(counts.get(each, 0) for each in held) for held in steps.values())
