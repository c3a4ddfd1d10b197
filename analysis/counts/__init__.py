"""Counting what dancers answered, per view, table and phase; nothing here is protected yet."""

from analysis.counts.counting import count_cells
from analysis.counts.respondents import (
    OWN_SECTORS,
    Answer,
    Answers,
    OwnSector,
    Respondent,
    own_sector,
)
from analysis.counts.strata import VIEWS

__all__ = [
    "OWN_SECTORS",
    "VIEWS",
    "Answer",
    "Answers",
    "OwnSector",
    "Respondent",
    "count_cells",
    "own_sector",
]
