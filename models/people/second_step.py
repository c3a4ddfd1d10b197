"""The second step of signing in: a code of the second factor, or a recovery code."""

from datetime import UTC, datetime

from sqlmodel import Session, col, delete

from models.errors import CodeRefused, DomainError, SignedOut
from models.people.actors import Actor
from models.people.audit import Act, note
from models.people.recovery_codes import use_code
from models.people.second_factor import SecondFactor, take_code
from models.people.sign_in import Arrival, SignIn, Step, arrival_for, begin
from models.people.slowing import count_try, forget_tries
from models.storage.store import Store

WRONG_CODES = 5  # then the password is asked again


def enter_code(store: Store, token: str, typed: str, now: datetime, *, browser: str = "") -> str:
    """A fresh token, of a sign-in that is complete: what was known of the old one opens nothing.

    Raises SignedOut (no password was given, or longer than five minutes ago, or this was the fifth
    wrong code), CodeRefused, TooManyTries.
    """
    arrival = _at(store, token, now, Step.CODE)
    count_try(store, arrival.email, browser, now)
    with store.write() as session:
        row = _held(session, arrival, Step.CODE)
        if code_fits(store, session, arrival.actor, typed):
            forget_tries(store, session, arrival.email, browser)
            return _complete(session, arrival, now)
        refused = _refuse(store, session, arrival, row)
    raise refused


def finish_set_up(store: Store, token: str, now: datetime) -> str:
    """A fresh token, of a sign-in that is complete, once the second factor was set up in it.

    Raises SignedOut.
    """
    arrival = _at(store, token, now, Step.SHOWN)
    with store.write() as session:
        _held(session, arrival, Step.SHOWN)
        return _complete(session, arrival, now)


def code_fits(store: Store, session: Session, actor: Actor, typed: str) -> bool:
    """Whether this is a code of the account's second factor, or one of its recovery codes; it is
    used from here on.
    """
    factor = session.get(SecondFactor, actor.account_id, with_for_update=True)
    if factor is None or not factor.on:
        return False
    if take_code(store, factor, typed, actor.at):
        return True
    if use_code(store, session, actor.account_id, typed):
        note(store, session, actor, Act.RECOVERY_CODE_USED)
        return True
    return False


def _at(store: Store, token: str, now: datetime, step: Step) -> Arrival:
    arrival = arrival_for(store, token, now)
    if arrival.step is not step:
        raise SignedOut
    return arrival


def _held(session: Session, arrival: Arrival, step: Step) -> SignIn:
    """The sign-in, so that a step that is taken twice at once is taken once."""
    row = session.get(SignIn, arrival.actor.sign_in_id, with_for_update=True)
    if row is None or row.step != step:
        raise SignedOut
    return row


def _complete(session: Session, arrival: Arrival, now: datetime) -> str:
    session.exec(delete(SignIn).where(col(SignIn.id) == arrival.actor.sign_in_id))
    return begin(session, arrival.actor.account_id, Step.IN, now.astimezone(UTC))


def _refuse(store: Store, session: Session, arrival: Arrival, row: SignIn) -> DomainError:
    row.wrong += 1
    if row.wrong < WRONG_CODES:
        return CodeRefused()
    session.delete(row)
    # Somebody has the password and not the phone.
    note(store, session, arrival.actor, Act.CODES_REFUSED)
    return SignedOut()
