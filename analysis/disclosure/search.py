"""Which demands a programme still meets, found with few solutions.

One possible world answers many demands at once; only those that no world found so far meets get
a programme of their own.
"""

from collections.abc import Iterable

from analysis.disclosure.programme import Programme, Solution


class Search:
    """The demands of a programme that no possible world has met yet. Hiding never undoes one."""

    def __init__(self, programme: Programme) -> None:
        self.programme = programme
        self.open = set(range(len(programme.demands)))

    def look_wide(self) -> None:
        """Meets many demands at once, as long as that finds any."""
        for kind in ("none", "many", "not_all"):
            found = True
            while found:
                wanted = [
                    number
                    for number in sorted(self.open)
                    if self.programme.demands[number].kind == kind
                ]
                solution = self.programme.furthest(wanted) if wanted else None
                found = solution is not None and self._strike(solution, wanted)

    def look_at(self, number: int) -> Solution | None:
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
