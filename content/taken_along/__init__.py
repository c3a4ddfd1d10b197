"""What stands in the README of a file that facilitators take along, in both languages."""

from collections.abc import Mapping
from pathlib import Path


def words_about(what: str, told: Mapping[str, object]) -> str:
    """The README about "texts" or the "codebook". Raises KeyError for something it is not told."""
    text = (Path(__file__).parent / f"{what}.txt").read_text(encoding="utf-8")
    return text.format_map(told)
