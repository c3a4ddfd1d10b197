"""Accounts, sign-in, roles, and the platform they run."""

from models.people.accounts import Account, Person, create_account, people
from models.people.actors import Actor, Role, at_the_server, require
from models.people.audit import Act, Checked, check_audit
from models.people.keeping import Keeping, choose_keeping, keeping
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
    "LONGEST_PLATFORM_TEXT",
    "Account",
    "Act",
    "Actor",
    "Checked",
    "Keeping",
    "Person",
    "Platform",
    "PlatformState",
    "Role",
    "SignIn",
    "actor_for",
    "at_the_server",
    "check_audit",
    "choose_keeping",
    "create_account",
    "describe_platform",
    "found_platform",
    "is_unlocked",
    "keeping",
    "people",
    "platform_state",
    "private_key",
    "require",
    "sign_in",
    "sign_out",
    "sign_out_everywhere",
    "unlock",
]
