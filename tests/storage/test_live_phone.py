"""What a phone asks of the talk, on both databases: when to look again, and what to show first."""

import pytest

from content.languages import Text
from models.errors import AnswerTooLong
from models.live import (
    AGREE,
    PASS,
    Ballot,
    RoundKind,
    add_statement,
    ballot_of,
    choices_of,
    next_round,
    proposal_question,
    round_question,
    table_now,
    take_away,
    take_seat,
    take_template,
    versions_of,
    vote,
    voting_order,
)
from models.storage import Store
from models.survey import DraftContent, keep_words, load_draft, new_draft_key, save_draft
from models.tables import Phase, TableState, recognise
from models.withdrawal import my_card
from tests.build import ALL_CONSENTS, NOW, TODAY, People, a_card, a_response, a_table, move_to

ROUND_ID = "0" * 32


@pytest.fixture
def live_table(store: Store, people: People) -> str:
    """A table that is being held, with rounds and three statements."""
    table_id = a_table(store, people, state=TableState.LIVE)
    take_template(store, people.facilitator, table_id)
    for words in ("Een.", "Twee.", "Drie."):
        add_statement(store, people.facilitator, table_id, Text(nl=words, en=words))
    return table_id


def version(store: Store, table_id: str) -> int:
    found = versions_of(store, [table_id])[table_id]
    assert table_now(store, table_id).version == found
    return found


def test_every_move_of_a_table_after_it_was_held_is_a_new_version(
    store: Store, people: People, live_table: str
) -> None:
    seen = [version(store, live_table)]
    next_round(store, people.facilitator, live_table, after=None)
    seen.append(version(store, live_table))
    for state in (TableState.AFTER, TableState.CLOSED):
        move_to(store, people, live_table, state)
        seen.append(version(store, live_table))

    assert seen == sorted(set(seen))


def test_a_table_where_nothing_began_tells_of_its_end_too(store: Store, people: People) -> None:
    table_id = a_table(store, people, state=TableState.LIVE)
    assert version(store, table_id) == 0
    move_to(store, people, table_id, TableState.AFTER)

    assert version(store, table_id) > 0


def test_what_is_no_table_has_no_version(store: Store) -> None:
    assert versions_of(store, [ROUND_ID, ""]) == {}


def test_what_she_chose_is_found_again(store: Store, people: People, live_table: str) -> None:
    seat = take_seat(store, recognise(store, a_card(store, people, live_table)), ALL_CONSENTS)
    while (now := table_now(store, live_table)).round is None or (
        now.round.details.kind is not RoundKind.VOTE
    ):
        after = now.round.round_id if now.round else None
        next_round(store, people.facilitator, live_table, after=after)
    first, second, third = (each.statement_id for each in ballot_of(store, seat).statements)
    vote(store, seat, first, PASS)
    vote(store, seat, second, AGREE)
    take_away(store, people.facilitator, second)

    assert choices_of(store, seat) == {first: PASS, second: AGREE}
    assert ballot_of(store, seat).chosen == {first: PASS}
    assert set(ballot_of(store, seat).votes) == {first, third}


def test_her_choices_come_first_and_then_what_has_the_fewest_votes() -> None:
    ballot = Ballot((), {"a": AGREE}, {"a": 9, "b": 2, "c": 0, "d": 1})

    assert voting_order(ballot, "whoever") == ("a", "c", "d", "b")


def test_what_has_as_many_votes_is_mixed_for_each_phone_and_the_same_for_one() -> None:
    ballot = Ballot((), {}, dict.fromkeys("abcdef", 0))
    orders = {voting_order(ballot, f"phone {number}") for number in range(20)}

    assert len(orders) > 10
    assert voting_order(ballot, "phone 1") == voting_order(ballot, "phone 1")


def test_words_of_the_talk_are_kept_in_a_draft_and_a_proposal_is_short(
    store: Store, people: People, live_table: str
) -> None:
    key, code = new_draft_key(), a_card(store, people, live_table)
    card = recognise(store, code)
    save_draft(store, card, Phase.DURING, key, DraftContent(code=code), TODAY)
    keep_words(store, key, round_question(ROUND_ID), "a" * 1500, TODAY)
    keep_words(store, key, proposal_question(ROUND_ID), "a" * 200, TODAY)
    for question, longest in ((round_question(ROUND_ID), 1500), (proposal_question(ROUND_ID), 200)):
        with pytest.raises(AnswerTooLong):
            keep_words(store, key, question, "a" * (longest + 1), TODAY)

    draft = load_draft(store, key)
    assert draft is not None
    assert [len(answer.words) for answer in draft.answers.values()] == [1500, 200]


def test_a_card_that_was_at_the_table_shows_before_during_and_after_in_that_order(
    store: Store, people: People
) -> None:
    table_id = a_table(store, people)
    code = a_card(store, people, table_id)
    a_response(store, code)
    move_to(store, people, table_id, TableState.LIVE)
    take_seat(store, recognise(store, code))
    move_to(store, people, table_id, TableState.AFTER)
    a_response(store, code, Phase.AFTER)

    shown = my_card(store, recognise(store, code), NOW).sent
    assert [sent.phase for sent in shown] == [Phase.BEFORE, Phase.DURING, Phase.AFTER]
