"""Setting up a second factor, taking it off, and fresh recovery codes."""

from dataclasses import dataclass

import pyotp
from sqlmodel import Session, col, delete, update

from models.errors import CodeOfWrongClock, CodeRefused
from models.people.accounts import Account
from models.people.actors import Actor
from models.people.audit import Act, note
from models.people.recovery_codes import codes_left, drop_codes, new_codes
from models.people.second_factor import (
    ISSUER,
    SLACK,
    SecondFactor,
    new_factor,
    secret_of,
    step_of_code,
)
from models.people.second_step import code_fits
from models.people.sign_in import SignIn, Step, end_all
from models.people.slowing import count_try, forget_tries, inside
from models.storage.store import Store

# Whoever sets it up has the secret on the screen: telling them of a wrong clock tells nothing more.
CLOCK_OFF = 26 * 3600 // 30  # steps; a day and a clock change


@dataclass(frozen=True)
class Guard:
    """How an account is guarded: whether its second factor is on, and the recovery codes left."""

    on: bool
    codes: int


@dataclass(frozen=True)
class ToScan:
    """What a phone needs: the secret as text, and as an address that an app understands."""

    secret: str
    address: str


def guard_of(store: Store, actor: Actor) -> Guard:
    """How the actor's own account is guarded."""
    with store.read() as session:
        row = session.get(SecondFactor, actor.account_id)
        return Guard(row is not None and row.on, codes_left(session, actor.account_id))


def begin_set_up(store: Store, actor: Actor) -> ToScan:
    """The secret to put in the phone: the same until a code of it was typed.

    Raises CodeRefused where a second factor is on.
    """
    with store.write() as session:
        # One after another: two that begin at once get the same secret.
        account = session.get_one(Account, actor.account_id, with_for_update=True)
        row = session.get(SecondFactor, actor.account_id)
        if row is None:
            row = new_factor(store, actor.account_id)
            session.add(row)
        if row.on:
            raise CodeRefused
        secret = secret_of(store, row)
    maker = pyotp.TOTP(secret, name=account.email, issuer=ISSUER)
    return ToScan(secret, maker.provisioning_uri())


def confirm_set_up(store: Store, actor: Actor, typed: str) -> tuple[str, ...]:
    """Turns the second factor on with a code from the phone; returns ten recovery codes, kept
    nowhere. Other sign-ins of the account end.

    Raises CodeRefused, CodeOfWrongClock.
    """
    with store.write() as session:
        row = session.get(SecondFactor, actor.account_id, with_for_update=True)
        if row is None or row.on:
            raise CodeRefused
        row.last_step = _step_now(secret_of(store, row), typed, actor)
        row.on = True
        end_all(session, actor.account_id, but=actor.sign_in_id)
        mine = (col(SignIn.id) == actor.sign_in_id, col(SignIn.step) == Step.SET_UP)
        session.exec(update(SignIn).where(*mine).values(step=Step.SHOWN))
        note(store, session, actor, Act.SECOND_FACTOR_SET_UP)
        return new_codes(store, session, actor.account_id)


def recovery_codes_again(store: Store, actor: Actor) -> tuple[str, ...]:
    """Ten fresh codes for who missed the first ones: only while signing in has not gone on since.

    Raises CodeRefused.
    """
    with store.write() as session:
        here = session.get(SignIn, actor.sign_in_id)
        if here is None or here.step != Step.SHOWN:
            raise CodeRefused
        return new_codes(store, session, actor.account_id)


def renew_recovery_codes(store: Store, actor: Actor, typed: str) -> tuple[str, ...]:
    """Ten fresh recovery codes, for a code of the phone or an old one; the old ones are void.

    Raises CodeRefused, TooManyTries.
    """
    email = _count_inside(store, actor)
    with store.write() as session:
        if not code_fits(store, session, actor, typed):
            raise CodeRefused
        forget_tries(store, session, inside(email), "")
        note(store, session, actor, Act.RECOVERY_CODES_RENEWED)
        return new_codes(store, session, actor.account_id)


def take_off_second_factor(store: Store, actor: Actor, typed: str) -> None:
    """Takes the second factor off for a code, to put it in another phone. Every sign-in of the
    account ends; in earnest the next one sets it up again.

    Raises CodeRefused, TooManyTries.
    """
    email = _count_inside(store, actor)
    with store.write() as session:
        if not code_fits(store, session, actor, typed):
            raise CodeRefused
        forget_tries(store, session, inside(email), "")
        drop_second_factor(session, actor.account_id)
        end_all(session, actor.account_id)
        note(store, session, actor, Act.SECOND_FACTOR_REMOVED)


def drop_second_factor(session: Session, account_id: str) -> None:
    """Removes the second factor and its recovery codes within this transaction."""
    session.exec(delete(SecondFactor).where(col(SecondFactor.account_id) == account_id))
    drop_codes(session, account_id)


def _count_inside(store: Store, actor: Actor) -> str:
    with store.read() as session:
        email = session.get_one(Account, actor.account_id).email
    count_try(store, inside(email), "", actor.at)
    return email


def _step_now(secret: str, typed: str, actor: Actor) -> int:
    step = step_of_code(secret, typed, actor.at, SLACK)
    if step is not None:
        return step
    off = step_of_code(secret, typed, actor.at, CLOCK_OFF)
    raise CodeRefused if off is None else CodeOfWrongClock
