"""Texts and codings as CSV and XLSX, read back by pandas and openpyxl."""

import io
import zipfile
from dataclasses import replace

import openpyxl
import pandas
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.exports import CodersDecision, Form, packed
from analysis.exports.spreadsheets import csv_bytes, guarded
from analysis.exports.zipped import zipped
from content.languages import Language
from tests.unit.analysis.exported import BARE, CODED, MARKED, START, WORDS, a_coded_table

FORMULAS = ("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "  =1", "＝1", "＠x")


def files(form: Form, language: Language = "nl", **changed: object) -> dict[str, bytes]:
    archive = zipfile.ZipFile(io.BytesIO(packed(a_coded_table(**changed), form, language)))
    return {name: archive.read(name) for name in archive.namelist()}


def csv_read(name: str, language: Language = "nl") -> pandas.DataFrame:
    return pandas.read_csv(io.BytesIO(files(Form.CSV, language)[name]), keep_default_na=False)


def sheets(language: Language = "nl") -> dict[str, list[tuple[object, ...]]]:
    workbook = openpyxl.load_workbook(io.BytesIO(files(Form.XLSX, language)["teksten.xlsx"]))
    return {sheet.title: list(sheet.values) for sheet in workbook}


def test_a_row_is_a_text_with_its_background_and_what_each_coder_decided() -> None:
    coded, bare = csv_read("teksten.csv").to_dict("records")

    assert coded == {
        "id": "a" * 32,
        "fase": "vóór de danstafel",
        "vraag": "Wat maakte je mee?",
        "woorden": WORDS,
        "geschreven in het": "Nederlands",
        "sector": "In een opleiding of in de cultuur (school, gezelschap, podium)",
        "leeftijd": "16 tot en met 24 jaar",
        "thema’s die de danser koos": "Macht en afhankelijkheid",
        "codeur 1: thema’s": "Zwijgen en wegkijken; Macht en afhankelijkheid",
        "codeur 1: weet het niet": "",
        "codeur 1: memo": "Past bij <tekst> & meer.",
        "codeur 2: thema’s": "",
        "codeur 2: weet het niet": "ja",
        "codeur 2: memo": "",
        "samen afgesproken": "",
    }
    assert bare["woorden"] == "'=1+1"
    assert bare["codeur 1: thema’s"] == ""
    assert bare["codeur 2: thema’s"] == "Geen thema"


def test_passages_stand_apart_with_where_they_begin_and_end() -> None:
    assert csv_read("passages.csv").to_dict("records") == [
        {
            "id": "a" * 32,
            "codeur": 1,
            "thema": "Zwijgen en wegkijken",
            "van": START,
            "tot": START + len(MARKED),
            "passage": MARKED,
        }
    ]


def test_a_workbook_holds_the_same_as_the_csv_files() -> None:
    for name, rows in sheets().items():
        (heads, *body) = rows
        kept = [[str(cell if cell is not None else "") for cell in row] for row in body]
        read = csv_read(f"{name}.csv")

        assert list(heads) == list(read.columns)
        assert kept == read.astype(str).to_numpy().tolist()


def test_all_of_it_can_be_had_in_english() -> None:
    read = csv_read("texts.csv", "en")

    assert read["coder 1: themes"][0] == "Silence and looking away; Power and dependence"
    assert read["phase"][0] == "before the danstafel"


def test_a_theme_that_the_codebook_lost_keeps_its_key() -> None:
    lost = replace(BARE, decisions=(CodersDecision(1, ("gone_by_now",)),))
    archive = packed(a_coded_table(lost), Form.CSV, "nl")

    written = zipfile.ZipFile(io.BytesIO(archive)).read("teksten.csv").decode()
    assert "gone_by_now" in written


@pytest.mark.parametrize("cell", FORMULAS)
def test_what_could_be_a_formula_is_text_in_csv(cell: str) -> None:
    assert guarded(cell) == f"'{cell}"


@given(st.lists(st.text(), min_size=1, max_size=4))
def test_no_cell_of_any_words_begins_as_a_formula(cells: list[str]) -> None:
    assert not any(str(guarded(cell))[:1] in tuple("=+-@\t\r\n") for cell in cells if cell)


def test_no_cell_of_a_workbook_is_a_formula_or_a_link() -> None:
    hostile = [replace(BARE, words=words) for words in (*FORMULAS, "https://elders.example")]
    archive = packed(a_coded_table(*hostile), Form.XLSX, "nl")
    workbook = zipfile.ZipFile(io.BytesIO(archive)).read("teksten.xlsx")
    sheet = openpyxl.load_workbook(io.BytesIO(workbook))["teksten"]

    types = {cell.data_type for row in sheet for cell in row if cell.value is not None}
    assert types == {"s"}
    assert not any(cell.hyperlink for row in sheet for cell in row)


def test_csv_begins_with_the_mark_by_which_excel_knows_its_signs() -> None:
    assert csv_bytes([("één",)]) == "\ufefféén\r\n".encode()


def test_a_table_without_coders_or_texts_still_opens() -> None:
    empty = files(Form.XLSX, texts=(), coders=0)["teksten.xlsx"]

    workbook = openpyxl.load_workbook(io.BytesIO(empty))
    assert [sheet.max_row for sheet in workbook][:2] == [1, 1]


@pytest.mark.parametrize("form", [form for form in Form if form.holds_texts])
def test_the_same_table_gives_the_same_bytes(form: Form) -> None:
    table = a_coded_table()

    assert packed(table, form, "nl") == packed(table, form, "nl")


def test_a_zip_tells_no_time() -> None:
    (entry,) = zipfile.ZipFile(io.BytesIO(zipped({"a": b"b"}))).infolist()

    assert entry.date_time == (1980, 1, 1, 0, 0, 0)


def test_a_text_of_four_thousand_emoji_fits_in_a_cell() -> None:
    long = replace(CODED, words="💃" * 4000, decisions=())
    archive = packed(a_coded_table(long), Form.XLSX, "nl")

    workbook = zipfile.ZipFile(io.BytesIO(archive)).read("teksten.xlsx")
    sheet = openpyxl.load_workbook(io.BytesIO(workbook))["teksten"]
    assert sheet.cell(2, 4).value == long.words
