"""The team of a table: letting somebody in passes the key on, leaving takes it away."""

from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress

import pytest
from sqlmodel import select

from models.coding import code_text, texts_to_code
from models.errors import (
    LastOfTheTeam,
    NotAllowed,
    OtherRole,
    StillLocked,
    TableUnknown,
)
from models.people import (
    Actor,
    PlatformState,
    Role,
    actor_for,
    private_key,
    sign_in,
    unlock,
)
from models.storage import Store
from models.storage.sealing import unseal
from models.storage.sealing_for_two import open_with_parts, part_for
from models.survey.responses import SealedText
from models.tables import (
    RoundTable,
    Sector,
    TableDetails,
    TableKey,
    TableState,
    leave,
    let_in,
    my_tables,
    prepare_table,
    table_summary,
    team_of,
)
from models.tables.recovery import found_with_recovery, recover_account
from models.tables.table_keys import ADVISERS_SHARE, FACILITATORS_SHARE, READING
from tests.build import (
    AT_THE_SERVER,
    NOW,
    PASSWORD,
    People,
    a_card,
    a_person,
    a_response,
    a_table,
    email_of,
    make_people,
    move_to,
)

WORDS = "Er werd niet over gepraat."
NEW_PASSWORD = "een nieuwe zin van de dansvloer"


@pytest.fixture
def table(store: Store, people: People) -> str:
    """A table of Anna, Bo and Cas between its two surveys, on which one dancer wrote WORDS."""
    made = a_table(store, people)
    a_response(store, a_card(store, people, made), words=WORDS)
    move_to(store, people, made, TableState.LIVE)
    return made


@pytest.fixture
def eva(store: Store) -> Actor:
    """A facilitator without tables."""
    return a_person(store, "Eva", Role.FACILITATOR)


@pytest.fixture
def fay(store: Store) -> Actor:
    """An adviser without tables."""
    return a_person(store, "Fay", Role.ADVISER)


def test_the_team_sees_who_works_on_the_table(store: Store, people: People, table: str) -> None:
    for actor in (people.facilitator, people.adviser):
        team = team_of(store, actor, table)

        assert [(member.name, member.role) for member in team.members] == [
            ("Anna", Role.FACILITATOR),
            ("Bo", Role.FACILITATOR),
            ("Cas", Role.ADVISER),
        ]
        assert team.me == actor.account_id


def test_who_can_be_let_in_has_the_same_role_and_is_not_there_yet(
    store: Store, people: People, table: str, eva: Actor, fay: Actor
) -> None:
    assert names_to_let_in(store, people.facilitator, table) == ["Eva"]
    assert names_to_let_in(store, people.adviser, table) == ["Fay"]

    let_in(store, people.facilitator, table, eva.account_id)

    assert names_to_let_in(store, people.facilitator, table) == []


def test_who_is_let_in_reads_the_words_and_codes_them(
    store: Store, people: People, table: str, eva: Actor
) -> None:
    let_in(store, people.facilitator, table, eva.account_id)

    (text,) = texts_to_code(store, eva, table)
    assert text.words == WORDS
    code_text(store, eva, text.text_id, ("silence",))
    assert texts_to_code(store, eva, table)[0].themes == ("silence",)


def test_who_was_let_in_lets_in_the_next(
    store: Store, people: People, table: str, eva: Actor
) -> None:
    gijs = a_person(store, "Gijs", Role.FACILITATOR)
    let_in(store, people.facilitator, table, eva.account_id)

    let_in(store, eva, table, gijs.account_id)

    assert texts_to_code(store, gijs, table)[0].words == WORDS


def test_an_adviser_passes_on_the_share_that_opens_with_that_of_a_facilitator(
    store: Store, people: People, table: str, eva: Actor, fay: Actor
) -> None:
    let_in(store, people.facilitator, table, eva.account_id)
    let_in(store, people.adviser, table, fay.account_id)

    with store.read() as session:
        (text,) = session.exec(select(SealedText)).all()
        public = session.get_one(RoundTable, table).raw_public_key
    parts = (
        part_for(opened(store, eva, table, FACILITATORS_SHARE), text.raw),
        part_for(opened(store, fay, table, ADVISERS_SHARE), text.raw),
    )
    assert WORDS in open_with_parts(public, parts, text.raw).decode()


def test_nobody_gets_the_share_of_the_other_role(
    store: Store, people: People, table: str, eva: Actor, fay: Actor
) -> None:
    let_in(store, people.facilitator, table, eva.account_id)
    let_in(store, people.adviser, table, fay.account_id)

    assert kinds_of(store, eva, table) == {READING, FACILITATORS_SHARE}
    assert kinds_of(store, fay, table) == {ADVISERS_SHARE}


def test_a_second_press_finds_that_somebody_is_in(
    store: Store, people: People, table: str, eva: Actor
) -> None:
    for actor in (people.facilitator, people.second_facilitator):
        let_in(store, actor, table, eva.account_id)

    assert texts_to_code(store, eva, table)[0].words == WORDS


def test_two_who_let_in_the_same_person_at_once_both_succeed(
    store: Store, people: People, table: str, eva: Actor
) -> None:
    actors = (people.facilitator, people.second_facilitator) * 3

    with ThreadPoolExecutor(len(actors)) as pool:
        list(pool.map(lambda actor: let_in(store, actor, table, eva.account_id), actors))

    assert texts_to_code(store, eva, table)[0].words == WORDS


def test_who_has_not_unlocked_lets_nobody_in(
    store: Store, people: People, table: str, eva: Actor, fay: Actor
) -> None:
    for name, newcomer in (("Anna", eva), ("Cas", fay)):
        token = sign_in(store, email=email_of(name), password=PASSWORD, now=NOW)
        locked = actor_for(store, token, NOW)

        with pytest.raises(StillLocked):
            let_in(store, locked, table, newcomer.account_id)

        assert my_tables(store, newcomer) == ()


def test_a_role_lets_in_its_own_role_alone(
    store: Store, people: People, table: str, eva: Actor, fay: Actor
) -> None:
    for actor, newcomer in (
        (people.facilitator, fay.account_id),
        (people.adviser, eva.account_id),
        (people.facilitator, people.adviser.account_id),
        (people.facilitator, people.operator.account_id),
        (people.facilitator, "nobody we know"),
    ):
        with pytest.raises(OtherRole):
            let_in(store, actor, table, newcomer)

    assert len(team_of(store, people.facilitator, table).members) == 3


def test_an_operator_has_no_part_in_a_team(
    store: Store, people: People, table: str, eva: Actor
) -> None:
    for action in (team_of, leave):
        with pytest.raises(NotAllowed):
            action(store, people.operator, table)
    with pytest.raises(NotAllowed):
        let_in(store, people.operator, table, eva.account_id)


def test_nobody_lets_themselves_or_others_in_to_a_table_of_others(
    store: Store, people: People, table: str, eva: Actor, fay: Actor
) -> None:
    for stranger in (eva, fay):
        for action in (team_of, leave):
            with pytest.raises(TableUnknown):
                action(store, stranger, table)
        with pytest.raises(TableUnknown):
            let_in(store, stranger, table, stranger.account_id)
    with pytest.raises(TableUnknown):
        let_in(store, people.facilitator, "no such table", eva.account_id)


def test_letting_in_to_one_table_opens_no_other(
    store: Store, people: People, table: str, eva: Actor
) -> None:
    other = a_table(store, people, title="Een andere danstafel")

    let_in(store, people.facilitator, table, eva.account_id)

    assert [mine.table_id for mine in my_tables(store, eva)] == [table]
    with pytest.raises(TableUnknown):
        team_of(store, eva, other)
    assert kinds_of(store, eva, other) == set()


def test_who_left_sees_and_reads_the_table_no_longer(
    store: Store, people: People, table: str, eva: Actor
) -> None:
    let_in(store, people.facilitator, table, eva.account_id)
    (text,) = texts_to_code(store, eva, table)

    leave(store, eva, table)

    assert my_tables(store, eva) == ()
    assert kinds_of(store, eva, table) == set()
    for action in (table_summary, texts_to_code, team_of):
        with pytest.raises(TableUnknown):
            action(store, eva, table)
    with pytest.raises(TableUnknown):
        code_text(store, eva, text.text_id, ())


def test_the_others_keep_their_keys_when_one_leaves(
    store: Store, people: People, table: str, eva: Actor, fay: Actor
) -> None:
    let_in(store, people.facilitator, table, eva.account_id)
    let_in(store, people.adviser, table, fay.account_id)

    leave(store, people.facilitator, table)
    leave(store, people.adviser, table)

    assert texts_to_code(store, people.second_facilitator, table)[0].words == WORDS
    assert kinds_of(store, fay, table) == {ADVISERS_SHARE}
    assert [member.name for member in team_of(store, fay, table).members] == ["Bo", "Eva", "Fay"]


def test_who_leaves_one_table_keeps_the_others(
    store: Store, people: People, table: str, eva: Actor
) -> None:
    other = a_table(store, people, title="Een andere danstafel")
    let_in(store, people.facilitator, table, eva.account_id)

    leave(store, people.facilitator, table)

    assert [mine.table_id for mine in my_tables(store, people.facilitator)] == [other]
    assert kinds_of(store, people.facilitator, other) == {READING, FACILITATORS_SHARE}


def test_who_left_can_be_let_in_again(store: Store, people: People, table: str, eva: Actor) -> None:
    let_in(store, people.facilitator, table, eva.account_id)
    leave(store, eva, table)

    let_in(store, people.facilitator, table, eva.account_id)

    assert texts_to_code(store, eva, table)[0].words == WORDS


def test_two_facilitators_and_an_adviser_always_stay(
    store: Store, people: People, table: str, fay: Actor
) -> None:
    for actor in (people.facilitator, people.adviser):
        assert not team_of(store, actor, table).may_leave
        with pytest.raises(LastOfTheTeam):
            leave(store, actor, table)
    let_in(store, people.adviser, table, fay.account_id)

    assert team_of(store, people.adviser, table).may_leave
    with pytest.raises(LastOfTheTeam):
        leave(store, people.facilitator, table)


def test_of_two_who_leave_at_once_one_stays(
    store: Store, people: People, table: str, eva: Actor
) -> None:
    let_in(store, people.facilitator, table, eva.account_id)

    def try_to_leave(actor: Actor) -> None:
        with suppress(LastOfTheTeam):
            leave(store, actor, table)

    with ThreadPoolExecutor(3) as pool:
        list(pool.map(try_to_leave, (people.facilitator, people.second_facilitator, eva)))

    roles = [member.role for member in team_of(store, people.adviser, table).members]
    assert roles == [Role.FACILITATOR, Role.FACILITATOR, Role.ADVISER]


def test_a_facilitator_who_is_alone_lets_in_a_second(store: Store, people: People) -> None:
    anna, cas = people.facilitator.account_id, people.adviser.account_id
    details = TableDetails(Sector.SPORT, "Een danstafel")
    table = prepare_table(store, people.operator, details, facilitators=[anna], advisers=[cas])

    let_in(store, people.facilitator, table, people.second_facilitator.account_id)
    move_to(store, people, table, TableState.BEFORE)

    assert table_summary(store, people.second_facilitator, table).state is TableState.BEFORE


def test_who_was_let_in_gets_the_keys_again_with_the_recovery_sheets(store: Store) -> None:
    said = PlatformState("Stichting", "post@danstafels.example", "klaar")
    sheets = found_with_recovery(
        store, AT_THE_SERVER, said, email="f@x.example", name="F", password=PASSWORD
    )
    people = make_people(store)
    eva = a_person(store, "Eva", Role.FACILITATOR)
    table = a_table(store, people)
    a_response(store, a_card(store, people, table), words=WORDS)
    move_to(store, people, table, TableState.LIVE)
    let_in(store, people.facilitator, table, eva.account_id)

    recover_account(store, AT_THE_SERVER, sheets, email=email_of("Eva"), password=NEW_PASSWORD)

    again = actor_for(
        store, sign_in(store, email=email_of("Eva"), password=NEW_PASSWORD, now=NOW), NOW
    )
    unlock(store, again, NEW_PASSWORD)
    assert texts_to_code(store, again, table)[0].words == WORDS


def names_to_let_in(store: Store, actor: Actor, table_id: str) -> list[str]:
    return [person.name for person in team_of(store, actor, table_id).to_let_in]


def kinds_of(store: Store, actor: Actor, table_id: str) -> set[str]:
    """Which keys of the table are sealed to this account."""
    with store.read() as session:
        return set(
            session.exec(
                select(TableKey.kind).where(
                    TableKey.table_id == table_id, TableKey.holder == actor.account_id
                )
            ).all()
        )


def opened(store: Store, actor: Actor, table_id: str, kind: str) -> bytes:
    """A key of the table, opened with the account's own private key."""
    with store.read() as session:
        sealed = session.get_one(TableKey, (table_id, actor.account_id, kind)).sealed
    return unseal(private_key(actor), sealed)
