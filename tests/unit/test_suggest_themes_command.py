"""`manage.py suggest-themes`: JSON lines in, JSON lines out, and nothing else happens."""

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


def lines(*objects: object) -> str:
    return "".join(json.dumps(each) + "\n" for each in objects)


def suggest_themes(*arguments: str, typed: str | bytes, lang: str = "nl") -> Result:
    return CliRunner().invoke(
        manage.app, ["suggest-themes", "--lang", lang, *arguments], input=typed
    )


def told(result: Result) -> list[dict[str, Any]]:
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_each_text_gets_its_line_with_themes_best_first() -> None:
    result = suggest_themes(
        typed=lines(
            {"id": "a", "text": "Ze schold ons uit en hij dreigde dat ik mijn rol kwijt was."},
            {"id": 7, "text": "Hoe laat begint de pauze?"},
            {"id": "c", "text": ""},
        )
    )

    first, second, third = told(result)
    assert result.exit_code == 0
    assert result.stderr == ""
    assert first["id"] == "a"
    assert {"power", "belittling"} <= {each["key"] for each in first["themes"]}
    scores = [each["score"] for each in first["themes"]]
    assert scores == sorted(scores, reverse=True)
    assert len(scores) <= 3 and all(0 <= score <= 1 for score in scores)
    assert second == {"id": 7, "themes": []}
    assert third == {"id": "c", "themes": []}


def test_english_is_read_as_english() -> None:
    (only,) = told(suggest_themes(typed=lines({"id": "a", "text": "He threatened me."}), lang="en"))

    assert only["themes"][0]["key"] == "power"


def test_it_learns_from_codings_first(tmp_path: Path) -> None:
    taught = [
        {"text": f"Weer kaas {where}, alles kaas.", "themes": ["silence"]} for where in "abcdef"
    ]
    file = tmp_path / "codings.jsonl"
    file.write_text(lines(*taught), encoding="utf-8")
    asked = lines({"id": 1, "text": "Weer kaas vandaag, alles kaas."})

    before, after = suggest_themes(typed=asked), suggest_themes("--codings", str(file), typed=asked)

    assert "silence" not in [each["key"] for each in told(before)[0]["themes"]]
    assert "silence" in [each["key"] for each in told(after)[0]["themes"]]


@pytest.mark.parametrize(
    ("bad", "reason"),
    [
        (b"no json\n", "texts, line 2: it is not JSON"),
        (b'["a"]\n', "texts, line 2: it is not an object"),
        (b'{"text": "geheim"}\n', 'texts, line 2: it has no "id"'),
        (b'{"id": true, "text": "geheim"}\n', 'texts, line 2: "id" is neither'),
        (b'{"id": 1}\n', 'texts, line 2: it has no "text"'),
        (b'{"id": 1, "text": 3}\n', 'texts, line 2: "text" is not a text'),
        (b'{"id": 1, "text": "\xff"}\n', "texts, line 2: it is not in UTF-8"),
    ],
)
def test_a_bad_line_is_named_and_nothing_is_printed_on_standard_output(
    bad: bytes, reason: str
) -> None:
    result = suggest_themes(typed=b'{"id": 1, "text": "Ze schold."}\n' + bad)

    assert result.exit_code != 0
    assert result.stdout == ""
    assert reason in result.stderr
    assert "geheim" not in result.stderr


@pytest.mark.parametrize(
    ("coding", "reason"),
    [
        ({"text": "x"}, 'codings, line 1: it has no "themes"'),
        ({"text": "x", "themes": ["kaas"]}, "codings, line 1: there is no theme 'kaas'"),
        ({"themes": ["power"]}, 'codings, line 1: it has no "text"'),
    ],
)
def test_a_bad_coding_is_named(tmp_path: Path, coding: object, reason: str) -> None:
    file = tmp_path / "codings.jsonl"
    file.write_text(lines(coding), encoding="utf-8")

    result = suggest_themes("--codings", str(file), typed=lines({"id": 1, "text": "Ze schold."}))

    assert result.exit_code != 0
    assert result.stdout == ""
    assert reason in result.stderr


@pytest.mark.parametrize("arguments", [["--codings", "/no/such/file"], ["--lang", "de"]])
def test_what_cannot_be_done_leaves_standard_output_empty(arguments: list[str]) -> None:
    result = suggest_themes(*arguments, typed=lines({"id": 1, "text": "Ze schold."}))

    assert result.exit_code != 0
    assert result.stdout == ""


def test_no_lines_give_no_lines() -> None:
    result = suggest_themes(typed="")

    assert (result.exit_code, result.stdout) == (0, "")


def test_it_needs_no_folder_no_settings_and_no_database(tmp_path: Path) -> None:
    data = tmp_path / "data"
    result = subprocess.run(
        [sys.executable, "manage.py", "suggest-themes", "--lang", "nl"],
        cwd=ROOT,
        env={"DANSTAFELS_DATA": str(data), "PORT": "no port"},
        input='\ufeff{"id": "é", "text": "Ze schold. \\ud83d"}\r\n\r\n'.encode(),
        capture_output=True,
        check=True,
    )

    (line,) = result.stdout.decode("utf-8").splitlines()
    assert json.loads(line)["id"] == "é"
    assert result.stderr == b""
    assert not data.exists()
