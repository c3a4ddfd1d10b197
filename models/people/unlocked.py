"""Unlocked account keys: in this process's memory, for one sign-in, never on disk."""

from models.errors import StillLocked, WrongPassword
from models.people.accounts import Account
from models.people.actors import Actor
from models.storage.sealing import CannotOpen, key_from_password, unlock_box
from models.storage.store import Store

_private_keys: dict[str, bytes] = {}


def unlock(store: Store, actor: Actor, password: str) -> None:
    """Keeps the account's private key in memory for this sign-in. Raises WrongPassword."""
    with store.read() as session:
        account = session.get_one(Account, actor.account_id)
    try:
        key = key_from_password(password, account.salt)
        _private_keys[actor.sign_in_id] = unlock_box(key, account.locked_private_key)
    except CannotOpen as error:
        raise WrongPassword from error


def is_unlocked(actor: Actor) -> bool:
    """Whether `private_key` will give a key."""
    return actor.sign_in_id in _private_keys


def private_key(actor: Actor) -> bytes:
    """The account's private key. Raises StillLocked."""
    try:
        return _private_keys[actor.sign_in_id]
    except KeyError as error:
        raise StillLocked from error


def forget(sign_in_id: str) -> None:
    """Drops the key of a sign-in that ended."""
    _private_keys.pop(sign_in_id, None)
