"""Figures of a sector from its public releases: the numbers, what they say, and the charts."""

from analysis.figures.claims import (
    Claim,
    agreeing,
    change_claim,
    headline,
    is_quiet,
    theme_claim,
    wilson,
)
from analysis.figures.palette import DARK, LIGHT, Palette
from analysis.figures.picture import Count, SectorPicture, Spread, pool

__all__ = [
    "DARK",
    "LIGHT",
    "Claim",
    "Count",
    "Palette",
    "SectorPicture",
    "Spread",
    "agreeing",
    "change_claim",
    "headline",
    "is_quiet",
    "pool",
    "theme_claim",
    "wilson",
]
