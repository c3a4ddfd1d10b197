"""Who writes text that wants to act: markup, scripts, pictures from elsewhere, Streamlit's own
signs, formulas. Every page that shows it shows it as it was written, and a spreadsheet computes
nothing.
"""

import csv
import io
import re
from collections.abc import Iterator
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from starlette.testclient import TestClient
from streamlit.testing.v1 import AppTest

from analysis.figures.rows import CHARTS
from analysis.redaction import redact
from models.coding import code_text, propose_quote, texts_to_code
from models.errors import AnswerTooLong
from models.outcomes import approve_release, prepare_release, quotes_to_judge
from models.storage import Store
from models.survey import AnswerValue
from models.tables import Sector, TableState, issue_cards
from pages.parts import voice
from pages.parts.clock import today
from pages.parts.plain_text import plain
from pages.parts.voice import voice_markdown
from tests.build import People, a_card, a_response, a_table, move_to
from tests.pages.conftest import Visit
from tests.pages.dancer_steps import at_the_questions, press, skip_to_the_end
from tests.pages.workbench_steps import words_on_desk

PIECES = (
    "<b>vet</b>",
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "![plaat](//elders/x.png)",
    "[klik](javascript:alert(1))",
    "**sterretjes**",
    "`code`",
    "$x^2$",
    ":red[rood]",
    ":material/home:",
    ":violet-background[paars]",
)
HOSTILE = " ".join(("=1+1", *PIECES, "\u202eomgekeerd\u202c", "\x07bel", "einde"))

ANSWERS = {"sector": AnswerValue(("sport",)), "themes_before": AnswerValue(("silence",))}


def what_acts(page: AppTest) -> set[str]:
    """Which pieces stand on the page in a place where they would act: as Markdown, or as HTML."""
    return {
        piece
        for said, allows_html in _markdown_on(page)
        for piece in PIECES
        if piece in said or (allows_html and piece.replace("\\", "") in said)
    }


def _markdown_on(page: AppTest) -> Iterator[tuple[str, bool]]:
    for elements in (page.markdown, page.caption, page.title, page.header, page.subheader):
        for element in elements:
            yield element.value, bool(getattr(element, "allow_html", False))
    for elements in (page.error, page.warning, page.info, page.success):
        for element in elements:
            yield element.value, False
    for labelled in (page.button, page.checkbox, page.text_area, page.radio):
        for element in labelled:
            yield element.label, False
    for choice in page.radio:
        for option in choice.options:
            yield option, False


def is_shown(page: AppTest) -> bool:
    """Whether the words stand on the page at all, to a reader's eye."""
    said = [element.value for element in page.text]
    said += [re.sub(r"\\(.)", r"\1", value) for value, _ in _markdown_on(page)]
    return any("omgekeerd" in words and ":red" in words.replace("\u2060", "") for words in said)


def at_the_look_over(visit: Visit, code: str) -> AppTest:
    page = at_the_questions(visit, code)
    while not page.text_area:
        press(page, "Sla over")
    page.text_area[0].input(HOSTILE)
    press(page, "Verder")
    return skip_to_the_end(page)


@pytest.fixture
def code(practice: Store, team: People) -> str:
    """A code of a table whose first questions are open."""
    return a_card(practice, team, a_table(practice, team))


@pytest.fixture
def read_table(practice: Store, team: People) -> str:
    """A closed table of twenty dancers; one wrote what is hostile, and is to be quoted."""
    table = a_table(practice, team, sector=Sector.SPORT)
    for number, code in enumerate(issue_cards(practice, team.facilitator, table, 20)):
        words = HOSTILE if number == 3 else "Ik zweeg ook."
        a_response(practice, code, answers=ANSWERS, words=words)
    move_to(practice, team, table, TableState.CLOSED)
    for text in texts_to_code(practice, team.facilitator, table):
        if "omgekeerd" in text.words:
            propose_quote(practice, team.facilitator, text.text_id, text.words)
        else:
            code_text(practice, team.facilitator, text.text_id, ("silence",))
    return table


@pytest.fixture
def released_code(practice: Store, team: People, read_table: str) -> str:
    """The code of a dancer of that table, released eight days ago with the quote in it."""
    for text in texts_to_code(practice, team.facilitator, read_table):
        code_text(practice, team.facilitator, text.text_id, ("silence",))
    release = prepare_release(practice, team.facilitator, [read_table], today())
    ids = [
        quote.quote_id for quote in quotes_to_judge(practice, team.second_facilitator, read_table)
    ]
    day = today() - timedelta(days=8)
    approve_release(practice, team.second_facilitator, release, quotes=ids, today=day)
    return a_card(practice, team, read_table)


def at_the_desk(visit: Visit, table: str) -> AppTest:
    page = visit("coderen", signed_in="facilitator", tafel=table)
    press(page, "Open het slot")
    return page


def at_the_judgement(practice: Store, team: People, visit: Visit, table: str) -> AppTest:
    for text in texts_to_code(practice, team.facilitator, table):
        code_text(practice, team.facilitator, text.text_id, ("silence",))
    prepare_release(practice, team.facilitator, [table], today())
    page = visit("uitkomsten", signed_in="second_facilitator", tafel=table)
    press(page, "Open het slot")
    return page


def test_the_look_over_shows_it_as_it_was_written(visit: Visit, code: str) -> None:
    page = at_the_look_over(visit, code)

    assert is_shown(page)
    assert what_acts(page) == set()


def test_who_codes_reads_it_as_it_was_written(visit: Visit, read_table: str) -> None:
    page = at_the_desk(visit, read_table)

    # The desk writes it as text, never as markup: tests/journeys/test_workbench.py.
    left_by_redaction = [piece for piece in PIECES if not redact(piece).spans]
    assert len(left_by_redaction) > len(PIECES) / 2
    assert [piece for piece in left_by_redaction if piece not in words_on_desk(page)] == []
    assert what_acts(page) == set()


def test_who_judges_quotes_reads_it_as_it_was_written(
    practice: Store, team: People, visit: Visit, read_table: str
) -> None:
    page = at_the_judgement(practice, team, visit, read_table)

    assert is_shown(page)
    assert what_acts(page) == set()


def test_results_first_show_it_as_it_was_written(visit: Visit, released_code: str) -> None:
    page = visit(code=released_code)

    assert is_shown(page)
    assert what_acts(page) == set()


def test_the_public_dashboard_shows_it_as_it_was_written(visit: Visit, released_code: str) -> None:
    page = visit("sport")

    assert is_shown(page)
    assert what_acts(page) == set()


def test_without_plain_text_every_piece_acts(
    visit: Visit, released_code: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(voice, "plain", lambda words: words)
    page = visit("sport")

    # Redaction takes a piece or two for an account.
    left = {piece for piece in PIECES if piece in redact(HOSTILE).text}
    assert len(left) > 4
    assert what_acts(page) == left


def computed_cells(written: str) -> list[str]:
    """The cells of a CSV that a spreadsheet would take for a formula."""
    cells = [cell for row in csv.reader(io.StringIO(written)) for cell in row]
    return [cell for cell in cells if cell[:1] in ("=", "+", "-", "@", "\t", "\r")]


@pytest.mark.parametrize("chart", CHARTS)
def test_no_file_of_numbers_holds_a_formula_or_a_dancers_words(
    browser: TestClient, released_code: str, chart: str
) -> None:
    answer = browser.get(f"/open/sport/1/{chart}.csv")

    assert answer.status_code == 200
    assert computed_cells(answer.text) == []
    assert "omgekeerd" not in answer.text


def test_a_formula_in_such_a_file_would_be_found() -> None:
    assert computed_cells(f'"{HOSTILE[:4]}",1') == ["=1+1"]


@pytest.mark.parametrize("words", ["a" * 1_000_000, "💃" * 4001, "\u202e" * 1_000_000])
def test_a_megabyte_in_a_field_is_refused(
    practice: Store, team: People, code: str, words: str
) -> None:
    with pytest.raises(AnswerTooLong):
        a_response(practice, code, answers={"experience_before": AnswerValue(words=words)})


MIXED = st.lists(
    st.sampled_from([*"[]()*_`<>#~$:\\!|=+-@ \n\t\u202e\x07", *PIECES, "www.elders.nl", "a@b.nl"])
).map("".join)


@given(MIXED)
def test_no_mixture_of_them_acts(words: str) -> None:
    for said in (plain(words), voice_markdown(words)):
        assert not re.search(r"(?<!\\)(?:\\\\)*[\[\]*_`<#~$!]", said.replace("> ", "", 1))
        assert not any(piece in said for piece in PIECES)


@given(MIXED)
def test_no_line_leaves_the_block_that_it_is_quoted_in(words: str) -> None:
    assert all(line.startswith(">") for line in voice_markdown(words).split("\n"))
