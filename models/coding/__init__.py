"""Reading redacted words, deciding what they are about, and proposing quotes."""

from models.coding.agreeing import CodedTable, coded_table
from models.coding.codings import (
    MOST_THEMES,
    Coding,
    Decision,
    Mark,
    TextToCode,
    texts_to_code,
)
from models.coding.deciding import LONGEST_MEMO, code_text, take_back_coding
from models.coding.differing import (
    Agreed,
    Chosen,
    Difference,
    Differing,
    difference,
    differences,
)
from models.coding.exporting import export_codings
from models.coding.own_themes import OwnThemes, OwnThemeTold, ThemeState, own_themes
from models.coding.progress import coding_progress
from models.coding.quotes import QuoteProposal, propose_quote, proposed_texts, take_back_quote
from models.coding.reading_list import ReadingList, reading_list, some_texts_to_code
from models.coding.settling import LONGEST_WHY, SHORTEST_WHY, settle, take_back_settled
from models.coding.standing_out import writings_of_table
from models.coding.suggestions_taken import suggestions_taken
from models.coding.taken_out import OpenedTakenOut, put_back, take_out, taken_out

__all__ = [
    "LONGEST_MEMO",
    "LONGEST_WHY",
    "MOST_THEMES",
    "SHORTEST_WHY",
    "Agreed",
    "Chosen",
    "CodedTable",
    "Coding",
    "Decision",
    "Difference",
    "Differing",
    "Mark",
    "OpenedTakenOut",
    "OwnThemeTold",
    "OwnThemes",
    "QuoteProposal",
    "ReadingList",
    "TextToCode",
    "ThemeState",
    "code_text",
    "coded_table",
    "coding_progress",
    "difference",
    "differences",
    "export_codings",
    "own_themes",
    "propose_quote",
    "proposed_texts",
    "put_back",
    "reading_list",
    "settle",
    "some_texts_to_code",
    "suggestions_taken",
    "take_back_coding",
    "take_back_quote",
    "take_back_settled",
    "take_out",
    "taken_out",
    "texts_to_code",
    "writings_of_table",
]
