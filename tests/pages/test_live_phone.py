"""Her phone at the table: what it shows in each round, and what it keeps of what she does."""

import json
from datetime import timedelta

import pytest
from sqlmodel import select
from streamlit.testing.v1 import AppTest

from content.languages import Text
from models.live import (
    AGREE,
    DISAGREE,
    RoundKind,
    add_statement,
    ballot_of,
    choose_themes,
    pause_is_wanted,
    rounds_of,
    statements_shown,
    table_now,
    take_away,
    take_pause,
    themes_chosen,
    vote,
)
from models.live.now import LiveState
from models.live.steering import end_pause
from models.storage import Store
from models.survey import keep_words, load_draft
from models.survey.voice_rows import Voice, VoiceKind
from pages.dancer.arriving import resume
from pages.dancer.live.words import written
from pages.dancer.moves import make
from pages.parts.clock import local_time, today
from tests.build import People
from tests.pages.conftest import Visit, texts
from tests.pages.dancer_steps import journey, press
from tests.pages.live_steps import (
    a_live_table,
    begin,
    close,
    others_sit_down,
    seat_with,
    sit_down,
)
from tests.talking import some_statements, two_groups_vote

WORDS = "Ik durfde niets te zeggen."
NAMED = "Toen zei Pieter de Vries niets."
DANGER = "Hij staat voor de deur."
SENT = "Verstuurd. Je mag nog iets zeggen."
STILL_HERE = "Je schreef dit nog. Wil je het versturen?"


@pytest.fixture
def table(practice: Store, team: People) -> str:
    """The id of a table that is being held."""
    return a_live_table(practice, team)


@pytest.fixture
def seated(visit: Visit, code: str) -> AppTest:
    """A phone at the table, with every consent, while all wait."""
    return sit_down(visit, code)


@pytest.fixture
def saying(practice: Store, team: People, table: str, seated: AppTest) -> AppTest:
    """The same in a round in which dancers say something."""
    begin(practice, team, table, RoundKind.SAY)
    return seated.run()


@pytest.fixture
def voting(practice: Store, team: People, table: str, seated: AppTest) -> AppTest:
    """The same in a round in which they vote."""
    begin(practice, team, table, RoundKind.VOTE)
    return seated.run()


def voices(store: Store) -> list[str]:
    with store.read() as session:
        return [row.kind for row in session.exec(select(Voice)).all()]


def write(page: AppTest, words: str) -> AppTest:
    page.text_area[0].input(words)
    return press(page, "Versturen")


def typed(store: Store, page: AppTest, words: str) -> None:
    """What the tab does with words that were not sent."""
    question = page.text_area[0].key.removeprefix("words_of_")
    assert keep_words(store, journey(page).draft_key, question, words, today())


def head(page: AppTest) -> str:
    """What stands above every screen at the table."""
    return "".join(element.proto.body for element in page.get("html"))


def on_screen(page: AppTest) -> str:
    return page.title[0].value


def test_before_the_first_round_she_waits(seated: AppTest) -> None:
    assert on_screen(seated) == "Je zit aan tafel"
    assert "We beginnen zo" in head(seated)


@pytest.mark.parametrize(
    ("kind", "title"),
    [
        (RoundKind.READ, "Hoe we praten"),
        (RoundKind.SAY, "Wat is er?"),
        (RoundKind.SILENCE, "Even stil"),
        (RoundKind.THEMES, "Wat weegt het zwaarst?"),
        (RoundKind.CLOSING, "Afronden"),
    ],
)
def test_a_round_shows_its_title_and_its_question(
    practice: Store, team: People, table: str, seated: AppTest, kind: RoundKind, title: str
) -> None:
    round_id = begin(practice, team, table, kind)
    rounds = rounds_of(practice, team.facilitator, table)
    prompt = next(each for each in rounds if each.round_id == round_id).details.prompt.nl
    seated.run()

    assert on_screen(seated) == title
    assert [header.value.replace("\\", "") for header in seated.header] == [prompt]


def test_time_is_told_as_a_time_of_day_and_not_after_it(
    practice: Store, team: People, table: str, saying: AppTest
) -> None:
    now = table_now(practice, table)
    assert now.ends_at
    told = f"Ronde 2 van 8<br>Tot ongeveer {local_time(now.ends_at):%H:%M} uur"
    assert told in head(saying)
    with practice.write() as session:
        session.get_one(LiveState, table).ends_at = now.ends_at - timedelta(minutes=30)

    assert "Tot ongeveer" not in head(saying.run())


def test_what_she_says_is_sent_and_the_field_is_empty(practice: Store, saying: AppTest) -> None:
    write(saying, WORDS)

    assert voices(practice) == [VoiceKind.SAID]
    assert SENT in texts(saying)
    assert saying.text_area[0].value == ""
    draft = load_draft(practice, journey(saying).draft_key)
    assert draft is not None
    assert WORDS not in json.dumps([answer.words for answer in draft.answers.values()])


def test_the_second_half_of_a_double_tap_sends_nothing(practice: Store, saying: AppTest) -> None:
    here, (question,) = journey(saying), [saying.text_area[0].key.removeprefix("words_of_")]
    write(saying, WORDS)
    make(here, written, question, 0)

    assert voices(practice) == [VoiceKind.SAID]
    assert here.problem == ""


def test_she_may_say_something_more(practice: Store, saying: AppTest) -> None:
    write(saying, WORDS)
    write(saying, WORDS)

    assert voices(practice) == [VoiceKind.SAID, VoiceKind.SAID]


def test_nothing_written_is_one_kind_sentence(practice: Store, saying: AppTest) -> None:
    write(saying, "  ")

    assert saying.warning[0].value.startswith("Er staat nog niets.")
    assert voices(practice) == []


def test_words_by_which_somebody_is_found_are_looked_over_before_they_go(
    practice: Store, saying: AppTest
) -> None:
    write(saying, NAMED)
    assert voices(practice) == []
    assert ":violet-background[Pieter de Vries]" in texts(saying)
    press(saying, "Verder schrijven")
    assert saying.text_area[0].value == NAMED
    press(saying, "Versturen")
    vaguer = next(button for button in saying.button if button.label.startswith("Maak vager"))
    vaguer.click()
    saying.run()
    assert "Pieter de Vries" not in journey(saying).answers.popitem()[1].words
    press(saying, "Versturen")

    assert voices(practice) == [VoiceKind.SAID]
    assert SENT in texts(saying)


def test_words_of_danger_are_sent_and_followed_by_where_to_turn_and_then_the_round(
    practice: Store, saying: AppTest
) -> None:
    write(saying, DANGER)
    assert on_screen(saying) == "Ben je nu in gevaar?"
    press(saying, "Terug naar de danstafel")

    assert voices(practice) == [VoiceKind.SAID]
    assert on_screen(saying) == "Wat is er?"


def test_who_did_not_agree_with_own_words_finds_a_kind_sentence_and_no_field(
    practice: Store, team: People, table: str, visit: Visit, code: str
) -> None:
    page = sit_down(visit, code, consents=1)
    begin(practice, team, table, RoundKind.SAY)
    page.run()

    assert [field.disabled for field in page.text_area] == [True]
    assert "Daarom kun je hier niets schrijven." in texts(page)


def test_where_words_are_asked_for_it_says_that_this_is_no_reporting_point(
    saying: AppTest,
) -> None:
    assert "Noem liever geen namen" in saying.caption[0].value
    assert "Dit is geen meldpunt" in texts(saying)


def test_words_that_were_typed_are_there_after_a_refresh(
    practice: Store, saying: AppTest, visit: Visit
) -> None:
    typed(practice, saying, WORDS)

    assert after_a_refresh(visit, saying).text_area[0].value == WORDS


def after_a_refresh(visit: Visit, page: AppTest) -> AppTest:
    """A new visit whose tab still has the key of the draft."""
    key, fresh = journey(page).draft_key, visit()
    make(journey(fresh), resume, key)
    return fresh.run()


def test_words_that_were_not_sent_go_along_to_the_next_round(
    practice: Store, team: People, table: str, saying: AppTest
) -> None:
    typed(practice, saying, WORDS)
    begin(practice, team, table, RoundKind.VOTE)
    saying.run()
    assert f"**{STILL_HERE}**" in texts(saying)
    assert WORDS in [text.value for text in saying.text]
    press(saying, "Versturen")

    assert voices(practice) == [VoiceKind.SAID]
    assert STILL_HERE not in texts(saying)


def test_they_can_be_thrown_away(
    practice: Store, team: People, table: str, saying: AppTest, visit: Visit
) -> None:
    typed(practice, saying, WORDS)
    begin(practice, team, table, RoundKind.VOTE)
    press(saying.run(), "Weggooien")
    assert STILL_HERE not in texts(saying)

    assert voices(practice) == []
    assert STILL_HERE not in texts(after_a_refresh(visit, saying))


def test_words_that_were_sent_are_not_offered_again_when_a_slow_line_brings_them_back(
    practice: Store, team: People, table: str, saying: AppTest
) -> None:
    write(saying, WORDS)
    typed(practice, saying, WORDS)
    begin(practice, team, table, RoundKind.VOTE)

    assert STILL_HERE not in texts(saying.run())


def test_what_she_types_meanwhile_stays_when_an_earlier_text_is_made_vaguer(
    practice: Store, team: People, table: str, saying: AppTest
) -> None:
    typed(practice, saying, NAMED)
    begin(practice, team, table, RoundKind.SAY)
    saying.run()
    typed(practice, saying, WORDS)
    next(button for button in saying.button if button.label.startswith("Maak vager")).click()
    saying.run()
    draft = load_draft(practice, journey(saying).draft_key)

    assert draft is not None
    assert WORDS in [answer.words for answer in draft.answers.values()]
    assert NAMED not in [answer.words for answer in draft.answers.values()]


def test_a_vote_is_kept_at_once_and_shown_when_she_goes_back(
    practice: Store, code: str, voting: AppTest
) -> None:
    first = journey(voting).table.statements[0]
    assert "Zin 1 van 2" in texts(voting)
    voting.radio[0].set_value(AGREE).run()
    assert ballot_of(practice, seat_with(practice, code)).chosen == {first: AGREE}
    press(voting, "Volgende zin")
    press(voting, "Vorige zin")

    assert voting.radio[0].value == AGREE


def test_the_last_choice_counts(practice: Store, code: str, voting: AppTest) -> None:
    voting.radio[0].set_value(AGREE).run()
    voting.radio[0].set_value(DISAGREE).run()

    assert list(ballot_of(practice, seat_with(practice, code)).chosen.values()) == [DISAGREE]


def test_after_the_last_statement_she_may_propose_one(practice: Store, voting: AppTest) -> None:
    press(press(voting, "Volgende zin"), "Volgende zin")
    assert on_screen(voting) == "Dat waren ze"
    press(voting, "Een zin voorstellen")
    write(voting, "Een school luistert eerst.")

    assert voices(practice) == [VoiceKind.PROPOSED]
    assert "Een gespreksleider leest hem eerst." in texts(voting)
    press(voting, "Terug naar de zinnen")
    assert on_screen(voting) == "Dat waren ze"


def test_a_statement_that_is_taken_away_gives_its_place_to_the_next(
    practice: Store, team: People, voting: AppTest
) -> None:
    first, second = journey(voting).table.statements
    words = {
        each.statement_id: each.text.nl for each in statements_shown(practice, table_of(voting))
    }
    take_away(practice, team.facilitator, first)
    voting.radio[0].set_value(AGREE).run()

    assert voting.warning[0].value.startswith("Deze zin is weggehaald.")
    assert on_screen(voting).replace("\\", "") == words[second]


def table_of(page: AppTest) -> str:
    card = journey(page).card
    assert card is not None
    return card.table_id


def test_a_vote_after_the_round_was_closed_is_told_and_what_she_chose_before_counts(
    practice: Store, team: People, table: str, code: str, voting: AppTest
) -> None:
    voting.radio[0].set_value(AGREE).run()
    close(practice, team, table)
    voting.radio[0].set_value(DISAGREE).run()

    assert voting.warning[0].value.startswith("Deze ronde is net gesloten.")
    assert list(ballot_of(practice, seat_with(practice, code)).chosen.values()) == [AGREE]


def test_a_statement_that_comes_in_meanwhile_moves_nothing(
    practice: Store, team: People, table: str, voting: AppTest
) -> None:
    before = on_screen(voting)
    add_statement(practice, team.facilitator, table, Text(nl="Nog een zin.", en="One more."))
    voting.run()

    assert on_screen(voting) == before
    assert "Zin 1 van 3" in texts(voting)


def test_a_refresh_goes_on_with_the_first_statement_without_a_choice(
    voting: AppTest, visit: Visit
) -> None:
    second = journey(voting).table.statements[1]
    voting.radio[0].set_value(AGREE).run()
    page = after_a_refresh(visit, voting)

    assert journey(page).table.statement == second


def test_the_outcome_comes_when_the_round_is_closed_and_in_words(
    practice: Store, team: People, table: str, voting: AppTest
) -> None:
    assert "eens." not in texts(voting)
    statement = journey(voting).table.statements[0]
    for number, seat in enumerate(others_sit_down(practice, team, table, 10)):
        vote(practice, seat, statement, AGREE if number < 7 else DISAGREE)
    close(practice, team, table)
    voting.run()

    assert on_screen(voting) == "Deze ronde is klaar"
    assert "De meesten zijn het eens. Een deel is het oneens." in texts(voting)


def test_what_unites_and_the_groups_are_the_same_words_for_her_and_for_who_leads(
    practice: Store, team: People, visit: Visit, table: str, seated: AppTest
) -> None:
    statements = some_statements(practice, team, table)
    begin(practice, team, table, RoundKind.VOTE)
    two_groups_vote(practice, team, table, statements)
    close(practice, team, table)
    told = "\n".join(element.value for element in seated.run().markdown)
    desk = visit("live", signed_in="facilitator", tafel=table)
    press(desk, "Open het slot")

    assert told.index("## Wat ons verbindt") < told.index("> Zin 0 over dans")
    assert told.index("> Zin 0 over dans") < told.index("Er zijn twee groepen")
    assert told.count("Eén groep (ongeveer de helft)") == 2
    assert told[told.index("## Wat ons verbindt") :].split("\n## ")[0] in texts(desk)


def test_themes_are_kept_at_once_and_a_fourth_is_told(
    practice: Store, team: People, table: str, code: str, seated: AppTest
) -> None:
    round_id = begin(practice, team, table, RoundKind.THEMES)
    seated.run()
    key = f"themes_{round_id}"
    seated.button_group(key=key).set_value(["touch", "silence"]).run()
    assert themes_chosen(practice, seat_with(practice, code), round_id) == ("touch", "silence")
    seated.button_group(key=key).set_value(["touch", "silence", "power", "teaching"]).run()

    assert seated.warning[0].value.startswith("Je koos er meer dan de bedoeling is.")
    assert themes_chosen(practice, seat_with(practice, code), round_id) == ("touch", "silence")


def test_what_the_room_chose_comes_when_the_round_is_closed(
    practice: Store, team: People, table: str, seated: AppTest
) -> None:
    begin(practice, team, table, RoundKind.THEMES)
    for seat in others_sit_down(practice, team, table, 10):
        choose_themes(practice, seat, ["touch"])
    close(practice, team, table)

    assert "Bijna iedereen koos dit." in texts(seated.run())


def test_a_pause_shows_the_same_on_every_phone_and_her_words_are_there_after_it(
    practice: Store, team: People, table: str, saying: AppTest, visit: Visit
) -> None:
    typed(practice, saying, WORDS)
    take_pause(practice, team.facilitator, table)
    saying.run()
    assert on_screen(saying) == "We nemen even pauze"
    assert "### 112" in texts(saying)
    assert not saying.text_area
    end_pause(practice, team.facilitator, table)

    assert saying.run().text_area[0].value == WORDS


@pytest.mark.parametrize("kind", [None, RoundKind.READ, RoundKind.SAY, RoundKind.VOTE])
def test_a_pause_can_be_asked_for_on_every_screen_and_nobody_hears_who(
    practice: Store, team: People, table: str, seated: AppTest, kind: RoundKind | None
) -> None:
    if kind:
        begin(practice, team, table, kind)
    press(seated.run(), "Even pauze")

    assert pause_is_wanted(practice, team.facilitator, table)
    assert "Doorgegeven. Niemand weet dat jij het was." in head(seated)


def test_once_there_is_a_pause_her_phone_no_longer_tells_that_she_asked(
    practice: Store, team: People, table: str, saying: AppTest
) -> None:
    before = head(saying)
    press(saying, "Even pauze")
    take_pause(practice, team.facilitator, table)
    assert head(saying.run()) == before
    press(saying, "Even pauze")

    assert "Doorgegeven." in head(saying)


def test_it_all_speaks_english_too(voting: AppTest) -> None:
    press(voting, "English")

    assert "Nobody sees what you choose." in texts(voting)
    assert list(voting.radio[0].options) == ["Agree", "Disagree", "Pass"]
