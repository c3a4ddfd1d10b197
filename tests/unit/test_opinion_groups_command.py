"""`manage.py opinion-groups`: votes in, JSON out, and nothing else happens."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import Result
from typer.testing import CliRunner

import manage
from tests.votes import planted

ROOT = Path(__file__).parents[2]


def csv(people: int = 20, statements: int = 12) -> str:
    votes = planted(people, statements, 2, seed=3, loyal=1.0).votes
    lines = [f"{vote.participant},{vote.statement},{vote.vote}" for vote in votes]
    return "\n".join(["participant,statement,vote", *lines, ""])


def opinion_groups(*arguments: str, typed: str = "") -> Result:
    return CliRunner().invoke(manage.app, ["opinion-groups", *arguments], input=typed)


@pytest.mark.parametrize("small_table", ["on", "off"])
def test_standard_input_gives_groups_and_consensus_as_json(small_table: str) -> None:
    result = opinion_groups("--small-table", small_table, typed=csv())

    found = json.loads(result.stdout)
    assert result.exit_code == 0
    assert result.stderr == ""
    assert found.keys() == {"groups", "consensus"}
    group = found["groups"][0]
    assert group.keys() == {"id", "participants", "representative"}
    for telling in (group["representative"][0], found["consensus"][0]):
        assert telling.keys() == {"statement", "vote", "probability"}
        assert telling["vote"] in (1, -1)
        assert 0 < telling["probability"] < 1


def test_a_file_gives_the_same_as_standard_input(tmp_path: Path) -> None:
    file = tmp_path / "votes.csv"
    file.write_text(csv(), encoding="utf-8")

    assert opinion_groups(str(file)).stdout == opinion_groups(typed=csv()).stdout


def test_it_is_careful_unless_told_otherwise() -> None:
    votes = csv(people=12)

    assert json.loads(opinion_groups(typed=votes).stdout)["groups"] == []
    assert json.loads(opinion_groups("--small-table", "off", typed=votes).stdout)["groups"]


def test_no_votes_give_nothing_to_tell() -> None:
    result = opinion_groups(typed="participant,statement,vote\n")

    assert json.loads(result.stdout) == {"groups": [], "consensus": []}


def test_a_bad_line_is_named_and_nothing_is_printed_on_standard_output() -> None:
    result = opinion_groups(typed=csv() + "p1,s1,maybe\n")

    assert result.exit_code == 1
    assert result.stdout == ""
    assert f"line {csv().count(chr(10)) + 1}: the vote is 'maybe'" in result.stderr


@pytest.mark.parametrize("arguments", [["/no/such/file"], ["--small-table", "perhaps"]])
def test_what_cannot_be_done_leaves_standard_output_empty(arguments: list[str]) -> None:
    result = opinion_groups(*arguments, typed=csv())

    assert result.exit_code != 0
    assert result.stdout == ""


def test_it_needs_no_folder_no_settings_and_no_database(tmp_path: Path) -> None:
    data = tmp_path / "data"
    result = subprocess.run(
        [sys.executable, "manage.py", "opinion-groups"],
        cwd=ROOT,
        env={"DANSTAFELS_DATA": str(data), "PORT": "no port"},
        input=csv(),
        capture_output=True,
        text=True,
        check=True,
    )

    assert json.loads(result.stdout)["groups"]
    assert result.stderr == ""
    assert not data.exists()


def test_it_does_not_wait_for_the_platform_to_load() -> None:
    loaded = "import sys, manage; print('sqlalchemy' in sys.modules, 'streamlit' in sys.modules)"
    result = subprocess.run(
        [sys.executable, "-c", loaded], cwd=ROOT, stdout=subprocess.PIPE, text=True, check=True
    )

    assert result.stdout == "False False\n"


def test_all_commands_stand_in_the_list() -> None:
    listed = CliRunner().invoke(manage.app, ["--help"]).stdout

    for name in ("serve", "init", "practice-count", "opinion-groups", "redact"):
        assert name in listed
