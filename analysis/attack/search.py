"""Which demands a programme still meets, found with few solutions.

One possible world answers many demands at once; only those that no world found so far meets get
a programme of their own.
"""

from collections.abc import Iterable, Sequence
from typing import Any, Generic, Protocol, TypeVar

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.float64]


class Solution(Protocol):
    """A possible world, and how far it got."""

    @property
    def people(self) -> Numbers:
        """People per variable."""

    @property
    def value(self) -> float:
        """What was made as large as can be."""


Found = TypeVar("Found", bound=Solution, covariant=True)


class Programme(Protocol[Found]):
    """What can be asked how far its demands get. `demands` each have a `kind`."""

    @property
    def demands(self) -> Sequence[Any]:
        """What must stay possible."""

    def furthest(self, wanted: Iterable[int]) -> Found | None:
        """A world in which these demands together get as far as they can."""

    def value(self, number: int, people: Numbers) -> float:
        """How far a demand gets in a world."""

    def met(self, number: int, value: float) -> bool:
        """Whether that is as far as the demand asks."""


class Search(Generic[Found]):
    """The demands of a programme that no possible world has met yet. Hiding never undoes one."""

    def __init__(self, programme: Programme[Found]) -> None:
        self.programme = programme
        self.open = set(range(len(programme.demands)))

    def look_wide(self) -> None:
        """Meets many demands at once, as long as that finds any."""
        for kind in dict.fromkeys(each.kind for each in self.programme.demands):
            found = True
            while found:
                wanted = [
                    number
                    for number in sorted(self.open)
                    if self.programme.demands[number].kind == kind
                ]
                solution = self.programme.furthest(wanted) if wanted else None
                found = solution is not None and self._strike(solution, wanted)

    def look_at(self, number: int) -> Found | None:
        """The world in which one demand gets furthest; it and what else that meets is struck."""
        solution = self.programme.furthest([number])
        if solution is not None:
            self._strike(solution, sorted(self.open))
        return solution

    def _strike(self, solution: Solution, wanted: Iterable[int]) -> bool:
        met = {
            number
            for number in wanted
            if self.programme.met(number, self.programme.value(number, solution.people))
        }
        self.open -= met
        return bool(met)
