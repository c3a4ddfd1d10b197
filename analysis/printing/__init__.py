"""Things to print, as PDF in memory: nothing of them is written down."""

from analysis.printing.cards import CARDS_A_PAGE, CannotPrint, CardWords, cards_pdf, check_files

__all__ = ["CARDS_A_PAGE", "CannotPrint", "CardWords", "cards_pdf", "check_files"]
