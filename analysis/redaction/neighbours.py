"""Words that tell something of the word beside them: what somebody is, what somebody does."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

_FILE = Path(__file__).parent / "lists" / "neighbours.txt"


def class_before(word: str) -> str:
    """What a word (small letters) before another tells of it, "" for nothing."""
    return _tables()["before"].get(word, "")


def class_after(word: str) -> str:
    """What a word (small letters) after another tells of it, "" for nothing."""
    return _tables()["after"].get(word, "")


def own(word: str) -> str:
    """The word itself if it is a clue by itself, else ""."""
    return word if word in _tables()["own"] else ""


def is_among(word: str, name: str) -> bool:
    """Whether a word (small letters) is in the list of that name: "between" the parts of a name,
    "to_towns" before a town, "towns" and "surnames" that are words as well.
    """
    return _tables()["words"].get(word) == name


@cache
def _tables() -> Mapping[str, Mapping[str, str]]:
    """Per side ("before", "after", "own", "words") the class of each word."""
    tables: dict[str, dict[str, str]] = {"before": {}, "after": {}, "own": {}, "words": {}}
    side, name = "", ""
    for line in _FILE.read_text(encoding="utf-8").splitlines():
        if line.endswith(":"):
            side, _, name = line.removesuffix(":").partition(" ")
        elif not line.startswith("#"):
            for word in line.split():
                tables[side].setdefault(word, name)
    return tables
