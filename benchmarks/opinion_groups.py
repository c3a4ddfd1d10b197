"""Opinion groups: how fast, how like red-dwarf, and how honest with few people.

    python -m benchmarks.opinion_groups [--red-dwarf PYTHON] [--tables 10]

PYTHON is the interpreter of an environment with red-dwarf 0.4 in it, which the platform doesn't
need. Prints JSON: `seconds` for 200 people and 150 statements; `beside_red_dwarf`, for matrices of
public size with planted groups, the adjusted Rand index of our plain method to red-dwarf and of
both to what was planted, with the ratio of times (ours / red-dwarf); `shown`, the share of small
tables for which groups are shown. Exits 1 when something is not as it has to be.
"""

import argparse
import json
import statistics
import sys
import time
from collections.abc import Callable
from itertools import product
from typing import Any

import numpy as np

from analysis.opinion import Opinions, Vote, plain_opinions, table_opinions, vote_matrix
from benchmarks.beside import Asked, alike, groups_of, red_dwarf
from tests.votes import WITHOUT_CAMPS, planted, without_camps

LONGEST = 1.0  # seconds for 200 x 150
LEAST_LIKE_RED_DWARF = 0.95
MOST_SHOWN_OF_NOISE = 0.05
NOISE = ("any vote", "popular or not", "yes-sayers")

PUBLIC = ((100, 30, 0.6), (200, 150, 0.3), (500, 60, 0.4), (1000, 100, 0.2), (2000, 200, 0.1))
PEOPLE, STATEMENTS, VOTED = (15, 20, 25, 30, 40), (6, 10, 16, 24), (0.6, 0.8, 1.0)


def main() -> int:
    """Measures, prints, and says by its exit code whether all is well."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--red-dwarf", metavar="PYTHON", help="an interpreter with red-dwarf 0.4")
    parser.add_argument("--tables", type=int, default=10, help="small tables of each size and kind")
    options = parser.parse_args()
    seconds, shown = _seconds(), _shown(options.tables)
    beside = _beside_red_dwarf(options.red_dwarf) if options.red_dwarf else []
    print(json.dumps({"seconds": seconds, "beside_red_dwarf": beside, "shown": shown}, indent=2))
    well = (
        max(seconds.values()) < LONGEST
        and all(each["to_red_dwarf"] >= LEAST_LIKE_RED_DWARF for each in beside)
        and all(shown[kind]["tables"] <= MOST_SHOWN_OF_NOISE for kind in NOISE)
    )
    return 0 if well else 1


def _seconds() -> dict[str, float]:
    """The median of five runs, from votes to what is told."""
    votes = planted(200, 150, 3, seed=1).votes

    def run(method: Callable[[list[Vote]], Opinions]) -> float:
        begun = time.perf_counter()
        method(votes)
        return time.perf_counter() - begun

    ways = {"plain": _plain, "small table": _small_table}
    return {
        name: round(statistics.median(run(way) for _ in range(5)), 3) for name, way in ways.items()
    }


def _beside_red_dwarf(python: str) -> list[dict[str, Any]]:
    cases = [(*size, camps) for size, camps in product(PUBLIC, (2, 3, 4, 5))]
    matrices = [
        planted(people, statements, camps, voted=voted, seed=seed)
        for seed, (people, statements, voted, camps) in enumerate(cases)
    ]
    # red-dwarf knows statements by number only.
    theirs = red_dwarf(
        python,
        [
            Asked([(vote.participant, int(vote.statement[1:]), vote.vote) for vote in each.votes])
            for each in matrices
        ],
    )
    found = []
    for case, matrix, other in zip(cases, matrices, theirs, strict=True):
        begun = time.perf_counter()
        ours = groups_of(_plain(matrix.votes))
        ratio = (time.perf_counter() - begun) / other.seconds
        names = dict(zip(("people", "statements", "voted", "planted"), case, strict=True))
        like = {
            "to_red_dwarf": alike(ours, other.groups),
            "ours_to_planted": alike(ours, matrix.camps),
            "red_dwarf_to_planted": alike(other.groups, matrix.camps),
        }
        found.append(names | {"grouped": len(ours), **like, "time_ratio": round(ratio, 3)})
    return found


def _shown(tables: int) -> dict[str, dict[str, float]]:
    """By kind: the share of tables with groups; where camps were planted, also how like those the
    groups that are shown are.
    """
    found: dict[str, dict[str, float]] = {}
    sizes = list(product(PEOPLE, STATEMENTS, VOTED))
    for kind in WITHOUT_CAMPS:
        shown = [
            bool(_small_table(without_camps(kind, *size, voted=voted, seed=seed)).groups)
            for seed, (*size, voted) in enumerate(sizes * tables)
        ]
        found[kind] = {"tables": round(statistics.mean(shown), 4), "of": len(shown)}
    for camps, loyal in ((2, 0.95), (2, 0.9), (3, 0.95)):
        likes, of = [], 0
        for seed, (people, statements, voted) in enumerate(sizes * max(1, tables // 4)):
            table = planted(
                people, statements, camps, voted=voted, loyal=loyal, alike=0.3, seed=seed
            )
            groups, of = groups_of(_small_table(table.votes)), of + 1
            if groups:
                likes.append(alike(groups, table.camps))
        like = round(statistics.mean(likes), 3) if likes else 0.0
        found[f"{camps} camps, {loyal:.0%} loyal"] = {
            "tables": round(len(likes) / of, 3),
            "of": of,
            "to_planted": like,
        }
    return found


def _plain(votes: list[Vote]) -> Opinions:
    return plain_opinions(vote_matrix(votes))


def _small_table(votes: list[Vote]) -> Opinions:
    return table_opinions(vote_matrix(votes), np.random.default_rng(0))


if __name__ == "__main__":
    sys.exit(main())
