"""Sentences to agree with, disagree with or pass at a danstafel: a first set to choose from."""

from functools import cache
from pathlib import Path
from typing import Literal

from content.languages import Text
from content.loading import FOLDER, ContentModel, document, read

FILE = "statements.yaml"
FIRST_SET = 12


class VoteChoice(ContentModel):
    """One of the three ways to answer a statement."""

    key: Literal["agree", "disagree", "pass"]
    label: Text


class Statement(ContentModel):
    """One idea in one sentence; sector "both" is for every table."""

    id: str
    sector: Literal["sport", "education_culture", "both"]
    themes: tuple[str, ...]
    text: Text


class Statements(ContentModel):
    """The set, with the words above it."""

    version: int
    status: str
    votes: tuple[VoteChoice, VoteChoice, VoteChoice]
    intro: Text
    sector_note: str
    statements: tuple[Statement, ...]


def statements(folder: Path = FOLDER) -> Statements:
    """The statements, read once. Raises `ContentMistake` with file and line."""
    return _read(folder)


def statements_for(sector: str) -> tuple[Statement, ...]:
    """The statements that fit a table of this sector ("sport" or "education_culture")."""
    return tuple(each for each in statements().statements if each.sector in ("both", sector))


def first_statements(sector: str) -> tuple[Statement, ...]:
    """The first set for a table of this sector: one a theme, FIRST_SET at most. More than a room
    can vote on in a quarter of an hour would leave each with few votes.
    """
    of_theme = {each.themes[0]: each for each in reversed(statements_for(sector))}
    chosen = [each for each in statements_for(sector) if each in of_theme.values()]
    return tuple(chosen[:FIRST_SET])


@cache
def _read(folder: Path) -> Statements:
    source = document(folder, FILE)
    found = read(Statements, source)
    source.refuse_repeated([entry.id for entry in found.statements], ("statements",), "statement")
    themes = document(folder, "codebook.yaml").ids("themes")
    for number, entry in enumerate(found.statements):
        place = ("statements", number, "themes")
        source.refuse_unknown(entry.themes, themes, place, "theme")
    return found
