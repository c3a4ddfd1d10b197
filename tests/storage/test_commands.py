"""The operator's door: what each command makes, and its one sentence when it can't."""

import json
import re
import socket
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from click.testing import Result
from typer.testing import CliRunner

import manage
from models.errors import (
    AccountUnknown,
    AlreadySetUp,
    FolderUnusable,
    NoSheets,
    OnlyInPractice,
    PasswordTooShort,
    PlatformThere,
    PortTaken,
    PortUnusable,
    SheetsDoNotOpen,
    SignInRefused,
)
from models.people import Role, open_link, people, sign_in
from models.practice.build import make_account
from models.practice.commands import ready_practice
from models.practice.people import PRACTICE_PEOPLE
from models.storage import Store, open_environment, read_settings
from tests.build import AT_THE_SERVER, NOW, PASSWORD

Command = Callable[..., Result]
NEW_PASSWORD = "een andere zin van de dansvloer"
INIT = (
    "init",
    "--controller-name=Stichting",
    "--controller-contact=post@stichting.example",
    "--dpia-state=klaar",
    "--operator-name=Dirk",
    "--operator-email=dirk@stichting.example",
)


@pytest.fixture
def command(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Command:
    """`command("account", "--role=facilitator", typed=...)`, in a folder of its own."""
    monkeypatch.setenv("DANSTAFELS_DATA", str(tmp_path))

    def run(*arguments: str, typed: str = "") -> Result:
        return CliRunner().invoke(manage.app, arguments, input=typed)

    return run


def twice(password: str) -> str:
    return f"{password}\n{password}\n"


def test_init_makes_a_real_platform_that_its_operator_can_enter(command: Command) -> None:
    result = command(*INIT, typed=twice(PASSWORD))

    assert result.exit_code == 0
    store = open_environment(read_settings())
    assert store.environment == "real"
    assert sign_in(store, email="dirk@stichting.example", password=PASSWORD, now=NOW)
    store.engine.dispose()


def test_init_prints_two_sheets_and_no_password(command: Command) -> None:
    printed = command(*INIT, typed=twice(PASSWORD)).stdout

    assert len(sheets_in(printed)) == 2
    assert PASSWORD not in printed


def test_init_a_second_time_changes_nothing(command: Command) -> None:
    command(*INIT, typed=twice(PASSWORD))

    result = command(*INIT, typed=twice(NEW_PASSWORD))

    assert isinstance(result.exception, AlreadySetUp)
    store = open_environment(read_settings())
    with pytest.raises(SignInRefused):
        sign_in(store, email="dirk@stichting.example", password=NEW_PASSWORD, now=NOW)
    store.engine.dispose()


@pytest.mark.parametrize("asked", [["practice-links"], ["practice-count"]])
def test_what_is_for_practice_refuses_a_real_platform(command: Command, asked: list[str]) -> None:
    command(*INIT, typed=twice(PASSWORD))

    result = command(*asked)

    assert isinstance(result.exception, OnlyInPractice)
    assert result.stdout == ""


def test_practice_count_prints_json_and_nothing_else(command: Command) -> None:
    counts = json.loads(command("practice-count").stdout)

    assert counts == {"sent": 0, "drafts": 0, "texts": 0}


@pytest.mark.parametrize("role", list(Role))
def test_an_account_of_each_role_can_sign_in(command: Command, role: Role) -> None:
    arguments = ("account", f"--role={role}", "--name=Anna", "--email=anna@stichting.example")

    result = command(*arguments, typed=twice(PASSWORD))

    assert result.exit_code == 0
    store = open_environment(read_settings())
    assert sign_in(store, email="anna@stichting.example", password=PASSWORD, now=NOW)
    store.engine.dispose()


def test_a_short_password_is_refused(command: Command) -> None:
    arguments = ("account", "--role=owner", "--name=Anna", "--email=anna@stichting.example")

    assert isinstance(command(*arguments, typed=twice("kort")).exception, PasswordTooShort)


def test_both_sheets_give_an_account_a_new_password(command: Command) -> None:
    sheets = sheets_in(command(*INIT, typed=twice(PASSWORD)).stdout)

    typed = "\n".join(sheets) + "\n" + twice(NEW_PASSWORD)
    result = command("recover", "--email=dirk@stichting.example", typed=typed)

    assert result.exit_code == 0
    store = open_environment(read_settings())
    assert sign_in(store, email="dirk@stichting.example", password=NEW_PASSWORD, now=NOW)
    store.engine.dispose()


def test_one_sheet_alone_opens_nothing(command: Command) -> None:
    first, _second = sheets_in(command(*INIT, typed=twice(PASSWORD)).stdout)

    typed = f"{first}\n{first}\n" + twice(NEW_PASSWORD)
    result = command("recover", "--email=dirk@stichting.example", typed=typed)

    assert isinstance(result.exception, SheetsDoNotOpen)


def test_an_operator_without_phone_and_codes_gets_a_link_at_the_server(command: Command) -> None:
    command(*INIT, typed=twice(PASSWORD))

    printed = command("other-phone", "--email= Dirk@stichting.example").stdout

    token = printed.strip().split("/welkom#")[1]
    store = open_environment(read_settings())
    assert open_link(store, token, datetime.now(UTC)).name == "Dirk"
    store.engine.dispose()


@pytest.mark.parametrize(
    "email", ["\u200bdirk@stichting.example", "\u00adDIRK@stichting.example\n"]
)
def test_that_link_is_found_by_an_address_with_signs_that_nobody_sees(
    command: Command, email: str
) -> None:
    command(*INIT, typed=twice(PASSWORD))

    assert "/welkom#" in command("other-phone", f"--email={email}").stdout


def test_there_is_no_such_link_for_an_address_without_an_account(command: Command) -> None:
    command(*INIT, typed=twice(PASSWORD))

    assert isinstance(command("other-phone", "--email=x").exception, AccountUnknown)


@pytest.mark.parametrize("port", ["abc", "0", "65536", "-1", "8501.0"])
def test_a_port_that_is_none_gets_a_sentence(
    command: Command, monkeypatch: pytest.MonkeyPatch, port: str
) -> None:
    monkeypatch.setenv("PORT", port)

    assert isinstance(command("serve").exception, PortUnusable)


def test_a_port_in_use_gets_a_sentence_before_anything_is_made(
    command: Command, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        monkeypatch.setenv("PORT", str(other.getsockname()[1]))

        assert isinstance(command("serve").exception, PortTaken)
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_cannot_be_written_gets_a_sentence_in_both_languages(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a file").touch()
    monkeypatch.setenv("DANSTAFELS_DATA", str(tmp_path / "a file"))
    monkeypatch.setattr("sys.argv", ["manage.py", "practice-count"])

    with pytest.raises(SystemExit) as stopped:
        manage.main()

    said = capsys.readouterr().err
    assert stopped.value.code == 1
    assert FolderUnusable.sentence in said
    assert "kunnen we niet schrijven" in said


def sheets_in(printed: str) -> list[str]:
    """The recovery sheets among what was printed: fourteen groups of four."""
    return re.findall(r"^(?:[A-Z2-7]{4} ){13}[A-Z2-7]{4}$", printed, re.MULTILINE)


def test_a_practice_environment_that_was_built_earlier_gets_the_people_it_lacks(
    sqlite_store: Store,
) -> None:
    make_account(sqlite_store, PRACTICE_PEOPLE[0], NOW)
    ready_practice(sqlite_store, NOW)

    there = {person.email for person in people(sqlite_store, AT_THE_SERVER)}
    assert there == {person.email for person in PRACTICE_PEOPLE}


def test_verify_says_how_many_lines_there_are_and_the_last_link(command: Command) -> None:
    command(*INIT, typed=twice(PASSWORD))

    result = command("verify")
    assert result.exit_code == 0
    assert re.match(r"2 regels, en alles past op elkaar. De laatste: [0-9a-f]{32}$", result.stdout)


def test_verify_fails_where_the_end_is_not_what_somebody_wrote_down(command: Command) -> None:
    command(*INIT, typed=twice(PASSWORD))

    result = command("verify", "--seen", "2", "0" * 32)
    assert result.exit_code == 1
    assert "Er is iets veranderd of weggehaald, bij nummer: 2" in result.output


def test_purge_says_that_nothing_had_to_go(command: Command) -> None:
    command(*INIT, typed=twice(PASSWORD))

    assert command("purge").stdout == "Er hoefde niets weg.\n"


def test_a_backup_is_made_tried_and_put_back(command: Command, tmp_path: Path) -> None:
    sheets = "\n".join(sheets_in(command(*INIT, typed=twice(PASSWORD)).stdout)) + "\n"
    made = command("backup", "--to", str(tmp_path / "away"))
    (file,) = (tmp_path / "away").iterdir()
    assert str(file) in made.stdout

    assert "Deze reservekopie gaat open." in command("try-backup", str(file), typed=sheets).stdout
    assert isinstance(command("restore", str(file), typed=sheets).exception, PlatformThere)
    again = command("restore", "--replace", str(file), typed=sheets)
    assert "De reservekopie is teruggezet." in again.stdout
    assert "platform.before-" in again.stdout


def test_practice_gets_no_backup(command: Command) -> None:
    assert isinstance(command("backup").exception, NoSheets)
