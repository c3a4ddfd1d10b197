"""The worlds that published numbers allow, with what must stay possible in them."""

from collections.abc import Iterable, Sequence

from analysis.attack.demands import Demand
from analysis.attack.worlds import TOLERANCE, Numbers, World, Worlds


class TableProgramme:
    """Demands on worlds, each by its number."""

    def __init__(self, worlds: Worlds, demands: Sequence[Demand]) -> None:
        self.worlds = worlds
        self.demands = demands

    def furthest(self, wanted: Iterable[int]) -> World | None:
        """A world in which these demands together get as far as they can; None if none is found."""
        return self.worlds.furthest(self.demands[number].aim for number in wanted)

    def value(self, number: int, people: Numbers) -> float:
        """How far a demand gets in a world."""
        return self.demands[number].aim.value(people)

    def met(self, number: int, value: float) -> bool:
        """Whether that is as far as the demand asks."""
        return value >= self.demands[number].need - TOLERANCE
