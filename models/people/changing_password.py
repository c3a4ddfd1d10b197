"""Changing one's own password."""

from models.errors import WrongPassword
from models.people.accounts import Account, locked_again
from models.people.actors import Actor
from models.people.audit import Act, note
from models.people.passwords import check_password
from models.people.sign_in import end_all
from models.people.slowing import count_try, forget_tries, inside
from models.storage.sealing import CannotOpen, key_from_password, unlock_box
from models.storage.store import Store


def change_password(store: Store, actor: Actor, old: str, new: str) -> None:
    """Locks the same private key with a new password, so the account reads what it read. Its other
    sign-ins end.

    Raises PasswordTooShort, PasswordTooCommon, WrongPassword, TooManyTries.
    """
    with store.read() as session:
        account = session.get_one(Account, actor.account_id)
    check_password(new, account.name, account.email)
    count_try(store, inside(account.email), "", actor.at)
    try:
        key = key_from_password(old, account.salt)
        private = unlock_box(key, account.locked_private_key)
    except CannotOpen as error:
        raise WrongPassword from error
    secrets = locked_again(new, private)
    with store.write() as session:
        here = session.get_one(Account, actor.account_id, with_for_update=True)
        if here.password_hash != account.password_hash:
            raise WrongPassword  # it was changed or taken away meanwhile
        here.sqlmodel_update(secrets)
        forget_tries(store, session, inside(account.email), "")
        end_all(session, actor.account_id, but=actor.sign_in_id)
        note(store, session, actor, Act.PASSWORD_CHANGED)
