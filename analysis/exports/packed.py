"""One ZIP a download: the file itself, and a README that says what it is and when it has to go."""

from collections.abc import Callable
from enum import StrEnum

from analysis.exports.coded import CodebookToShare, CodedTable
from analysis.exports.labels import said
from analysis.exports.readme import readme, readme_of_codebook
from analysis.exports.refi_codebook import codebook_qdc
from analysis.exports.refi_project import project_qdpx
from analysis.exports.rows import codebook_rows, passage_rows, text_rows
from analysis.exports.spreadsheets import csv_bytes, xlsx_bytes
from analysis.exports.spss import themes_sav
from analysis.exports.zipped import zipped
from content.languages import Language
from content.wording import N_

README = "README.txt"
TEXTS, PASSAGES, CODEBOOK = N_("texts"), N_("passages"), N_("codebook")


class Form(StrEnum):
    """What a file can be, by the end of its name."""

    XLSX = "xlsx"
    CSV = "csv"
    SAV = "sav"
    QDPX = "qdpx"
    QDC = "qdc"

    @property
    def holds_texts(self) -> bool:
        """Whether anything of dancers is in it; the codebook alone has nothing of them."""
        return self is not Form.QDC


def packed(table: CodedTable, form: Form, language: Language) -> bytes:
    """A ZIP with the table's texts and codings in this form. Two of one table with the same ids
    are the same bytes. Raises ValueError for a form that holds no texts.
    """
    if form not in _FILES:
        raise ValueError(form)
    return zipped({README: readme(table).encode("utf-8-sig"), **_FILES[form](table, language)})


def packed_codebook(book: CodebookToShare, language: Language) -> bytes:
    """A ZIP with the codebook as .qdc."""
    name = f"{said(CODEBOOK, language)}.qdc"
    about = readme_of_codebook(book).encode("utf-8-sig")
    return zipped({README: about, name: codebook_qdc(book, language)})


def _workbook(table: CodedTable, language: Language) -> dict[str, bytes]:
    sheets = {
        said(TEXTS, language): text_rows(table, language),
        said(PASSAGES, language): passage_rows(table, language),
        said(CODEBOOK, language): codebook_rows(table.whole_codebook(), language),
    }
    return {f"{said(TEXTS, language)}.xlsx": xlsx_bytes(sheets, table.made_on)}


def _csv_files(table: CodedTable, language: Language) -> dict[str, bytes]:
    return {
        f"{said(TEXTS, language)}.csv": csv_bytes(text_rows(table, language)),
        f"{said(PASSAGES, language)}.csv": csv_bytes(passage_rows(table, language)),
        f"{said(CODEBOOK, language)}.csv": csv_bytes(
            codebook_rows(table.whole_codebook(), language)
        ),
    }


def _project(table: CodedTable, language: Language) -> dict[str, bytes]:
    return {"danstafel.qdpx": project_qdpx(table, language, readme(table))}


def _sav(table: CodedTable, language: Language) -> dict[str, bytes]:
    return {"danstafel.sav": themes_sav(table)}


_FILES: dict[Form, Callable[[CodedTable, Language], dict[str, bytes]]] = {
    Form.XLSX: _workbook,
    Form.CSV: _csv_files,
    Form.SAV: _sav,
    Form.QDPX: _project,
}
