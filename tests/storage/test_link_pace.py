"""How fast an open link gives out codes: a room full at once, then slowly; who is told."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlmodel import select

from analysis.disclosure import LINK_AN_HOUR, LINK_AT_ONCE
from models.errors import LinkBusy, NotAllowed, TableUnknown
from models.people import Role
from models.storage import Store
from models.survey import sent_by
from models.tables import (
    Entry,
    LinkHeldUp,
    LinkPace,
    Sector,
    TableDetails,
    day_held_up,
    edit_table,
    join_by_link,
    links_held_up,
    make_link,
    recognise,
)
from models.tables.link_pace import one_more
from models.upkeep import do_daily_task
from tests.build import NOW, TODAY, People, a_card, a_person, a_response, a_table

MINUTE = timedelta(minutes=1)
WAIT = timedelta(hours=1) / LINK_AN_HOUR
FULL_HOUR = datetime(2026, 3, 2, 19, tzinfo=UTC)


@pytest.fixture
def table_id(store: Store, people: People) -> str:
    table_id = a_table(store, people)
    details = TableDetails(Sector.SPORT, "Een danstafel", entry=Entry.BOTH)
    edit_table(store, people.facilitator, table_id, details, edition=1)
    return table_id


@pytest.fixture
def link(store: Store, people: People, table_id: str) -> str:
    return make_link(store, people.facilitator, table_id)


@pytest.fixture
def stuffed(store: Store, table_id: str, link: str) -> str:
    """A link that has nothing to give just now."""
    with store.write() as session:
        hour = int(FULL_HOUR.timestamp()) // 3600
        session.add(LinkPace(table_id=table_id, hour=hour, to_give=-LINK_AN_HOUR))
    with pytest.raises(LinkBusy):
        join_by_link(store, link, NOW)
    return link


def came_in(store: Store, link: str, times: int, now: datetime) -> int:
    """How many of so many visitors got a code."""
    came = 0
    for _ in range(times):
        try:
            join_by_link(store, link, now)
        except LinkBusy:
            continue
        came += 1
    return came


def test_a_room_of_two_hundred_comes_in_within_two_minutes(store: Store, link: str) -> None:
    for minute in range(2):
        assert came_in(store, link, 100, NOW + minute * MINUTE) == 100


def test_who_comes_after_a_room_full_waits_and_then_gets_in(store: Store, link: str) -> None:
    came = came_in(store, link, LINK_AT_ONCE + 20, FULL_HOUR)

    assert came == LINK_AT_ONCE
    assert came_in(store, link, 5, FULL_HOUR + WAIT / 2) == 0
    assert came_in(store, link, 5, FULL_HOUR + WAIT) == 1


@given(st.lists(st.integers(0, 2 * 86_400), min_size=1, max_size=60).map(sorted))
def test_whenever_crowds_come_the_hours_they_come_in_give_a_room_full_and_the_slow_rest(
    moments: list[int],
) -> None:
    to_give, hour, came = LINK_AT_ONCE, int(FULL_HOUR.timestamp()) // 3600, 0
    for second in moments:
        now = FULL_HOUR + timedelta(seconds=second)
        for _ in range(100):
            left = one_more(to_give, hour, now)
            if left is not None:
                to_give, hour, came = left, int(now.timestamp()) // 3600, came + 1

    hours = moments[-1] // 3600 - moments[0] // 3600 + 1
    assert came <= LINK_AT_ONCE + hours * LINK_AN_HOUR


@given(st.integers(0, LINK_AT_ONCE), st.integers(0, 3 * 86_400))
def test_who_has_to_wait_gets_in_after_two_minutes_if_nobody_else_comes(
    to_give: int, second: int
) -> None:
    now = FULL_HOUR + timedelta(seconds=second)
    hour = int(FULL_HOUR.timestamp()) // 3600
    while (left := one_more(to_give, hour, now)) is not None:
        to_give, hour = left, int(now.timestamp()) // 3600

    assert one_more(to_give, hour, now + WAIT) is not None


def test_a_clock_that_is_set_back_closes_no_link(store: Store, link: str) -> None:
    join_by_link(store, link, NOW + timedelta(days=400))

    assert came_in(store, link, 3, NOW) == 3


def test_who_has_a_code_or_a_card_is_not_held_up(
    store: Store, people: People, table_id: str, link: str
) -> None:
    noted, card = join_by_link(store, link, FULL_HOUR), a_card(store, people, table_id)
    came_in(store, link, LINK_AT_ONCE + 1, FULL_HOUR)

    for code in (noted, card, a_card(store, people, table_id)):
        a_response(store, code)
        assert sent_by(store, recognise(store, code)).before


def test_a_busy_link_holds_up_no_other_table(store: Store, people: People, stuffed: str) -> None:
    other = a_table(store, people)
    details = TableDetails(Sector.SPORT, "Een andere", entry=Entry.LINK)
    edit_table(store, people.facilitator, other, details, edition=1)

    assert came_in(store, make_link(store, people.facilitator, other), 3, NOW) == 3


def test_a_new_link_gives_codes_at_once(
    store: Store, people: People, table_id: str, stuffed: str
) -> None:
    newer = make_link(store, people.facilitator, table_id)

    assert came_in(store, newer, 3, NOW) == 3


def test_the_facilitators_of_the_table_are_told_until_there_is_another_link(
    store: Store, people: People, table_id: str, stuffed: str
) -> None:
    for actor in (people.facilitator, people.second_facilitator):
        assert day_held_up(store, actor, table_id) == TODAY

    make_link(store, people.facilitator, table_id)
    assert day_held_up(store, people.facilitator, table_id) is None


def test_a_link_that_holds_up_nobody_is_told_to_nobody(
    store: Store, people: People, table_id: str, link: str
) -> None:
    came_in(store, link, 200, NOW)

    assert day_held_up(store, people.facilitator, table_id) is None
    assert links_held_up(store, people.operator, TODAY) == ()


def test_who_does_not_work_on_the_table_is_not_told(
    store: Store, people: People, table_id: str, stuffed: str
) -> None:
    stranger = a_person(store, "Fen", Role.FACILITATOR)

    with pytest.raises(TableUnknown):
        day_held_up(store, stranger, table_id)
    with pytest.raises(NotAllowed):
        day_held_up(store, people.operator, table_id)


def test_operator_and_committee_are_told_for_a_month_also_when_the_link_was_replaced(
    store: Store, people: People, table_id: str, stuffed: str
) -> None:
    committee = a_person(store, "Els", Role.COMMITTEE)
    make_link(store, people.facilitator, table_id)

    for actor in (people.operator, committee):
        told = links_held_up(store, actor, TODAY + timedelta(days=30))
        assert [(one.title, one.day) for one in told] == [("Een danstafel", TODAY)]
        assert links_held_up(store, actor, TODAY + timedelta(days=31)) == ()
    with pytest.raises(NotAllowed):
        links_held_up(store, people.facilitator, TODAY)


def test_the_daily_task_keeps_the_pace_of_a_busy_link_and_forgets_it_once_it_is_rested(
    store: Store, stuffed: str
) -> None:
    do_daily_task(store, NOW)
    assert came_in(store, stuffed, 1, NOW) == 0
    do_daily_task(store, NOW + timedelta(days=31))

    with store.read() as session:
        assert session.exec(select(LinkPace)).all() == []
        assert session.exec(select(LinkHeldUp)).all() == []


def test_no_more_than_the_hour_is_kept(store: Store, link: str) -> None:
    kept = set()
    for minute in (0, 30, 59):
        join_by_link(store, link, FULL_HOUR + minute * MINUTE)
        with store.read() as session:
            kept.add(session.exec(select(LinkPace)).one().hour)

    assert kept == {int(FULL_HOUR.timestamp()) // 3600}
