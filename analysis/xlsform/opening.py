"""Opening a spreadsheet that anybody may have made, without trusting it.

An xlsx is a zip of XML. How large it becomes is known before it is unpacked, and XML that defines
entities is refused before openpyxl sees it (OWASP: "XML External Entity Prevention").
"""

import io
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from xml.sax import SAXException
from xml.sax.handler import ContentHandler

from analysis.xlsform.layout import COLUMNS, SURVEY, head_of
from analysis.xlsform.mistakes import At, Findings, Told, UnusableSheets
from analysis.xlsform.sheets import Row, Sheet
from content.wording import N_

MOST_BYTES = 5_000_000
MOST_UNPACKED = 40_000_000
MOST_PARTS = 500
MOST_ROWS = 5_000
MOST_COLUMNS = 200
_OTHER_COLUMNS = {"label", "hint"}


def opened(path: Path, found: Findings) -> dict[str, Sheet]:
    """The sheets we know, by name. Cells that hold a formula, or no text, are added to `found`.
    Raises `UnusableSheets` for a file that can't be read at all.
    """
    return _sheets(_safe_bytes(path), found)


def _safe_bytes(path: Path) -> bytes:
    """The file, after looking whether it can be opened without harm."""
    try:
        if path.stat().st_size > MOST_BYTES:
            most = str(MOST_BYTES // 1_000_000)
            raise _refused(N_("This file is larger than {most} MB."), most=most)
        content = path.read_bytes()
    except OSError as error:
        raise _refused(N_("This file can't be read. Does it exist?")) from error
    if not content:
        raise _refused(N_("This file is empty."))
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            _check_parts(archive)
    except (zipfile.BadZipFile, zlib.error, EOFError, RuntimeError, NotImplementedError) as error:
        raise _no_xlsx() from error
    return content


def _check_parts(archive: zipfile.ZipFile) -> None:
    from defusedxml import DefusedXmlException
    from defusedxml.sax import parseString

    parts = archive.infolist()
    if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > MOST_UNPACKED:
        most = str(MOST_UNPACKED // 1_000_000)
        raise _refused(N_("Unpacked, this file is larger than {most} MB."), most=most)
    for part in parts:
        if part.filename.lower().endswith((".xml", ".rels", ".vml")):
            try:
                # Python's zipfile gives no more bytes than the size it told.
                parseString(archive.read(part), ContentHandler(), forbid_dtd=True)
            except DefusedXmlException as error:
                sentence = N_("This file has something hidden that could harm. It stays closed.")
                raise _refused(sentence) from error
            except SAXException as error:
                raise _no_xlsx() from error


def _sheets(content: bytes, found: Findings) -> dict[str, Sheet]:
    from openpyxl import load_workbook

    sheets: dict[str, Sheet] = {}
    try:
        book = load_workbook(io.BytesIO(content), read_only=True, keep_links=False)
        for written in book.worksheets:
            name = written.title.strip().lower()
            if name in COLUMNS and name not in sheets:
                written.reset_dimensions()  # a file may lie about how large a sheet is
                rows = written.iter_rows(max_col=MOST_COLUMNS)
                sheets[name] = _sheet(name, rows, found)
    except UnusableSheets:
        raise
    except Exception as error:  # openpyxl raises whatever a broken part leads to
        raise _no_xlsx() from error
    if SURVEY not in sheets:
        raise _refused(N_("This file has no sheet named 'survey'. That is where the questions go."))
    return sheets


def _sheet(name: str, rows: Iterator[tuple[Any, ...]], found: Findings) -> Sheet:
    heads: dict[int, str] = {}
    letters: dict[str, str] = {}
    kept: list[Row] = []
    for number, cells in enumerate(rows, start=1):
        if number > MOST_ROWS and any(cell.value is not None for cell in cells):
            most = str(MOST_ROWS)
            raise UnusableSheets(
                [Told(At(name), N_("there are more than {most} rows"), (("most", most),))]
            )
        if not heads:
            heads, letters = _heads(name, number, cells, found)
            continue
        values = {}
        for index, cell in enumerate(cells):
            head = heads.get(index)
            if cell.value is None or not head:
                continue
            at = At(name, number, f"{cell.column_letter} ({head})")
            if _readable(cell, at, found):
                values[head] = cell.value
        if values:
            kept.append(Row(name, number, values, letters))
    return Sheet(name, letters, tuple(kept))


def _heads(
    name: str, number: int, cells: tuple[Any, ...], found: Findings
) -> tuple[dict[int, str], dict[str, str]]:
    """The columns by their place, and their letters by name."""
    heads: dict[int, str] = {}
    letters: dict[str, str] = {}
    for index, cell in enumerate(cells):
        if cell.value is None or not str(cell.value).strip():
            continue
        at = At(name, number, cell.column_letter)
        if not _readable(cell, at, found):
            continue
        head = head_of(str(cell.value))
        if head in letters:
            found.wrong(at, N_("the column '{head}' is there twice"), head=head)
        elif head in COLUMNS[name] or head in _OTHER_COLUMNS:
            heads[index], letters[head] = head, cell.column_letter
        else:
            found.note(at, N_("we leave out the column '{head}'"), head=head)
    return heads, letters


def _readable(cell: Any, at: At, found: Findings) -> bool:
    if cell.data_type == "f":
        found.wrong(at, N_("there is a formula here; put the text itself here"))
    elif cell.data_type == "e" or not isinstance(cell.value, (str, int, float, bool)):
        found.wrong(at, N_("there is no text here, but a date or an error of Excel"))
    else:
        return True
    return False


def _refused(sentence: str, **names: str) -> UnusableSheets:
    return UnusableSheets([Told(At(), sentence, tuple(names.items()))])


def _no_xlsx() -> UnusableSheets:
    return _refused(N_("This is no file that Excel can open. Save it as .xlsx and try again."))
