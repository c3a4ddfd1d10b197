"""Everyone with an account, as operators see them."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlmodel import col, select

from models.people.accounts import Account, Person
from models.people.actors import Actor, Role, require
from models.people.invitations import Invitation
from models.people.second_factor import SecondFactor
from models.storage.store import Store


class Standing(StrEnum):
    """How far somebody is."""

    ACTIVE = "active"
    INVITED = "invited"
    LINK_PAST = "link_past"  # invited, and the link was not used in time
    CLOSED = "closed"


@dataclass(frozen=True)
class Colleague(Person):
    """An account, how far it is, and whether a second factor guards it."""

    standing: Standing
    has_second_factor: bool


def people(store: Store, actor: Actor) -> tuple[Colleague, ...]:
    """Everyone with an account, by name; for operators. Raises NotAllowed."""
    require(actor, Role.OPERATOR)
    with store.read() as session:
        guarded = set(session.exec(select(SecondFactor.account_id).where(SecondFactor.on)).all())
        links = dict(session.exec(select(Invitation.account_id, Invitation.until)).all())
        rows = session.exec(select(Account).order_by(col(Account.name))).all()
        return tuple(
            Colleague(
                row.id,
                row.name,
                row.email,
                Role(row.role),
                _standing(row, links.get(row.id), actor.at),
                row.id in guarded,
            )
            for row in rows
        )


def _standing(account: Account, until: datetime | None, now: datetime) -> Standing:
    if account.has_password:
        return Standing.ACTIVE
    if until is not None and now < until:
        return Standing.INVITED
    return Standing.CLOSED if account.closed else Standing.LINK_PAST
