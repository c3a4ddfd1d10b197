"""Proposing what a text may be about; a person always decides."""

from analysis.themes.suggest import Suggestion, safety_flags, suggest
from analysis.themes.taken import AllTaken, Decided, Taken, all_taken, taken_by_theme

__all__ = [
    "AllTaken",
    "Decided",
    "Suggestion",
    "Taken",
    "all_taken",
    "safety_flags",
    "suggest",
    "taken_by_theme",
]
