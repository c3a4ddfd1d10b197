"""A facilitator prepares the talk: rounds, sentences, and a practice run that leaves nothing."""

from collections.abc import Sequence
from typing import Any

import pytest
from sqlmodel import SQLModel
from streamlit.testing.v1 import AppTest

from content.languages import Text
from content.wording import wording
from models.live import (
    AGREE,
    RoundKind,
    add_statement,
    rounds_of,
    statements_shown,
    table_now,
    take_first_statements,
    take_template,
)
from models.live.errors import NothingSaid
from models.storage import Store
from pages.facilitator.live.talk_words import KIND
from pages.facilitator.typed_text import typed_text
from tests.build import People
from tests.pages.conftest import Visit, texts
from tests.talking import a_talk, begin_round


@pytest.fixture
def prepared(practice: Store, team: People, table: str) -> str:
    take_template(practice, team.facilitator, table)
    return table


def test_a_table_of_others_is_not_prepared(visit: Visit, table: str) -> None:
    assert len(visit("rondes", signed_in="third_facilitator", tafel=table).error) == 1


def test_the_rounds_of_a_good_table_are_a_beginning(
    practice: Store, team: People, visit: Visit, table: str
) -> None:
    page = rounds(visit, table)
    press(page, "Neem de rondes van een goede tafel")

    assert len(rounds_of(practice, team.facilitator, table)) == 8
    assert "Samen 72 minuten." in texts(page)
    assert "Neem de rondes van een goede tafel" not in labels(page)


def test_a_round_is_changed(practice: Store, team: People, visit: Visit, prepared: str) -> None:
    page = rounds(visit, prepared)
    press(page, "Verander")
    field(page.text_input, "Titel in het Nederlands").input("Onze afspraken")
    page.number_input[0].set_value(7)
    press(page, "Bewaren")

    first = rounds_of(practice, team.facilitator, prepared)[0].details
    assert (first.title.nl, first.title.en, first.minutes) == ("Onze afspraken", "How we talk", 7)
    assert not page.text_input


@pytest.mark.parametrize("said", ["", "  "])
def test_a_round_needs_both_languages_and_the_form_stays(
    practice: Store, team: People, visit: Visit, prepared: str, said: str
) -> None:
    page = rounds(visit, prepared)
    press(page, "Nog een ronde")
    field(page.text_input, "Titel in het Nederlands").input("Een titel")
    field(page.text_input, "Titel in het Engels").input(said)
    press(page, "Bewaren")

    assert "Een ronde heeft een titel en een vraag nodig" in page.warning[0].value
    assert field(page.text_input, "Titel in het Nederlands").value == "Een titel"
    assert len(rounds_of(practice, team.facilitator, prepared)) == 8


def test_a_round_is_added_at_the_end(
    practice: Store, team: People, visit: Visit, prepared: str
) -> None:
    page = rounds(visit, prepared)
    press(page, "Nog een ronde")
    for label in ("Titel in het Nederlands", "Titel in het Engels"):
        field(page.text_input, label).input("Extra {ronde}")
    for label in ("Vraag in het Nederlands", "Vraag in het Engels"):
        field(page.text_area, label).input("Wat nog?")
    press(page, "Bewaren")

    assert rounds_of(practice, team.facilitator, prepared)[-1].details.title.nl == "Extra (ronde)"


def test_rounds_are_moved_and_taken_out(
    practice: Store, team: People, visit: Visit, prepared: str
) -> None:
    page = rounds(visit, prepared)
    first, second = (each.round_id for each in rounds_of(practice, team.facilitator, prepared)[:2])
    page.button(key=f"rounds_up_{second}").click().run()
    assert rounds_of(practice, team.facilitator, prepared)[0].round_id == second
    page.button(key=f"rounds_out_{first}").click().run()

    left = [each.round_id for each in rounds_of(practice, team.facilitator, prepared)]
    assert first not in left
    assert len(left) == 7


def test_a_round_that_has_been_can_only_be_read(
    practice: Store, team: People, visit: Visit
) -> None:
    talk = a_talk(practice, team)
    here = begin_round(practice, team, talk, "read")
    page = rounds(visit, talk)

    assert "Deze ronde is al begonnen." in [caption.value for caption in page.caption]
    assert f"rounds_change_{here.round_id}" not in {button.key for button in page.button}


def test_first_sentences_are_taken_and_one_is_reworded(
    practice: Store, team: People, visit: Visit, prepared: str
) -> None:
    page = rounds(visit, prepared)
    press(page, "Neem de eerste zinnen")
    assert statements_shown(practice, prepared)
    press(page, "Herschrijf")
    field(page.text_area, "In het Nederlands").input("Een betere zin.")
    press(page, "Bewaren")

    assert "Een betere zin." in {each.text.nl for each in statements_shown(practice, prepared)}


def test_an_own_sentence_is_added_and_a_name_in_it_is_refused(
    practice: Store, visit: Visit, prepared: str
) -> None:
    page = rounds(visit, prepared)
    press(page, "Nog een zin")
    field(page.text_area, "In het Nederlands").input("Karel Jansen moet weg.")
    field(page.text_area, "In het Engels").input("Karel Jansen must go.")
    press(page, "Bewaren")
    assert "Er lijkt een naam in deze zin te staan" in page.warning[0].value
    field(page.text_area, "In het Nederlands").input("Iedereen mag nee zeggen.")
    field(page.text_area, "In het Engels").input("Everybody may say no.")
    press(page, "Bewaren")

    assert [each.text.en for each in statements_shown(practice, prepared)] == [
        "Everybody may say no."
    ]


def test_one_more_sentence_is_taken_from_the_list(
    practice: Store, visit: Visit, prepared: str
) -> None:
    page = rounds(visit, prepared)
    press(page, "Neem de eerste zinnen")
    before = {each.text for each in statements_shown(practice, prepared)}
    box = field(page.selectbox, "Of een uit de lijst")
    chosen = box.options[0]
    box.select(chosen).run()

    (added,) = {each.text for each in statements_shown(practice, prepared)} - before
    assert added.nl == chosen
    assert chosen not in field(page.selectbox, "Of een uit de lijst").options


def test_a_sentence_is_taken_away(
    practice: Store, team: People, visit: Visit, prepared: str
) -> None:
    add_statement(practice, team.facilitator, prepared, Text(nl="Een zin.", en="A sentence."))
    press(rounds(visit, prepared), "Haal weg")

    assert statements_shown(practice, prepared) == ()


def test_a_practice_run_shows_every_round_and_leaves_nothing(
    practice: Store, team: People, visit: Visit, prepared: str
) -> None:
    before = rounds_of(practice, team.facilitator, prepared), table_now(practice, prepared)
    page = rounds(visit, prepared)
    press(page, "Loop de rondes door")
    seen = [page.title[1].value]
    while "Volgende ronde" in labels(page):
        press(page, "Volgende ronde")
        seen.append(page.title[1].value)
    assert "Er wordt niets van bewaard" in texts(page)
    press(page, "Stop de proefronde")

    assert len(seen) == 8
    assert "Rondes: " in page.title[0].value
    assert (
        rounds_of(practice, team.facilitator, prepared),
        table_now(practice, prepared),
    ) == before


def test_in_a_practice_run_everything_on_the_phone_can_be_tried_and_nothing_is_kept(
    practice: Store, team: People, visit: Visit, prepared: str
) -> None:
    take_first_statements(practice, team.facilitator, prepared)
    before = all_rows(practice)
    page = rounds(visit, prepared)
    press(page, "Loop de rondes door")
    press(page, "Even pauze")
    go_to_round(page, RoundKind.SAY)
    write(page, "Toen zei Pieter de Vries niets.")
    assert ":violet-background[Pieter de Vries]" in texts(page)
    press(page, "Versturen")
    assert "Verstuurd. Je mag nog iets zeggen." in texts(page)
    write(page, "Hij staat voor de deur.")
    assert page.title[1].value == "Ben je nu in gevaar?"
    press(page, "Terug naar de danstafel")
    go_to_round(page, RoundKind.THEMES)
    page.button_group[0].set_value(["touch"]).run()
    assert page.button_group[0].value == ["touch"]
    go_to_round(page, RoundKind.VOTE)
    first = page.title[1].value
    page.radio[0].set_value(AGREE).run()
    press(page, "Volgende zin")
    assert page.title[1].value != first
    press(page, "Vorige zin")
    assert page.radio[0].value == AGREE

    assert not page.warning
    assert all_rows(practice) == before


def test_a_practice_run_begins_each_round_anew(
    practice: Store, visit: Visit, prepared: str
) -> None:
    page = rounds(visit, prepared)
    press(page, "Loop de rondes door")
    go_to_round(page, RoundKind.SAY)
    write(page, "Hij staat voor de deur.")
    press(page, "Volgende ronde")

    assert page.title[1].value == "Even stil"


def go_to_round(page: AppTest, kind: RoundKind) -> None:
    """On to the next round of this kind."""
    press(page, "Volgende ronde")
    while wording("nl").gettext(KIND[kind]) not in texts(page):
        press(page, "Volgende ronde")


def write(page: AppTest, words: str) -> None:
    page.text_area[0].input(words)
    press(page, "Versturen")


def all_rows(store: Store) -> dict[str, list[Any]]:
    """Every row of every table; who signs in is of no dancer."""
    with store.read() as session:
        return {
            table.name: sorted(map(repr, session.connection().execute(table.select()).all()))
            for table in SQLModel.metadata.sorted_tables
            if table.name != "signin"
        }


def test_the_table_page_leads_to_the_talk(practice: Store, visit: Visit, prepared: str) -> None:
    said = texts(visit("tafel", signed_in="facilitator", tafel=prepared))

    assert f"(/zaal?tafel={prepared})" in said
    assert f"(/draaiboek.pdf?tafel={prepared})" in said


def test_an_english_talk_has_an_english_screen(practice: Store, team: People, visit: Visit) -> None:
    talk = a_talk(practice, team, language="en")

    assert f"(/zaal?tafel={talk}&lang=en)" in texts(
        visit("tafel", signed_in="facilitator", tafel=talk)
    )


def test_what_is_typed_in_one_language_alone_is_nothing_yet() -> None:
    with pytest.raises(NothingSaid):
        typed_text("Een zin.", None, NothingSaid)


def rounds(visit: Visit, table: str) -> AppTest:
    return visit("rondes", signed_in="facilitator", tafel=table)


def press(page: AppTest, label: str) -> None:
    next(button for button in page.button if button.label == label).click()
    page.run()


def labels(page: AppTest) -> list[str]:
    return [button.label for button in page.button]


def field(fields: Sequence[Any], label: str) -> Any:
    return next(each for each in fields if each.label == label)
