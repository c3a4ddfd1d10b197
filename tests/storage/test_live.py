"""The talk itself, on both databases: what moves it on, and who gets what kept."""

import pytest
from sqlmodel import select

from analysis.opinion import Share
from analysis.themes.suggester import make_ready
from content.languages import Text
from models.errors import AlreadyMoved, ConsentMissing, NotAllowed, TableUnknown
from models.live import (
    AGREE,
    DISAGREE,
    CommonGround,
    Memory,
    RoundKind,
    Seat,
    Showing,
    Waiting,
    add_statement,
    ballot_of,
    close_round,
    common_ground,
    more_time,
    next_round,
    outcome_of_votes,
    pause_is_wanted,
    place_voice,
    proposals,
    propose,
    reword,
    room_of,
    rounds_of,
    say,
    seat_of,
    show_due,
    statements_shown,
    table_now,
    take_away,
    take_pause,
    take_seat,
    take_template,
    versions_of,
    voices_heard,
    vote,
    want_pause,
)
from models.live.errors import (
    NothingSaid,
    NotLive,
    RoundBegun,
    RoundClosed,
    StatementGone,
    StatementNamesSomebody,
    StatementTooLong,
    StatementVotedOn,
    VoiceTooLong,
)
from models.live.rounds import Round, change_round, move_round
from models.live.statements import accept, decline, reasons_shown
from models.storage import Store
from models.survey.voice_rows import Voice
from models.tables import TableState, recognise
from models.withdrawal import my_card, withdraw
from tests.build import ALL_CONSENTS, NOW, TODAY, People, a_card, a_response, a_table, move_to

WORDS = "Ik durfde niets te zeggen."
SENTENCE = Text(nl="Wie iets meldt, hoort iets terug.", en="Who reports something hears back.")


@pytest.fixture
def live_table(store: Store, people: People) -> str:
    """A table that is being held, with the rounds of a good table, none of them begun."""
    table_id = a_table(store, people, state=TableState.LIVE)
    take_template(store, people.facilitator, table_id)
    return table_id


def seated(store: Store, people: People, table_id: str) -> Seat:
    """Somebody who joined with a card, and gave every consent."""
    card = recognise(store, a_card(store, people, table_id))
    return take_seat(store, card, ALL_CONSENTS)


def begin(store: Store, people: People, table_id: str, kind: RoundKind) -> str:
    """Moves on until a round of this kind is on; its id."""
    while True:
        now = table_now(store, table_id)
        if now.round and now.round.details.kind is kind:
            return now.round.round_id
        after = now.round.round_id if now.round else None
        next_round(store, people.facilitator, table_id, after=after)


def ballot_ids(store: Store, table_id: str) -> list[str]:
    """The ids of the statements that the room may vote on."""
    return [each.statement_id for each in statements_shown(store, table_id)]


def let_out(store: Store, people: People, table_id: str, waiting: Waiting) -> int:
    """How many voices come out once all of them have waited long enough."""
    show_due(store, people.facilitator, table_id, waiting, clock=0.0)
    return show_due(store, people.facilitator, table_id, waiting, clock=20.0)


def test_two_who_press_next_at_once_take_one_step(
    store: Store, people: People, live_table: str
) -> None:
    next_round(store, people.facilitator, live_table, after=None)
    with pytest.raises(AlreadyMoved):
        next_round(store, people.second_facilitator, live_table, after=None)

    now = table_now(store, live_table)
    assert now.round is not None
    assert now.round.place == 0


def test_every_step_counts_the_version_up(store: Store, people: People, live_table: str) -> None:
    seen = [versions_of(store, [live_table])[live_table]]
    next_round(store, people.facilitator, live_table, after=None)
    seen.append(versions_of(store, [live_table])[live_table])
    more_time(store, people.facilitator, live_table, 5)
    seen.append(versions_of(store, [live_table])[live_table])
    take_pause(store, people.facilitator, live_table)
    seen.append(versions_of(store, [live_table])[live_table])

    assert seen == [0, 1, 2, 3]


def test_nothing_is_steered_before_the_table_is_held_or_by_strangers(
    store: Store, people: People, live_table: str
) -> None:
    prepared = a_table(store, people, state=TableState.BEFORE)
    with pytest.raises(NotLive):
        next_round(store, people.facilitator, prepared, after=None)
    with pytest.raises(NotAllowed):
        next_round(store, people.adviser, live_table, after=None)
    with pytest.raises(TableUnknown):
        next_round(store, people.facilitator, "another", after=None)


def test_a_round_that_begun_stays_as_it_is(store: Store, people: People, live_table: str) -> None:
    next_round(store, people.facilitator, live_table, after=None)
    first, second, *_rest = rounds_of(store, people.facilitator, live_table)

    with pytest.raises(RoundBegun):
        change_round(store, people.facilitator, first.round_id, first.details)
    move_round(store, people.facilitator, second.round_id, -5)
    assert rounds_of(store, people.facilitator, live_table)[0].round_id == first.round_id


def test_consents_given_before_hold_at_the_table(store: Store, people: People) -> None:
    table_id = a_table(store, people)
    code = a_card(store, people, table_id)
    a_response(store, code)
    move_to(store, people, table_id, TableState.LIVE)
    card = recognise(store, code)

    seat = take_seat(store, card)

    assert seat.may_say
    assert seat_of(store, card) == seat
    assert take_seat(store, card) == seat


def test_without_consent_nobody_sits_down(store: Store, people: People, live_table: str) -> None:
    card = recognise(store, a_card(store, people, live_table))
    for consents in (None, {"take_part": False}):
        with pytest.raises(ConsentMissing):
            take_seat(store, card, consents)

    assert seat_of(store, card) is None


def test_who_keeps_own_words_back_votes_all_the_same(
    store: Store, people: People, live_table: str
) -> None:
    card = recognise(store, a_card(store, people, live_table))
    seat = take_seat(store, card, {"take_part": True})
    statement = add_statement(store, people.facilitator, live_table, SENTENCE)
    round_id = begin(store, people, live_table, RoundKind.VOTE)

    vote(store, seat, statement, AGREE)
    with pytest.raises(ConsentMissing):
        say(store, seat, round_id, WORDS, "nl")


def test_voices_come_out_from_five_and_never_within_twenty_seconds(
    store: Store, people: People, live_table: str
) -> None:
    round_id = begin(store, people, live_table, RoundKind.SAY)
    waiting = Waiting()

    def shown(clock: float) -> int:
        return show_due(store, people.facilitator, live_table, waiting, clock)

    for _ in range(4):
        say(store, seated(store, people, live_table), round_id, WORDS, "nl")
    assert (shown(0.0), shown(60.0)) == (0, 0)
    say(store, seated(store, people, live_table), round_id, WORDS, "nl")
    assert (shown(61.0), shown(80.9)) == (0, 0)
    assert shown(81.0) == 5
    heard = voices_heard(store, people.facilitator, live_table, round_id, {})
    assert [voice.opened.words for voice in heard] == [WORDS] * 5


def test_a_voice_waits_from_when_it_was_sent_not_from_when_somebody_looked(
    store: Store, people: People, live_table: str
) -> None:
    round_id = begin(store, people, live_table, RoundKind.SAY)
    waiting = Waiting()
    for _ in range(5):
        seat = seated(store, people, live_table)
        waiting.begin(say(store, seat, round_id, WORDS, "nl"), clock=100.0)

    looks = [show_due(store, people.facilitator, live_table, waiting, c) for c in (119.9, 120.0)]
    assert looks == [0, 5]


def test_what_waits_comes_out_when_its_round_is_over(
    store: Store, people: People, live_table: str
) -> None:
    round_id = begin(store, people, live_table, RoundKind.SAY)
    say(store, seated(store, people, live_table), round_id, WORDS, "nl")
    waiting = Waiting()
    assert let_out(store, people, live_table, waiting) == 0

    close_round(store, people.facilitator, live_table, round_id)
    assert show_due(store, people.facilitator, live_table, waiting, clock=20.0) == 1


def test_once_the_talk_is_over_nothing_tells_what_still_waited_and_so_came_last(
    store: Store, people: People, live_table: str
) -> None:
    for table in (live_table, another := a_table(store, people, state=TableState.LIVE)):
        take_template(store, people.facilitator, table)
        here = begin(store, people, table, RoundKind.SAY)
        say(store, seated(store, people, table), here, WORDS, "nl")
    move_to(store, people, live_table, TableState.AFTER)

    with store.read() as session:
        found = session.exec(select(Round.table_id, Voice.shown).join(Voice)).all()
    assert dict(found) == {live_table: True, another: False}


def test_a_voice_is_kept_sealed_and_its_name_hidden(
    store: Store, people: People, live_table: str
) -> None:
    round_id = begin(store, people, live_table, RoundKind.SAY)
    say(store, seated(store, people, live_table), round_id, "Mijn docent Jan de Vries riep.", "nl")
    close_round(store, people.facilitator, live_table, round_id)
    let_out(store, people, live_table, Waiting())

    (voice,) = voices_heard(store, people.facilitator, live_table, round_id, {})
    assert "Vries" not in voice.opened.words


def test_a_slow_phone_may_still_say_something_in_the_round_before(
    store: Store, people: People, live_table: str
) -> None:
    seat = seated(store, people, live_table)
    round_id = begin(store, people, live_table, RoundKind.SAY)
    next_round(store, people.facilitator, live_table, after=round_id)

    say(store, seat, round_id, WORDS, "nl")
    later = rounds_of(store, people.facilitator, live_table)[-1].round_id
    with pytest.raises(NotLive):
        say(store, seat, later, WORDS, "nl")


@pytest.mark.parametrize(("words", "error"), [(" \n", NothingSaid), ("a" * 1501, VoiceTooLong)])
def test_what_cannot_be_kept_is_said(
    store: Store, people: People, live_table: str, words: str, error: type[Exception]
) -> None:
    round_id = begin(store, people, live_table, RoundKind.SAY)

    with pytest.raises(error):
        say(store, seated(store, people, live_table), round_id, words, "nl")


def test_two_facilitators_see_a_voice_where_either_placed_it(
    store: Store, people: People, live_table: str
) -> None:
    round_id = begin(store, people, live_table, RoundKind.SAY)
    say(store, seated(store, people, live_table), round_id, WORDS, "nl")
    close_round(store, people.facilitator, live_table, round_id)
    let_out(store, people, live_table, Waiting())
    (voice,) = voices_heard(store, people.facilitator, live_table, round_id, {})

    place_voice(store, people.second_facilitator, voice.text_id, ("power",))

    (placed,) = voices_heard(store, people.facilitator, live_table, round_id, {})
    assert placed.theme == "power"


def test_what_was_placed_teaches_what_comes_after_it_and_moves_nothing_that_stands(
    store: Store, people: People, live_table: str
) -> None:
    make_ready()
    # "kaas" is this table's own word for looking away.
    kaas = [f"Het was kaas {when}, iedereen was kaas." for when in ("toen", "nu", "weer", "straks")]
    round_id = begin(store, people, live_table, RoundKind.SAY)
    memory: Memory = {}
    for number, words in enumerate(kaas):
        say(store, seated(store, people, live_table), round_id, words, "nl")
        if number == len(kaas) - 2:
            close_round(store, people.facilitator, live_table, round_id)
            let_out(store, people, live_table, Waiting())
            first = voices_heard(store, people.facilitator, live_table, round_id, memory)
            for voice in first:
                place_voice(store, people.facilitator, voice.text_id, ("silence",))
    let_out(store, people, live_table, Waiting())

    heard = voices_heard(store, people.facilitator, live_table, round_id, memory)

    suggested = {voice.opened.words: voice.opened.suggested for voice in heard}
    assert len(heard) == len(kaas)
    assert suggested[kaas[-1]][0] == "silence"
    assert all(voice.opened in [now.opened for now in heard] for voice in first)


def test_ten_tabs_of_one_card_are_one_vote_and_the_last_counts(
    store: Store, people: People, live_table: str
) -> None:
    statement = add_statement(store, people.facilitator, live_table, SENTENCE)
    begin(store, people, live_table, RoundKind.VOTE)
    seat = seated(store, people, live_table)
    for choice in (AGREE, AGREE, DISAGREE):
        vote(store, take_seat(store, seat.card), statement, choice)

    ballot = ballot_of(store, seat)
    assert ballot.chosen == {statement: DISAGREE}
    assert ballot.votes == {statement: 1}


def test_a_vote_on_what_is_gone_or_closed_is_not_taken(
    store: Store, people: People, live_table: str
) -> None:
    kept = add_statement(store, people.facilitator, live_table, SENTENCE)
    gone = add_statement(store, people.facilitator, live_table, SENTENCE)
    seat = seated(store, people, live_table)
    round_id = begin(store, people, live_table, RoundKind.VOTE)
    take_away(store, people.facilitator, gone)
    with pytest.raises(StatementGone):
        vote(store, seat, gone, AGREE)

    close_round(store, people.facilitator, live_table, round_id)
    with pytest.raises(RoundClosed):
        vote(store, seat, kept, AGREE)


@pytest.mark.parametrize(("voters", "said"), [(9, None), (10, Share.ALMOST_ALL)])
def test_votes_are_told_together_and_from_ten_in_words(
    store: Store, people: People, live_table: str, voters: int, said: Share | None
) -> None:
    statement = add_statement(store, people.facilitator, live_table, SENTENCE)
    round_id = begin(store, people, live_table, RoundKind.VOTE)
    for _ in range(voters):
        vote(store, seated(store, people, live_table), statement, AGREE)
    assert outcome_of_votes(store, live_table) == ()

    close_round(store, people.facilitator, live_table, round_id)
    (outcome,) = outcome_of_votes(store, live_table)
    assert outcome.agree is said


@pytest.mark.parametrize(
    ("kind", "shown"),
    [
        (RoundKind.VOTE, Showing.GROUND),
        (RoundKind.THEMES, Showing.GROUND),
        (RoundKind.SAY, Showing.PROMPT),
    ],
)
def test_closing_a_choice_shows_what_came_of_it_and_wakes_every_screen_once(
    store: Store, people: People, live_table: str, kind: RoundKind, shown: Showing
) -> None:
    round_id = begin(store, people, live_table, kind)
    before = table_now(store, live_table)
    close_round(store, people.facilitator, live_table, round_id)

    now = table_now(store, live_table)
    assert (now.showing, now.version) == (shown, before.version + 1)


def test_what_unites_is_told_once_the_vote_is_closed_and_groups_without_names(
    store: Store, people: People, live_table: str
) -> None:
    for number in range(8):
        text = Text(nl=f"Zin {number} over dans.", en=f"Sentence {number}.")
        add_statement(store, people.facilitator, live_table, text)
    shared, *dividing = sorted(ballot_ids(store, live_table))
    round_id = begin(store, people, live_table, RoundKind.VOTE)
    for number in range(20):
        seat = seated(store, people, live_table)
        vote(store, seat, shared, AGREE)
        for statement in dividing:
            vote(store, seat, statement, AGREE if number < 10 else DISAGREE)
    assert common_ground(store, live_table) == CommonGround((), ())

    close_round(store, people.facilitator, live_table, round_id)
    ground = common_ground(store, live_table)
    assert [(said.statement.statement_id, said.choice) for said in ground.unites] == [
        (shared, AGREE)
    ]
    assert [group.share for group in ground.groups] == [Share.HALF, Share.HALF]


def test_a_statement_is_reworded_until_somebody_voted(
    store: Store, people: People, live_table: str
) -> None:
    statement = add_statement(store, people.facilitator, live_table, SENTENCE)
    better = Text(nl="Wie meldt, hoort iets terug.", en="Who reports hears back.")
    reword(store, people.facilitator, statement, better)
    assert [each.text for each in statements_shown(store, live_table)] == [better]

    begin(store, people, live_table, RoundKind.VOTE)
    vote(store, seated(store, people, live_table), statement, AGREE)
    with pytest.raises(StatementVotedOn):
        reword(store, people.facilitator, statement, SENTENCE)


@pytest.mark.parametrize(
    ("words", "error"),
    [("a" * 201, StatementTooLong), ("Jan de Vries moet weg.", StatementNamesSomebody)],
)
def test_what_everybody_would_read_is_checked_first(
    store: Store, people: People, live_table: str, words: str, error: type[Exception]
) -> None:
    with pytest.raises(error):
        add_statement(store, people.facilitator, live_table, Text(nl=words, en=words))


def test_a_proposal_is_seen_by_the_room_once_it_is_accepted(
    store: Store, people: People, live_table: str
) -> None:
    round_id = begin(store, people, live_table, RoundKind.VOTE)
    for words in ("Eén loket voor alle dansers.", "Weg met iedereen."):
        propose(store, seated(store, people, live_table), round_id, words, "nl")
    close_round(store, people.facilitator, live_table, round_id)
    let_out(store, people, live_table, Waiting())
    assert statements_shown(store, live_table) == ()

    for voice in proposals(store, people.facilitator, live_table, {}):
        words = voice.opened.words
        if words.startswith("Eén"):
            accept(store, people.facilitator, voice.text_id, Text(nl=words, en="One desk."))
        else:
            decline(store, people.facilitator, voice.text_id, "Het gaat over mensen.")

    (shown,) = statements_shown(store, live_table)
    assert shown.from_room
    assert reasons_shown(store, live_table) == ("Het gaat over mensen.",)
    assert proposals(store, people.facilitator, live_table, {}) == ()


def test_a_pause_is_wanted_by_nobody_in_particular(
    store: Store, people: People, live_table: str
) -> None:
    before = versions_of(store, [live_table])
    want_pause(store, seated(store, people, live_table))

    assert pause_is_wanted(store, people.facilitator, live_table)
    assert versions_of(store, [live_table]) in (before, {live_table: 1})
    take_pause(store, people.facilitator, live_table)
    assert not pause_is_wanted(store, people.facilitator, live_table)
    assert table_now(store, live_table).paused


def test_below_ten_nobody_is_counted(store: Store, people: People, live_table: str) -> None:
    for _ in range(9):
        seated(store, people, live_table)
    assert room_of(store, people.facilitator, live_table).joined == 0

    seated(store, people, live_table)
    assert room_of(store, people.facilitator, live_table).joined == 10


def test_who_withdraws_takes_all_of_the_talk_along(
    store: Store, people: People, live_table: str
) -> None:
    statement = add_statement(store, people.facilitator, live_table, SENTENCE)
    seat = seated(store, people, live_table)
    say(store, seat, begin(store, people, live_table, RoundKind.SAY), WORDS, "nl")
    begin(store, people, live_table, RoundKind.VOTE)
    vote(store, seat, statement, AGREE)

    withdraw(store, my_card(store, seat.card, NOW), TODAY)

    assert seat_of(store, seat.card) is None
    with pytest.raises(NotLive):
        vote(store, seat, statement, AGREE)
    assert let_out(store, people, live_table, Waiting()) == 0


def test_an_own_word_of_before_guards_what_is_said_at_the_table(
    store: Store, people: People
) -> None:
    table_id = a_table(store, people)
    code = a_card(store, people, table_id)
    a_response(store, code, own_word="paarse olifant")
    move_to(store, people, table_id, TableState.LIVE)
    card = recognise(store, code)
    take_seat(store, card)

    assert [sent.locked for sent in my_card(store, card, NOW).sent] == [True, True]
    opened = my_card(store, card, NOW, "paarse olifant")
    assert [sent.locked for sent in opened.sent] == [False, False]
