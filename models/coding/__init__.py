"""Reading redacted words, deciding what they are about, and proposing quotes."""

from models.coding.codings import (
    MOST_THEMES,
    Coding,
    TextToCode,
    code_text,
    texts_to_code,
)
from models.coding.progress import coding_progress
from models.coding.quotes import QuoteProposal, propose_quote, proposed_texts, take_back_quote

__all__ = [
    "MOST_THEMES",
    "Coding",
    "QuoteProposal",
    "TextToCode",
    "code_text",
    "coding_progress",
    "propose_quote",
    "proposed_texts",
    "take_back_quote",
    "texts_to_code",
]
