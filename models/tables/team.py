"""The team of a table: who works on it, letting in one more, and leaving.

A key is passed on by who has it: a facilitator lets in facilitators, an adviser lets in advisers.
So nobody ever gives away, or gets, both shares of the raw key.
"""

from dataclasses import dataclass

from sqlmodel import Session, col, delete, select

from models.errors import LastOfTheTeam, OtherRole
from models.people.accounts import HAS_KEY, Account, Person
from models.people.actors import Actor, Role, require
from models.people.audit import Act, note
from models.people.unlocked import private_key
from models.storage.store import Store
from models.tables.round_tables import FACILITATORS_NEEDED, RoundTable, TableMember, own_table
from models.tables.table_keys import drop_all_keys, drop_keys, pass_on_keys

NEEDED = {Role.FACILITATOR: FACILITATORS_NEEDED, Role.ADVISER: 1}


@dataclass(frozen=True)
class Team:
    """Who works on a table, facilitators first, and which of them looks (`me`).

    `to_let_in` are those with the same role as `me` who don't work on it yet; `may_leave` says
    whether enough stay behind when `me` leaves.
    """

    members: tuple[Person, ...]
    me: str
    to_let_in: tuple[Person, ...]
    may_leave: bool


def team_of(store: Store, actor: Actor, table_id: str) -> Team:
    """The team of one of the account's own tables. Raises NotAllowed, TableUnknown."""
    require(actor, *NEEDED)
    with store.read() as session:
        own_table(session, actor, table_id)
        here = accounts_at(session, table_id)
        ids = [account.id for account in here]
        others = session.exec(
            select(Account)
            .where(Account.role == actor.role, col(Account.id).not_in(ids), HAS_KEY)
            .order_by(Account.name)
        ).all()
        return Team(
            tuple(_person(account) for account in here),
            actor.account_id,
            tuple(_person(account) for account in others),
            enough_stay(here, actor.role, actor.account_id),
        )


def let_in(store: Store, actor: Actor, table_id: str, account_id: str) -> None:
    """Makes somebody with the actor's role a member, with a copy of the actor's keys of the table.

    Who already works on it stays as they were. Raises NotAllowed, TableUnknown, StillLocked,
    OtherRole (somebody with another role, or nobody we know).
    """
    require(actor, *NEEDED)
    with store.write() as session:
        _take_turns(session, actor, table_id)
        private_key(actor)
        newcomer = session.get(Account, account_id)
        if newcomer is None or newcomer.role != actor.role or not newcomer.has_password:
            raise OtherRole
        if session.get(TableMember, (table_id, account_id)):
            return
        # A password that is recovered at this moment brings another public key.
        session.refresh(newcomer, with_for_update=True)
        if not newcomer.has_password:
            raise OtherRole
        session.add(TableMember(table_id=table_id, account_id=account_id))
        pass_on_keys(session, actor, table_id, account_id, newcomer.public_key)
        note(store, session, actor, Act.LET_IN, table_id, account_id)


def leave(store: Store, actor: Actor, table_id: str) -> None:
    """Takes the actor from the table, with their copies of its keys. What they decided stays.

    Raises NotAllowed, TableUnknown, LastOfTheTeam.
    """
    require(actor, *NEEDED)
    with store.write() as session:
        _take_turns(session, actor, table_id)
        if not enough_stay(accounts_at(session, table_id), actor.role, actor.account_id):
            raise LastOfTheTeam
        drop_keys(session, actor, table_id)
        session.exec(
            delete(TableMember).where(
                col(TableMember.table_id) == table_id,
                col(TableMember.account_id) == actor.account_id,
            )
        )
        note(store, session, actor, Act.LEFT_TABLE, table_id)


def _take_turns(session: Session, actor: Actor, table_id: str) -> None:
    # Two who leave at once would each count on the other to stay.
    session.refresh(own_table(session, actor, table_id), with_for_update=True)


def accounts_at(session: Session, table_id: str) -> list[Account]:
    """Who works on a table, facilitators first."""
    rows = session.exec(
        select(Account)
        .join(TableMember, col(TableMember.account_id) == col(Account.id))
        .where(TableMember.table_id == table_id)
        .order_by(col(Account.role).desc(), Account.name)
    ).all()
    return list(rows)


def enough_stay(here: list[Account], role: Role, account_id: str) -> bool:
    """Whether this team is still large enough without somebody of that role."""
    staying = [each for each in here if each.role == role and each.id != account_id]
    return len(staying) >= NEEDED[role]


def hold_tables_of(session: Session, account_id: str) -> list[str]:
    """The ids of the tables that an account works on. They are held until the transaction ends:
    nobody else joins or leaves meanwhile.
    """
    works_on = select(TableMember.table_id).where(TableMember.account_id == account_id)
    tables = select(RoundTable).where(col(RoundTable.id).in_(works_on)).order_by(RoundTable.id)
    return [table.id for table in session.exec(tables.with_for_update()).all()]


def take_off_every_table(session: Session, account_id: str) -> None:
    """Removes an account from the tables it works on, with its copies of their keys."""
    drop_all_keys(session, account_id)
    session.exec(delete(TableMember).where(col(TableMember.account_id) == account_id))


def _person(account: Account) -> Person:
    return Person(account.id, account.name, account.email, Role(account.role))
