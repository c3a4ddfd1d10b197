"""A spreadsheet that anybody may have made is opened safely, or refused in one sentence."""

import io
import zipfile
from pathlib import Path

import pytest
from openpyxl import Workbook

from analysis.xlsform.mistakes import Findings, UnusableSheets
from analysis.xlsform.opening import opened
from content.wording import wording

ENTITIES = b'<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "b">]><l>&a;</l>'


def zipped(name: str, content: bytes) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, content)
    return packed.getvalue()


def workbook(title: str, *rows: list[str]) -> bytes:
    book, packed = Workbook(), io.BytesIO()
    book.active.title = title
    for row in rows:
        book.active.append(row)
    book.save(packed)
    return packed.getvalue()


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "Dit bestand is leeg."),
        (b"no zip", "Sla het op als .xlsx"),
        (bytes(50_000_000), "groter dan 5 MB"),
        (zipped("xl/workbook.xml", bytes(60_000_000)), "Uitgepakt is dit bestand groter"),
        (zipped("xl/workbook.xml", ENTITIES), "zit iets verstopt"),
        (zipped("hello.txt", b"hello"), "Sla het op als .xlsx"),
        (workbook("Blad1"), "geen blad 'survey'"),
    ],
)
def test_what_cannot_be_opened_is_refused(tmp_path: Path, content: bytes, told: str) -> None:
    file = tmp_path / "form.xlsx"
    file.write_bytes(content)

    with pytest.raises(UnusableSheets) as refused:
        opened(file, Findings())

    assert told in refused.value.mistakes[0].told(wording("nl").gettext)


def test_a_formula_is_told_with_its_place(tmp_path: Path) -> None:
    file, found = tmp_path / "form.xlsx", Findings()
    file.write_bytes(workbook("survey", ["type", "name", "label::Dutch (nl)"], ["text", "a", "=1"]))

    opened(file, found)

    assert [mistake.told(wording("nl").gettext) for mistake in found.mistakes] == [
        "blad survey, regel 2, kolom C (label::Nederlands (nl)): "
        "hier staat een formule; zet hier de tekst zelf"
    ]
