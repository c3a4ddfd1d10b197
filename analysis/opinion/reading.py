"""Reading votes from CSV: `participant,statement,vote`, the columns in any order."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass

COLUMNS = ("participant", "statement", "vote")
_VOTES = {"1": 1, "-1": -1, "0": 0}


@dataclass(frozen=True, slots=True)
class Vote:
    """What somebody thinks of a statement: 1 agrees, -1 disagrees, 0 passes."""

    participant: str
    statement: str
    vote: int


class UnreadableVotes(Exception):
    """A line that is no vote; says which line, counted from 1, and what to put right."""

    def __init__(self, line: int, reason: str) -> None:
        super().__init__(f"line {line}: {reason}")
        self.line = line


def read_votes(data: bytes) -> tuple[Vote, ...]:
    """The votes in their order, from UTF-8 with or without its mark; blank lines are nothing.

    Other columns may stand beside the three. Raises UnreadableVotes at the first line that is
    wrong, so that no vote is left out unnoticed.
    """
    rows = _rows(_text(data))
    line, header = next(rows, (1, []))
    names = [name.strip().lower() for name in header]
    for name in COLUMNS:
        if names.count(name) != 1:
            raise UnreadableVotes(line, f"the header must name {','.join(COLUMNS)}, each once")
    participant, statement, vote = (names.index(name) for name in COLUMNS)
    votes: list[Vote] = []
    for line, row in rows:
        if len(row) != len(names):
            raise UnreadableVotes(line, f"has {len(row)} fields where the header has {len(names)}")
        votes.append(_vote(line, row[participant], row[statement], row[vote]))
    return tuple(votes)


def _vote(line: int, participant: str, statement: str, vote: str) -> Vote:
    value = _VOTES.get(vote.strip())
    if value is None:
        raise UnreadableVotes(line, f"the vote is {vote!r}; it must be 1, -1 or 0")
    for name, field in (("participant", participant), ("statement", statement)):
        if not field.strip():
            raise UnreadableVotes(line, f"the {name} is missing")
    return Vote(participant.strip(), statement.strip(), value)


def _text(data: bytes) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise UnreadableVotes(line, "is not UTF-8") from error


def _rows(text: str) -> Iterator[tuple[int, list[str]]]:
    """Each row that holds something, with the line on which it begins."""
    lines = csv.reader(text.splitlines(keepends=True), strict=True)
    line = 1
    while True:
        try:
            row = next(lines)
        except StopIteration:
            return
        except csv.Error as error:
            raise UnreadableVotes(line, f"is not CSV ({error})") from error
        if any(field.strip() for field in row):
            yield line, row
        line = lines.line_num + 1
