"""The README of a download: what it is, what for, what not, until when."""

import io
import re
import subprocess
import sys
import zipfile
from datetime import date

import pytest
import textstat

from analysis.exports import CodedTable, Form, codebook_now, packed, packed_codebook
from tests.unit.analysis.exported import a_coded_table

EVERY_FORM = [form for form in Form if form.holds_texts]


def readme(table: CodedTable, form: Form = Form.CSV) -> str:
    archive = zipfile.ZipFile(io.BytesIO(packed(table, form, "nl")))
    return archive.read("README.txt").decode("utf-8-sig")


@pytest.mark.parametrize("form", EVERY_FORM)
def test_every_download_says_in_both_languages_what_it_is_and_what_it_is_not_for(
    form: Form,
) -> None:
    said = " ".join(readme(a_coded_table(), form).split())

    assert "Zoek nooit uit wie iets schreef." in said
    assert "Never find out who wrote something." in said
    assert "met versie 1 van het codeboek" in said
    assert "Gemaakt op 2 maart 2026" in said


def test_it_says_when_it_has_to_be_destroyed() -> None:
    said = readme(a_coded_table(gone_on=date(2028, 3, 1)))

    assert "en uiterlijk op 1 maart 2028." in said
    assert "and on 1 March 2028 at the latest." in said


def test_as_long_as_the_table_is_open_it_counts_from_the_close() -> None:
    assert "uiterlijk 730 dagen nadat de danstafel is gesloten" in readme(a_coded_table())


def test_in_practice_it_says_that_all_is_invented() -> None:
    assert "Alles hierin is verzonnen" in readme(a_coded_table(practice=True))
    assert "verzonnen" not in readme(a_coded_table())


def test_a_codebook_alone_says_that_nothing_of_dancers_is_in_it() -> None:
    archive = zipfile.ZipFile(io.BytesIO(packed_codebook(codebook_now(), "en")))

    assert archive.namelist() == ["README.txt", "codebook.qdc"]
    assert "Nothing of dancers is in it." in archive.read("README.txt").decode()


def test_a_codebook_is_no_form_for_texts() -> None:
    with pytest.raises(ValueError, match="qdc"):
        packed(a_coded_table(), Form.QDC, "nl")


def test_its_dutch_is_plain() -> None:
    dutch = " ".join(readme(a_coded_table()).split("\n\n\n")[0].split())
    textstat.set_lang("nl")

    assert textstat.flesch_reading_ease(dutch) >= 65
    sentences = [each.split() for each in re.split(r"[.?!]\s", dutch)]
    assert sum(map(len, sentences)) / len(sentences) <= 12


def test_what_makes_files_is_read_when_somebody_asks_for_one_and_not_at_the_start() -> None:
    loaded = (
        "import sys, analysis.exports; "
        "print(sorted({'xlsxwriter', 'pyreadstat', 'pandas'} & sys.modules.keys()))"
    )
    said = subprocess.run([sys.executable, "-c", loaded], capture_output=True, text=True)

    assert said.stdout.strip() == "[]"
