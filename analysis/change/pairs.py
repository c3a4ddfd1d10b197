"""One person's answers before and after, compared; and how finely many such may be told."""

from collections.abc import Mapping
from typing import Literal

from analysis.disclosure.numbers import CHANGE_PAIRS
from analysis.disclosure.rows import best_told

Direction = Literal["lower", "same", "higher"]
DIRECTIONS: tuple[Direction, ...] = ("lower", "same", "higher")
NONE = "none"

ChangeSteps = Mapping[str, tuple[Direction, ...]]
"""The parts that a change is told in, and the directions that each part holds."""

FROM_FINE_TO_COARSE: tuple[ChangeSteps, ...] = (
    {"lower": ("lower",), "same": ("same",), "higher": ("higher",)},
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


def enough_pairs(counts: Mapping[str, int]) -> bool:
    """Whether CHANGE_PAIRS pairs answered both times, from the pairs per direction."""
    return sum(counts.get(each, 0) for each in DIRECTIONS) >= CHANGE_PAIRS


def change_steps(counts: Mapping[str, int]) -> ChangeSteps:
    """The parts in which a change is told, from the pairs per direction and under "none".

    None at all below CHANGE_PAIRS pairs. Else three, or two merged where that shows more people
    once protected; a part below ten that is not merged will be hidden. Deliberately no rule like
    "only when each part has ten": who knows it would know that a hidden part has ten.
    """
    if sum(counts.values()) < CHANGE_PAIRS:
        return {}

    def told(steps: ChangeSteps) -> list[list[int]]:
        parts = [sum(counts.get(each, 0) for each in held) for held in steps.values()]
        return [[*parts, counts.get(NONE, 0)]]

    return best_told(FROM_FINE_TO_COARSE, told)
