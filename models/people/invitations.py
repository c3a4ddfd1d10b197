"""One-time links that an operator hands over: to choose a password, or to set up a second factor
anew. The link is a random token; only a hash of it is kept. A new one voids the one before.
"""

import hashlib
import secrets
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum

from sqlmodel import Field, Session, SQLModel, select

from models.errors import (
    AccountExists,
    AccountIncomplete,
    AccountUnknown,
    LinkGone,
    WrongPassword,
)
from models.people.accounts import NO_SECRETS, Account, account_by_email, tidy_person
from models.people.actors import Actor, Role, require
from models.people.audit import Act, note
from models.people.setting_up import drop_second_factor
from models.people.sign_in import end_all
from models.people.slowing import count_try, forget_tries, inside
from models.storage.sealing import password_fits
from models.storage.store import Store

LASTS = timedelta(days=7)


class LinkKind(StrEnum):
    """What a link is for."""

    PASSWORD = "password"
    SECOND_FACTOR = "second_factor"


class Invitation(SQLModel, table=True):
    """The one link of an account that can be used, until when."""

    account_id: str = Field(primary_key=True, foreign_key="account.id")
    hashed: str = Field(unique=True)
    kind: str
    until: datetime


@dataclass(frozen=True)
class OpenLink:
    """A link that works: for whom, and what for."""

    account_id: str
    name: str
    email: str
    kind: LinkKind


def invite(store: Store, actor: Actor, *, email: str, name: str, role: Role) -> str:
    """Makes an account without a password; returns the token of its link.

    Raises NotAllowed (not an operator), AccountIncomplete, TextTooLong, AccountExists.
    """
    require(actor, Role.OPERATOR)
    if not name.strip() or "@" not in email:
        raise AccountIncomplete
    email, name = tidy_person(email, name)
    account = Account(email=email, name=name, role=role, **NO_SECRETS)
    with store.write() as session:
        if account_by_email(session, email):
            raise AccountExists
        session.add(account)
        session.flush()
        note(store, session, actor, Act.INVITED, account.id, role)
        return new_link(session, account.id, LinkKind.PASSWORD, actor.at)


def link_for_second_factor(store: Store, actor: Actor, account_id: str) -> str:
    """The token of a link by which somebody whose phone is lost sets up their second factor anew.
    It takes their password too, and until it is used the old one stays on.

    Raises NotAllowed (not an operator), AccountUnknown (also one without a password).
    """
    require(actor, Role.OPERATOR)
    with store.write() as session:
        account = session.get(Account, account_id)
        if account is None or not account.has_password:
            raise AccountUnknown
        note(store, session, actor, Act.SECOND_FACTOR_LINK_MADE, account_id)
        return new_link(session, account_id, LinkKind.SECOND_FACTOR, actor.at)


def open_link(store: Store, token: str, now: datetime) -> OpenLink:
    """What this token is for. Raises LinkGone."""
    with store.read() as session:
        link = link_in(session, token, now)
        account = session.get_one(Account, link.account_id)
        return OpenLink(account.id, account.name, account.email, LinkKind(link.kind))


def reset_second_factor(store: Store, token: str, password: str, now: datetime) -> None:
    """Takes the second factor off and ends every sign-in of the account: the next one sets it up.

    Raises LinkGone, WrongPassword, TooManyTries.
    """
    link = open_link(store, token, now)
    if link.kind is not LinkKind.SECOND_FACTOR:
        raise LinkGone
    count_try(store, inside(link.email), "", now)
    with store.read() as session:
        account = session.get_one(Account, link.account_id)
    if not password_fits(account.password_hash, password):
        raise WrongPassword
    with store.write() as session:
        session.delete(link_in(session, token, now, held=True))
        forget_tries(store, session, inside(link.email), "")
        drop_second_factor(session, account.id)
        end_all(session, account.id)
        holder = Actor(account.id, account.name, Role(account.role), now)
        note(store, session, holder, Act.SECOND_FACTOR_RESET)


def new_link(session: Session, account_id: str, kind: LinkKind, now: datetime) -> str:
    """The token of a new link within this transaction; an earlier one of the account is void."""
    token = secrets.token_urlsafe(24)
    until = now.astimezone(UTC) + LASTS
    session.merge(Invitation(account_id=account_id, hashed=_hash(token), kind=kind, until=until))
    return token


def link_in(session: Session, token: str, now: datetime, *, held: bool = False) -> Invitation:
    """The link of this token as this transaction sees it; `held` keeps others from using it.

    Raises LinkGone.
    """
    asked = select(Invitation).where(Invitation.hashed == _hash(token))
    link = session.exec(asked.with_for_update() if held else asked).first()
    if link is None or link.until < now:
        raise LinkGone
    return link


def _hash(token: str) -> str:
    return hashlib.sha256(token.strip().encode()).hexdigest()
