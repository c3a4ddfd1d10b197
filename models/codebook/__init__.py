"""Editing a table's own themes as one learns, and what was changed in them."""

from models.codebook.asking import LONGEST_DEFINITION, LONGEST_NAME, LONGEST_WHY, NewTheme
from models.codebook.changes import Change, ChangeKind, TableCodebook, table_codebook
from models.codebook.editing import add_theme, change_theme, remove_theme
from models.codebook.joining import MOST_PARTS, merge_theme, split_theme

__all__ = [
    "LONGEST_DEFINITION",
    "LONGEST_NAME",
    "LONGEST_WHY",
    "MOST_PARTS",
    "Change",
    "ChangeKind",
    "NewTheme",
    "TableCodebook",
    "add_theme",
    "change_theme",
    "merge_theme",
    "remove_theme",
    "split_theme",
    "table_codebook",
]
