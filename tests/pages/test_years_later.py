"""A code whose card is gone: the quote that still stands, and taking it out."""

from datetime import timedelta

import pytest

from models.outcomes import public_releases
from models.storage import Store
from pages.dancer.state import Step
from pages.parts.clock import now
from tests.build import OTHER_QUOTE, QUOTE, People, a_quoted_dancer, years_later
from tests.pages.conftest import Visit, texts
from tests.pages.dancer_steps import journey, press

STANDS = "Er staat nog een zin van jou in de uitkomsten. Wil je die eruit halen?"
UNKNOWN = "We kennen deze code niet."
OUT = "Haal mijn zin eruit"


@pytest.fixture
def quoted(practice: Store, team: People, table: str) -> str:
    """The code of a dancer whose words stand in a release, and whose answers are gone."""
    code = a_quoted_dancer(practice, team, table)
    years_later(practice, now())
    return code


def shown(practice: Store) -> set[str]:
    (release,) = public_releases(practice, now().date() + timedelta(days=8))
    return {quote.words for quote in release.quotes}


def test_her_code_says_that_a_sentence_is_hers_and_shows_nobody_which(
    visit: Visit, quoted: str
) -> None:
    page = visit(code=quoted)

    assert f"Wat je toen invulde, is weg. {STANDS}" in texts(page)
    assert QUOTE not in texts(page).replace("\\", "")
    assert OTHER_QUOTE not in texts(page).replace("\\", "")


def test_one_press_takes_it_out(practice: Store, visit: Visit, quoted: str) -> None:
    page = press(visit(code=quoted), OUT)

    assert "Je woorden staan niet meer in de uitkomsten." in texts(page)
    assert shown(practice) == {OTHER_QUOTE}


def test_the_same_code_is_then_one_that_nobody_knows(visit: Visit, quoted: str) -> None:
    press(visit(code=quoted), OUT)
    page = visit(code=quoted)

    assert UNKNOWN in texts(page)
    assert STANDS not in texts(page)


def test_who_leaves_it_comes_back_to_it_with_the_code(
    practice: Store, visit: Visit, quoted: str
) -> None:
    page = press(visit(code=quoted), "Terug")
    assert journey(page).step is Step.FRONT
    assert shown(practice) == {QUOTE, OTHER_QUOTE}

    page.text_input(key="front_code").input(quoted)
    page = press(page, "Openen met mijn code")

    assert STANDS in texts(page)


def test_a_code_of_which_nothing_stands_gets_the_sentence_of_an_unknown_code(
    practice: Store, team: People, table: str, code: str, visit: Visit
) -> None:
    a_quoted_dancer(practice, team, table)
    years_later(practice, now())

    assert UNKNOWN in texts(visit(code=code))


def test_it_is_said_in_english_too(visit: Visit, quoted: str) -> None:
    page = visit(code=quoted, lang="en")

    assert "A sentence of yours still stands in the results." in texts(page)
