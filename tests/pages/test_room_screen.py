"""The room screen: what everybody may see, and nothing else."""

import json
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from content.languages import Text
from models.live import (
    AGREE,
    DISAGREE,
    LONGEST_PROMPT,
    Showing,
    accept,
    close_round,
    decline,
    proposals,
    show,
    take_first_statements,
    take_pause,
    vote,
)
from models.storage import Store
from models.tables import Entry, TableState, make_link
from pages.facilitator.live.slide import marks_of, size_of
from tests.build import People, a_table, move_to
from tests.pages.conftest import Visit, texts
from tests.talking import (
    a_seat,
    a_talk,
    begin_round,
    let_out,
    proposed,
    said,
    some_statements,
    two_groups_vote,
)

WORDS = tuple(f"Niemand luistert naar ons, {n}." for n in range(5))
SENTENCES = tuple(f"Elke school heeft een meldpunt nodig, {n}." for n in range(5))


@pytest.fixture
def talk(practice: Store, team: People) -> str:
    return a_talk(practice, team, title="Tafel *een*")


def test_a_table_of_others_has_no_screen_here(visit: Visit, talk: str) -> None:
    page = visit("zaal", signed_in="third_facilitator", tafel=talk)

    assert len(page.error) == 1
    assert slides(page) == []


def test_nothing_of_staff_is_on_it(visit: Visit, talk: str) -> None:
    page = room(visit, talk)

    assert [button.key for button in page.button] == []
    assert "Danstafels" not in texts(page)


def test_before_the_first_round_it_welcomes(visit: Visit, talk: str) -> None:
    slide = slide_of(room(visit, talk))

    assert (slide["over"], slide["big"]) == ("Tafel *een*", "Welkom. We beginnen zo.")


def test_a_round_shows_its_question_what_to_do_and_the_time_in_whole_minutes(
    practice: Store, team: People, visit: Visit, talk: str
) -> None:
    begin_round(practice, team, talk, "say")

    slide = slide_of(room(visit, talk))

    assert slide["over"] == "Ronde 2 · Wat is er?"
    assert slide["big"].startswith("Wat maakt dat je je wel of niet veilig voelt")
    assert slide["promise"] == "Niemand ziet wie wat schreef."
    assert slide["time"] == "nog 15 minuten"
    assert slide["marks"] == [15, 15]


def test_it_speaks_the_language_of_its_address(
    practice: Store, team: People, visit: Visit, talk: str
) -> None:
    begin_round(practice, team, talk, "say")

    slide = slide_of(visit("zaal", signed_in="facilitator", tafel=talk, lang="en"))

    assert slide["big"] == "What makes you feel safe or unsafe in dance?"


def test_no_voice_and_no_proposal_is_on_it_until_somebody_lets_it_in(
    practice: Store, team: People, visit: Visit, talk: str
) -> None:
    here = begin_round(practice, team, talk, "say")
    said(practice, team, here, talk, *WORDS)
    proposed(practice, team, here, talk, *SENTENCES)
    let_out(practice, team, talk)
    for what in Showing:
        show(practice, team.facilitator, talk, what)
        told = json.dumps(slide_of(room(visit, talk)))
        assert "Niemand luistert" not in told
        assert "meldpunt" not in told
    waiting = proposals(practice, team.facilitator, talk, {})
    accept(
        practice, team.facilitator, waiting[0].text_id, Text(nl="Elke school een meldpunt.", en="x")
    )
    decline(practice, team.facilitator, waiting[1].text_id, "Dit gaat over één school.")
    show(practice, team.facilitator, talk, Showing.STATEMENTS)

    slide = slide_of(room(visit, talk))

    assert slide["lines"] == [["Elke school een meldpunt.", ""]]
    assert slide["more"] == ["Niet toegelaten: Dit gaat over één school."]
    assert slide["todo"] == ""


def test_of_many_sentences_those_from_the_room_come_first_and_the_rest_is_on_phones(
    practice: Store, team: People, visit: Visit, talk: str
) -> None:
    take_first_statements(practice, team.facilitator, talk)
    here = begin_round(practice, team, talk, "vote")
    proposed(practice, team, here, talk, *SENTENCES)
    let_out(practice, team, talk)
    first = proposals(practice, team.facilitator, talk, {})[0]
    accept(practice, team.facilitator, first.text_id, Text(nl="Uit de zaal.", en="x"))

    slide = slide_of(room(visit, talk))

    assert slide["lines"][0] == ["Uit de zaal.", ""]
    assert len(slide["lines"]) == 5
    assert slide["more"] == ["De andere zinnen staan op je telefoon."]
    assert slide["promise"] == "Niemand ziet wat jij kiest."


def test_what_came_of_a_vote_is_shown_once_its_round_is_closed(
    practice: Store, team: People, visit: Visit, talk: str
) -> None:
    statements = some_statements(practice, team, talk, 2)
    here = begin_round(practice, team, talk, "vote")
    two_groups_vote(practice, team, talk, statements[:1], each=5)
    show(practice, team.facilitator, talk, Showing.GROUND)
    assert slide_of(room(visit, talk))["lines"] == []
    close_round(practice, team.facilitator, talk, here.round_id)

    slide = slide_of(room(visit, talk))

    assert slide["over"] == "Wat ons verbindt"
    assert slide["lines"] == [["Zin 0 over dans.", "Bijna iedereen is het eens"]]
    assert slide["groups"] == []
    assert slide["todo"] == "Op je telefoon staat hoe er over elke zin is gestemd."
    assert slide["more"][0].endswith("Dat betekent niet dat iedereen hetzelfde vindt.")


def test_groups_that_hold_stand_under_what_unites_with_two_sentences_each_and_no_numbers(
    practice: Store, team: People, visit: Visit, talk: str
) -> None:
    statements = some_statements(practice, team, talk)
    here = begin_round(practice, team, talk, "vote")
    two_groups_vote(practice, team, talk, statements)
    close_round(practice, team.facilitator, talk, here.round_id)

    slide = slide_of(room(visit, talk))

    assert slide["lines"] == [["Zin 0 over dans.", "Bijna iedereen is het eens"]]
    assert slide["more"][0] == "Er zijn twee groepen die verschillend stemmen."
    assert [who for who, _says in slide["groups"]] == ["Eén groep (ongeveer de helft)"] * 2
    assert [len(says) for _who, says in slide["groups"]] == [2, 2]
    told = {says[0].partition(":")[0] for _who, says in slide["groups"]}
    assert told == {"Vaker eens", "Vaker oneens"}


def test_where_nothing_unites_that_is_said_without_saying_that_nothing_does(
    practice: Store, team: People, visit: Visit, talk: str
) -> None:
    _shared, divided = some_statements(practice, team, talk, 2)
    here = begin_round(practice, team, talk, "vote")
    for number in range(10):
        choice = AGREE if number < 5 else DISAGREE
        vote(practice, a_seat(practice, team, talk), divided, choice)
    close_round(practice, team.facilitator, talk, here.round_id)

    slide = slide_of(room(visit, talk))

    assert slide["lines"] == []
    assert slide["big"].endswith("Dat betekent niet dat niets ons verbindt.")


def test_of_fewer_than_ten_votes_nothing_is_told(
    practice: Store, team: People, visit: Visit, talk: str
) -> None:
    (statement,) = some_statements(practice, team, talk, 1)
    here = begin_round(practice, team, talk, "vote")
    for _dancer in range(9):
        vote(practice, a_seat(practice, team, talk), statement, AGREE)
    close_round(practice, team.facilitator, talk, here.round_id)

    slide = slide_of(room(visit, talk))

    assert slide["lines"] == slide["groups"] == []
    assert slide["more"] == ["Er deden te weinig mensen mee om er iets over te zeggen."]


def test_a_pause_shows_help_and_no_round(
    practice: Store, team: People, visit: Visit, talk: str
) -> None:
    begin_round(practice, team, talk, "say")
    take_pause(practice, team.facilitator, talk)

    slide = slide_of(room(visit, talk))

    assert slide["big"] == "Even pauze"
    assert slide["lines"][:2] == [
        ["Bij gevaar: bel 112", ""],
        ["113 Zelfmoordpreventie: 113", ""],
    ]
    assert (slide["time"], slide["square"]) == ("", "")


def test_nothing_shown_is_the_tables_name(
    practice: Store, team: People, visit: Visit, talk: str
) -> None:
    begin_round(practice, team, talk, "say")
    show(practice, team.facilitator, talk, Showing.NOTHING)

    assert slide_of(room(visit, talk))["big"] == "Tafel *een*"


def test_who_has_a_card_is_sent_to_the_front_page(visit: Visit, talk: str) -> None:
    assert slide_of(room(visit, talk))["how"] == "Heb je een kaart? Scan hem, of typ je code op"


def test_by_the_open_link_the_square_leads_in_at_once(
    practice: Store, team: People, visit: Visit
) -> None:
    talk = a_talk(practice, team, entry=Entry.LINK)
    make_link(practice, team.facilitator, talk)

    assert slide_of(room(visit, talk))["how"] == "Doe mee: scan dit met je telefoon"


def test_afterwards_it_thanks_and_shows_help(
    practice: Store, team: People, visit: Visit, talk: str
) -> None:
    move_to(practice, team, talk, TableState.AFTER)

    slide = slide_of(room(visit, talk))

    assert slide["big"] == "Dank je wel dat je er was."
    assert slide["lines"][0] == ["Bij gevaar: bel 112", ""]


def test_a_table_that_is_not_held_yet_welcomes(practice: Store, team: People, visit: Visit) -> None:
    table = a_table(practice, team)

    assert slide_of(room(visit, table))["big"] == "Welkom. We beginnen zo."


@pytest.mark.parametrize(
    ("length", "size"),
    [(1, "huge"), (60, "huge"), (61, "large"), (101, "middle"), (161, "small"), (300, "small")],
)
def test_long_words_stand_smaller(length: int, size: str) -> None:
    assert length <= LONGEST_PROMPT
    assert size_of("x" * length) == size


@pytest.mark.parametrize(
    ("left", "whole", "marks"),
    [
        (15, 15, (15, 15)),
        (1, 15, (1, 15)),
        (0, 15, (0, 15)),
        (20, 15, (20, 20)),
        (60, 120, (10, 20)),
        (1, 120, (1, 20)),
        (None, 15, (0, 0)),
    ],
)
def test_a_mark_is_a_minute_until_there_would_be_too_many(
    left: int | None, whole: int, marks: tuple[int, int]
) -> None:
    assert marks_of(left, whole) == marks


def room(visit: Visit, talk: str) -> AppTest:
    return visit("zaal", signed_in="facilitator", tafel=talk)


def slides(page: AppTest) -> list[dict[str, Any]]:
    found = [each for each in page.main if getattr(each, "key", "") == "room_slide"]
    return [json.loads(each.proto.json) for each in found]


def slide_of(page: AppTest) -> dict[str, Any]:
    (slide,) = slides(page)
    return slide
