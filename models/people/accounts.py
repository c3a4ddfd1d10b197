"""Accounts: the people who sign in. Dancers and readers of dashboards have none."""

from dataclasses import dataclass
from typing import Any

from sqlmodel import Field, Session, SQLModel, col, select

from analysis.signs import kept_line
from models.errors import AccountExists, TextTooLong
from models.people.actors import Actor, Role, require
from models.people.audit import Act, note
from models.people.passwords import check_password
from models.storage.rows import random_id
from models.storage.sealing import (
    key_from_password,
    lock,
    new_key_pair,
    new_salt,
    password_hash,
)
from models.storage.store import Store

LONGEST_NAME = 200  # characters, and of an e-mail address as well


class Account(SQLModel, table=True):
    """A person who signs in.

    `public_key` is what table keys are sealed to; its private half is locked with a key from the
    password, so only the password opens what the account may read. All four secrets are empty
    until a password is chosen, and again when the account is closed.
    """

    id: str = Field(default_factory=random_id, primary_key=True)
    email: str = Field(unique=True)
    name: str
    role: str
    password_hash: bytes
    salt: bytes
    public_key: bytes
    locked_private_key: bytes
    closed: bool = False

    @property
    def has_password(self) -> bool:
        """Whether it can sign in and hold keys."""
        return bool(self.password_hash)


# Who has chosen no password yet, or is gone, has no key that anything could be sealed to.
HAS_KEY = col(Account.public_key) != b""
NO_SECRETS: dict[str, Any] = {
    "password_hash": b"",
    "salt": b"",
    "public_key": b"",
    "locked_private_key": b"",
}


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

    Raises NotAllowed (not an operator), PasswordTooShort, PasswordTooCommon, TextTooLong,
    AccountExists.
    """
    require(actor, Role.OPERATOR)
    check_password(password, name, email)
    email, name = tidy_person(email, name)
    account = Account(email=email, name=name, role=role, **new_secrets(password))
    with store.write() as session:
        if account_by_email(session, email):
            raise AccountExists
        session.add(account)
        note(store, session, actor, Act.ACCOUNT_MADE, account.id, role)
    return account.id


def new_secrets(password: str) -> dict[str, Any]:
    """The four secret fields of an account with this password and a fresh key pair."""
    pair = new_key_pair()
    return {"public_key": pair.public, **locked_again(password, pair.private)}


def locked_again(password: str, private: bytes) -> dict[str, Any]:
    """The secret fields that change with the password, around the same private key."""
    salt = new_salt()
    return {
        "password_hash": password_hash(password),
        "salt": salt,
        "locked_private_key": lock(key_from_password(password, salt), private),
    }


def account_by_email(session: Session, email: str) -> Account | None:
    """The account with this e-mail address, whatever its capitals and spaces."""
    return session.exec(select(Account).where(Account.email == tidy(email))).first()


def tidy(email: str) -> str:
    """An e-mail address as accounts are found by it."""
    return kept_line(email).lower()


def tidy_person(email: str, name: str) -> tuple[str, str]:
    """Both as they are kept. Raises TextTooLong."""
    kept = tidy(email), kept_line(name)
    if max(map(len, kept)) > LONGEST_NAME:
        raise TextTooLong
    return kept
