"""How much linked tables keep, and that the attacker tells nothing from them.

    python -m benchmarks.disclosure [--only N] [--large]

Thirty random populations of 30 to 5,000 people, skewed, one to three background columns. Each is
released three times as it grows (`--large` adds 5,000 people in three columns, once). Prints JSON:
the small cells that the attacker recovers, from the last release alone and from all together, with
our tables and with those in which small counts are only blanked; how many cells of ten or more stay
visible; and the longest times.
"""

import argparse
import json
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from analysis.attack import fallen
from analysis.disclosure.linked import protect_tables
from analysis.disclosure.numbers import MINIMUM_COUNT
from analysis.tables import Counts, Document, Unit, count_tables, layout_of

POPULATIONS = 30
PARTS = (0.5, 0.75, 1.0)  # of the people who are there at each release
FEW, MANY = 30, 5000


@dataclass(frozen=True)
class Population:
    """People in the order in which they came."""

    units: tuple[Unit, ...]
    background: tuple[str, ...]

    def counts(self, people: int) -> Counts:
        """What is counted of those who came first."""
        units = self.units[:people]
        return count_tables(units, layout_of(units, self.background))


def population(seed: int, people: int | None = None, columns: int | None = None) -> Population:
    """A skewed population: the first value of a column has by far the most, the last hardly any."""
    chance = np.random.default_rng(seed)
    if people is None:
        people = round(float(np.exp(chance.uniform(np.log(FEW), np.log(MANY)))))
    if columns is None:
        columns = int(chance.integers(1, 4))
    sizes = [int(chance.integers(2, 6)), *(int(each) for each in chance.integers(3, 8, columns))]
    themes = int(chance.integers(6, 13))
    drawn = [chance.choice(size, people, p=_skewed(chance, size)) for size in sizes]
    popular = _skewed(chance, themes)
    units = [
        Unit(
            tuple(f"v{column[number]}" for column in drawn),
            frozenset(
                f"t{each}"
                for each in chance.choice(themes, chance.integers(1, 4), replace=False, p=popular)
            ),
        )
        for number in range(people)
    ]
    return Population(tuple(units), tuple("abc"[:columns]))


def _skewed(chance: np.random.Generator, many: int) -> Any:
    weights = 1 / np.arange(1, many + 1) ** chance.uniform(0.8, 2.0)
    return weights / weights.sum()


def blanked(counts: Counts) -> Document:
    """The tables as they would be if small counts were only left out."""
    return Document(
        counts.layout,
        {key: count if count >= MINIMUM_COUNT else None for key, count in counts.cells.items()},
    )


def visible(counts: Counts, document: Document) -> float:
    """The share of one- and two-way cells of ten or more that is told; 1 where there are none."""
    large = [key for key, count in counts.cells.items() if key and count >= MINIMUM_COUNT]
    return sum(document.cells[key] is not None for key in large) / len(large) if large else 1.0


def alone(seed: int) -> dict[str, Any]:
    """One population, released once."""
    people = population(seed)
    return _once(people, seed)


def _once(people: Population, seed: int) -> dict[str, Any]:
    counts = people.counts(len(people.units))
    started = time.perf_counter()
    document = protect_tables(counts, None, MINIMUM_COUNT, _silent)
    seconds = time.perf_counter() - started
    return {
        "seed": seed,
        "people": len(people.units),
        "columns": len(people.background),
        "small": sum(count < MINIMUM_COUNT for count in counts.cells.values()),
        "recovered": len(fallen([document], [counts], MINIMUM_COUNT)),
        "recovered_blanked": len(fallen([blanked(counts)], [counts], MINIMUM_COUNT)),
        "visible": round(visible(counts, document), 3),
        "seconds": round(seconds, 1),
    }


def three_times(seed: int) -> dict[str, Any]:
    """One population, released as it grows."""
    people = population(seed)
    counted, documents = [], list[Document]()
    longest = 0.0
    for part in PARTS:
        counted.append(people.counts(round(part * len(people.units))))
        started = time.perf_counter()
        previous = documents[-1] if documents else None
        documents.append(protect_tables(counted[-1], previous, MINIMUM_COUNT, _silent))
        longest = max(longest, time.perf_counter() - started)
    plain = [Document(each.layout, each.cells, each.repeated) for each in documents]
    return {
        "seed": seed,
        "recovered_over_three": len(fallen(plain, _known(plain, counted), MINIMUM_COUNT)),
        "recovered_over_three_blanked": len(
            fallen([blanked(each) for each in counted], counted, MINIMUM_COUNT)
        ),
        "visible_last": round(np.mean([visible(counted[-1], plain[-1])]).item(), 3),
        "seconds_a_release": round(longest, 1),
    }


def _known(documents: Sequence[Document], counted: Sequence[Counts]) -> list[Counts]:
    """What was counted for each release: of one that repeats the former whole, that one's."""
    known: list[Counts] = []
    for place, (document, counts) in enumerate(zip(documents, counted, strict=True)):
        again = place and document.cells == documents[place - 1].cells
        known.append(known[-1] if again else counts)
    return known


def _silent(number: int, least: float, most: float) -> None:
    """Says nothing: only the command shows how far it is."""


def main() -> None:
    """Measures and prints."""
    asked = argparse.ArgumentParser()
    asked.add_argument("--only", type=int, default=POPULATIONS)
    asked.add_argument("--large", action="store_true")
    given = asked.parse_args()
    found: list[dict[str, Any]] = []
    for seed in range(given.only):
        found.append({**alone(seed), **three_times(seed)})
        print(json.dumps(found[-1]), file=sys.stderr, flush=True)
    summary: dict[str, Any] = {
        name: sum(each[name] for each in found)
        for name in (
            "small",
            "recovered",
            "recovered_blanked",
            "recovered_over_three",
            "recovered_over_three_blanked",
        )
    }
    summary["visible"] = round(float(np.mean([each["visible"] for each in found])), 3)
    summary["visible_last"] = round(float(np.mean([each["visible_last"] for each in found])), 3)
    summary["longest_seconds"] = max(each["seconds"] for each in found)
    summary["longest_seconds_later"] = max(each["seconds_a_release"] for each in found)
    if given.large:
        summary["five_thousand"] = _once(population(0, 5000, 3), 0)
    print(json.dumps(summary))


if __name__ == "__main__":
    main()
