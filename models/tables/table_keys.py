"""Table keys: who can open what dancers of a table wrote.

The *reading* key opens redacted words; each facilitator has it, sealed to their account. The *raw*
key opens what was typed; it exists only as two shares, one with facilitators and one with
advisers. The platform's recovery key can open the reading key and the raw key too, and that key
is printed in two halves for two people.
"""

from collections.abc import Mapping

from sqlmodel import Field, Session, SQLModel

from models.errors import NotAllowed
from models.people.accounts import Actor
from models.people.unlocked import private_key
from models.storage.sealing import seal, split, unseal

READING = "reading"
RAW_SHARE = "raw share"
RAW = "raw"
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
    raw: bytes,
    *,
    facilitators: Mapping[str, bytes],
    advisers: Mapping[str, bytes],
    recovery: bytes | None,
) -> None:
    """Seals a new table's private keys to its people; the mappings are account id to public key."""
    for_facilitators, for_advisers = split(raw)

    def keep(holder: str, kind: str, public: bytes, key: bytes) -> None:
        sealed = seal(public, key)
        session.add(TableKey(table_id=table_id, holder=holder, kind=kind, sealed=sealed))

    for account_id, public in facilitators.items():
        keep(account_id, READING, public, reading)
        keep(account_id, RAW_SHARE, public, for_facilitators)
    for account_id, public in advisers.items():
        keep(account_id, RAW_SHARE, public, for_advisers)
    if recovery:
        keep(RECOVERY, READING, recovery, reading)
        keep(RECOVERY, RAW, recovery, raw)


def reading_key(session: Session, actor: Actor, table_id: str) -> bytes:
    """The table's reading key, for an unlocked facilitator of it.

    Raises NotAllowed (no copy for this account) and StillLocked.
    """
    key = session.get(TableKey, (table_id, actor.account_id, READING))
    if key is None:
        raise NotAllowed
    return unseal(private_key(actor), key.sealed)
