"""Slowing down who guesses: wrong passwords and codes are counted, and from the fifth on the next
try waits, half a minute at first, twice as long every time, five minutes at most.

They are counted for the e-mail address that was typed, known here or not, and kept under a keyed
hash of it: the table holds no address. Somebody who guesses all evening could so keep its owner
waiting all evening; therefore a browser in which the owner was signed in before is known by a
cookie (OWASP: device cookies) and has a count of its own. The cookie opens nothing.
"""

import secrets
from datetime import UTC, datetime, timedelta
from hmac import compare_digest
from typing import Any

from sqlalchemy.dialects import postgresql, sqlite
from sqlmodel import Field, Session, SQLModel, col, delete

from models.errors import TooManyTries
from models.people.accounts import tidy
from models.storage.sealing import keyed_hash
from models.storage.store import Store

FREE_TRIES = 4
FIRST_WAIT = 30  # seconds
LONGEST_WAIT = 300  # seconds
KEPT = timedelta(days=1)

_INSERT: dict[str, Any] = {"sqlite": sqlite.insert, "postgresql": postgresql.insert}


class SignInTries(SQLModel, table=True):
    """Wrong tries in a row, and from when on the next one is looked at."""

    lookup: str = Field(primary_key=True)
    wrong: int
    opens: datetime


def wait_after(wrong: int) -> int:
    """How many seconds the next try waits after so many wrong ones."""
    late = wrong - FREE_TRIES - 1
    return 0 if late < 0 else min(FIRST_WAIT * 2 ** min(late, 10), LONGEST_WAIT)


def count_try(store: Store, email: str, browser: str, now: datetime) -> int:
    """Counts a try as wrong before it is looked at, so that many at once are no more than one after
    another; returns the count. Raises TooManyTries, and then it is not looked at.
    """
    lookup, moment = _lookup(store, email, browser), now.astimezone(UTC)
    with store.write() as session:
        row = _held(session, lookup, moment)
        if row.wrong > FREE_TRIES and moment < row.opens:
            raise TooManyTries(int((row.opens - moment).total_seconds()) + 1)
        row.wrong += 1
        row.opens = moment + timedelta(seconds=wait_after(row.wrong))
        return row.wrong


def take_back_try(
    store: Store, session: Session, email: str, browser: str, counted: int, now: datetime
) -> None:
    """The try that got this count was right after all; those before it stay. Where another was
    counted since, nothing is taken back: that one has to be waited for.
    """
    row = session.get(SignInTries, _lookup(store, email, browser), with_for_update=True)
    if row is not None and row.wrong == counted:
        row.wrong, row.opens = counted - 1, now.astimezone(UTC)


def forget_tries(store: Store, session: Session, email: str, browser: str) -> None:
    """Somebody is in: what was counted for them goes."""
    lookup = _lookup(store, email, browser)
    session.exec(delete(SignInTries).where(col(SignInTries.lookup) == lookup))


def forget_old_tries(session: Session, now: datetime) -> None:
    """Removes what was counted more than a day ago."""
    before = now.astimezone(UTC) - KEPT
    session.exec(delete(SignInTries).where(col(SignInTries.opens) < before))


def inside(email: str) -> str:
    """What wrong tries of who is signed in are counted under: nobody outside can hold them up."""
    return f"{tidy(email)} inside"


def known_browser(store: Store, email: str) -> str:
    """A cookie for a browser that this account was signed in with."""
    random = secrets.token_hex(16)
    return f"{random}.{_proof(store, email, random)}"


def _held(session: Session, lookup: str, moment: datetime) -> SignInTries:
    """The row of this count, made where there is none, held until the transaction ends."""
    made = _INSERT[session.get_bind().dialect.name](SignInTries)
    # Written even where it is there: a row that was only seen may be gone a moment later, because
    # whoever is in takes it away.
    held = made.values(lookup=lookup, wrong=0, opens=moment).on_conflict_do_update(
        index_elements=["lookup"], set_={"wrong": SignInTries.wrong}
    )
    session.exec(held)
    return session.get_one(SignInTries, lookup)


def _lookup(store: Store, email: str, browser: str) -> str:
    random, _, proof = browser.partition(".")
    known = compare_digest(proof.encode(), _proof(store, email, random).encode())
    counted = f"tries {random if known else 'anywhere'} {tidy(email)}"
    return keyed_hash(store.server_key, counted.encode())


def _proof(store: Store, email: str, random: str) -> str:
    return keyed_hash(store.server_key, f"browser {random} {tidy(email)}".encode())
