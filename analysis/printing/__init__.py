"""Things to print, as PDF in memory. Cards are never written down."""

from analysis.printing.cards import CARDS_A_PAGE, CannotPrint, CardWords, cards_pdf, check_files
from analysis.printing.guide import guide_pdf

__all__ = ["CARDS_A_PAGE", "CannotPrint", "CardWords", "cards_pdf", "check_files", "guide_pdf"]
