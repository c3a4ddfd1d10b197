"""`manage.py redact`: texts in, texts with placeholders out, and nothing else happens."""

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
KINDS = {
    *("person", "organisation", "place", "address", "postcode", "phone", "email", "url", "handle"),
    *("birthdate", "bsn", "iban"),
}


def line(text: str, lang: str = "nl", id: str | int = "a") -> str:
    return json.dumps({"id": id, "text": text, "lang": lang}) + "\n"


def redact(typed: str | bytes, *arguments: str) -> Result:
    return CliRunner().invoke(manage.app, ["redact", *arguments], input=typed)


def read(result: Result) -> list[dict[str, Any]]:
    return [json.loads(one) for one in result.stdout.splitlines()]


def test_a_text_comes_out_with_placeholders_and_their_places() -> None:
    result = redact(line("Sanne belde 06-12345678."))

    assert result.exit_code == 0
    assert result.stderr == ""
    assert read(result) == [
        {
            "id": "a",
            "text": "[naam A] belde [telefoonnummer A].",
            "spans": [
                {"start": 0, "end": 5, "kind": "person"},
                {"start": 12, "end": 23, "kind": "phone"},
            ],
        }
    ]


def test_placeholders_are_in_the_language_of_the_line() -> None:
    typed = line("Sanne was there.", "en", "x") + line("Sanne was er.", "nl", 7)

    assert [(one["id"], one["text"]) for one in read(redact(typed))] == [
        ("x", "[name A] was there."),
        (7, "[naam A] was er."),
    ]


def test_places_are_counted_in_code_points_of_the_original() -> None:
    text = "🙂🙂 cafe\u0301 met Sanne"

    (span,) = read(redact(line(text)))[0]["spans"]
    assert text[span["start"] : span["end"]] == "Sanne"


def test_spans_are_sorted_without_overlap_and_of_the_known_kinds() -> None:
    text = (
        "Ik ben Noor, mail noor@voorbeeld.nl of bel +31 6 12345678, insta: noor_danst. Ik woon op "
        "Kerkstraat 12, 1234 AB Utrecht, zie www.voorbeeld.nl. Geboren 12-05-2009, bsn 111222333, "
        "iban NL91 ABNA 0417 1643 00, bij Dansschool Kwartel."
    )
    spans = read(redact(line(text)))[0]["spans"]

    assert {span["kind"] for span in spans} == KINDS
    places = [place for span in spans for place in (span["start"], span["end"])]
    assert places == sorted(places)


def test_a_file_gives_the_same_as_standard_input(tmp_path: Path) -> None:
    file = tmp_path / "texts.jsonl"
    file.write_text(line("Sanne kwam."), encoding="utf-8")

    assert redact("", str(file)).stdout == redact(line("Sanne kwam.")).stdout


def test_no_lines_give_no_lines() -> None:
    result = redact("\n  \n")

    assert (result.exit_code, result.stdout) == (0, "")


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        (b"no json\n", "it is not JSON"),
        (b'{"id": "a", "text": "Sa\n', "it is not JSON"),
        (b"\xff\xfe\n", "it is not in UTF-8"),
        (b"[1]\n", "it is not an object with fields"),
        (b'{"text": "x", "lang": "nl"}\n', 'it has no "id"'),
        (b'{"id": null, "text": "x", "lang": "nl"}\n', '"id" is neither a text nor a number'),
        (b'{"id": "a", "lang": "nl"}\n', 'it has no "text"'),
        (b'{"id": "a", "text": 5, "lang": "nl"}\n', '"text" is not a text'),
        (b'{"id": "a", "text": "x"}\n', 'it has no "lang"'),
        (b'{"id": "a", "text": "x", "lang": "de"}\n', "\"lang\" is 'de'; known are nl, en"),
    ],
)
def test_a_bad_line_is_named_with_its_number_and_its_reason(typed: bytes, reason: str) -> None:
    good = line("Sanne kwam.").encode()
    result = redact(good + typed + good)

    assert result.exit_code == 1
    assert result.stderr == f"line 2: {reason}\n"
    assert [one["text"] for one in read(result)] == ["[naam A] kwam."] * 2


def test_a_bad_line_does_not_repeat_the_words_of_a_dancer() -> None:
    result = redact('{"id": "a", "text": "Sanne kwam')

    assert "Sanne" not in result.stderr


@pytest.mark.parametrize(
    "text",
    [
        "",
        "a",
        "🙂🎉💃🏽",
        "\ud800",
        "\u0000",
        "Ik " * 7000,
        "ΣΑΝΝΕ ЗОЯ 李小龍 عائشة",
        "ALLES IS STOM",
    ],
)
def test_any_text_at_all_gives_one_line(text: str) -> None:
    result = redact(line(text))

    assert result.exit_code == 0
    assert len(read(result)) == 1


def test_it_needs_no_folder_no_settings_and_no_database(tmp_path: Path) -> None:
    data = tmp_path / "data"
    result = subprocess.run(
        [sys.executable, "manage.py", "redact"],
        cwd=ROOT,
        env={"DANSTAFELS_DATA": str(data), "PORT": "no port", "LC_ALL": "C"},
        input=line("Hé, Sanne zei dat Özlem weg moest."),
        capture_output=True,
        text=True,
        check=True,
    )

    assert json.loads(result.stdout)["text"] == "Hé, [naam A] zei dat [naam B] weg moest."
    assert result.stderr == ""
    assert not data.exists()


def test_a_bad_line_ends_the_process_with_a_code_that_is_not_zero() -> None:
    result = subprocess.run(
        [sys.executable, "manage.py", "redact"],
        cwd=ROOT,
        input="{}\n",
        capture_output=True,
        text=True,
        check=False,
    )

    assert (result.returncode, result.stdout) == (1, "")
    assert result.stderr == 'line 1: it has no "id"\n'
