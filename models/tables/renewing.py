"""A one-time link to choose a password: for who was invited, and for who lost theirs.

A lost password takes its private key along. So with a fresh one the account comes off its tables,
and a colleague has to let it in again. Both recovery sheets (recovery.py) do without that.
"""

from datetime import datetime

from models.errors import AccountUnknown, HoldsLastKey, LinkGone
from models.people.accounts import Account, new_secrets
from models.people.actors import Actor, Role, require
from models.people.audit import Act, note
from models.people.invitations import LinkKind, link_in, new_link, open_link
from models.people.passwords import check_password
from models.people.sign_in import end_all
from models.storage.store import Store
from models.tables.table_keys import holds_last_copy
from models.tables.team import hold_tables_of, take_off_every_table


def invite_again(store: Store, actor: Actor, account_id: str) -> str:
    """The token of a new link for an account that is there: one that was invited, that lost its
    password, or that was closed. Until it is used everything stays as it is.

    Raises NotAllowed (not an operator), AccountUnknown, HoldsLastKey.
    """
    require(actor, Role.OPERATOR)
    with store.write() as session:
        account = session.get(Account, account_id)
        if account is None:
            raise AccountUnknown
        if holds_last_copy(session, account_id):
            raise HoldsLastKey
        note(store, session, actor, Act.INVITED, account_id, account.role)
        return new_link(session, account_id, LinkKind.PASSWORD, actor.at)


def accept_invitation(store: Store, token: str, password: str, now: datetime) -> None:
    """Gives the account of this link a password and a fresh key pair; it comes off its tables, its
    sign-ins end, and its second factor stays.

    Raises LinkGone, PasswordTooShort, PasswordTooCommon, HoldsLastKey.
    """
    link = open_link(store, token, now)
    if link.kind is not LinkKind.PASSWORD:
        raise LinkGone
    check_password(password, link.name, link.email)
    secrets = new_secrets(password)
    with store.write() as session:
        session.delete(link_in(session, token, now, held=True))
        hold_tables_of(session, link.account_id)
        account = session.get_one(Account, link.account_id, with_for_update=True)
        if holds_last_copy(session, account.id):
            raise HoldsLastKey
        take_off_every_table(session, account.id)
        end_all(session, account.id)
        account.sqlmodel_update({**secrets, "closed": False})
        holder = Actor(account.id, account.name, Role(account.role), now)
        note(store, session, holder, Act.INVITATION_USED)
