"""How people changed between before and after: only pairs tied by a card."""

from analysis.change.pairs import (
    DIRECTIONS,
    NONE,
    ChangeSteps,
    Direction,
    change_steps,
    direction,
    enough_pairs,
)

__all__ = [
    "DIRECTIONS",
    "NONE",
    "ChangeSteps",
    "Direction",
    "change_steps",
    "direction",
    "enough_pairs",
]
