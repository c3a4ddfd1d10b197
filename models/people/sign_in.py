"""Sign-in: a random token in a cookie, and a row that every run reads.

A sign-in is not complete after the password alone: where a second factor is on, its code is asked;
in earnest an account without one has to set it up first. Until then it opens nothing.
"""

import hashlib
import secrets
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum

from sqlmodel import Field, Session, SQLModel, col, delete, select

from models.errors import NotYetIn, SignedOut, SignInRefused
from models.people import unlocked
from models.people.accounts import Account, account_by_email
from models.people.actors import Actor, Role
from models.people.audit import Act, note
from models.people.second_factor import is_guarded
from models.people.slowing import count_try, forget_tries, take_back_try
from models.storage.sealing import password_fits, password_hash
from models.storage.store import Store

IDLE = timedelta(minutes=30)
# Written at most this often, so that reading a page is not a write.
SEEN_STEP = timedelta(minutes=1)

# What an unknown address is checked against, so that both answers take equally long.
_NOBODY = password_hash(secrets.token_hex(16))


class Step(StrEnum):
    """How far a sign-in is."""

    CODE = "code"  # the password was right, a code is asked
    SET_UP = "set_up"  # the password was right, a second factor has to be set up
    SHOWN = "shown"  # it was set up; the recovery codes are on the screen
    IN = "in"


# From the password on; only a sign-in that is complete lasts as long as somebody works.
LASTS = {
    Step.CODE: timedelta(minutes=5),
    Step.SET_UP: IDLE,
    Step.SHOWN: IDLE,
    Step.IN: IDLE,
}


class SignIn(SQLModel, table=True):
    """One browser of one account. `id` is a hash: the token itself is only in the cookie. `wrong`
    counts the codes that were refused.
    """

    id: str = Field(primary_key=True)
    account_id: str = Field(foreign_key="account.id", index=True)
    seen: datetime
    step: str = Step.IN
    wrong: int = 0


@dataclass(frozen=True)
class Arrival:
    """Who is on the way in: `actor` may do nothing yet but take the next step."""

    actor: Actor
    email: str
    step: Step


def sign_in(store: Store, *, email: str, password: str, now: datetime, browser: str = "") -> str:
    """The token for the cookie, 64 hexadecimal characters; `browser` is the cookie that this
    browser is known by.

    Raises SignInRefused, TooManyTries.
    """
    counted = count_try(store, email, browser, now)
    with store.read() as session:
        account = account_by_email(session, email)
    stored = account.password_hash if account and account.has_password else _NOBODY
    if not password_fits(stored, password) or not account or stored is _NOBODY:
        raise SignInRefused
    with store.write() as session:
        # It may have been closed, or its password changed, while the password was looked at.
        account = session.get_one(Account, account.id, with_for_update={"read": True})
        if account.password_hash != stored:
            raise SignInRefused
        step = _first_step(store, session, account)
        if step is Step.CODE:
            take_back_try(store, session, email, browser, counted, now)
        else:
            forget_tries(store, session, email, browser)
        return begin(session, account.id, step, now)


def actor_for(store: Store, token: str, now: datetime) -> Actor:
    """Who the cookie's token belongs to.

    Raises SignedOut: unknown, ended, or idle too long; and NotYetIn, which is one too: the sign-in
    is not complete.
    """
    arrival = arrival_for(store, token, now)
    if arrival.step is not Step.IN:
        raise NotYetIn
    return arrival.actor


def arrival_for(store: Store, token: str, now: datetime) -> Arrival:
    """How far the sign-in of the cookie's token is. Raises SignedOut."""
    moment = _utc(now)
    with store.read() as session:
        row = session.get(SignIn, id_of(token))
        account = session.get(Account, row.account_id) if row else None
    if row is None or account is None or not account.has_password:
        unlocked.forget(id_of(token))
        raise SignedOut
    step = Step(row.step)
    if moment - row.seen > LASTS[step]:
        _end(store, row.id)
        raise SignedOut
    if step is Step.IN and moment - row.seen > SEEN_STEP:
        _mark_seen(store, row.id, moment)
    actor = Actor(account.id, account.name, Role(account.role), moment, row.id)
    return Arrival(actor, account.email, step)


def sign_out(store: Store, actor: Actor) -> None:
    """Ends this sign-in and forgets its keys."""
    _end(store, actor.sign_in_id)


def sign_out_everywhere(store: Store, actor: Actor) -> None:
    """Ends every sign-in of the account, on every device."""
    with store.write() as session:
        end_all(session, actor.account_id)
        note(store, session, actor, Act.SIGNED_OUT_EVERYWHERE)


def begin(session: Session, account_id: str, step: Step, now: datetime) -> str:
    """The token of a new sign-in within this transaction."""
    token = secrets.token_hex(32)
    session.add(SignIn(id=id_of(token), account_id=account_id, seen=_utc(now), step=step))
    return token


def end_all(session: Session, account_id: str, but: str = "") -> None:
    """Ends every sign-in of an account within this transaction, but this one, and forgets their
    keys.
    """
    mine = (col(SignIn.account_id) == account_id, col(SignIn.id) != but)
    for sign_in_id in session.exec(select(SignIn.id).where(*mine)).all():
        unlocked.forget(sign_in_id)
    session.exec(delete(SignIn).where(*mine))


def id_of(token: str) -> str:
    """The id of the sign-in that a cookie's token belongs to."""
    return hashlib.sha256(token.encode()).hexdigest()


def _first_step(store: Store, session: Session, account: Account) -> Step:
    if is_guarded(session, account.id):
        return Step.CODE
    # In practice everyone shares the accounts; whoever likes sets one up under "My place".
    return Step.IN if store.is_practice else Step.SET_UP


def _mark_seen(store: Store, sign_in_id: str, moment: datetime) -> None:
    with store.write() as session:
        row = session.get(SignIn, sign_in_id)
        if row:
            row.seen = moment


def _end(store: Store, sign_in_id: str) -> None:
    with store.write() as session:
        session.exec(delete(SignIn).where(col(SignIn.id) == sign_in_id))
    unlocked.forget(sign_in_id)


def _utc(now: datetime) -> datetime:
    return now.astimezone(UTC)
