"""Accounts: the people who sign in. Dancers and readers of dashboards have none."""

from dataclasses import dataclass
from typing import Any

from sqlmodel import Field, Session, SQLModel, select

from analysis.signs import kept_line
from models.errors import AccountExists, PasswordTooShort, TextTooLong
from models.people.actors import Actor, Role, require
from models.people.audit import Act, note
from models.storage.rows import random_id
from models.storage.sealing import (
    key_from_password,
    lock,
    new_key_pair,
    new_salt,
    password_hash,
)
from models.storage.store import Store

SHORTEST_PASSWORD = 12  # characters
LONGEST_NAME = 200  # characters, and of an e-mail address as well


class Account(SQLModel, table=True):
    """A person who signs in.

    `public_key` is what table keys are sealed to; its private half is locked with a key from the
    password, so only the password opens what the account may read.
    """

    id: str = Field(default_factory=random_id, primary_key=True)
    email: str = Field(unique=True)
    name: str
    role: str
    password_hash: bytes
    salt: bytes
    public_key: bytes
    locked_private_key: bytes


@dataclass(frozen=True)
class Person:
    """An account as others see it."""

    account_id: str
    name: str
    email: str
    role: Role


def create_account(
    store: Store, actor: Actor, *, email: str, name: str, role: Role, password: str
) -> str:
    """Makes an account and returns its id.

    Raises NotAllowed (not an operator), PasswordTooShort, TextTooLong, AccountExists.
    """
    require(actor, Role.OPERATOR)
    check_password_length(password)
    account = Account(email=_tidy(email), name=kept_line(name), role=role, **new_secrets(password))
    if max(len(account.email), len(account.name)) > LONGEST_NAME:
        raise TextTooLong
    with store.write() as session:
        if account_by_email(session, email):
            raise AccountExists
        session.add(account)
        note(store, session, actor, Act.ACCOUNT_MADE, account.id, role)
    return account.id


def people(store: Store, actor: Actor) -> tuple[Person, ...]:
    """Everyone with an account, by name; for operators. Raises NotAllowed."""
    require(actor, Role.OPERATOR)
    with store.read() as session:
        rows = session.exec(select(Account).order_by(Account.name)).all()
        return tuple(Person(row.id, row.name, row.email, Role(row.role)) for row in rows)


def check_password_length(password: str) -> None:
    """Raises PasswordTooShort under twelve characters."""
    if len(password) < SHORTEST_PASSWORD:
        raise PasswordTooShort


def new_secrets(password: str) -> dict[str, Any]:
    """The four secret fields of an account with this password and a fresh key pair."""
    pair = new_key_pair()
    salt = new_salt()
    return {
        "password_hash": password_hash(password),
        "salt": salt,
        "public_key": pair.public,
        "locked_private_key": lock(key_from_password(password, salt), pair.private),
    }


def account_by_email(session: Session, email: str) -> Account | None:
    """The account with this e-mail address, whatever its capitals and spaces."""
    return session.exec(select(Account).where(Account.email == _tidy(email))).first()


def _tidy(email: str) -> str:
    return kept_line(email).lower()
