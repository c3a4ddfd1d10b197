"""Reading redacted words, deciding what they are about, and proposing quotes."""

from models.coding.codings import (
    MOST_THEMES,
    Coding,
    Decision,
    Mark,
    TextToCode,
    texts_to_code,
)
from models.coding.deciding import LONGEST_MEMO, code_text, take_back_coding
from models.coding.exporting import export_codings
from models.coding.progress import coding_progress
from models.coding.quotes import QuoteProposal, propose_quote, proposed_texts, take_back_quote
from models.coding.suggestions_taken import suggestions_taken
from models.coding.taken_out import OpenedTakenOut, put_back, take_out, taken_out

__all__ = [
    "LONGEST_MEMO",
    "MOST_THEMES",
    "Coding",
    "Decision",
    "Mark",
    "OpenedTakenOut",
    "QuoteProposal",
    "TextToCode",
    "code_text",
    "coding_progress",
    "export_codings",
    "propose_quote",
    "proposed_texts",
    "put_back",
    "suggestions_taken",
    "take_back_coding",
    "take_back_quote",
    "take_out",
    "taken_out",
    "texts_to_code",
]
