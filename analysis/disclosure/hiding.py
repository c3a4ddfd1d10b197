"""The fewest cells to hide so that an attack finds nothing.

Fischetti and Salazar, JASA 95 (2000) 916-928: an integer programme says what to hide, the attack
says which demand fails, and the duals of that attack are a cut that every safe pattern obeys. Each
pattern is also repaired at once, greedily: so there is always one that is safe, and every repair
gives more cuts. Everything hidden is safe, so a repair ends.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, Protocol, TypeVar

from analysis.attack.search import Programme, Search, Solution
from analysis.disclosure.pattern import Cut, Key, Patterns

Found = TypeVar("Found", bound=Solution)
Told = Callable[[int, float, float], None]
"""Told after each round: the number of the round, the least that hiding costs, the best so far."""


class Attacked(Programme[Found], Protocol[Found, Key]):
    """An attack on numbers of which some are shown."""

    def hide(self, key: Key) -> None:
        """From now on the cell's count is not known."""

    def show(self, key: Key) -> None:
        """From now on it is."""

    def cut(self, number: int, solution: Found | None) -> Cut[Key]:
        """What hiding can free of a demand that fails with this solution."""

    def work(self) -> float:
        """How much has been computed so far: counted, not timed."""


def fewest_hidden(
    attacked: Attacked[Any, Key],
    costs: Mapping[Key, float],
    cuts: Iterable[Cut[Key]],
    *,
    most_work: float,
    told: Told,
) -> frozenset[Key]:
    """Which of these cells to hide, with everything else hidden: at the least cost found with about
    `most_work`, of which the first repair may take more. `cuts` are known to hold.
    """
    patterns = Patterns(costs)
    patterns.add(cuts)
    shown: set[Key] = set()
    best, best_cost, rounds = frozenset(costs), patterns.cost(costs), 0
    while True:
        found = patterns.cheapest()
        if found.at_least >= best_cost * (1 - 1e-6):
            return best
        _turn(attacked, shown, costs.keys() - found.hidden)
        broken = _repair(attacked, shown, costs)
        rounds += 1
        hidden = frozenset(costs.keys() - shown)
        if patterns.cost(hidden) < best_cost:
            best, best_cost = hidden, patterns.cost(hidden)
        told(rounds, found.at_least, best_cost)
        if not broken or attacked.work() > most_work:
            return best
        patterns.add(broken)


def _turn(attacked: Attacked[Any, Key], shown: set[Key], wanted: Iterable[Key]) -> None:
    """Shows the wanted cells and no others; `shown` are those that are, before and after."""
    target = set(wanted)
    for key in sorted(shown - target):  # type: ignore[type-var]
        attacked.hide(key)
    for key in sorted(target - shown):  # type: ignore[type-var]
        attacked.show(key)
    shown.clear()
    shown.update(target)


def _repair(
    attacked: Attacked[Any, Key], shown: set[Key], costs: Mapping[Key, float]
) -> Sequence[Cut[Key]]:
    """Hides more, in place, until every demand is met; the cuts that were broken on the way."""
    search: Search[Any] = Search(attacked)
    search.look_wide()
    broken: list[Cut[Key]] = []
    for number in range(len(attacked.demands)):
        while number in search.open:
            solution = search.look_at(number)
            if number not in search.open:
                break
            cut = attacked.cut(number, solution)
            helps = {key: frees for key, frees in cut.frees.items() if key in shown and frees > 0}
            if not helps:
                helps = dict.fromkeys(shown, 1.0)
            if not helps:
                break
            broken.append(cut)
            key = _most_for_its_cost(helps, cut.need, costs)
            attacked.hide(key)
            shown.discard(key)
    return broken


def _most_for_its_cost(helps: Mapping[Key, float], need: float, costs: Mapping[Key, float]) -> Key:
    return min(helps, key=lambda key: (costs[key] / min(helps[key], need), key))
