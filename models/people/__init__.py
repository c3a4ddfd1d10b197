"""Accounts, sign-in, roles, and the platform they run."""

from models.people.accounts import (
    AT_THE_SERVER,
    Account,
    Actor,
    Person,
    Role,
    create_account,
    people,
    require,
)
from models.people.platform import (
    LONGEST_PLATFORM_TEXT,
    Platform,
    PlatformState,
    describe_platform,
    found_platform,
    platform_state,
)
from models.people.sign_in import SignIn, actor_for, sign_in, sign_out, sign_out_everywhere
from models.people.unlocked import is_unlocked, private_key, unlock

__all__ = [
    "AT_THE_SERVER",
    "LONGEST_PLATFORM_TEXT",
    "Account",
    "Actor",
    "Person",
    "Platform",
    "PlatformState",
    "Role",
    "SignIn",
    "actor_for",
    "create_account",
    "describe_platform",
    "found_platform",
    "is_unlocked",
    "people",
    "platform_state",
    "private_key",
    "require",
    "sign_in",
    "sign_out",
    "sign_out_everywhere",
    "unlock",
]
