"""A facilitator steers the talk: rounds, voices, proposed sentences, a pause."""

import json
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from content.languages import Text
from models.live import (
    Showing,
    TableNow,
    accept,
    next_round,
    pause_is_wanted,
    proposals,
    reasons_shown,
    rounds_of,
    show,
    statements_shown,
    table_now,
    take_first_statements,
    voices_heard,
    want_pause,
)
from models.storage import Store
from models.tables import TableState
from tests.build import People, a_table, move_to
from tests.pages.conftest import Visit, texts
from tests.pages.workbench_steps import told as told_at_the_desk
from tests.talking import a_seat, a_talk, begin_round, let_out, proposed, said

FIVE = (
    "We worden gewogen.",
    "Niemand luistert.",
    "De trainer schreeuwt.",
    "Ik zweeg.",
    "Fijn hier.",
)
SENTENCES = tuple(f"Elke school heeft een meldpunt nodig, {n}." for n in ("een", "twee", "drie"))
SENTENCES = (*SENTENCES, "Een danser mag iemand meenemen.", "Eén loket voor alle dansers.")


@pytest.fixture
def talk(practice: Store, team: People) -> str:
    return a_talk(practice, team, title="Tafel *een*")


def test_no_table_is_held_and_the_page_says_when_one_is(visit: Visit, table: str) -> None:
    assert "Er is nu geen danstafel van jou bezig" in texts(visit("live", signed_in="facilitator"))


def test_a_table_of_others_is_not_steered(visit: Visit, talk: str) -> None:
    page = visit("live", signed_in="third_facilitator", tafel=talk)

    assert "Er is nu geen danstafel van jou bezig" in texts(page)


def test_without_rounds_the_way_to_prepare_them_is_shown(
    practice: Store, team: People, visit: Visit
) -> None:
    a_table(practice, team, state=TableState.LIVE)
    page = visit("live", signed_in="facilitator")

    assert "Er zijn nog geen rondes" in texts(unlocked(page))


def test_words_stay_sealed_until_she_unlocks(visit: Visit, talk: str) -> None:
    page = visit("live", signed_in="facilitator", tafel=talk)

    assert "Open het slot" in [button.label for button in page.button]
    assert "Stemmen uit de zaal" not in texts(page)


def test_the_first_round_begins_and_then_the_next(
    practice: Store, team: People, visit: Visit, talk: str
) -> None:
    page = live(visit, talk)
    assert "Iedereen wacht" in texts(page)
    press(page, "Begin de eerste ronde")
    assert "Hoe we praten" in titles(page)
    press(page, "Volgende ronde")

    assert "Wat is er?" in titles(page)
    assert "ronde 2 van 8" in texts(page)
    assert now(practice, talk).round == rounds_of(practice, team.facilitator, talk)[1]


def test_two_who_press_next_take_one_step_and_the_second_sees_where_it_stands(
    practice: Store, team: People, visit: Visit, talk: str
) -> None:
    page = live(visit, talk)
    next_round(practice, team.second_facilitator, talk, after=None)
    press(page, "Begin de eerste ronde")

    assert "Iemand heeft deze stap al gezet" in texts(page)
    assert "Hoe we praten" in titles(page)


def test_a_problem_stays_on_the_screen_until_the_next_step(
    practice: Store, team: People, visit: Visit, talk: str
) -> None:
    page = live(visit, talk)
    next_round(practice, team.second_facilitator, talk, after=None)
    press(page, "Begin de eerste ronde")
    page.run()
    assert len(page.warning) == 1
    press(page, "5 minuten erbij")

    assert not page.warning


def test_the_last_round_has_no_next(practice: Store, team: People, visit: Visit, talk: str) -> None:
    begin_round(practice, team, talk, "closing")

    labels = [button.label for button in live(visit, talk).button]

    assert "Sluit de ronde" in labels
    assert "Volgende ronde" not in labels


def test_five_minutes_more_are_given(
    practice: Store, team: People, visit: Visit, talk: str
) -> None:
    begin_round(practice, team, talk, "say")
    page = live(visit, talk)
    assert "nog 15 minuten" in texts(page)
    press(page, "5 minuten erbij")

    assert "nog 20 minuten" in texts(page)


def test_closing_a_vote_shows_the_room_what_came_of_it(
    practice: Store, team: People, visit: Visit, talk: str
) -> None:
    begin_round(practice, team, talk, "vote")
    page = live(visit, talk)
    assert "De zaal kiest nu op de telefoon" in texts(page)
    press(page, "Sluit de ronde")

    assert (now(practice, talk).open, now(practice, talk).showing) == (False, Showing.GROUND)


def test_closing_a_round_of_words_leaves_the_screen_as_it_is(
    practice: Store, team: People, visit: Visit, talk: str
) -> None:
    begin_round(practice, team, talk, "say")
    press(live(visit, talk), "Sluit de ronde")

    assert (now(practice, talk).open, now(practice, talk).showing) == (False, Showing.PROMPT)


def test_what_the_room_sees_is_chosen_and_a_colleagues_choice_is_seen(
    practice: Store, team: People, visit: Visit, talk: str
) -> None:
    begin_round(practice, team, talk, "say")
    page = live(visit, talk)
    page.button_group[0].set_value(Showing.STATEMENTS).run()
    assert now(practice, talk).showing is Showing.STATEMENTS
    show(practice, team.second_facilitator, talk, Showing.NOTHING)
    page.run()

    assert page.button_group[0].value is Showing.NOTHING


def test_a_browser_that_has_not_heard_yet_what_a_colleague_chose_does_not_undo_it(
    practice: Store, team: People, visit: Visit, talk: str
) -> None:
    begin_round(practice, team, talk, "say")
    page = live(visit, talk)
    not_heard_yet = page._tree.get_widget_states()
    show(practice, team.second_facilitator, talk, Showing.NOTHING)
    page.run()
    page._run(not_heard_yet)

    assert now(practice, talk).showing is Showing.NOTHING


def test_a_wish_for_a_pause_is_shown_and_says_neither_who_nor_how_many(
    practice: Store, team: People, visit: Visit, talk: str
) -> None:
    page = live(visit, talk)
    assert "Niemand vraagt om pauze" in texts(page)
    for _twice in range(2):
        want_pause(practice, a_seat(practice, team, talk))
    page.run()

    assert [warning.value for warning in page.warning] == ["**Pauze gewenst**"]


def test_a_pause_is_taken_and_ended(practice: Store, team: People, visit: Visit, talk: str) -> None:
    want_pause(practice, a_seat(practice, team, talk))
    page = live(visit, talk)
    press(page, "Nu pauze")
    assert now(practice, talk).paused
    press(page, "Verder")

    assert not now(practice, talk).paused
    assert not pause_is_wanted(practice, team.facilitator, talk)


def test_the_room_is_told_in_words_and_never_below_ten(
    practice: Store, team: People, visit: Visit, talk: str
) -> None:
    for _dancer in range(9):
        a_seat(practice, team, talk)
    assert "Nog geen tien mensen doen mee" in texts(live(visit, talk))
    a_seat(practice, team, talk)

    assert "Minstens tien mensen doen mee" in texts(live(visit, talk))


def test_voices_stand_under_their_themes_and_only_the_last_batch_is_new(
    practice: Store, team: People, visit: Visit, talk: str
) -> None:
    here = begin_round(practice, team, talk, "say")
    said(practice, team, here, talk, *FIVE)
    let_out(practice, team, talk)
    page = live(visit, talk)
    assert {words for words, fresh in voices(page)} == set(FIVE)
    assert not any(fresh for _words, fresh in voices(page))
    later = [words.replace(".", " ook.") for words in FIVE]
    said(practice, team, here, talk, *later)
    let_out(practice, team, talk)
    page.run()

    assert {words for words, fresh in voices(page) if fresh} == set(later)
    assert "Nieuw onder:" in texts(page)


def test_a_voice_that_waits_is_on_no_screen(
    practice: Store, team: People, visit: Visit, talk: str
) -> None:
    here = begin_round(practice, team, talk, "say")
    said(practice, team, here, talk, *FIVE)

    assert voices(live(visit, talk)) == []


def test_how_many_a_theme_has_is_said_from_ten_on(
    practice: Store, team: People, visit: Visit, talk: str
) -> None:
    here = begin_round(practice, team, talk, "say")
    said(practice, team, here, talk, *["We worden elke week gewogen."] * 9)
    let_out(practice, team, talk)
    assert amounts(live(visit, talk)) == {""}
    said(practice, team, here, talk, *["We worden elke week gewogen."] * 5)
    let_out(practice, team, talk)

    assert amounts(live(visit, talk)) == {"14"}


def test_a_proposal_is_let_in_in_both_languages(
    practice: Store, team: People, visit: Visit, talk: str
) -> None:
    page = with_proposals(practice, team, visit, talk)
    press(page, "Laat toe")
    fields = {field.label: field for field in page.text_area}
    fields["In het Nederlands"].input("Elke school heeft een meldpunt.")
    fields["In het Engels"].input("Every school has a place to report.")
    press(page, "Laat deze zin toe")

    (shown,) = statements_shown(practice, talk)
    assert shown.text == Text(
        nl="Elke school heeft een meldpunt.", en="Every school has a place to report."
    )
    assert not page.text_area


def test_a_name_in_a_proposal_keeps_the_form_with_what_was_typed(
    practice: Store, team: People, visit: Visit, talk: str
) -> None:
    page = with_proposals(practice, team, visit, talk)
    press(page, "Laat toe")
    page.text_area[0].input("Mijn trainer Karel Jansen moet weg.")
    press(page, "Laat deze zin toe")

    assert "Er lijkt een naam in deze zin te staan" in texts(page)
    assert page.text_area[0].value == "Mijn trainer Karel Jansen moet weg."
    assert statements_shown(practice, talk) == ()


def test_a_proposal_is_declined_with_a_reason_that_the_room_can_read(
    practice: Store, team: People, visit: Visit, talk: str
) -> None:
    page = with_proposals(practice, team, visit, talk)
    press(page, "Wijs af")
    press(page, "Wijs af met deze reden")
    assert "Zeg in één zin waarom" in texts(page)
    page.text_input[0].input("Dit gaat over één school.")
    press(page, "Wijs af met deze reden")

    assert reasons_shown(practice, talk) == ("Dit gaat over één school.",)


def test_a_proposal_that_says_the_same_goes_without_a_new_sentence(
    practice: Store, team: People, visit: Visit, talk: str
) -> None:
    take_first_statements(practice, team.facilitator, talk)
    before = statements_shown(practice, talk)
    page = with_proposals(practice, team, visit, talk)
    press(page, "Staat er al")
    press(page, "Dit is dezelfde zin")

    assert statements_shown(practice, talk) == before
    assert len(proposals(practice, team.facilitator, talk, {})) == len(SENTENCES) - 1


def test_what_a_colleague_just_decided_is_said_and_what_was_typed_stays(
    practice: Store, team: People, visit: Visit, talk: str
) -> None:
    page = with_proposals(practice, team, visit, talk)
    first = proposals(practice, team.facilitator, talk, {})[0]
    press(page, "Laat toe")
    accept(practice, team.second_facilitator, first.text_id, Text(nl="Hun zin.", en="Theirs."))
    page.text_area[0].input("Mijn zin.")
    press(page, "Laat deze zin toe")

    assert "Je collega heeft net over deze zin beslist" in texts(page)
    assert page.text_area[0].value == "Mijn zin."


def test_words_of_dancers_act_nowhere_on_the_page(
    practice: Store, team: People, visit: Visit, talk: str
) -> None:
    hostile = "sterren **vet** :red[rood] <b>dik</b> [klik](javascript:x)"
    here = begin_round(practice, team, talk, "say")
    proposed(practice, team, here, talk, *(f"{hostile} {n}" for n in range(5)))
    let_out(practice, team, talk)
    page = live(visit, talk)

    assert "sterren" in texts(page)
    for acting in ("**vet**", ":red[rood]", "<b>", "[klik]"):
        assert acting not in texts(page)


def test_afterwards_a_text_of_the_talk_stands_under_the_title_of_its_round(
    practice: Store, team: People, visit: Visit, talk: str
) -> None:
    here = begin_round(practice, team, talk, "say")
    said(practice, team, here, talk, "Niemand luistert.")
    move_to(practice, team, talk, TableState.AFTER)
    page = unlocked(visit("coderen", signed_in="facilitator", tafel=talk))

    (text,) = told_at_the_desk(page)["texts"]
    assert text["question"] == "Wat is er?"
    assert "tijdens de danstafel" in text["beside"]


def with_proposals(practice: Store, team: People, visit: Visit, talk: str) -> AppTest:
    here = begin_round(practice, team, talk, "say")
    proposed(practice, team, here, talk, *SENTENCES)
    let_out(practice, team, talk)
    assert voices_heard(practice, team.facilitator, talk, here.round_id, {}) == ()
    return live(visit, talk)


def live(visit: Visit, talk: str) -> AppTest:
    return unlocked(visit("live", signed_in="facilitator", tafel=talk))


def unlocked(page: AppTest) -> AppTest:
    press(page, "Open het slot")
    return page


def press(page: AppTest, label: str) -> None:
    next(button for button in page.button if button.label == label).click()
    page.run()


def titles(page: AppTest) -> list[str]:
    return [title.value.replace("\\", "") for title in page.title]


def now(practice: Store, talk: str) -> TableNow:
    return table_now(practice, talk)


def told(page: AppTest) -> dict[str, Any]:
    """What the list of voices was told."""
    found = next(each for each in page.main if getattr(each, "key", "") == "live_voices")
    return json.loads(found.proto.json)


def voices(page: AppTest) -> list[tuple[str, bool]]:
    return [
        ("".join(words for words, _hidden in voice["pieces"]), voice["fresh"])
        for group in told(page)["groups"]
        for voice in group["voices"]
    ]


def amounts(page: AppTest) -> set[str]:
    return {group["amount"] for group in told(page)["groups"]}
