"""Who sends a megabyte through each field that anyone can type in, past what the browser allows:
one clear sentence, nothing half kept. And who would send a file: there is no way to.
"""

import ast
import json
from pathlib import Path

import pytest
from starlette.testclient import TestClient
from streamlit.testing.v1 import AppTest

from content.questionnaire import questionnaire
from models.errors import (
    AnswerTooLong,
    CodeMistyped,
    OwnWordTooLong,
    OwnWordWrong,
    TextTooLong,
)
from models.people import (
    PlatformState,
    Role,
    create_account,
    found_platform,
    people,
    platform_state,
)
from models.storage import Store
from models.storage.sealing import new_key_pair
from models.survey import (
    answer_of,
    answers,
    choose_own_word,
    load_draft,
    open_with_own_word,
    own_word,
)
from models.tables import recognise
from pages.dancer.state import Step
from tests.build import AT_THE_SERVER, NOW, PASSWORD, People, a_card, a_draft, a_table
from tests.pages.conftest import Visit, texts
from tests.pages.dancer_steps import at_the_questions, journey, press
from tests.server import ROOT
from web import draft_routes

MEGABYTE = "a" * 1_000_000
TAKES_FILES = {"file_uploader", "camera_input", "audio_input", "chat_input", "data_editor"}
GIVES_FILES = {"download_button", "dataframe"}  # over /media, which is closed
READS_FILES = {"openpyxl", "xlrd", "python_multipart"}  # xlsxwriter can't: it only writes


@pytest.fixture
def code(practice: Store, team: People) -> str:
    """A code of a table whose first questions are open."""
    return a_card(practice, team, a_table(practice, team))


def longest_in_draft(page: AppTest, store: Store) -> int:
    draft = load_draft(store, journey(page).draft_key)
    assert draft is not None
    return max((len(answer.words) for answer in draft.answers.values()), default=0)


def test_no_more_words_come_into_a_draft_than_its_field_takes(
    practice: Store, visit: Visit, code: str
) -> None:
    page = at_the_questions(visit, code)
    while not page.text_area:
        press(page, "Sla over")
    page.text_area[0].set_value(MEGABYTE)
    press(page, "Verder")

    assert longest_in_draft(page, practice) <= 4000


def test_an_answer_refuses_more_and_without_a_limit_takes_all(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    question = questionnaire().question("experience_before")
    with pytest.raises(AnswerTooLong) as refused:
        answer_of(question, (), MEGABYTE)
    assert refused.value.about == "experience_before"

    monkeypatch.setattr(answers, "longest_words", lambda _question: 10**9)
    assert answer_of(question, (), MEGABYTE).words == MEGABYTE


def test_a_code_of_a_megabyte_is_mistyped(practice: Store, visit: Visit) -> None:
    page = visit()
    page.text_input(key="front_code").input(MEGABYTE)
    press(page, "Openen met mijn code")

    assert "Deze code klopt niet" in texts(page)
    assert journey(page).step is Step.FRONT
    with pytest.raises(CodeMistyped):
        recognise(practice, MEGABYTE)


def test_an_own_word_of_a_megabyte_is_not_kept(practice: Store, code: str) -> None:
    key, card = a_draft(practice, code), recognise(practice, code)

    with pytest.raises(OwnWordTooLong):
        choose_own_word(practice, card, key, MEGABYTE)
    with pytest.raises(OwnWordWrong):
        open_with_own_word(practice, card, MEGABYTE, NOW)


def test_else_argon2id_would_be_fed_all_of_it(
    practice: Store, code: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    fed: list[int] = []
    key_from_password = own_word.key_from_password
    monkeypatch.setattr(own_word, "LONGEST_TYPED", 10**9)
    monkeypatch.setattr(
        own_word,
        "key_from_password",
        lambda word, salt: fed.append(len(word)) or key_from_password(word, salt),
    )

    with pytest.raises(OwnWordWrong):
        open_with_own_word(practice, recognise(practice, code), MEGABYTE, NOW)

    assert max(fed) > len(MEGABYTE)


def test_the_route_that_keeps_words_takes_no_megabyte(
    browser: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    said = json.dumps({"key": "ab" * 32, "question": "experience_before", "words": MEGABYTE})

    assert browser.post("/draft", content=said).status_code == 400

    kept: list[int] = []
    monkeypatch.setattr(draft_routes, "LONGEST_BODY", 10**9)
    monkeypatch.setattr(draft_routes, "keep_words", lambda *said: kept.append(len(said[3])))
    browser.post("/draft", content=said)
    assert kept == [len(MEGABYTE)]


def test_sign_in_takes_no_megabyte(browser: TestClient) -> None:
    answer = browser.post("/session", data={"email": MEGABYTE, "password": MEGABYTE})

    assert answer.status_code in (400, 403)


def test_names_of_accounts_have_a_length(store: Store) -> None:
    for email, name in ((MEGABYTE, "Anna"), ("a@b.example", MEGABYTE)):
        with pytest.raises(TextTooLong):
            create_account(
                store, AT_THE_SERVER, email=email, name=name, role=Role.OWNER, password=PASSWORD
            )

    assert people(store, AT_THE_SERVER) == ()


def test_what_the_platform_says_of_itself_has_a_length(store: Store) -> None:
    with pytest.raises(TextTooLong):
        found_platform(
            store, AT_THE_SERVER, PlatformState("x", MEGABYTE, "x"), new_key_pair().public
        )

    assert platform_state(store) == PlatformState("", "", "")


def test_what_is_typed_of_it_is_kept_without_what_a_database_refuses(store: Store) -> None:
    state = PlatformState("Stich\x00ting\ud83d", "a@b.example\r\n", "x\u202e")

    found_platform(store, AT_THE_SERVER, state, new_key_pair().public)

    assert platform_state(store) == PlatformState("Stichting\ufffd", "a@b.example", "x")


def called_in(folder: Path) -> set[str]:
    """The names of everything that is called in the code of a folder."""
    trees = [ast.parse(file.read_text(encoding="utf-8")) for file in folder.rglob("*.py")]
    calls = [node.func for tree in trees for node in ast.walk(tree) if isinstance(node, ast.Call)]
    return {call.attr for call in calls if isinstance(call, ast.Attribute)}


def users_of(*modules: str) -> set[Path]:
    """The folders of our code of which a file imports one of these modules."""
    files = [
        file
        for name in ("analysis", "commands", "content", "models", "pages", "web")
        for file in (ROOT / name).rglob("*.py")
    ]
    return {
        file.parent
        for file in files
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        for imported in imported_by(node)
        if any(f"{imported}.".startswith(f"{module}.") for module in modules)
    }


def imported_by(node: ast.AST) -> list[str]:
    """The modules that a statement imports."""
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    return [node.module] if isinstance(node, ast.ImportFrom) and node.module else []


def test_no_page_takes_or_gives_a_file() -> None:
    called = called_in(ROOT / "pages")

    assert "text_input" in called
    assert called & (TAKES_FILES | GIVES_FILES) == set()


def test_no_route_reads_a_form_with_files() -> None:
    assert "form" not in called_in(ROOT / "web")


def test_spreadsheets_are_read_by_one_package_that_only_a_command_uses() -> None:
    package = ROOT / "analysis" / "xlsform"

    assert users_of(*READS_FILES) == {package}
    assert users_of("analysis.xlsform") == {package, ROOT / "commands"}
