"""Questionnaires as spreadsheets: XLSForm (xlsform.org), written and read back without loss.

Survey and choices are sheets that other programs show; what XLSForm has no word for stands on a
sheet of its own and in columns that begin with `danstafel_`.
"""

from analysis.xlsform.files import as_yaml, plain_of, workbook
from analysis.xlsform.mistakes import Findings, UnusableSheets
from analysis.xlsform.opening import opened
from analysis.xlsform.reading import questionnaire_in
from analysis.xlsform.writing import sheets_of

__all__ = [
    "Findings",
    "UnusableSheets",
    "as_yaml",
    "opened",
    "plain_of",
    "questionnaire_in",
    "sheets_of",
    "workbook",
]
