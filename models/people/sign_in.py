"""Sign-in: a random token in a cookie, and a row that every run reads."""

import hashlib
import secrets
from datetime import UTC, datetime, timedelta

from sqlmodel import Field, Session, SQLModel, col, delete, select

from models.errors import SignedOut, SignInRefused
from models.people import unlocked
from models.people.accounts import Account, account_by_email
from models.people.actors import Actor, Role
from models.people.audit import Act, note
from models.storage.sealing import password_fits, password_hash
from models.storage.store import Store

IDLE = timedelta(minutes=30)
# Written at most this often, so that reading a page is not a write.
SEEN_STEP = timedelta(minutes=1)

# What an unknown address is checked against, so that both answers take equally long.
_NOBODY = password_hash(secrets.token_hex(16))


class SignIn(SQLModel, table=True):
    """One browser of one account. `id` is a hash: the token itself is only in the cookie."""

    id: str = Field(primary_key=True)
    account_id: str = Field(foreign_key="account.id", index=True)
    seen: datetime


def sign_in(store: Store, *, email: str, password: str, now: datetime) -> str:
    """The token for the cookie, 64 hexadecimal characters. Raises SignInRefused."""
    with store.read() as session:
        account = account_by_email(session, email)
    if not password_fits(account.password_hash if account else _NOBODY, password) or not account:
        raise SignInRefused
    token = secrets.token_hex(32)
    with store.write() as session:
        session.add(SignIn(id=_hash(token), account_id=account.id, seen=_utc(now)))
    return token


def actor_for(store: Store, token: str, now: datetime) -> Actor:
    """Who the cookie's token belongs to. Raises SignedOut: unknown, ended, or idle too long."""
    moment = _utc(now)
    with store.read() as session:
        row = session.get(SignIn, _hash(token))
        account = session.get(Account, row.account_id) if row else None
    if row is None or account is None:
        unlocked.forget(_hash(token))
        raise SignedOut
    if moment - row.seen > IDLE:
        _end(store, row.id)
        raise SignedOut
    if moment - row.seen > SEEN_STEP:
        _mark_seen(store, row.id, moment)
    return Actor(account.id, account.name, Role(account.role), moment, row.id)


def sign_out(store: Store, actor: Actor) -> None:
    """Ends this sign-in and forgets its keys."""
    _end(store, actor.sign_in_id)


def sign_out_everywhere(store: Store, actor: Actor) -> None:
    """Ends every sign-in of the account, on every device."""
    with store.write() as session:
        end_all(session, actor.account_id)
        note(store, session, actor, Act.SIGNED_OUT_EVERYWHERE)


def end_all(session: Session, account_id: str) -> None:
    """Ends every sign-in of an account within this transaction, and forgets their keys."""
    mine = col(SignIn.account_id) == account_id
    for sign_in_id in session.exec(select(SignIn.id).where(mine)).all():
        unlocked.forget(sign_in_id)
    session.exec(delete(SignIn).where(mine))


def _mark_seen(store: Store, sign_in_id: str, moment: datetime) -> None:
    with store.write() as session:
        row = session.get(SignIn, sign_in_id)
        if row:
            row.seen = moment


def _end(store: Store, sign_in_id: str) -> None:
    with store.write() as session:
        session.exec(delete(SignIn).where(col(SignIn.id) == sign_in_id))
    unlocked.forget(sign_in_id)


def _hash(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()


def _utc(now: datetime) -> datetime:
    return now.astimezone(UTC)
