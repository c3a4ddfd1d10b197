"""Closing the account of somebody who leaves."""

from sqlmodel import Session, col, delete, select

from models.errors import AccountUnknown, LastOperator, StillNeeded, YourOwnAccount
from models.people.accounts import NO_SECRETS, Account
from models.people.actors import Actor, Role, require
from models.people.audit import Act, note
from models.people.invitations import Invitation
from models.people.setting_up import drop_second_factor
from models.people.sign_in import end_all
from models.storage.store import Store
from models.tables.team import accounts_at, enough_stay, hold_tables_of, take_off_every_table


def close_account(store: Store, actor: Actor, account_id: str) -> None:
    """Ends everything an account can do: its sign-ins, password, keys and second factor. Its name
    stays with what it did.

    Raises NotAllowed (not an operator), YourOwnAccount, AccountUnknown, LastOperator, StillNeeded.
    """
    require(actor, Role.OPERATOR)
    if account_id == actor.account_id:
        raise YourOwnAccount
    with store.write() as session:
        operators = _held_operators(session)
        account = session.get(Account, account_id)
        if account is None:
            raise AccountUnknown
        if not [each for each in operators if each.has_password and each.id != account_id]:
            raise LastOperator
        _check_tables(session, account)
        take_off_every_table(session, account_id)
        drop_second_factor(session, account_id)
        session.exec(delete(Invitation).where(col(Invitation.account_id) == account_id))
        end_all(session, account_id)
        account.sqlmodel_update({**NO_SECRETS, "closed": True})
        note(store, session, actor, Act.ACCOUNT_CLOSED, account_id)


def _held_operators(session: Session) -> list[Account]:
    """Held, because two operators who close each other at once would leave none."""
    operators = select(Account).where(Account.role == Role.OPERATOR).order_by(Account.id)
    return list(session.exec(operators.with_for_update()).all())


def _check_tables(session: Session, account: Account) -> None:
    for table_id in hold_tables_of(session, account.id):
        if not enough_stay(accounts_at(session, table_id), Role(account.role), account.id):
            raise StillNeeded
