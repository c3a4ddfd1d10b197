"""Things to print, as PDF in memory. Cards are never written down."""

from analysis.printing.cards import CARDS_A_PAGE, CannotPrint, CardWords, cards_pdf, check_files
from analysis.printing.guide import guide_pdf
from analysis.printing.kit import (
    HelpLine,
    Kit,
    PaperPart,
    PaperQuestion,
    ScriptRound,
    kit_pdf,
)

__all__ = [
    "CARDS_A_PAGE",
    "CannotPrint",
    "CardWords",
    "HelpLine",
    "Kit",
    "PaperPart",
    "PaperQuestion",
    "ScriptRound",
    "cards_pdf",
    "check_files",
    "guide_pdf",
    "kit_pdf",
]
