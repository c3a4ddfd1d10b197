"""How far people who read the same texts, each by themselves, decided the same."""

from analysis.agreement.readings import MACHINE, Pair, Reading, Together, pairs, together
from analysis.agreement.themes import ThemeAgreement
from analysis.agreement.verdict import FAIR_FROM, FEWEST_TEXTS, GOOD_FROM, Agreement, Verdict

__all__ = [
    "FAIR_FROM",
    "FEWEST_TEXTS",
    "GOOD_FROM",
    "MACHINE",
    "Agreement",
    "Pair",
    "Reading",
    "ThemeAgreement",
    "Together",
    "Verdict",
    "pairs",
    "together",
]
