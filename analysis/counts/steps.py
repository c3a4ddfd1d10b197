"""How finely a scale of five points is told: five, three or two steps."""

from collections.abc import Mapping, Sequence

from analysis.counts.respondents import NONE
from analysis.disclosure.numbers import LARGEST_HIDDEN, MINIMUM_COUNT

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
    return max(FROM_FINE_TO_COARSE, key=lambda steps: _people_shown(steps, rows))


def _people_shown(steps: Steps, rows: Sequence[Mapping[str, int]]) -> int:
    return sum(
        shown_of_parts([sum(row[point] for point in held) for held in steps.values()] + [row[NONE]])
        for row in rows
    )


def shown_of_parts(parts: Sequence[int]) -> int:
    """About how many people a row of parts shows once protected, while its sum is known.

    The hidden parts must be two or more that have LARGEST_HIDDEN people together: then each of
    them can still be none or that many. The smallest parts are hidden for it.
    """
    by_size = sorted(parts)
    hidden = [part for part in by_size if part < MINIMUM_COUNT]
    shown = by_size[len(hidden) :]
    while shown and hidden and (len(hidden) < 2 or sum(hidden) < LARGEST_HIDDEN):
        hidden.append(shown.pop(0))
    return sum(shown)
