"""Accounts, sign-in, roles, and the platform they run."""

from models.people.accounts import Account, Person, create_account
from models.people.actors import Actor, Role, at_the_server, require
from models.people.audit import Act, Checked, check_audit
from models.people.changing_password import change_password
from models.people.invitations import (
    LinkKind,
    OpenLink,
    invite,
    link_for_second_factor,
    open_link,
    reset_second_factor,
)
from models.people.keeping import Keeping, choose_keeping, keeping
from models.people.platform import (
    LONGEST_PLATFORM_TEXT,
    Platform,
    PlatformState,
    describe_platform,
    found_platform,
    platform_state,
)
from models.people.second_step import enter_code, finish_set_up
from models.people.setting_up import (
    Guard,
    ToScan,
    begin_set_up,
    confirm_set_up,
    guard_of,
    recovery_codes_again,
    renew_recovery_codes,
    take_off_second_factor,
)
from models.people.sign_in import (
    Arrival,
    SignIn,
    Step,
    actor_for,
    arrival_for,
    sign_in,
    sign_out,
    sign_out_everywhere,
)
from models.people.slowing import known_browser
from models.people.staff import Colleague, Standing, people
from models.people.unlocked import is_unlocked, private_key, unlock

__all__ = [
    "LONGEST_PLATFORM_TEXT",
    "Account",
    "Act",
    "Actor",
    "Arrival",
    "Checked",
    "Colleague",
    "Guard",
    "Keeping",
    "LinkKind",
    "OpenLink",
    "Person",
    "Platform",
    "PlatformState",
    "Role",
    "SignIn",
    "Standing",
    "Step",
    "ToScan",
    "actor_for",
    "arrival_for",
    "at_the_server",
    "begin_set_up",
    "change_password",
    "check_audit",
    "choose_keeping",
    "confirm_set_up",
    "create_account",
    "describe_platform",
    "enter_code",
    "finish_set_up",
    "found_platform",
    "guard_of",
    "invite",
    "is_unlocked",
    "keeping",
    "known_browser",
    "link_for_second_factor",
    "open_link",
    "people",
    "platform_state",
    "private_key",
    "recovery_codes_again",
    "renew_recovery_codes",
    "require",
    "reset_second_factor",
    "sign_in",
    "sign_out",
    "sign_out_everywhere",
    "take_off_second_factor",
    "unlock",
]
