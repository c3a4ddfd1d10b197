"""`manage.py protect-tables`: people in, protected tables out, and nothing else happens."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result
from typer.testing import CliRunner

import manage

ROOT = Path(__file__).parents[2]


def csv(people: int = 90, *, separator: str = ",", columns: str = "age") -> str:
    """People of two sectors and three ages, of whom every third names two themes."""
    lines = [["who", "sector", "theme", columns]]
    for number in range(people):
        own = ["sport" if number % 3 else "art", ("x", "y", "z")[(number * 7) % 11 // 4]]
        for theme in ("power", "silence")[: 1 + (number % 3 == 0)]:
            lines.append([f"u{number}", own[0], theme, own[1]])
    return "".join(separator.join(line) + "\n" for line in lines)


def protect_tables(*arguments: str, typed: str | bytes) -> Result:
    return CliRunner().invoke(manage.app, ["protect-tables", *arguments], input=typed)


def cells(result: Result) -> dict[tuple[tuple[str, str], ...], dict[str, Any]]:
    tables = json.loads(result.stdout)["tables"]
    return {tuple(cell["key"].items()): cell for table in tables for cell in table["cells"]}


def test_standard_output_holds_every_table_of_one_and_two_columns() -> None:
    result = protect_tables("--min-cell", "10", typed=csv())

    tables = json.loads(result.stdout)["tables"]
    assert result.exit_code == 0
    assert [each["dimensions"] for each in tables] == [
        ["sector"],
        ["theme"],
        ["age"],
        ["sector", "theme"],
        ["sector", "age"],
        ["theme", "age"],
    ]
    assert {"key", "count"} == tables[0]["cells"][0].keys()
    assert cells(result)[()]["count"] == 90
    assert {} in [cell["key"] for cell in tables[3]["cells"]]


def test_no_count_is_below_the_smallest() -> None:
    for least in (5, 10, 20):
        counts = [
            each["count"]
            for each in cells(protect_tables("--min-cell", str(least), typed=csv())).values()
        ]
        assert all(count is None or count >= least for count in counts)


@pytest.mark.parametrize("separator", [";", "\t"])
def test_other_separators_and_a_mark_at_the_beginning_are_read(separator: str) -> None:
    typed = "\ufeff" + csv(separator=separator).replace("\n", "\r\n")

    assert protect_tables(typed=typed).stdout == protect_tables(typed=csv()).stdout


def test_a_file_gives_the_same_each_time_and_in_any_order() -> None:
    header, *rows = csv().splitlines(keepends=True)
    turned = header + "".join(reversed(rows))

    assert protect_tables(typed=turned).stdout == protect_tables(typed=csv()).stdout


def test_nine_people_are_all_hidden_and_that_is_said() -> None:
    result = protect_tables(typed=csv(9))

    assert {each["count"] for each in cells(result).values()} == {None}
    assert "there are 9 units, fewer than 10: everything is hidden" in result.stderr


def test_a_unit_that_names_no_theme_is_counted() -> None:
    rows = "".join(f"n{number},sport,,x\n" for number in range(10))

    assert cells(protect_tables(typed=csv() + rows))[()]["count"] == 100


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        ("", "line 1: the file is empty"),
        ("who,theme\nu1,power\n", "line 1: the header must name the column 'sector' once"),
        ("who,sector\nu1,sport\n", "line 1: the header must name the column 'theme' once"),
        ("w,sector,theme,a,b,c,d\n", "line 1: there are 4 background columns; 3 is the most"),
        ("w,sector,theme,a,a\n", "line 1: every column needs a name of its own"),
        ("w,sector,theme\nu1,sport\n", "line 2: has 2 fields where the header has 3"),
        ("w,sector,theme\n,sport,power\n", "line 2: the w is missing"),
        ("w,sector,theme\nu1,,power\n", "line 2: the sector is missing"),
        (
            "w,sector,theme\nu1,sport,a\n\nu1,art,b\n",
            "line 4: the sector of this unit is another than on line 2",
        ),
        ('w,sector,theme\nu1,"sport,a\n', "is not CSV"),
        (b"w,sector,theme\nu1,\xff,a\n", "line 2: is not UTF-8"),
    ],
)
def test_what_is_wrong_is_named_and_nothing_is_printed_on_standard_output(
    typed: str | bytes, reason: str
) -> None:
    result = protect_tables(typed=typed)

    assert result.exit_code == 1
    assert result.stdout == ""
    assert reason in result.stderr


def test_fewer_than_ten_newcomers_repeat_the_former_release(tmp_path: Path) -> None:
    file = tmp_path / "first.json"
    first = protect_tables(typed=csv(90))
    file.write_text(first.stdout, encoding="utf-8")

    second = protect_tables("--previous", str(file), typed=csv(99))

    assert second.exit_code == 0
    for key, cell in cells(second).items():
        assert cell["count"] == cells(first)[key]["count"]
        assert ("as_of" in cell) == (cell["count"] is not None)
    assert "this is the former release again" in second.stderr


def test_a_later_release_marks_what_is_a_former_count(tmp_path: Path) -> None:
    file = tmp_path / "first.json"
    first = protect_tables(typed=csv(90))
    file.write_text(first.stdout, encoding="utf-8")

    second = protect_tables("--previous", str(file), typed=csv(120))

    assert cells(second)[()] == {"key": {}, "count": 120}
    former = [cell for cell in cells(second).values() if cell.get("as_of") == "previous"]
    assert former
    for cell in former:
        assert cell["count"] == cells(first)[tuple(cell["key"].items())]["count"]


@pytest.mark.parametrize(
    ("written", "reason"),
    [
        ("no json", "it is not JSON"),
        ("[]", "it holds no tables as this command writes them"),
        ('{"tables": [{"name": "x"}]}', "it holds no tables as this command writes them"),
        ('{"tables": []}', "it holds no tables as this command writes them"),
    ],
)
def test_a_former_release_that_is_none_is_named(tmp_path: Path, written: str, reason: str) -> None:
    file = tmp_path / "first.json"
    file.write_text(written, encoding="utf-8")

    result = protect_tables("--previous", str(file), typed=csv())

    assert (result.exit_code, result.stdout) == (1, "")
    assert f"{file}: {reason}" in result.stderr


def test_a_former_release_of_other_columns_is_named(tmp_path: Path) -> None:
    file = tmp_path / "first.json"
    file.write_text(protect_tables(typed=csv(columns="role")).stdout, encoding="utf-8")

    result = protect_tables("--previous", str(file), typed=csv())

    assert (result.exit_code, result.stdout) == (1, "")
    assert "its columns are sector, theme, role; these are sector, theme, age" in result.stderr


@pytest.mark.parametrize("arguments", [["--previous", "/no/such/file"], ["--min-cell", "1"]])
def test_what_cannot_be_done_leaves_standard_output_empty(arguments: list[str]) -> None:
    result = protect_tables(*arguments, typed=csv())

    assert result.exit_code != 0
    assert result.stdout == ""


def test_it_needs_no_folder_no_settings_and_no_database(tmp_path: Path) -> None:
    data = tmp_path / "data"
    result = subprocess.run(
        [sys.executable, "manage.py", "protect-tables", "--min-cell", "10"],
        cwd=ROOT,
        env={"DANSTAFELS_DATA": str(data), "PORT": "no port"},
        input=csv(),
        capture_output=True,
        text=True,
        check=True,
    )

    assert json.loads(result.stdout)["tables"]
    assert not data.exists()
