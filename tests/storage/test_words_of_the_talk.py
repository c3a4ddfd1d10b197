"""Words of the talk afterwards: read and coded, and what a release makes of them."""

import pytest

from analysis.disclosure import PublishedRelease
from models.coding import code_text, propose_quote, texts_to_code
from models.errors import NotAllowed, TableUnknown
from models.live import is_of_round, round_question, say, take_seat, title_of_round
from models.outcomes import prepare_release, quotes_to_judge, release_of_table
from models.people import Role
from models.storage import Store
from models.survey import AnswerValue
from models.tables import Phase, TableState, recognise
from models.withdrawal import my_card
from tests.build import ALL_CONSENTS, NOW, TODAY, People, a_card, a_person, a_response, move_to
from tests.talking import a_seat, a_talk, begin_round, said

WORDS = "Niemand luistert naar ons."


def test_they_are_read_once_the_talk_is_over(store: Store, people: People) -> None:
    talk = a_talk(store, people)
    here = begin_round(store, people, talk, "say")
    said(store, people, here, talk, WORDS)
    assert texts_to_code(store, people.facilitator, talk) == ()
    move_to(store, people, talk, TableState.AFTER)

    (text,) = texts_to_code(store, people.facilitator, talk)

    assert (text.phase, text.words) == (Phase.DURING, WORDS)
    assert text.question == round_question(here.round_id)
    assert is_of_round(text.question)


def test_such_a_text_has_the_title_of_its_round(store: Store, people: People) -> None:
    talk = a_talk(store, people)
    here = begin_round(store, people, talk, "say")

    title = title_of_round(store, people.facilitator, round_question(here.round_id))

    assert title == here.details.title


def test_a_round_of_others_has_no_title_and_neither_has_none(store: Store, people: People) -> None:
    here = begin_round(store, people, a_talk(store, people), "say")
    stranger = a_person(store, "Eef", Role.FACILITATOR)

    for actor, question, problem in (
        (stranger, round_question(here.round_id), TableUnknown),
        (people.facilitator, "round_nowhere", TableUnknown),
        (people.operator, round_question(here.round_id), NotAllowed),
    ):
        with pytest.raises(problem):
            title_of_round(store, actor, question)


def test_a_card_lists_what_was_sent_in_the_order_of_the_talk(store: Store, people: People) -> None:
    talk = a_talk(store, people)
    code = a_card(store, people, talk)
    card = recognise(store, code)
    take_seat(store, card, ALL_CONSENTS)
    move_to(store, people, talk, TableState.AFTER)
    a_response(store, code, Phase.AFTER)

    assert [sent.phase for sent in my_card(store, card, NOW).sent] == [Phase.DURING, Phase.AFTER]


def test_a_release_counts_who_sent_answers_and_not_who_only_took_a_seat(
    store: Store, people: People
) -> None:
    published = released(store, people, only_seats=0)
    with_seats = released(store, people, only_seats=15)

    assert with_seats.cells == published.cells


def test_a_quote_of_the_talk_stands_under_the_sector_that_she_gave_besides(
    store: Store, people: People
) -> None:
    talk = a_talk(store, people)
    here = begin_round(store, people, talk, "say")
    code = a_card(store, people, talk)
    say(store, take_seat(store, recognise(store, code), ALL_CONSENTS), here.round_id, WORDS, "nl")
    move_to(store, people, talk, TableState.AFTER)
    a_response(store, code, Phase.AFTER, answers={"sector": AnswerValue(("sport",))})
    move_to(store, people, talk, TableState.CLOSED)
    (text,) = texts_to_code(store, people.facilitator, talk)
    propose_quote(store, people.facilitator, text.text_id, WORDS)

    (quote,) = quotes_to_judge(store, people.second_facilitator, talk)

    assert (quote.sector, quote.phase) == ("sport", "during")


def test_themes_coded_in_words_of_the_talk_are_not_counted_yet(
    store: Store, people: People
) -> None:
    published = released(store, people, only_seats=15, words=WORDS)

    counted = {key.phase for key, count in published.cells.items() if count}
    themes = [
        count
        for key, count in published.cells.items()
        if key.table == "themes_in_words" and key.option == "silence"
    ]
    assert "during" not in counted
    assert not any(themes)


def released(store: Store, people: People, *, only_seats: int, words: str = "") -> PublishedRelease:
    """What a release says of twelve dancers who answered afterwards, and of seats besides."""
    talk = a_talk(store, people)
    here = begin_round(store, people, talk, "say")
    if words:
        said(store, people, here, talk, *[words] * only_seats)
    else:
        for _dancer in range(only_seats):
            a_seat(store, people, talk)
    move_to(store, people, talk, TableState.AFTER)
    for _dancer in range(12):
        a_response(store, a_card(store, people, talk), Phase.AFTER)
    move_to(store, people, talk, TableState.CLOSED)
    for text in texts_to_code(store, people.facilitator, talk):
        code_text(store, people.facilitator, text.text_id, ("silence",))
    prepare_release(store, people.facilitator, [talk], TODAY)
    release = release_of_table(store, people.facilitator, talk)
    assert release is not None
    return release.published
