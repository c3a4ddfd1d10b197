"""Founding a platform with its recovery sheets, and using them when a password is lost."""

from models.errors import SheetsDoNotOpen
from models.people.accounts import (
    account_by_email,
    create_account,
    new_secrets,
)
from models.people.actors import Actor, Role, require
from models.people.audit import Act, note
from models.people.passwords import check_password
from models.people.platform import PlatformState, found_platform, recovery_key_in
from models.people.recovery_sheets import secret_from, sheets_for
from models.people.sign_in import end_all
from models.storage.sealing import new_key_pair, public_of
from models.storage.store import Store
from models.tables.table_keys import hand_keys_again


def found_with_recovery(
    store: Store, actor: Actor, state: PlatformState, *, email: str, name: str, password: str
) -> tuple[str, str]:
    """Founds a platform with its first operator; returns the two recovery sheets, kept nowhere.

    Raises NotAllowed, PasswordTooShort, PasswordTooCommon, AlreadySetUp.
    """
    require(actor, Role.OPERATOR)
    check_password(password, name, email)
    pair = new_key_pair()
    found_platform(store, actor, state, pair.public)
    create_account(store, actor, email=email, name=name, role=Role.OPERATOR, password=password)
    return sheets_for(pair.private)


def recover_account(
    store: Store, actor: Actor, sheets: tuple[str, str], *, email: str, password: str
) -> None:
    """Gives an account a new password, and its table keys again from the recovery copies; ends
    every sign-in that the old password began. The second factor stays.

    Raises NotAllowed, PasswordTooShort, PasswordTooCommon, SheetsDoNotOpen (mistyped, of another
    platform, or no such account).
    """
    require(actor, Role.OPERATOR)
    check_password(password, email)
    recovery = secret_from(sheets)
    with store.write() as session:
        account = account_by_email(session, email)
        if public_of(recovery) != recovery_key_in(session) or account is None or account.closed:
            raise SheetsDoNotOpen
        account.sqlmodel_update(new_secrets(password))
        end_all(session, account.id)
        hand_keys_again(session, account.id, account.public_key, recovery)
        note(store, session, actor, Act.ACCOUNT_RECOVERED, account.id)
