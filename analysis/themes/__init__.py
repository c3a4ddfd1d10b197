"""Proposing what a text may be about; a person always decides."""

from analysis.themes.suggest import Suggestion, safety_flags, suggest

__all__ = ["Suggestion", "safety_flags", "suggest"]
