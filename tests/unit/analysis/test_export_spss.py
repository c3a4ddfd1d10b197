"""SPSS, read back by pyreadstat."""

import io
import math
import zipfile
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

import pandas
import pyreadstat
import pytest

from analysis.exports import CodedTable, Form, packed
from content.codebook import codebook
from tests.unit.analysis.exported import BARE, CODED, DAY, WORDS, a_coded_table


def sav(table: CodedTable) -> bytes:
    return zipfile.ZipFile(io.BytesIO(packed(table, Form.SAV, "nl"))).read("danstafel.sav")


def read(table: CodedTable, folder: Path) -> tuple[pandas.DataFrame, Any]:
    file = folder / "danstafel.sav"
    file.write_bytes(sav(table))
    return pyreadstat.read_sav(file)


def test_a_theme_is_one_where_a_coder_chose_it_nought_where_not_and_nothing_if_undecided(
    tmp_path: Path,
) -> None:
    rows, _ = read(a_coded_table(), tmp_path)
    coded, bare = rows.to_dict("records")

    assert (coded["silence_coder1"], coded["touch_coder1"]) == (1, 0)
    assert math.isnan(coded["silence_coder2"])
    assert (coded["unsure_coder1"], coded["unsure_coder2"]) == (0, 1)
    assert math.isnan(bare["silence_coder1"])
    assert bare["silence_coder2"] == 0
    assert (coded["power_dancer"], coded["silence_dancer"]) == (1, 0)
    assert math.isnan(bare["power_dancer"])


def test_labels_are_in_both_languages(tmp_path: Path) -> None:
    _, told = read(a_coded_table(), tmp_path)
    labels, values = told.column_names_to_labels, told.variable_value_labels

    assert labels["silence_coder1"] == (
        "Zwijgen en wegkijken (codeur 1) / Silence and looking away (coder 1)"
    )
    assert values["silence_coder1"] == {0: "nee / no", 1: "ja / yes"}
    assert values["age"][1] == "16 tot en met 24 jaar / 16 to 24 years old"
    assert values["sector"][4] == "Weet ik niet / I don't know"
    for theme in codebook().themes:
        assert theme.label.nl in labels[f"{theme.key}_dancer"]
        assert theme.label.en in labels[f"{theme.key}_dancer"]


def test_background_is_a_number_with_a_label_and_unknown_is_empty(tmp_path: Path) -> None:
    rows, told = read(a_coded_table(), tmp_path)
    said = told.variable_value_labels["phase"]

    assert [said[number].split(" / ")[1] for number in rows["phase"]] == [
        "before the danstafel",
        "after the danstafel",
    ]
    assert math.isnan(rows["sector"][1])


def test_no_words_and_no_memos_are_in_it() -> None:
    written = sav(a_coded_table())

    assert WORDS[20:40].encode() not in written
    assert b"Past bij" not in written


def test_the_day_is_told_and_no_time(tmp_path: Path) -> None:
    _, told = read(a_coded_table(), tmp_path)

    assert told.creation_time == datetime.combine(DAY, datetime.min.time())


def test_a_table_without_texts_still_opens(tmp_path: Path) -> None:
    rows, _ = read(a_coded_table(texts=(), coders=0), tmp_path)

    assert len(rows) == 0


def test_it_is_made_through_a_pipe_and_not_as_a_file(monkeypatch: pytest.MonkeyPatch) -> None:
    paths: list[str] = []
    write = pyreadstat.write_sav

    def seen(frame: object, path: Path, **told: object) -> None:
        paths.append(str(path.readlink()))
        write(frame, path, **told)

    monkeypatch.setattr(pyreadstat, "write_sav", seen)
    sav(a_coded_table())

    assert [path.split(":")[0] for path in paths] == ["pipe"]


def test_what_goes_wrong_while_writing_hangs_nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_args: object, **_told: object) -> None:
        raise OSError("no")

    monkeypatch.setattr(pyreadstat, "write_sav", broken)
    with pytest.raises(OSError, match="no"):
        sav(a_coded_table())


def test_what_the_team_settled_is_a_column_of_its_own(tmp_path: Path) -> None:
    rows, told = read(a_coded_table(replace(CODED, settled=("touch",)), BARE), tmp_path)
    coded, bare = rows.to_dict("records")

    assert (coded["touch_settled"], coded["silence_settled"]) == (1, 0)
    assert math.isnan(bare["touch_settled"])
    assert "samen afgesproken" in told.column_names_to_labels["touch_settled"]
