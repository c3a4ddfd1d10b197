"""Recovery codes: ten on paper, each of which stands once for the phone."""

import secrets

from sqlmodel import Field, Session, SQLModel, col, delete, func, select

from models.storage.sealing import keyed_hash
from models.storage.store import Store

CODES = 10
# Crockford's base32: no I, L, O or U. Ten signs are 50 random bits.
_SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_READ_AS = str.maketrans("OIL", "011")
_HALF = 5


class RecoveryCode(SQLModel, table=True):
    """One code that was not used yet: a keyed hash of it, together with its account."""

    lookup: str = Field(primary_key=True)
    account_id: str = Field(foreign_key="account.id", index=True)


def new_codes(store: Store, session: Session, account_id: str) -> tuple[str, ...]:
    """Ten fresh codes, kept nowhere but with who reads this; earlier ones are void."""
    drop_codes(session, account_id)
    codes = tuple("".join(secrets.choice(_SIGNS) for _ in range(2 * _HALF)) for _ in range(CODES))
    for code in codes:
        session.add(RecoveryCode(lookup=_lookup(store, account_id, code), account_id=account_id))
    return tuple(f"{code[:_HALF]}-{code[_HALF:]}" for code in codes)


def use_code(store: Store, session: Session, account_id: str, typed: str) -> bool:
    """Whether this is an unused code of the account; it is used from here on."""
    code = "".join(sign for sign in typed.upper() if sign.isalnum()).translate(_READ_AS)
    gone = session.exec(
        delete(RecoveryCode).where(col(RecoveryCode.lookup) == _lookup(store, account_id, code))
    )
    return gone.rowcount == 1


def codes_left(session: Session, account_id: str) -> int:
    """How many codes can still be used."""
    mine = select(func.count()).where(RecoveryCode.account_id == account_id)
    return session.exec(mine).one()


def drop_codes(session: Session, account_id: str) -> None:
    """Removes every code of the account."""
    session.exec(delete(RecoveryCode).where(col(RecoveryCode.account_id) == account_id))


def _lookup(store: Store, account_id: str, code: str) -> str:
    return keyed_hash(store.server_key, f"recovery code {account_id} {code}".encode())
