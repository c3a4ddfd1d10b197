"""Invited, a lost password, a lost phone, leaving: each has its way, and each is on record."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta

import pytest

from models.coding import texts_to_code
from models.errors import (
    AccountExists,
    AccountIncomplete,
    AccountUnknown,
    DomainError,
    HoldsLastKey,
    LastOperator,
    LinkGone,
    NotAllowed,
    OtherRole,
    PasswordTooCommon,
    PasswordTooShort,
    SheetsDoNotOpen,
    SignedOut,
    SignInRefused,
    StillNeeded,
    TableNotReady,
    TableUnknown,
    WrongPassword,
    YourOwnAccount,
)
from models.operating import audit_trail
from models.people import (
    Act,
    Actor,
    LinkKind,
    Role,
    Standing,
    Step,
    actor_for,
    arrival_for,
    change_password,
    guard_of,
    invite,
    is_unlocked,
    link_for_second_factor,
    open_link,
    people,
    reset_second_factor,
    sign_in,
    unlock,
)
from models.storage import Store
from models.tables import (
    TableState,
    accept_invitation,
    close_account,
    colleagues,
    invite_again,
    let_in,
    prepare_table,
    table_summary,
    team_of,
)
from models.tables.recovery import recover_account
from models.tables.round_tables import Sector, TableDetails
from tests.build import (
    AT_THE_SERVER,
    NOW,
    PASSWORD,
    People,
    a_card,
    a_person,
    a_response,
    email_of,
    move_to,
    set_up,
    signed_in,
)

NEW_PASSWORD = "een andere zin van de dansvloer"
WEEK = timedelta(days=7)


def invited(store: Store, actor: Actor, name: str = "Eva", role: Role = Role.FACILITATOR) -> str:
    return invite(store, actor, email=email_of(name), name=name, role=role)


def standing_of(store: Store, actor: Actor, name: str) -> Standing:
    return next(each.standing for each in people(store, actor) if each.name == name)


def id_of(store: Store, actor: Actor, name: str) -> str:
    return next(each.account_id for each in people(store, actor) if each.name == name)


def with_new_password(store: Store, name: str) -> Actor:
    token = sign_in(store, email=email_of(name), password=NEW_PASSWORD, now=NOW)
    actor = actor_for(store, token, NOW)
    unlock(store, actor, NEW_PASSWORD)
    return actor


def test_who_is_invited_chooses_a_password_and_signs_in(store: Store, people: People) -> None:
    token = invited(store, people.operator)
    assert open_link(store, token, NOW).kind is LinkKind.PASSWORD
    assert standing_of(store, people.operator, "Eva") is Standing.INVITED

    accept_invitation(store, token, NEW_PASSWORD, NOW)

    assert with_new_password(store, "Eva").role is Role.FACILITATOR
    assert standing_of(store, people.operator, "Eva") is Standing.ACTIVE
    used, made, *_ = audit_trail(store, people.operator)
    assert (used.act, used.who) == (Act.INVITATION_USED, "Eva")
    assert (made.act, made.who, made.told) == (Act.INVITED, "Dirk", "facilitator")


def test_before_a_password_is_chosen_an_account_is_good_for_nothing(
    store: Store, people: People, table_id: str
) -> None:
    invited(store, people.operator)
    eva, anna = id_of(store, people.operator, "Eva"), people.facilitator

    for password in ("", PASSWORD):
        with pytest.raises(SignInRefused):
            sign_in(store, email=email_of("Eva"), password=password, now=NOW)
    assert eva not in {each.account_id for each in colleagues(store, anna)}
    assert eva not in {each.account_id for each in team_of(store, anna, table_id).to_let_in}
    with pytest.raises(OtherRole):
        let_in(store, anna, table_id, eva)
    with pytest.raises(TableNotReady):
        prepare_table(
            store,
            anna,
            TableDetails(Sector.SPORT, "Een tafel"),
            facilitators=[anna.account_id, eva],
            advisers=[people.adviser.account_id],
        )


def test_a_link_works_once_and_for_a_week(store: Store, people: People) -> None:
    token = invited(store, people.operator)
    with pytest.raises(LinkGone):
        accept_invitation(store, token, NEW_PASSWORD, NOW + WEEK + timedelta(seconds=1))
    accept_invitation(store, token, NEW_PASSWORD, NOW + WEEK)

    with pytest.raises(LinkGone):
        accept_invitation(store, token, PASSWORD, NOW)


def test_an_old_link_is_seen_to_be_old(store: Store, people: People) -> None:
    invited(store, people.operator)
    later = replace(people.operator, at=NOW + WEEK + timedelta(days=1))

    assert standing_of(store, later, "Eva") is Standing.LINK_PAST


def test_a_new_link_voids_the_one_before(store: Store, people: People) -> None:
    old = invited(store, people.operator)
    new = invite_again(store, people.operator, id_of(store, people.operator, "Eva"))

    with pytest.raises(LinkGone):
        open_link(store, old, NOW)
    assert open_link(store, new, NOW).email == email_of("Eva")


def test_a_link_used_twice_at_once_is_used_once(store: Store, people: People) -> None:
    token = invited(store, people.operator)

    with ThreadPoolExecutor(4) as at_once:
        done = [
            at_once.submit(accept_invitation, store, token, f"{NEW_PASSWORD} {number}", NOW)
            for number in range(4)
        ]
    problems = [each.exception() for each in done]

    assert sum(problem is None for problem in problems) == 1
    assert all(isinstance(each, LinkGone) for each in problems if each)


@pytest.mark.parametrize("token", ["", "x", "a" * 5000, "🗝"])
def test_a_link_that_nobody_made_opens_nothing(store: Store, people: People, token: str) -> None:
    for use in (accept_invitation, reset_second_factor):
        with pytest.raises(LinkGone):
            use(store, token, NEW_PASSWORD, NOW)


def test_only_an_operator_hands_out_links_and_closes(store: Store, people: People) -> None:
    bo = people.second_facilitator.account_id
    for who in (people.facilitator, people.adviser):
        with pytest.raises(NotAllowed):
            invited(store, who)
        for ask in (invite_again, link_for_second_factor, close_account):
            with pytest.raises(NotAllowed):
                ask(store, who, bo)


def test_an_invitation_needs_a_name_and_an_address_of_its_own(store: Store, people: People) -> None:
    for name, email in (("", "eva@x.example"), ("Eva", "eva"), ("  ", "")):
        with pytest.raises(AccountIncomplete):
            invite(store, people.operator, email=email, name=name, role=Role.OWNER)
    with pytest.raises(AccountExists):
        invited(store, people.operator, "Anna")
    with pytest.raises(AccountUnknown):
        invite_again(store, people.operator, "nobody")


@pytest.mark.parametrize(
    "password", ["wachtwoord123", "danstafels2026", "123456789012", "aaaaaaaaaaaa", "evaevaevaeva"]
)
def test_a_password_that_is_easy_to_guess_is_refused(
    store: Store, people: People, password: str
) -> None:
    with pytest.raises(PasswordTooCommon):
        accept_invitation(store, invited(store, people.operator), password, NOW)


@pytest.mark.parametrize(
    "password",
    [
        "de kat slaapt buiten",
        "ik dans elke week",
        "💃 en nog een beetje",
        "elke maandag om acht uur dansen wij met zijn allen " * 20,
    ],
)
def test_a_sentence_is_taken_without_rules_about_signs(
    store: Store, people: People, password: str
) -> None:
    accept_invitation(store, invited(store, people.operator), password, NOW)

    assert sign_in(store, email=email_of("Eva"), password=password, now=NOW)


def test_a_lost_password_takes_a_new_key_and_a_colleague_who_lets_in_again(
    store: Store, people: People, table_id: str
) -> None:
    a_response(store, a_card(store, people, table_id), words="Ik werd niet gehoord.")
    move_to(store, people, table_id, TableState.LIVE)
    token = invite_again(store, people.operator, people.facilitator.account_id)
    assert table_summary(store, people.facilitator, table_id)

    accept_invitation(store, token, NEW_PASSWORD, NOW)

    with pytest.raises(SignInRefused):
        sign_in(store, email=email_of("Anna"), password=PASSWORD, now=NOW)
    assert not is_unlocked(people.facilitator)
    anna = with_new_password(store, "Anna")
    with pytest.raises(TableUnknown):
        table_summary(store, anna, table_id)
    let_in(store, people.second_facilitator, table_id, anna.account_id)
    (text,) = texts_to_code(store, anna, table_id)
    assert text.words == "Ik werd niet gehoord."


def test_a_link_to_the_mailbox_alone_is_not_enough_where_a_second_factor_is_on(
    store: Store, people: People
) -> None:
    set_up(store, people.facilitator)
    token = invite_again(store, people.operator, people.facilitator.account_id)

    accept_invitation(store, token, NEW_PASSWORD, NOW)

    signed = sign_in(store, email=email_of("Anna"), password=NEW_PASSWORD, now=NOW)
    assert arrival_for(store, signed, NOW).step is Step.CODE


def test_the_last_copy_of_a_key_is_never_lost_by_a_link(
    store: Store, people: People, table_id: str
) -> None:
    with pytest.raises(HoldsLastKey):
        invite_again(store, people.operator, people.adviser.account_id)

    both = [
        invite_again(store, people.operator, each.account_id)
        for each in (people.facilitator, people.second_facilitator)
    ]
    with ThreadPoolExecutor(2) as at_once:
        done = [
            at_once.submit(accept_invitation, store, token, NEW_PASSWORD, NOW) for token in both
        ]
    problems = [each.exception() for each in done]
    assert [type(each) for each in problems if each] == [HoldsLastKey]


def test_a_lost_phone_is_replaced_by_a_link_and_the_password_together(
    store: Store, people: People
) -> None:
    set_up(store, people.facilitator)
    anna = people.facilitator
    token = link_for_second_factor(store, people.operator, anna.account_id)
    with pytest.raises(WrongPassword):
        reset_second_factor(store, token, "een gok op goed geluk", NOW)
    assert guard_of(store, anna).on

    reset_second_factor(store, token, PASSWORD, NOW)

    assert not guard_of(store, anna).on
    assert guard_of(store, anna).codes == 0
    with pytest.raises(LinkGone):
        reset_second_factor(store, token, PASSWORD, NOW)
    acts = [(entry.act, entry.who) for entry in audit_trail(store, people.operator)[:2]]
    assert acts == [(Act.SECOND_FACTOR_RESET, "Anna"), (Act.SECOND_FACTOR_LINK_MADE, "Dirk")]


def test_a_reset_lock_signs_out_everywhere(store: Store, people: People) -> None:
    signed = sign_in(store, email=email_of("Anna"), password=PASSWORD, now=NOW)
    token = link_for_second_factor(store, people.operator, people.facilitator.account_id)

    reset_second_factor(store, token, PASSWORD, NOW)

    with pytest.raises(SignedOut):
        actor_for(store, signed, NOW)


def test_a_link_does_what_it_is_for_and_nothing_else(store: Store, people: People) -> None:
    password = invited(store, people.operator)
    phone = link_for_second_factor(store, people.operator, people.facilitator.account_id)

    with pytest.raises(LinkGone):
        reset_second_factor(store, password, PASSWORD, NOW)
    with pytest.raises(LinkGone):
        accept_invitation(store, phone, NEW_PASSWORD, NOW)
    with pytest.raises(AccountUnknown):
        link_for_second_factor(store, people.operator, id_of(store, people.operator, "Eva"))


def test_who_changes_their_password_still_reads_and_is_signed_out_elsewhere(
    store: Store, people: People, table_id: str
) -> None:
    a_response(store, a_card(store, people, table_id), words="Ik werd niet gehoord.")
    move_to(store, people, table_id, TableState.LIVE)
    elsewhere = sign_in(store, email=email_of("Anna"), password=PASSWORD, now=NOW)

    change_password(store, people.facilitator, PASSWORD, NEW_PASSWORD)

    assert len(texts_to_code(store, people.facilitator, table_id)) == 1
    assert len(texts_to_code(store, with_new_password(store, "Anna"), table_id)) == 1
    with pytest.raises(SignInRefused):
        sign_in(store, email=email_of("Anna"), password=PASSWORD, now=NOW)
    with pytest.raises(SignedOut):
        actor_for(store, elsewhere, NOW)
    assert audit_trail(store, people.operator)[0].act is Act.PASSWORD_CHANGED


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("een gok op goed geluk", NEW_PASSWORD, WrongPassword),
        (PASSWORD, "kort", PasswordTooShort),
        (PASSWORD, "anna@danstafels", PasswordTooCommon),
    ],
)
def test_a_password_is_not_changed_by_a_guess_or_into_a_weak_one(
    store: Store, people: People, old: str, new: str, told: type[DomainError]
) -> None:
    with pytest.raises(told):
        change_password(store, people.facilitator, old, new)

    assert signed_in(store, "Anna")


def test_who_leaves_can_do_nothing_more_and_their_name_stays_on_record(
    store: Store, people: People, table_id: str
) -> None:
    eva = a_person(store, "Eva", Role.FACILITATOR)
    let_in(store, people.facilitator, table_id, eva.account_id)
    link = link_for_second_factor(store, people.operator, eva.account_id)
    change_password(store, eva, PASSWORD, NEW_PASSWORD)

    close_account(store, people.operator, eva.account_id)

    for password in (PASSWORD, NEW_PASSWORD, ""):
        with pytest.raises(SignInRefused):
            sign_in(store, email=email_of("Eva"), password=password, now=NOW)
    assert not is_unlocked(eva)
    with pytest.raises(LinkGone):
        open_link(store, link, NOW)
    assert eva.account_id not in {
        each.account_id for each in team_of(store, people.facilitator, table_id).members
    }
    assert standing_of(store, people.operator, "Eva") is Standing.CLOSED
    closed, changed, *_ = audit_trail(store, people.operator)
    assert (closed.act, closed.about) == (Act.ACCOUNT_CLOSED, "Eva")
    assert changed.who == "Eva"


def test_a_closed_account_comes_back_only_by_a_new_invitation(store: Store, people: People) -> None:
    eva = a_person(store, "Eva", Role.OWNER)
    close_account(store, people.operator, eva.account_id)
    token = invite_again(store, people.operator, eva.account_id)
    with pytest.raises(SheetsDoNotOpen):
        sheets = ("A" * 56, "A" * 56)
        recover_account(store, AT_THE_SERVER, sheets, email=email_of("Eva"), password=NEW_PASSWORD)

    accept_invitation(store, token, NEW_PASSWORD, NOW)

    assert with_new_password(store, "Eva")


def test_nobody_leaves_a_table_that_needs_them(store: Store, people: People, table_id: str) -> None:
    for each in (people.facilitator, people.adviser):
        with pytest.raises(StillNeeded):
            close_account(store, people.operator, each.account_id)


def test_an_operator_always_stays(store: Store, people: People) -> None:
    with pytest.raises(YourOwnAccount):
        close_account(store, people.operator, people.operator.account_id)
    with pytest.raises(LastOperator):
        close_account(store, AT_THE_SERVER, people.operator.account_id)
    invited(store, people.operator, "Gijs", Role.OPERATOR)
    with pytest.raises(LastOperator):
        close_account(store, AT_THE_SERVER, people.operator.account_id)


def test_two_operators_who_close_each_other_at_once_leave_one(store: Store, people: People) -> None:
    gijs = a_person(store, "Gijs", Role.OPERATOR)
    pairs = ((people.operator, gijs), (gijs, people.operator))

    with ThreadPoolExecutor(2) as at_once:
        done = [at_once.submit(close_account, store, who, whom.account_id) for who, whom in pairs]
    problems = [each.exception() for each in done]

    assert [type(each) for each in problems if each] == [LastOperator]
