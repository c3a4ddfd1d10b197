"""Where dancers can turn, as the operator left it, and how she checks it."""

from models.help_lines.checking import (
    LONGEST_HOURS,
    Correction,
    HelpLine,
    HelpProblem,
    HelpStays,
    HelpUnknown,
    confirm_help,
    correct_help,
    help_to_check,
    hide_help,
    show_help,
)
from models.help_lines.kept import HelpCheck, help_lines, help_lines_in, text_as_kept

__all__ = [
    "LONGEST_HOURS",
    "Correction",
    "HelpCheck",
    "HelpLine",
    "HelpProblem",
    "HelpStays",
    "HelpUnknown",
    "confirm_help",
    "correct_help",
    "help_lines",
    "help_lines_in",
    "help_to_check",
    "hide_help",
    "show_help",
    "text_as_kept",
]
