"""Whose table has a title, a place or a name that wants to act: every page of staff shows it as it
was written, and no card, file name, file of numbers or page of dancers holds it at all.
"""

from collections.abc import Iterator
from datetime import timedelta

import pypdfium2
import pytest
from sqlmodel import select
from starlette.testclient import TestClient
from streamlit.testing.v1 import AppTest

from analysis.figures.rows import CHARTS
from models.coding import code_text, texts_to_code
from models.errors import TextTooLong, TitleMissing
from models.help_lines import HelpCheck
from models.outcomes import BodyCheck, approve_release, prepare_release
from models.people import Account, Platform
from models.practice.people import practice_person
from models.storage import Store
from models.storage.sealing import new_key_pair
from models.tables import (
    Entry,
    RoundTable,
    Sector,
    TableDetails,
    TableState,
    checked_details,
    edit_table,
    issue_cards,
    table_summary,
)
from pages.facilitator import choosing
from pages.parts import plain_text
from pages.parts.clock import today
from tests.attacks.test_hostile_text import ANSWERS, HOSTILE, PIECES, what_acts
from tests.build import People, a_card, a_response, a_table, move_to
from tests.pages.conftest import Visit
from tests.pages.dancer_steps import press

MARK = "omgekeerd"  # stands in what is hostile
CRLF = 'kaart"\r\nSet-Cookie: a=b\r\n\r\n/../../x'
PAGES = {
    "tafels": "facilitator",
    "tafel": "facilitator",
    "team": "facilitator",
    "coderen": "facilitator",
    "voorstellen": "facilitator",
    "uitkomsten": "second_facilitator",
    "mijn-plek": "facilitator",
    "accounts": "operator",
}


def rename(store: Store, table: str, written: str) -> None:
    """Puts it where titles, places and names are kept, past what is refused at the door."""
    with store.write() as session:
        row = session.get_one(RoundTable, table)
        row.title = row.place = written
        for account in session.exec(select(Account)).all():
            account.name = written


@pytest.fixture
def table(practice: Store, team: People) -> str:
    """A released table of which everything that staff write is hostile."""
    table = a_table(practice, team, sector=Sector.SPORT)
    for code in issue_cards(practice, team.facilitator, table, 20):
        a_response(practice, code, answers=ANSWERS, words="Ik zweeg ook.")
    move_to(practice, team, table, TableState.CLOSED)
    for text in texts_to_code(practice, team.facilitator, table):
        code_text(practice, team.facilitator, text.text_id, ("silence",))
    release = prepare_release(practice, team.facilitator, [table], today())
    day = today() - timedelta(days=8)
    approve_release(practice, team.second_facilitator, release, quotes=[], today=day)
    rename(practice, table, HOSTILE)
    return table


@pytest.fixture
def open_table(practice: Store, team: People) -> str:
    table = a_table(practice, team)
    rename(practice, table, HOSTILE)
    return table


def page_of(visit: Visit, address: str, table: str) -> AppTest:
    page = visit(address, signed_in=PAGES[address], tafel=table)
    if any(button.label == "Open het slot" for button in page.button):
        press(page, "Open het slot")
    return page


@pytest.mark.parametrize("address", PAGES)
@pytest.mark.parametrize("state", ["open_table", "table"])
def test_no_page_of_staff_lets_it_act(
    visit: Visit, address: str, state: str, request: pytest.FixtureRequest
) -> None:
    page = page_of(visit, address, request.getfixturevalue(state))

    assert not page.exception
    assert what_acts(page) == set()


@pytest.mark.parametrize("address", ["tafels", "tafel", "team", "mijn-plek", "accounts"])
def test_without_plain_text_it_would_act(
    visit: Visit, address: str, open_table: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Pages are run anew at each visit, and fetch what they need from where it is made.
    monkeypatch.setattr(plain_text, "plain", lambda words: words)

    assert what_acts(page_of(visit, address, open_table)) == set(PIECES)


def test_a_title_among_choices_is_text_and_nothing_else(visit: Visit, table: str) -> None:
    page = page_of(visit, "uitkomsten", table)

    assert [choice.options for choice in page.selectbox] == [[HOSTILE]]
    assert choosing.st.selectbox.__name__ == "selectbox"  # which takes no Markdown in its options


def what_the_platform_says(store: Store, written: str) -> None:
    with store.write() as session:
        session.add(
            Platform(
                controller_name=written,
                controller_contact=written,
                dpia_state=written,
                recovery_public_key=new_key_pair().public,
            )
        )


def test_what_the_platform_says_of_itself_does_not_act_before_a_dancer(
    practice: Store, team: People, visit: Visit, open_table: str
) -> None:
    what_the_platform_says(practice, HOSTILE)
    page = visit(code=a_card(practice, team, open_table))
    press(page, "Verder")
    press(page, "Ja, 16 of ouder")

    said = "\n".join(element.value for element in page.markdown)
    assert said.count(MARK) == 2
    assert what_acts(page) == set()


def test_no_page_of_a_dancer_says_what_the_table_is_called(
    practice: Store, team: People, visit: Visit, open_table: str
) -> None:
    page = visit(code=a_card(practice, team, open_table))

    assert MARK not in str(page.main)


@pytest.fixture
def signed_in(browser: TestClient, practice: Store) -> Iterator[TestClient]:
    person = practice_person("facilitator")
    browser.post("/session", data={"email": person.email, "password": person.password})
    yield browser


@pytest.mark.parametrize("written", [HOSTILE, CRLF, "=1+1\t@SUM(1)", "ا" * 80, "a" * 100_000])
def test_neither_the_cards_nor_their_file_name_hold_it(
    practice: Store, team: People, signed_in: TestClient, written: str
) -> None:
    table = a_table(practice, team)
    rename(practice, table, written)

    answer = signed_in.post("/cards", data={"table": table, "count": "1", "way": "more"})
    said = pypdfium2.PdfDocument(answer.content)[0].get_textpage().get_text_range()

    assert answer.headers["content-disposition"] == 'attachment; filename="verzonnen-kaarten.pdf"'
    assert "set-cookie" not in answer.headers
    assert written[:10] not in said
    assert "Bewaar" in said


@pytest.mark.parametrize("written", [CRLF, "x/../../y", "\r\nSet-Cookie: a=b"])
def test_what_is_posted_comes_back_in_no_header_as_it_is(
    signed_in: TestClient, written: str
) -> None:
    answer = signed_in.post("/cards", data={"table": written, "count": written, "way": "more"})

    assert answer.status_code == 303
    assert "\r" not in answer.headers["location"]
    assert '"' not in answer.headers["location"]
    assert "set-cookie" not in answer.headers


@pytest.mark.parametrize("chart", CHARTS)
def test_no_file_of_numbers_and_no_file_name_holds_it(
    browser: TestClient, table: str, chart: str
) -> None:
    answer = browser.get(f"/open/sport/1/{chart}.csv")

    assert MARK not in answer.text
    assert answer.headers["content-disposition"].isascii()
    assert not set("/\\\r\n") & set(answer.headers["content-disposition"])


def checked(title: str, place: str = "") -> TableDetails:
    return checked_details(
        sector="sport",
        title=title,
        held_on=None,
        place=place,
        language="nl",
        entry=Entry.CARDS,
        today=today(),
    )


def test_a_title_is_one_line_without_unseen_signs() -> None:
    assert checked("een\r\n\x00ta\u202efel", " a\u2028b ").title == "een tafel"
    assert checked("een", " a\u2028b ").place == "a b"


def test_a_title_of_nothing_that_is_seen_is_none() -> None:
    with pytest.raises(TitleMissing):
        checked("\u202e\u200b\x00")


@pytest.mark.parametrize(("title", "place"), [("a" * 1_000_000, ""), ("een", "💃" * 81)])
def test_more_than_fits_is_refused(title: str, place: str) -> None:
    with pytest.raises(TextTooLong):
        checked(title, place)


def test_what_is_kept_of_it_is_the_same_on_each_database(
    store: Store, people: People, table_id: str
) -> None:
    edit_table(store, people.facilitator, table_id, checked(f"\x00{HOSTILE[:40]}"), edition=1)

    kept = table_summary(store, people.facilitator, table_id)
    assert kept.details.title == HOSTILE[:40].strip()
    assert kept.state is TableState.BEFORE


def hostile_directories(store: Store) -> None:
    """Puts it where operators keep what they found out, past what is refused at the door."""
    said = {"hours_nl": HOSTILE, "hours_en": HOSTILE}
    roles = {"role_nl": HOSTILE, "role_en": HOSTILE, "website": HOSTILE}
    with store.write() as session:
        session.add(HelpCheck(key="mores", **said))
        session.add(BodyCheck(key="mores", name=HOSTILE, **roles))


DIRECTORIES = [
    ("hulp", {}),
    ("hulplijnen", {}),
    ("hulplijnen", {"plek": "mores"}),
    ("organisaties", {}),
    ("organisaties", {"organisatie": "mores"}),
]


@pytest.mark.parametrize(("address", "query"), DIRECTORIES)
def test_what_operators_found_out_does_not_act(
    practice: Store, visit: Visit, address: str, query: dict[str, str]
) -> None:
    hostile_directories(practice)
    page = visit(address, signed_in="operator", **query)

    assert not page.exception
    assert what_acts(page) == set()


@pytest.mark.parametrize(("address", "query"), [DIRECTORIES[0], *DIRECTORIES[2:]])
def test_what_operators_found_out_would_act_without_plain_text(
    practice: Store,
    visit: Visit,
    address: str,
    query: dict[str, str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    hostile_directories(practice)
    monkeypatch.setattr(plain_text, "plain", lambda words: words)
    for module in ("pages.parts.help_entries", "pages.operator.checklist"):
        monkeypatch.setattr(f"{module}.plain", lambda words: words)

    assert what_acts(visit(address, signed_in="operator", **query)) == set(PIECES)
