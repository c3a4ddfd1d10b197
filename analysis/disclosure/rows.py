"""What protection will cost a row of parts: to choose how finely to tell it beforehand."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from analysis.disclosure.numbers import LARGEST_HIDDEN, MINIMUM_COUNT

Steps = TypeVar("Steps")


def best_told(
    from_fine_to_coarse: Sequence[Steps], rows_in: Callable[[Steps], Sequence[Sequence[int]]]
) -> Steps:
    """The steps in which these rows show most people, the first of equals."""
    return max(
        from_fine_to_coarse, key=lambda steps: sum(shown_of_parts(row) for row in rows_in(steps))
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
