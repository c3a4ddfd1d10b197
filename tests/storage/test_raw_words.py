"""Words as they were typed: asked for with a reason, lent by an adviser, one text, for a while."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlmodel import select

from models.coding import texts_to_code
from models.errors import (
    NotAllowed,
    RawNotOpened,
    ReasonNamesSomebody,
    ReasonTooLong,
    ReasonTooShort,
    RequestGone,
    RequestOpen,
    StillLocked,
    TableUnknown,
)
from models.operating import audit_trail
from models.people import Actor, Role, actor_for, sign_in
from models.people.audit import Act
from models.raw import (
    RawOpening,
    RawRequest,
    RequestState,
    ask,
    close_request,
    decline,
    lend,
    my_request,
    open_raw,
    opened_words,
    openings_of_table,
    requests_to_answer,
)
from models.storage import Store
from models.survey.responses import SealedText
from models.tables import TableState, leave, let_in, recognise
from models.upkeep import do_daily_task
from models.withdrawal import apply_withdrawals_again, my_card, take_back_consent, withdraw
from tests.build import (
    NOW,
    PASSWORD,
    TODAY,
    People,
    a_card,
    a_person,
    a_response,
    a_table,
    email_of,
    move_to,
)

WORDS = "Jan de Vries zweeg toen ik huilde."
REASON = "Wij begrijpen de zin niet zonder wat is weggehaald."
NO = "Dit kan ook zonder de hele tekst, denk ik."


@pytest.fixture
def table(store: Store, people: People) -> str:
    """The id of a table with one text, of a phase that closed."""
    table_id = a_table(store, people)
    a_response(store, a_card(store, people, table_id), words=WORDS)
    move_to(store, people, table_id, TableState.LIVE)
    return table_id


@pytest.fixture
def text(store: Store, people: People, table: str) -> str:
    """The id of that text."""
    return texts_to_code(store, people.facilitator, table)[0].text_id


@pytest.fixture
def asked(store: Store, people: People, text: str) -> str:
    """The id of Anna's request for it."""
    ask(store, people.facilitator, text, REASON)
    return requests_to_answer(store, people.adviser)[0].request_id


@pytest.fixture
def lent(store: Store, people: People, asked: str) -> str:
    """The same request, for which Cas lent."""
    lend(store, people.adviser, asked)
    return asked


def later(actor: Actor, **time: int) -> Actor:
    return replace(actor, at=NOW + timedelta(**time))


def state(store: Store, actor: Actor) -> RequestState | None:
    request = my_request(store, actor)
    return request and request.state


def locked(store: Store, name: str) -> Actor:
    token = sign_in(store, email=email_of(name), password=PASSWORD, now=NOW)
    return actor_for(store, token, NOW)


def rows(store: Store, kind: type) -> list:
    with store.read() as session:
        return list(session.exec(select(kind)).all())


def test_two_people_open_the_words_as_they_were_typed(
    store: Store, people: People, lent: str
) -> None:
    open_raw(store, people.facilitator, lent)

    opened = opened_words(store, people.facilitator, lent)
    assert opened.words == WORDS
    assert opened.question == "experience_before"
    assert "Jan" not in repr(opened)


def test_the_adviser_sees_who_asks_for_which_table_and_why_and_no_words(
    store: Store, people: People, asked: str
) -> None:
    (request,) = requests_to_answer(store, people.adviser)

    assert (request.asked_by, request.table, request.reason) == ("Anna", "Een danstafel", REASON)
    with pytest.raises(NotAllowed):
        open_raw(store, people.adviser, asked)


def test_before_an_adviser_lent_nothing_opens(store: Store, people: People, asked: str) -> None:
    with pytest.raises(RequestGone):
        open_raw(store, people.facilitator, asked)
    assert state(store, people.facilitator) is RequestState.WAITING


def test_what_is_lent_is_for_who_asked_alone(store: Store, people: People, lent: str) -> None:
    with pytest.raises(RequestGone):
        open_raw(store, people.second_facilitator, lent)


def test_who_asked_opens_it_before_the_words_are_given(
    store: Store, people: People, lent: str
) -> None:
    with pytest.raises(RequestGone):
        opened_words(store, people.facilitator, lent)


def test_both_have_to_unlock(store: Store, people: People, asked: str) -> None:
    with pytest.raises(StillLocked):
        lend(store, locked(store, "Cas"), asked)
    lend(store, people.adviser, asked)
    with pytest.raises(StillLocked):
        open_raw(store, locked(store, "Anna"), asked)


def test_after_fifteen_minutes_the_words_are_closed_and_the_part_is_gone(
    store: Store, people: People, lent: str
) -> None:
    open_raw(store, later(people.facilitator, minutes=14), lent)
    too_late = later(people.facilitator, minutes=15)

    with pytest.raises(RequestGone):
        opened_words(store, too_late, lent)
    assert my_request(store, too_late) is None
    do_daily_task(store, NOW)
    assert len(rows(store, RawRequest)) == 1
    do_daily_task(store, NOW + timedelta(minutes=15))
    assert rows(store, RawRequest) == []


def test_who_is_done_closes_it_and_the_part_is_gone(
    store: Store, people: People, lent: str
) -> None:
    open_raw(store, people.facilitator, lent)
    close_request(store, people.facilitator, lent)

    with pytest.raises(RequestGone):
        opened_words(store, people.facilitator, lent)
    assert rows(store, RawRequest) == []


def test_a_request_is_closed_by_who_asked_alone(store: Store, people: People, asked: str) -> None:
    close_request(store, people.second_facilitator, asked)

    assert state(store, people.facilitator) is RequestState.WAITING


def test_a_facilitator_has_one_request_at_a_time(
    store: Store, people: People, text: str, asked: str
) -> None:
    with pytest.raises(RequestOpen):
        ask(store, people.facilitator, text, REASON)
    ask(store, people.second_facilitator, text, REASON)

    assert len(requests_to_answer(store, people.adviser)) == 2


def test_asking_twice_at_once_is_one_request(store: Store, people: People, text: str) -> None:
    def press(_: int) -> None:
        with suppress(RequestOpen):
            ask(store, people.facilitator, text, REASON)

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(press, range(4)))

    assert len(rows(store, RawRequest)) == 1


def test_lending_twice_at_once_is_one_opening(store: Store, people: People, asked: str) -> None:
    def press(_: int) -> None:
        with suppress(RequestGone):
            lend(store, people.adviser, asked)

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(press, range(4)))

    assert len(rows(store, RawOpening)) == 1


def test_a_request_dies_after_seven_days(store: Store, people: People, asked: str) -> None:
    lend_too_late = later(people.adviser, days=8)

    assert len(requests_to_answer(store, later(people.adviser, days=7))) == 1
    assert requests_to_answer(store, lend_too_late) == ()
    with pytest.raises(RequestGone):
        lend(store, lend_too_late, asked)
    do_daily_task(store, NOW + timedelta(days=8))
    assert rows(store, RawRequest) == []


def test_who_is_declined_reads_why_and_may_ask_again(
    store: Store, people: People, text: str, asked: str
) -> None:
    decline(store, people.adviser, asked, NO)

    request = my_request(store, people.facilitator)
    assert request is not None
    assert (request.state, request.declined) == (RequestState.DECLINED, NO)
    assert requests_to_answer(store, people.adviser) == ()
    with pytest.raises(RequestGone):
        lend(store, people.adviser, asked)
    ask(store, people.facilitator, text, REASON)
    assert state(store, people.facilitator) is RequestState.WAITING


@pytest.mark.parametrize(
    ("reason", "problem"),
    [
        ("  te kort  ", ReasonTooShort),
        ("x" * 20 + " " + "x" * 480, ReasonTooLong),
        ("Ik wil weten of Jan de Vries dit heeft gezegd.", ReasonNamesSomebody),
    ],
)
def test_a_reason_has_a_length_and_names_nobody(
    store: Store, people: People, text: str, reason: str, problem: type[Exception]
) -> None:
    with pytest.raises(problem):
        ask(store, people.facilitator, text, reason)


def test_while_the_phase_is_open_nobody_asks(store: Store, people: People) -> None:
    table_id = a_table(store, people)
    a_response(store, a_card(store, people, table_id), words=WORDS)
    (sealed,) = rows(store, SealedText)

    with pytest.raises(NotAllowed):
        ask(store, people.facilitator, sealed.id, REASON)


def test_people_of_other_tables_and_roles_ask_and_lend_nothing(
    store: Store, people: People, text: str, asked: str
) -> None:
    eva, fay = a_person(store, "Eva", Role.FACILITATOR), a_person(store, "Fay", Role.ADVISER)

    assert requests_to_answer(store, fay) == ()
    for actor, act in ((eva, ask), (people.adviser, ask), (people.operator, ask)):
        with pytest.raises((NotAllowed, TableUnknown)):
            act(store, actor, text, REASON)
    for actor in (fay, people.facilitator, people.second_facilitator, people.operator):
        with pytest.raises((NotAllowed, TableUnknown)):
            lend(store, actor, asked)
        with pytest.raises((NotAllowed, TableUnknown)):
            decline(store, actor, asked, NO)


def test_a_second_adviser_answers_as_well_as_the_first(
    store: Store, people: People, table: str, asked: str
) -> None:
    fay = a_person(store, "Fay", Role.ADVISER)
    let_in(store, people.adviser, table, fay.account_id)

    lend(store, fay, asked)

    open_raw(store, people.facilitator, asked)
    assert opened_words(store, people.facilitator, asked).words == WORDS


def test_who_leaves_the_table_has_no_request_any_more(
    store: Store, people: People, table: str, asked: str
) -> None:
    eva = a_person(store, "Eva", Role.FACILITATOR)
    let_in(store, people.facilitator, table, eva.account_id)
    leave(store, people.facilitator, table)

    assert my_request(store, people.facilitator) is None
    assert requests_to_answer(store, people.adviser) == ()
    with pytest.raises(RequestGone):
        lend(store, people.adviser, asked)


def test_a_part_that_was_changed_on_its_way_opens_nothing(
    store: Store, people: People, lent: str
) -> None:
    with store.write() as session:
        request = session.get_one(RawRequest, lent)
        request.part = bytes(reversed(request.part or b""))

    with pytest.raises(RawNotOpened):
        open_raw(store, people.facilitator, lent)
    assert state(store, people.facilitator) is RequestState.LENT


def test_a_text_that_was_sealed_in_another_way_gives_no_part(
    store: Store, people: People, asked: str
) -> None:
    with store.write() as session:
        for sealed in session.exec(select(SealedText)).all():
            sealed.raw = bytes(584)

    with pytest.raises(RawNotOpened):
        lend(store, people.adviser, asked)
    assert rows(store, RawOpening) == []


@pytest.fixture
def dancer(store: Store, people: People, table: str) -> str:
    """A code of that table whose holder sent nothing."""
    return a_card(store, people, table)


def test_dancers_of_the_table_see_each_opening_with_its_day_and_reason(
    store: Store, people: People, lent: str, dancer: str
) -> None:
    (opening,) = openings_of_table(store, recognise(store, dancer))

    assert (opening.day, opening.reason) == (TODAY, REASON)


def test_asking_and_declining_is_no_opening(
    store: Store, people: People, asked: str, dancer: str
) -> None:
    decline(store, people.adviser, asked, NO)

    assert openings_of_table(store, recognise(store, dancer)) == ()


def test_dancers_of_another_table_see_nothing_of_it(
    store: Store, people: People, lent: str
) -> None:
    other = a_card(store, people, a_table(store, people, title="Een andere"))

    assert openings_of_table(store, recognise(store, other)) == ()


def test_the_mark_leads_to_no_text_and_no_dancer(store: Store, people: People, lent: str) -> None:
    (mark,) = rows(store, RawOpening)
    (sealed,) = rows(store, SealedText)

    assert set(type(mark).model_fields) == {"id", "table_id", "opened_on", "reason"}
    assert not {sealed.id, sealed.response_id, lent} & {str(v) for v in mark.model_dump().values()}


def take_words_away(store: Store, code: str) -> None:
    mine = my_card(store, recognise(store, code), NOW)
    take_back_consent(store, mine, mine.sent[0].response_id, "special_category_data")


def take_all_away(store: Store, code: str) -> None:
    withdraw(store, my_card(store, recognise(store, code), NOW), TODAY)


@pytest.mark.parametrize("taking", [take_all_away, take_words_away])
@pytest.mark.parametrize("how_far", ["asked", "lent", "opened"])
def test_a_request_goes_with_the_text_and_the_mark_stays(
    store: Store, people: People, taking: Callable[[Store, str], None], how_far: str
) -> None:
    table_id = a_table(store, people)
    code = a_card(store, people, table_id)
    a_response(store, code, words=WORDS)
    move_to(store, people, table_id, TableState.LIVE)
    ask(
        store,
        people.facilitator,
        texts_to_code(store, people.facilitator, table_id)[0].text_id,
        REASON,
    )
    (request,) = requests_to_answer(store, people.adviser)
    if how_far != "asked":
        lend(store, people.adviser, request.request_id)
    if how_far == "opened":
        open_raw(store, people.facilitator, request.request_id)

    taking(store, code)

    assert rows(store, RawRequest) == []
    assert my_request(store, people.facilitator) is None
    with pytest.raises(RequestGone):
        opened_words(store, people.facilitator, request.request_id)
    assert len(openings_of_table(store, recognise(store, code))) == (how_far != "asked")
    apply_withdrawals_again(store)


def test_every_step_is_on_record_with_the_table_and_never_the_text(
    store: Store, people: People, text: str, lent: str
) -> None:
    open_raw(store, people.facilitator, lent)
    open_raw(store, people.facilitator, lent)
    close_request(store, people.facilitator, lent)

    noted = [entry for entry in audit_trail(store, people.operator) if "raw" in entry.act]
    assert [(entry.act, entry.who, entry.about, entry.told) for entry in reversed(noted)] == [
        (Act.RAW_ASKED, "Anna", "Een danstafel", REASON),
        (Act.RAW_LENT, "Cas", "Een danstafel", REASON),
        (Act.RAW_OPENED, "Anna", "Een danstafel", REASON),
        (Act.RAW_CLOSED, "Anna", "Een danstafel", ""),
    ]
    assert text not in repr(noted)


def test_what_was_asked_and_lent_lies_in_no_order(sqlite_store: Store) -> None:
    for name in ("rawrequest", "rawopening"):
        with sqlite_store.engine.connect() as connection:
            made = "SELECT sql FROM sqlite_master WHERE name = ?"
            written = connection.exec_driver_sql(made, (name,)).scalar_one()
        assert "WITHOUT ROWID" in written
