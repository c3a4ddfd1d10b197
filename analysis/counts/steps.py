"""How finely a scale of five points is told: five, three or two steps."""

from collections.abc import Mapping, Sequence

from analysis.counts.respondents import NONE
from analysis.disclosure.rows import best_told

Steps = Mapping[str, tuple[str, ...]]
"""The steps that a scale is told in, and the points each of them holds."""

POINTS = ("1", "2", "3", "4", "5")
FIVE_STEPS: Steps = {point: (point,) for point in POINTS}
THREE_STEPS: Steps = {"low": ("1", "2"), "middle": ("3",), "high": ("4", "5")}
TWO_STEPS: tuple[Steps, ...] = (
    {"not_high": ("1", "2", "3"), "high": ("4", "5")},
    {"low": ("1", "2"), "not_low": ("3", "4", "5")},
)
FROM_FINE_TO_COARSE: tuple[Steps, ...] = (FIVE_STEPS, THREE_STEPS, *TWO_STEPS)


def best_steps(rows: Sequence[Mapping[str, int]]) -> Steps:
    """The steps that show most people, the finest of these; the same for all rows.

    A row holds the people per point and under "none", so that the scale reads alike in it.
    """

    def told(steps: Steps) -> list[list[int]]:
        return [
            [sum(row[point] for point in held) for held in steps.values()] + [row[NONE]]
            for row in rows
        ]

    return best_told(FROM_FINE_TO_COARSE, told)
