"""A mistake in a file is told with its file, its line and a sentence."""

import shutil
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from content.everything import load_everything
from content.help import help_directory
from content.loading import FOLDER, ContentMistake

Edit = Callable[[str, str, str], int]

KINDS_OF_FIND = 'kinds:\n  person: {nl: "iemand", en: "someone"}'


def test_the_content_as_it_is_loads() -> None:
    load_everything()


@pytest.mark.parametrize(
    ("name", "old", "new", "told"),
    [
        ("questionnaire.yaml", "shared: true", "sharred: true", "'shared' is missing"),
        ("questionnaire.yaml", "help_button:", "helpbutton:", "'help_button' is missing"),
        ("questionnaire.yaml", "scale: agree_5", "scale: agree_7", "no scale 'agree_7'"),
        ("questionnaire.yaml", "themes: [silence, power]", "themes: [sillence]", "'sillence'"),
        ("questionnaire.yaml", "recommendations: [R01, R04]", "recommendations: [R99]", "'R99'"),
        ("questionnaire.yaml", "help: [kindertelefoon", "help: [kindertelephone", "help entry"),
        ("questionnaire.yaml", "shows_help: [slacht", "shows_help: [schlacht", "help entry"),
        ("questionnaire.yaml", "needed_for: [sensitive_items", "needed_for: [sensitve", "sensitve"),
        ("questionnaire.yaml", "pages: [[sector]]", "pages: [[sektor]]", "question 'sektor'"),
        ("questionnaire.yaml", "texts: [welcome_before", "texts: [welkom_before", "text 'welkom"),
        ("questionnaire.yaml", "goes_to: under_16", "goes_to: nowhere", "no text 'nowhere'"),
        ("questionnaire.yaml", 'en: "Skip"', 'en: ""', "translation 'en' is empty"),
        ("questionnaire.yaml", 'nl: "Terug", ', "", "'nl' is missing"),
        ("questionnaire.yaml", "Part {part} of", "Part {nr} of", "words between braces"),
        ("codebook.yaml", "recommendations: [R01, R04, R08]", "recommendations: [R1]", "'R1'"),
        ("codebook.yaml", "@under_16 jaar lid", "@under_61 jaar lid", "word list '@under_61'"),
        ("codebook.yaml", "must_not: [vulnerability]", "must_not: [vulnerable]", "'vulnerable'"),
        ("codebook.yaml", "help: [emergency_112", "help: [emergency_911", "'emergency_911'"),
        ("codebook.yaml", "negation: harm", "negation: sometimes", "'sometimes' is not one of"),
        ("help.yaml", "field_certainty: {hours: B}", "field_certainty: {ours: B}", "'ours'"),
        ("help.yaml", "certainty: A\n", "certainty: D\n", "'D' is not one of"),
        ("help.yaml", 'phone: "112"', "phone: 112", "put quotes around it"),
        ("help.yaml", "key: own_confidential_adviser", "key: mores", "used twice"),
        ("recommendations.yaml", "themes: [one_on_one, touch]", "themes: [tuch]", "'tuch'"),
        ("recommendations.yaml", "status: to_be_verified", "status: perhaps", "'perhaps'"),
        ("recommendations.yaml", "is_official_list: false", "is_official_list: true", "False"),
        ("statements.yaml", "themes: [power]", "themes: [powwer]", "theme 'powwer'"),
        ("bodies.yaml", "sector: sport", "sector: sports", "'sports' is not one of"),
        ("bodies.yaml", "count: 12", "count: 13", "12 are listed"),
        ("findable.yaml", "  style: {nl", "  stile: {nl", "'stile'"),
        ("findable.yaml", KINDS_OF_FIND, "kinds:", "no wording for 'person'"),
        ("findable.yaml", "up_to: 17", "up_to: 7", "from young to old"),
        ("stop_words.yaml", "  nl: [aan,", "  nll: [aan,", "'nl' is missing"),
        ("practice_voices.yaml", "question: experience_before", "question: hm", "question 'hm'"),
        ("practice_voices.yaml", "themes: [power, belittling]", "themes: [force]", "'force'"),
        ("guide.yaml", 'press: "New table"', 'press: "Newer table"', "no screen has the label"),
        ("guide.yaml", "Kies [New table]", "Kies [Newer table]", "labels between square"),
        ("guide.yaml", 'press: "New table"', 'press: "Tables"', "does not say '[Tables]'"),
        (
            "guide.yaml",
            "choose: {Sector: ",
            "see: Tables\n            choose: {Sector: ",
            "one thing",
        ),
        ("practice_voices.yaml", "invented: true", "invented: false", "True"),
    ],
)
def test_a_mistake_is_told_with_its_line(
    folder: Path, edit: Edit, name: str, old: str, new: str, told: str
) -> None:
    line = edit(name, old, new)

    with pytest.raises(ContentMistake) as mistake:
        load_everything(folder)

    place, sentence = str(mistake.value).split(": ", 1)
    assert told in sentence
    assert place == f"{name}:{line}" or (line_around(place, name, line) and "missing" in sentence)


def line_around(place: str, name: str, line: int) -> bool:
    """What is missing has no line: the thing that should hold it is named, which begins before."""
    found, _, number = place.partition(":")
    return found == name and line - 10 <= int(number) <= line


def test_an_unknown_key_is_refused(folder: Path, edit: Edit) -> None:
    edit("statements.yaml", "  - id: S01\n", "  - id: S01\n    colour: red\n")

    with pytest.raises(ContentMistake, match=r"statements\.yaml:\d+: 'colour' is not known here"):
        load_everything(folder)


def test_a_key_written_twice_is_refused(folder: Path, edit: Edit) -> None:
    edit("statements.yaml", "  - id: S01\n", "  - id: S01\n    id: S01\n")

    with pytest.raises(ContentMistake, match="'id' is written twice"):
        load_everything(folder)


def test_broken_yaml_is_told_with_its_line(folder: Path, edit: Edit) -> None:
    line = edit("help.yaml", "intro:\n", "intro: {nl: [\n")

    with pytest.raises(ContentMistake, match=r"help\.yaml:\d+: this is not valid YAML") as mistake:
        load_everything(folder)

    assert abs(int(str(mistake.value).split(":")[1]) - line) <= 2


def test_an_empty_file_is_refused(folder: Path) -> None:
    (folder / "statements.yaml").write_text("", encoding="utf-8")

    with pytest.raises(ContentMistake, match=r"statements\.yaml:1: should begin with"):
        load_everything(folder)


def test_a_file_in_another_encoding_is_refused(folder: Path) -> None:
    (folder / "statements.yaml").write_bytes("intro: één".encode("latin-1"))

    with pytest.raises(ContentMistake, match=r"statements\.yaml:1: is not saved as UTF-8"):
        load_everything(folder)


def test_a_missing_folder_is_one_sentence(folder: Path) -> None:
    shutil.rmtree(folder)

    with pytest.raises(ContentMistake, match=r"codebook\.yaml:1: cannot be read in the folder"):
        load_everything(folder)


def test_a_span_beside_its_words_is_refused(folder: Path, edit: Edit) -> None:
    edit("practice_voices.yaml", "start: 0, end: 18", "start: 1, end: 18")

    with pytest.raises(ContentMistake, match="'V119': characters 1 to 18 are not"):
        load_everything(folder)


def test_a_question_left_on_no_screen_is_refused(folder: Path, edit: Edit) -> None:
    edit("questionnaire.yaml", "[feels_safe_dancing]]}", "]}")

    with pytest.raises(ContentMistake, match="'feels_safe_dancing' stands on no screen"):
        load_everything(folder)


def test_a_screen_of_four_questions_is_refused(folder: Path, edit: Edit) -> None:
    edit("questionnaire.yaml", "trust_something_happens], [feels", "trust_something_happens, feels")
    edit("questionnaire.yaml", "knows_where_to_turn], [expects", "knows_where_to_turn, expects")

    with pytest.raises(ContentMistake, match="more than 3 questions"):
        load_everything(folder)


def test_a_question_of_the_other_survey_is_refused(folder: Path, edit: Edit) -> None:
    edit("questionnaire.yaml", "pages: [[sector]]", "pages: [[sector, took_part_how]]")

    with pytest.raises(ContentMistake, match="'took_part_how' .* not meant for, the survey"):
        load_everything(folder)


def test_a_date_that_does_not_exist_is_told_with_its_line(folder: Path, edit: Edit) -> None:
    line = edit("help.yaml", "last_checked: null", "last_checked: 2026-02-30")

    with pytest.raises(ContentMistake, match=rf"help\.yaml:{line}: '2026-02-30' cannot be read"):
        load_everything(folder)


HELP = (FOLDER / "help.yaml").read_text(encoding="utf-8")
slips = st.text(alphabet=":-{}[]\"'#&*!|>%@`\t\n\0 a1", max_size=3)


@settings(max_examples=60, deadline=None)
@given(at=st.integers(0, len(HELP)), taken=st.integers(0, 4), typed=slips)
def test_any_slip_of_the_keyboard_loads_or_is_told_with_a_line(
    at: int, taken: int, typed: str
) -> None:
    with TemporaryDirectory() as folder:
        slipped = HELP[:at] + typed + HELP[at + taken :]
        (Path(folder) / "help.yaml").write_text(slipped, encoding="utf-8")

        try:
            help_directory(Path(folder))
        except ContentMistake as mistake:
            assert str(mistake).startswith("help.yaml:")
