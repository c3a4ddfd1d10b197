"""Rows as CSV and as a workbook (XLSX, ECMA-376), in which nothing is ever a formula.

A cell that a program could take for a formula gets an apostrophe before it, as OWASP advises
("CSV Injection"). A workbook says itself that a cell is text; the apostrophe is there for who saves
it as CSV.
"""

import csv
import io
import re
from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime, time

from analysis.exports.rows import Row

# Also where spaces go before it, and the full-width signs that some programs read likewise.
_FORMULA = re.compile(r"[\t\r\n]|\s*[=+\-@＝＋－＠]")
WIDEST = 60  # characters; a column of words is no wider


def guarded(cell: str | int) -> str | int:
    """The cell, with an apostrophe before what could be a formula."""
    return f"'{cell}" if isinstance(cell, str) and _FORMULA.match(cell) else cell


def csv_bytes(rows: Sequence[Row]) -> bytes:
    """CSV (RFC 4180) in UTF-8, with the mark by which Excel knows that."""
    written = io.StringIO()
    csv.writer(written).writerows([guarded(cell) for cell in row] for row in rows)
    return written.getvalue().encode("utf-8-sig")


def xlsx_bytes(sheets: Mapping[str, Sequence[Row]], made_on: date) -> bytes:
    """A workbook with these sheets, the first row of each kept in sight. It is made in memory."""
    from xlsxwriter import Workbook  # not at every start: few people ask for it

    written = io.BytesIO()
    as_written = {"strings_to_formulas": False, "strings_to_urls": False, "in_memory": True}
    with Workbook(written, as_written) as book:
        book.set_properties({"created": datetime.combine(made_on, time(), UTC)})
        heads = book.add_format({"bold": True, "valign": "top", "text_wrap": True})
        words = book.add_format({"valign": "top", "text_wrap": True})
        for name, rows in sheets.items():
            sheet = book.add_worksheet(name)
            sheet.freeze_panes(1, 0)
            for number, row in enumerate(rows):
                for column, cell in enumerate(map(guarded, row)):
                    write = sheet.write_string if isinstance(cell, str) else sheet.write_number
                    write(number, column, cell, words if number else heads)
            for column in range(len(rows[0])):
                longest = max(len(str(row[column])) for row in rows)
                sheet.set_column(column, column, min(longest + 2, WIDEST))
    return written.getvalue()
