"""What benchmarks need to lay groups of people beside other groups of the same people."""

import json
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np

from analysis.opinion import Opinions
from analysis.opinion.stability import adjusted_rand

_SIDE = Path(__file__).parent / "red_dwarf_side.py"


@dataclass(frozen=True)
class Asked:
    """One matrix for red-dwarf: its votes (participant, statement, vote)."""

    votes: Sequence[tuple[str, int, int]]
    moderated_out: Sequence[int] = ()


@dataclass(frozen=True)
class Answered:
    """What red-dwarf made of one matrix."""

    seconds: float
    groups: dict[str, int]


def red_dwarf(python: str, asked: Sequence[Asked]) -> list[Answered]:
    """The groups red-dwarf finds in each; `python` is an interpreter that has red-dwarf 0.4."""
    said = subprocess.run(
        [python, str(_SIDE)],
        input="\n".join(json.dumps(asdict(each)) for each in asked),
        stdout=subprocess.PIPE,
        check=True,
        text=True,
    ).stdout
    return [Answered(**json.loads(line)) for line in said.splitlines()]


def groups_of(opinions: Opinions) -> dict[str, int]:
    """The number of the group that each participant is in; who is in none is left out."""
    return {name: group.id for group in opinions.groups for name in group.participants}


def alike(one: Mapping[str, int], other: Mapping[str, int]) -> float:
    """The adjusted Rand index of those whom both have in a group; 0 where there are none."""
    people = sorted(one.keys() & other.keys())
    if not people:
        return 0.0
    labels = (np.array([groups[name] for name in people]) for groups in (one, other))
    return round(adjusted_rand(*labels), 3)
