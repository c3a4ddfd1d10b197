"""Table keys: who can open what dancers of a table wrote.

The *reading* key opens redacted words; each facilitator has it, sealed to their account. The *raw*
key opens what was typed, a text at a time; of its private half there are only two shares, one with
facilitators and one with advisers. A copy of each is sealed to the platform's recovery key, whose
private half exists only on two printed sheets for two people.
"""

from collections.abc import Mapping

from sqlalchemy.orm import aliased
from sqlmodel import Field, Session, SQLModel, col, delete, exists, select
from sqlmodel.sql.expression import SelectOfScalar

from models.errors import NotAllowed
from models.people.actors import Actor, Role
from models.people.unlocked import private_key
from models.storage.sealing import seal, unseal
from models.storage.sealing_for_two import KeyForTwo

READING = "reading"
FACILITATORS_SHARE = "raw, facilitators' share"
ADVISERS_SHARE = "raw, advisers' share"
RECOVERY = "recovery"


class TableKey(SQLModel, table=True):
    """One key or share of a table, sealed to one holder: an account, or recovery."""

    table_id: str = Field(foreign_key="roundtable.id", primary_key=True)
    holder: str = Field(primary_key=True)
    kind: str = Field(primary_key=True)
    sealed: bytes


def hand_out_keys(
    session: Session,
    table_id: str,
    reading: bytes,
    raw: KeyForTwo,
    *,
    facilitators: Mapping[str, bytes],
    advisers: Mapping[str, bytes],
    recovery: bytes | None,
) -> None:
    """Seals a new table's private keys to its people; the mappings are account id to public key."""

    def keep(holder: str, kind: str, public: bytes, key: bytes) -> None:
        sealed = seal(public, key)
        session.add(TableKey(table_id=table_id, holder=holder, kind=kind, sealed=sealed))

    for account_id, public in facilitators.items():
        keep(account_id, READING, public, reading)
        keep(account_id, FACILITATORS_SHARE, public, raw.first)
    for account_id, public in advisers.items():
        keep(account_id, ADVISERS_SHARE, public, raw.second)
    if recovery:
        keep(RECOVERY, READING, recovery, reading)
        keep(RECOVERY, FACILITATORS_SHARE, recovery, raw.first)
        keep(RECOVERY, ADVISERS_SHARE, recovery, raw.second)


def reading_key(session: Session, actor: Actor, table_id: str) -> bytes:
    """The table's reading key, for an unlocked facilitator of it.

    Raises NotAllowed (no copy for this account) and StillLocked.
    """
    return _opened(session, actor, table_id, READING)


def raw_share(session: Session, actor: Actor, table_id: str) -> bytes:
    """The share of the table's raw key that somebody of this role holds, unlocked.

    Raises NotAllowed (no copy for this account) and StillLocked.
    """
    kind = FACILITATORS_SHARE if actor.role is Role.FACILITATOR else ADVISERS_SHARE
    return _opened(session, actor, table_id, kind)


def pass_on_keys(
    session: Session, actor: Actor, table_id: str, account_id: str, public: bytes
) -> None:
    """Seals what the actor holds of a table to one more account, whose public key this is.

    Raises NotAllowed (the actor holds nothing) and StillLocked.
    """
    keys = session.exec(_held(table_id, actor)).all()
    if not keys:
        raise NotAllowed
    for key in keys:
        sealed = seal(public, unseal(private_key(actor), key.sealed))
        session.add(TableKey(table_id=table_id, holder=account_id, kind=key.kind, sealed=sealed))


def drop_keys(session: Session, actor: Actor, table_id: str) -> None:
    """Removes the actor's own copies of a table's keys; those of others stay."""
    for key in session.exec(_held(table_id, actor)).all():
        session.delete(key)


def drop_all_keys(session: Session, account_id: str) -> None:
    """Removes the copies that an account has of every table's keys."""
    session.exec(delete(TableKey).where(col(TableKey.holder) == account_id))


def holds_last_copy(session: Session, account_id: str) -> bool:
    """Whether nobody else with an account has some key that this one has."""
    others = aliased(TableKey)
    elsewhere = select(others.holder).where(
        others.table_id == TableKey.table_id,
        others.kind == TableKey.kind,
        col(others.holder).not_in((account_id, RECOVERY)),
    )
    alone = select(TableKey).where(TableKey.holder == account_id, ~exists(elsewhere))
    return session.exec(alone).first() is not None


def hand_keys_again(session: Session, account_id: str, public: bytes, recovery: bytes) -> None:
    """Seals an account's table keys to its new public key, from the recovery copies.

    `recovery` is the platform's recovery private key.
    """
    for key in session.exec(select(TableKey).where(TableKey.holder == account_id)).all():
        copy = session.get(TableKey, (key.table_id, RECOVERY, key.kind))
        if copy:
            key.sealed = seal(public, unseal(recovery, copy.sealed))


def _opened(session: Session, actor: Actor, table_id: str, kind: str) -> bytes:
    key = session.get(TableKey, (table_id, actor.account_id, kind))
    if key is None:
        raise NotAllowed
    return unseal(private_key(actor), key.sealed)


def _held(table_id: str, actor: Actor) -> SelectOfScalar[TableKey]:
    return select(TableKey).where(
        TableKey.table_id == table_id, TableKey.holder == actor.account_id
    )
