"""Our plain method beside the groups that Pol.is itself published of a conversation.

    python -m benchmarks.published_polis PARTICIPANTS-VOTES.CSV [--comments COMMENTS.CSV]
        [--about-the-voter 1,4,5] [--red-dwarf PYTHON]

The files are those of an export of Pol.is (github.com/compdemocracy/openData, CC BY 4.0). Of
comments.csv, statements that were moderated out or are about the voter (is-meta) are taken so here
too. Exports from before that column don't say which are about the voter; then name them.

Prints JSON: the `published` groups, largest first, and for each other way of grouping its own, how
many people both ways grouped, and their adjusted Rand index. `ours` is what `opinion-groups
--small-table off` works with; `red_dwarf` the same by red-dwarf 0.4. The other two show what the
difference is made of: our projection for the people that Pol.is grouped, with k-means from the
first to arrive, as Pol.is starts it; `with_means` as Pol.is fills in missing votes now,
`with_zeros` as it did in 2017.
"""

import argparse
import csv
import json
import sys
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from analysis.opinion import Vote, plain_opinions, vote_matrix
from analysis.opinion.grouping import best_grouping
from analysis.opinion.matrix import Matrix
from analysis.opinion.projection import positions
from benchmarks.beside import Asked, alike, groups_of, red_dwarf

_REJECTED = "-1"


@dataclass(frozen=True)
class Published:
    """A conversation as Pol.is exports it: people in order of arrival, NaN where nobody voted."""

    people: tuple[str, ...]
    statements: tuple[str, ...]
    votes: Matrix
    groups: dict[str, int]


def main() -> int:
    """Prints how like the published groups ours are."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("votes", type=Path)
    parser.add_argument("--comments", type=Path)
    parser.add_argument("--about-the-voter", default="", help="numbers of statements: 1,4,5")
    parser.add_argument("--red-dwarf", metavar="PYTHON", help="an interpreter with red-dwarf 0.4")
    options = parser.parse_args()
    out = {number for number in options.about_the_voter.split(",") if number}
    if options.comments:
        out |= not_counted(options.comments)
    compared = comparison(published(options.votes), out, options.red_dwarf)
    print(json.dumps(compared, indent=2))
    return 0


def published(file: Path) -> Published:
    """Reads participants-votes.csv. ValueError where a row's own counts don't fit its votes."""
    with file.open(encoding="utf-8", newline="") as lines:
        rows = sorted(csv.DictReader(lines), key=lambda row: int(row["participant"]))
    statements = tuple(name for name in rows[0] if name.isdecimal())
    for row in rows:
        _check(row, [row[name] for name in statements])
    votes = [[float(row[name] or "nan") for name in statements] for row in rows]
    groups = {row["participant"]: int(row["group-id"]) for row in rows if row["group-id"]}
    people = tuple(row["participant"] for row in rows)
    return Published(people, statements, np.array(votes), groups)


def not_counted(comments: Path) -> set[str]:
    """The statements in comments.csv that Pol.is takes as if everybody had passed."""
    with comments.open(encoding="utf-8", newline="") as lines:
        return {
            row["comment-id"]
            for row in csv.DictReader(lines)
            if row["moderated"] == _REJECTED or row.get("is-meta", "").lower() == "true"
        }


def comparison(talk: Published, out: set[str], python: str | None = None) -> dict[str, Any]:
    """The published groups and each other way to group the same people."""
    votes = [
        (person, name, int(vote))
        for person, row in zip(talk.people, talk.votes, strict=True)
        for name, vote in zip(talk.statements, row, strict=True)
        if not np.isnan(vote)
    ]
    matrix = vote_matrix(Vote(*vote) for vote in votes)
    ways = {"ours": groups_of(plain_opinions(matrix, out))}
    if python:
        numbered = [(person, int(name), vote) for person, name, vote in votes]
        asked = Asked(numbered, [int(name) for name in talk.statements if name in out])
        ways["red_dwarf"] = red_dwarf(python, [asked])[0].groups
    zeroed = talk.votes.copy()
    zeroed[:, [name in out for name in talk.statements]] = 0
    ways["with_means"] = _as_it_started(talk, positions(zeroed))
    ways["with_zeros"] = _as_it_started(talk, _positions_of_2017(zeroed))
    return {"published": _sizes(talk.groups)} | {
        name: {
            "groups": _sizes(groups),
            "both": len(groups.keys() & talk.groups.keys()),
            "adjusted_rand": alike(groups, talk.groups),
        }
        for name, groups in ways.items()
    }


def _check(row: Mapping[str, str], votes: list[str]) -> None:
    counts = [sum(vote != "" for vote in votes), votes.count("1"), votes.count("-1")]
    if counts != [int(row[name]) for name in ("n-votes", "n-agree", "n-disagree")]:
        raise ValueError(f"participant {row['participant']}: the counts don't fit the votes")


def _as_it_started(talk: Published, points: Matrix) -> dict[str, int]:
    people = [name for name in talk.people if name in talk.groups]
    found = best_grouping(points[[name in talk.groups for name in talk.people]], by_arrival=True)
    return dict(zip(people, found.labels.tolist(), strict=True)) if found else {}


def _positions_of_2017(votes: Matrix) -> Matrix:
    """As `positions`, but who did not vote on a statement weighs on its mean and on the plane as if
    they had passed: `conversation.clj` of Pol.is before it filled in means.
    """
    there = ~np.isnan(votes)
    filled = np.nan_to_num(votes)
    means = filled.mean(axis=0)
    plane = np.linalg.svd(filled - means, full_matrices=False)[2][:2]
    outwards = np.sqrt(votes.shape[1] / np.maximum(1, there.sum(axis=1)))
    points = np.where(there, votes - means, 0.0) @ plane.T
    return np.asarray(points * outwards[:, np.newaxis])


def _sizes(groups: Mapping[str, int]) -> list[int]:
    return sorted(Counter(groups.values()).values(), reverse=True)


if __name__ == "__main__":
    sys.exit(main())
