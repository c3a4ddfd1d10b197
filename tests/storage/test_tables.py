"""Round tables and access cards: who may do what, and when a table opens."""

from dataclasses import replace

import pytest

from models.errors import (
    AlreadyMoved,
    CardsOutOfRange,
    CodeUnknown,
    CodeVoided,
    NoNextState,
    NotAllowed,
    PlatformIncomplete,
    TableNotReady,
    TableUnknown,
)
from models.people import PlatformState, describe_platform, found_platform
from models.storage import Store
from models.storage.sealing import new_key_pair
from models.survey import move_on
from models.tables import (
    AccessCard,
    Phase,
    Sector,
    TableDetails,
    TableState,
    issue_cards,
    my_tables,
    new_code,
    prepare_table,
    recognise,
    table_summary,
)
from tests.build import AT_THE_SERVER, People, a_card, a_table, make_people

DETAILS = TableDetails(Sector.SPORT, "Een danstafel")


def test_a_facilitator_prepares_a_table_and_finds_it(store: Store, people: People) -> None:
    table_id = a_table(store, people, state=TableState.PREPARED)

    (mine,) = my_tables(store, people.facilitator)
    assert mine.table_id == table_id
    assert mine.state is TableState.PREPARED
    assert mine.next_state is TableState.BEFORE
    assert mine.readable == ()


def test_an_adviser_cannot_prepare_a_table(store: Store, people: People) -> None:
    with pytest.raises(NotAllowed):
        prepare_table(store, people.adviser, DETAILS, facilitators=[], advisers=[])


def test_who_has_no_part_in_a_table_learns_nothing_of_it(store: Store, people: People) -> None:
    table_id = prepare_table(
        store, people.operator, DETAILS, facilitators=[people.facilitator.account_id], advisers=[]
    )

    assert my_tables(store, people.second_facilitator) == ()
    for action in (table_summary, move_on):
        with pytest.raises(TableUnknown):
            action(store, people.second_facilitator, table_id)
    with pytest.raises(TableUnknown):
        issue_cards(store, people.second_facilitator, table_id, 1)


def test_a_table_needs_its_people_before_it_opens(store: Store, people: People) -> None:
    anna, bo = people.facilitator.account_id, people.second_facilitator.account_id
    cas = people.adviser.account_id

    for facilitators, advisers in (([anna], [cas]), ([anna, bo], [])):
        table_id = prepare_table(
            store, people.facilitator, DETAILS, facilitators=facilitators, advisers=advisers
        )
        with pytest.raises(TableNotReady):
            move_on(store, people.facilitator, table_id)
        assert table_summary(store, people.facilitator, table_id).state is TableState.PREPARED


def test_an_adviser_cannot_stand_in_for_a_facilitator(store: Store, people: People) -> None:
    with pytest.raises(TableNotReady):
        prepare_table(
            store,
            people.facilitator,
            DETAILS,
            facilitators=[people.facilitator.account_id, people.adviser.account_id],
            advisers=[people.adviser.account_id],
        )


def test_a_table_goes_through_its_states_in_order_and_stops_at_closed(
    store: Store, people: People
) -> None:
    table_id = a_table(store, people, state=TableState.PREPARED)

    states = [move_on(store, people.facilitator, table_id) for _ in range(4)]

    assert states == ["before", "live", "after", "closed"]
    with pytest.raises(NoNextState):
        move_on(store, people.facilitator, table_id)


def test_a_step_that_somebody_already_took_is_not_taken_again(store: Store, people: People) -> None:
    table_id = a_table(store, people)
    move_on(store, people.facilitator, table_id, to=TableState.LIVE)

    with pytest.raises(AlreadyMoved):
        move_on(store, people.second_facilitator, table_id, to=TableState.LIVE)

    assert table_summary(store, people.facilitator, table_id).state is TableState.LIVE


def test_only_a_facilitator_moves_a_table(store: Store, people: People) -> None:
    table_id = a_table(store, people)

    for actor in (people.adviser, people.operator):
        with pytest.raises(NotAllowed):
            move_on(store, actor, table_id)


@pytest.mark.parametrize(
    ("state", "readable"),
    [
        (TableState.BEFORE, ()),
        (TableState.LIVE, (Phase.BEFORE,)),
        (TableState.AFTER, (Phase.BEFORE, Phase.DURING)),
        (TableState.CLOSED, tuple(Phase)),
    ],
)
def test_only_a_phase_that_closed_may_be_read(
    store: Store, people: People, state: TableState, readable: tuple[Phase, ...]
) -> None:
    table_id = a_table(store, people, state=state)

    assert table_summary(store, people.facilitator, table_id).readable == readable


def test_no_real_table_opens_while_something_about_the_platform_is_unsaid(store: Store) -> None:
    real = replace(store, environment="real")
    people = make_people(real)
    said = PlatformState("Stichting", "post@danstafels.example", "")
    found_platform(real, AT_THE_SERVER, said, new_key_pair().public)
    table_id = a_table(real, people, state=TableState.PREPARED)

    with pytest.raises(PlatformIncomplete):
        move_on(real, people.facilitator, table_id)
    with pytest.raises(NotAllowed):
        describe_platform(real, people.facilitator, replace(said, dpia_state="klaar"))
    describe_platform(real, people.operator, replace(said, dpia_state="klaar"))

    assert move_on(real, people.facilitator, table_id) is TableState.BEFORE


def test_a_card_is_recognised_by_its_code(store: Store, people: People) -> None:
    table_id = a_table(store, people, sector=Sector.EDUCATION_CULTURE)
    code = a_card(store, people, table_id)

    card = recognise(store, code.lower())

    assert (card.table_id, card.sector) == (table_id, Sector.EDUCATION_CULTURE)
    assert card.state is TableState.BEFORE


def test_cards_are_made_by_facilitators_alone(store: Store, people: People) -> None:
    table_id = a_table(store, people)

    assert len(set(issue_cards(store, people.facilitator, table_id, 30))) == 30
    for actor in (people.adviser, people.operator):
        with pytest.raises(NotAllowed):
            issue_cards(store, actor, table_id, 1)


@pytest.mark.parametrize("count", [0, -1, 501])
def test_too_few_or_too_many_cards_are_refused(store: Store, people: People, count: int) -> None:
    with pytest.raises(CardsOutOfRange):
        issue_cards(store, people.facilitator, a_table(store, people), count)


def test_a_code_that_no_card_has_is_unknown(store: Store, people: People) -> None:
    with pytest.raises(CodeUnknown):
        recognise(store, new_code())


def test_a_replaced_card_no_longer_works(store: Store, people: People) -> None:
    code = a_card(store, people, a_table(store, people))
    with store.write() as session:
        session.get_one(AccessCard, recognise(store, code).lookup).voided = True

    with pytest.raises(CodeVoided):
        recognise(store, code)


def test_a_code_is_worth_nothing_with_another_servers_key(store: Store, people: People) -> None:
    code = a_card(store, people, a_table(store, people))

    with pytest.raises(CodeUnknown):
        recognise(replace(store, server_key=b"0" * 32), code)
