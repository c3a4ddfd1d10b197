"""What people with an account did stands in a chain, and a hand that changes it is seen."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest
import sqlalchemy as sa
from sqlalchemy.exc import DBAPIError

from models.errors import CardsOutOfRange, NotAllowed
from models.operating import audit_trail
from models.people import Act, Role, check_audit
from models.storage import Store
from models.tables import TableState, issue_cards
from tests.build import NOW, People, a_response, a_table

# Somebody who has the database itself can take its guard away first.
WITHOUT_GUARD = {
    "sqlite": ("DROP TRIGGER auditentry_no_update", "DROP TRIGGER auditentry_no_delete"),
    "postgresql": ("DROP TRIGGER auditentry_only_added_to ON auditentry",),
}
CHANGES = {
    "another person": "UPDATE auditentry SET account_id = 'x' WHERE number = 3",
    "another act": "UPDATE auditentry SET act = 'link_made' WHERE number = 3",
    "another moment": "UPDATE auditentry SET moment = '2026-01-01 00:00' WHERE number = 3",
    "another subject": "UPDATE auditentry SET about = 'x' WHERE number = 3",
    "one taken out": "DELETE FROM auditentry WHERE number = 3",
    "the last taken out": "DELETE FROM auditentry WHERE number = 5",
    "all taken out": "DELETE FROM auditentry",
    "one put in": "INSERT INTO auditentry SELECT 99, moment, account_id, act, about, told, chained "
    "FROM auditentry WHERE number = 3",
    "two exchanged": "UPDATE auditentry SET number = 99 WHERE number = 3; "
    "UPDATE auditentry SET number = 3 WHERE number = 4; "
    "UPDATE auditentry SET number = 4 WHERE number = 99",
}


@pytest.fixture
def written(store: Store, people: People) -> Store:
    """A store with five entries: four accounts made, one table prepared."""
    a_table(store, people, state=TableState.PREPARED)
    return store


def run(store: Store, *statements: str) -> None:
    with store.engine.begin() as connection:
        for statement in statements:
            connection.execute(sa.text(statement))


def by_hand(store: Store, *statements: str) -> None:
    """What somebody does who has the database, guard and all."""
    run(store, *WITHOUT_GUARD[store.engine.dialect.name], *statements)


def test_who_did_what_is_told_newest_first(store: Store, people: People) -> None:
    table = a_table(store, people)
    issue_cards(store, people.facilitator, table, 20)

    cards, moved, prepared, account, *_ = audit_trail(store, people.operator)
    assert (cards.who, cards.act, cards.told) == ("Anna", Act.CARDS_ISSUED, "20")
    assert cards.about == "Een danstafel"
    assert (moved.act, moved.told) == (Act.TABLE_MOVED, "before")
    assert prepared.act is Act.TABLE_PREPARED
    assert (account.who, account.act, account.told) == ("", Act.ACCOUNT_MADE, "operator")


def test_an_entry_tells_the_minute_in_which_it_was_done(store: Store, people: People) -> None:
    a_table(store, people, state=TableState.PREPARED)

    assert audit_trail(store, people.operator)[0].at == NOW


def test_what_could_not_be_done_is_not_told(written: Store, people: People) -> None:
    before = audit_trail(written, people.operator)
    with pytest.raises(CardsOutOfRange):
        issue_cards(written, people.facilitator, "x", 0)

    assert audit_trail(written, people.operator) == before


def test_nothing_that_a_dancer_does_is_written(store: Store, people: People, code: str) -> None:
    before = audit_trail(store, people.operator)
    a_response(store, code, words="Ik zweeg ook.")

    assert audit_trail(store, people.operator) == before


@pytest.mark.parametrize("role", [role for role in Role if role not in ("operator", "committee")])
def test_only_operators_and_the_committee_read_it(store: Store, people: People, role: Role) -> None:
    with pytest.raises(NotAllowed):
        audit_trail(store, replace(people.operator, role=role))


def test_a_long_trail_is_read_in_pieces(store: Store, people: People) -> None:
    table = a_table(store, people)
    for _ in range(210):
        issue_cards(store, people.facilitator, table, 1)
    first = audit_trail(store, people.operator)
    rest = audit_trail(store, people.operator, before=first[-1].number)

    assert [entry.number for entry in (*first, *rest)] == list(range(216, 0, -1))


def test_an_untouched_trail_holds(written: Store) -> None:
    checked = check_audit(written)

    assert checked.holds
    assert checked.entries == 5


def test_a_trail_without_entries_holds(store: Store) -> None:
    assert check_audit(store).holds


def test_entries_that_are_made_at_once_follow_each_other(store: Store, people: People) -> None:
    table = a_table(store, people)
    with ThreadPoolExecutor(8) as at_once:
        list(at_once.map(lambda _: issue_cards(store, people.facilitator, table, 1), range(24)))

    assert check_audit(store).holds
    assert check_audit(store).entries == 6 + 24


@pytest.mark.parametrize("change", [change for change in CHANGES if change != "one put in"])
def test_the_database_itself_refuses_to_change_an_entry(written: Store, change: str) -> None:
    with pytest.raises(DBAPIError):
        run(written, CHANGES[change])


@pytest.mark.parametrize("change", CHANGES)
def test_a_change_by_hand_is_found(written: Store, change: str) -> None:
    by_hand(written, *CHANGES[change].split("; "))

    assert not check_audit(written).holds


def test_an_end_that_was_cut_off_whole_is_found_by_who_wrote_down_the_last_link(
    written: Store,
) -> None:
    link = check_audit(written).link
    seen = (5, f"{link[:4]} {link[4:]}")
    assert check_audit(written, seen=seen).holds
    by_hand(
        written,
        "DELETE FROM auditentry WHERE number = 5",
        "UPDATE audithead SET number = 4, "
        "chained = (SELECT chained FROM auditentry WHERE number = 4)",
    )

    assert check_audit(written).holds
    assert not check_audit(written, seen=seen).holds


def test_who_has_the_database_but_not_the_servers_key_cannot_make_a_chain_that_fits(
    written: Store,
) -> None:
    other = replace(written, server_key=bytes(32))

    assert len(check_audit(other).broken) == 5


def test_the_trail_goes_on(written: Store, people: People) -> None:
    a_table(written, people, state=TableState.PREPARED)

    assert check_audit(written).entries == 6
    assert check_audit(written).holds
