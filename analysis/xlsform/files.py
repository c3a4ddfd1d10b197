"""A questionnaire as plain values, as the file of content, and sheets as a workbook."""

import io
from collections.abc import Mapping
from typing import Any

import yaml

from analysis.xlsform.layout import COLUMNS
from content.questionnaire import Questionnaire

Row = Mapping[str, str]
Sheets = Mapping[str, tuple[Row, ...]]


def plain_of(form: Questionnaire) -> dict[str, Any]:
    """The questionnaire as its file has it, without what goes without saying."""
    plain: dict[str, Any] = form.model_dump(
        mode="json", by_alias=True, exclude_defaults=True, exclude_none=True
    )
    return plain


def as_yaml(form: Questionnaire) -> str:
    """The questionnaire as the file of content, which reads it the same again."""
    written: str = yaml.safe_dump(plain_of(form), allow_unicode=True, sort_keys=False, width=100)
    return written


def workbook(sheets: Sheets) -> bytes:
    """The rows as a file (XLSX, ECMA-376) in which nothing is a formula."""
    from xlsxwriter import Workbook

    as_written = {"strings_to_formulas": False, "strings_to_urls": False, "in_memory": True}
    file = io.BytesIO()
    with Workbook(file, as_written) as book:
        bold = book.add_format({"bold": True})
        for name, rows in sheets.items():
            sheet = book.add_worksheet(name)
            sheet.freeze_panes(1, 0)
            sheet.write_row(0, 0, COLUMNS[name], bold)
            for number, row in enumerate(rows, start=1):
                for column, head in enumerate(COLUMNS[name]):
                    if row.get(head):
                        sheet.write_string(number, column, row[head])
    return file.getvalue()
