"""The second factor: six digits that an app on the account's phone makes anew every 30 seconds
(TOTP, RFC 6238).

The secret that phone and server share is locked with a key from the server's own, and each account
has its own lock: a row that is put in another account's place opens nothing.
"""

from datetime import datetime
from hmac import compare_digest

import pyotp
from sqlmodel import Field, Session, SQLModel

from models.storage.sealing import derived_key, lock, unlock_box
from models.storage.store import Store

ISSUER = "Danstafels"
STEP_SECONDS = 30
SLACK = 1  # steps before and after this one
DIGITS = 6


class SecondFactor(SQLModel, table=True):
    """The second factor of one account. `on` once a code has shown that the phone has the secret;
    `last_step` is the step of the code that was used last: it and those before are not taken again.
    """

    account_id: str = Field(primary_key=True, foreign_key="account.id")
    locked_secret: bytes
    on: bool = False
    last_step: int = 0


def is_guarded(session: Session, account_id: str) -> bool:
    """Whether signing in to this account asks a code."""
    row = session.get(SecondFactor, account_id)
    return row is not None and row.on


def new_factor(store: Store, account_id: str) -> SecondFactor:
    """A second factor with a fresh secret, not on yet."""
    locked = lock(_key(store, account_id), pyotp.random_base32().encode())
    return SecondFactor(account_id=account_id, locked_secret=locked)


def secret_of(store: Store, row: SecondFactor) -> str:
    """The secret, 32 signs of base32."""
    return unlock_box(_key(store, row.account_id), row.locked_secret).decode()


def take_code(store: Store, row: SecondFactor, typed: str, now: datetime) -> bool:
    """Whether this is a code of now that was not used before; it is used from here on.

    The row has to be held by this transaction, so that a code sent twice at once is taken once.
    """
    step = step_of_code(secret_of(store, row), typed, now, SLACK)
    if step is None or step <= row.last_step:
        return False
    row.last_step = step
    return True


def step_of_code(secret: str, typed: str, now: datetime, slack: int) -> int | None:
    """Which step, at most `slack` from now, this is the code of; the nearest, or None."""
    maker = pyotp.TOTP(secret, digits=DIGITS, interval=STEP_SECONDS)
    here = int(now.timestamp()) // STEP_SECONDS
    code = "".join(typed.split())
    near = sorted(range(here - slack, here + slack + 1), key=lambda step: abs(step - here))
    fitting = [
        step for step in near if compare_digest(maker.generate_otp(step).encode(), code.encode())
    ]
    return fitting[0] if fitting else None


def _key(store: Store, account_id: str) -> bytes:
    return derived_key(store.server_key, f"second factor of {account_id}")
