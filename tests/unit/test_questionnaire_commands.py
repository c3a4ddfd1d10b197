"""A questionnaire goes out as a spreadsheet and comes back the same; mistakes are told by row."""

import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from analysis.xlsform import (
    Findings,
    UnusableSheets,
    as_yaml,
    opened,
    plain_of,
    questionnaire_in,
    sheets_of,
    workbook,
)
from analysis.xlsform.rest import leaves, nested, value_of
from content.codebook import codebook
from content.languages import Text
from content.loading import FOLDER
from content.questionnaire import Option, Questionnaire, questionnaire
from content.wording import wording
from tests.server import ROOT

HEADS = (
    *("type", "name", "label::Nederlands (nl)", "label::English (en)"),
    *("hint::Nederlands (nl)", "hint::English (en)", "appearance"),
)
Change = Callable[[Worksheet, Worksheet], None]


@pytest.fixture
def ours(tmp_path: Path) -> Path:
    """Our own questionnaire as a spreadsheet."""
    return kept(questionnaire(), tmp_path / "ours.xlsx")


def kept(form: Questionnaire, file: Path) -> Path:
    themes = [Option(key=theme.key, label=theme.label) for theme in codebook().themes]
    file.write_bytes(workbook(sheets_of(form, themes)))
    return file


def read(file: Path) -> Questionnaire:
    found = Findings()
    return questionnaire_in(opened(file, found), questionnaire(), FOLDER, found)


def told(file: Path) -> list[str]:
    """What is said, in Dutch, of a file that can't be used."""
    say = wording("nl").gettext
    with pytest.raises(UnusableSheets) as refused:
        read(file)
    return [mistake.told(say) for mistake in refused.value.mistakes]


def changed(file: Path, change: Change) -> Path:
    book = load_workbook(file)
    change(book["survey"], book["choices"])
    book.save(file)
    return file


def row_of(sheet: Worksheet, name: str) -> int:
    column = [cell.value for cell in sheet[1]].index("name") + 1
    return next(row for row in range(2, sheet.max_row + 1) if sheet.cell(row, column).value == name)


def column(sheet: Worksheet, head: str) -> int:
    return [cell.value for cell in sheet[1]].index(head) + 1


def put(head: str, name: str, value: object, on: str = "survey") -> Change:
    """Puts a value in the row of that name."""

    def change(survey: Worksheet, choices: Worksheet) -> None:
        sheet = survey if on == "survey" else choices
        sheet.cell(row_of(sheet, name), column(sheet, head)).value = value

    return change


def run(*arguments: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "manage.py", *arguments],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )


def test_what_goes_out_comes_back_the_same(ours: Path) -> None:
    assert plain_of(read(ours)) == plain_of(questionnaire())


def test_what_is_written_as_a_file_of_content_is_read_the_same_again(ours: Path) -> None:
    again = Questionnaire.model_validate(yaml.safe_load(as_yaml(read(ours))))

    assert plain_of(again) == plain_of(questionnaire())


WORDS = st.text(
    st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="{}"), min_size=1, max_size=40
).filter(lambda words: words == words.strip() and bool(words.strip()))


@settings(max_examples=15, deadline=None)
@given(
    st.builds(Text, nl=WORDS, en=WORDS),
    st.builds(Text, nl=WORDS, en=WORDS),
    st.booleans(),
    st.integers(1, 4000),
)
def test_whatever_a_question_says_comes_back_the_same(
    tmp_path_factory: pytest.TempPathFactory,
    text: Text,
    hint: Text,
    sensitive: bool,
    longest: int,
) -> None:
    form = questionnaire()
    items = tuple(
        item.model_copy(
            update={"text": text, "help": hint, "sensitive": sensitive, "max_characters": longest}
        )
        if item.key == "message_to_table"
        else item
        for item in form.items
    )
    form = form.model_copy(update={"items": items})

    file = kept(form, tmp_path_factory.mktemp("out") / "form.xlsx")

    assert plain_of(read(file)) == plain_of(form)


PLAIN = st.recursive(
    st.one_of(st.booleans(), st.integers(-9, 9), WORDS),
    lambda inside: st.one_of(
        st.lists(inside, max_size=3),
        st.dictionaries(st.from_regex(r"[a-z]{3,8}", fullmatch=True), inside, max_size=3),
    ),
    max_leaves=12,
)


@given(st.dictionaries(st.from_regex(r"[a-z]{3,8}", fullmatch=True), PLAIN, max_size=4))
def test_what_stands_on_the_sheet_of_the_rest_comes_back_the_same(plain: dict[str, object]) -> None:
    found = {
        place: {"nl": dutch, "en": english} if dutch else value_of(value)
        for place, dutch, english, value in leaves(plain)
        if place
    }

    assert nested(found) == plain


def test_pyxform_makes_a_form_of_it_without_a_warning(ours: Path) -> None:
    from pyxform.xls2xform import convert

    made = convert(str(ours), validate=False)

    assert made.warnings == []
    assert "Waar dans je vooral?" in made.xform


def test_a_sheet_that_somebody_made_elsewhere_is_read_with_our_words_around_it(
    tmp_path: Path,
) -> None:
    form = read(from_elsewhere(tmp_path / "elsewhere.xlsx"))

    assert [question.key for question in form.items] == ["feeling", "story", "again"]
    assert [question.type for question in form.items] == [
        "single_choice",
        "open_text",
        "multiple_choice",
    ]
    assert all(question.sensitive for question in form.items)
    assert form.survey("before").parts[0].screens == (("feeling", "story"),)
    assert form.consent == questionnaire().consent


def from_elsewhere(file: Path, *more: tuple[str, ...]) -> Path:
    """A form with three questions, as Kobo writes it; `more` are rows at the end."""
    book = Workbook()
    survey = book.active
    survey.title = "survey"
    for row in (
        HEADS,
        ("begin group", "before", "Vooraf", "Before"),
        ("begin_group", "first", "Hoe het is", "How it is"),
        ("select_one feelings", "feeling", "Hoe is het?", "How is it?", "Kies.", "Choose."),
        ("text", "story", "Vertel eens.", "Tell us.", "Mag kort.", "Short is fine."),
        ("end_group",),
        ("end group",),
        ("begin_group", "after", "Achteraf", "After"),
        ("begin_group", "last", "Nu", "Now"),
        ("select_multiple feelings", "again", "En nu?", "And now?", "Kies.", "Choose."),
        ("end_group",),
        ("end_group",),
        *more,
    ):
        survey.append(row)
    choices = book.create_sheet("choices")
    for row in (
        ("list_name", "name", "label::Nederlands (nl)", "label::English (en)"),
        ("feelings", "fine", "Goed", "Fine"),
        ("feelings", "bad", "Slecht", "Bad"),
    ):
        choices.append(row)
    book.save(file)
    return file


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (put("type", "sector", "rank x"), "we kennen 'rank' niet"),
        (put("type", "sector", "geopoint"), "'geopoint' kan verraden wie iemand is"),
        (put("type", "sector", "select_one nergens"), "er is geen lijst 'nergens'"),
        (put("label::Nederlands (nl)", "sector", None), "de Nederlandse woorden ontbreken"),
        (put("label::English (en)", "sport", None, "choices"), "de Engelse woorden ontbreken"),
        (put("label::English (en)", "sector", "=1+1"), "hier staat een formule"),
        (put("name", "sector", "wáár?"), "'wáár?'"),
        (put("danstafel_sensitive", "sector", "soms"), "schrijf hier yes of no"),
        (put("danstafel_themes", "was_listened_to", "kaas"), "kaas"),
        (put("name", "1", "een", "choices"), "een getal als naam"),
    ],
)
def test_a_mistake_is_told_with_sheet_and_row(ours: Path, change: Change, said: str) -> None:
    sentences = told(changed(ours, change))

    assert any(said in each for each in sentences), sentences
    assert all(each.startswith("blad ") and ", regel " in each for each in sentences), sentences


def test_all_mistakes_are_told_together(ours: Path) -> None:
    changed(ours, put("danstafel_sensitive", "sector", "soms"))

    sentences = told(changed(ours, put("label::English (en)", "age_band", None)))

    assert len(sentences) == 2


def test_groups_that_do_not_close_or_did_not_begin_are_told(tmp_path: Path) -> None:
    extra = from_elsewhere(tmp_path / "extra.xlsx", ("end_group",))
    more = from_elsewhere(tmp_path / "open.xlsx", ("begin_group", "during", "Nu", "Now"))

    assert any("die niet begon" in each for each in told(extra))
    assert any("geen end_group" in each for each in told(more))


def test_a_question_that_differs_before_and_after_is_told(ours: Path) -> None:
    sentences = told(changed(ours, put("hint::English (en)", "sector", "Something else.")))

    assert any("allebei de keren hetzelfde" in each for each in sentences)


def test_a_question_that_says_something_else_under_its_old_name_is_noted(ours: Path) -> None:
    changed(ours, put("label::English (en)", "was_listened_to", "Nobody listened."))
    found = Findings()

    questionnaire_in(opened(ours, found), questionnaire(), FOLDER, found)

    (note,) = [each.told(wording("nl").gettext) for each in found.notes]
    assert "'was_listened_to' zegt iets anders dan eerst" in note


def test_a_file_without_a_survey_or_that_is_no_spreadsheet_is_one_sentence(tmp_path: Path) -> None:
    book = Workbook()
    book.save(tmp_path / "other.xlsx")
    (tmp_path / "words.xlsx").write_text("Geen spreadsheet.")
    (tmp_path / "empty.xlsx").write_bytes(b"")

    assert "'survey'" in told(tmp_path / "other.xlsx")[0]
    assert "Excel kan dit bestand niet openen" in told(tmp_path / "words.xlsx")[0]
    assert len(told(tmp_path / "empty.xlsx")) == 1


def test_a_file_of_50_mb_or_one_that_becomes_it_stays_closed(tmp_path: Path, ours: Path) -> None:
    (tmp_path / "large.xlsx").write_bytes(b"0" * 50_000_000)
    with zipfile.ZipFile(ours, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/bomb.xml", b"<a>" + b" " * 50_000_000 + b"</a>")

    assert "5 MB" in told(tmp_path / "large.xlsx")[0]
    assert "40 MB" in told(ours)[0]


def test_entities_that_grow_are_refused(ours: Path) -> None:
    with zipfile.ZipFile(ours, "a") as archive:
        archive.writestr("xl/more.xml", '<!DOCTYPE a [<!ENTITY b "bb">]><a>&b;</a>')

    assert len(told(ours)) == 1


def test_the_commands_write_and_read_a_file_and_never_write_over_one(tmp_path: Path) -> None:
    sheet, form = tmp_path / "form.xlsx", tmp_path / "form.yaml"

    assert run("questionnaire-out", str(sheet)).returncode == 0
    assert run("questionnaire-in", str(sheet), "--to", str(form)).returncode == 0
    again = run("questionnaire-out", str(sheet))
    assert again.returncode == 1
    assert "form.xlsx staat er al" in again.stderr
    assert yaml.safe_load(form.read_text(encoding="utf-8"))["items"][0]["key"] == "sector"


def test_where_something_is_wrong_nothing_is_written(tmp_path: Path, ours: Path) -> None:
    changed(ours, put("type", "sector", "geopoint"))

    failed = run("questionnaire-in", str(ours), "--to", str(tmp_path / "form.yaml"))

    assert failed.returncode == 1
    assert "blad survey, regel " in failed.stderr
    assert failed.stdout == ""
    assert not (tmp_path / "form.yaml").exists()
