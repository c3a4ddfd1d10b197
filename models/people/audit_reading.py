"""Reading the audit trail: for operators and the committee."""

from dataclasses import dataclass

from sqlmodel import col, select

from models.people.accounts import Account
from models.people.actors import Actor, Role, require
from models.people.audit import Act, AuditEntry
from models.storage.store import Store

PAGE = 200  # entries


@dataclass(frozen=True)
class Noted:
    """An entry as it is read: `who` is a name, empty for who has the server itself."""

    number: int
    moment: str
    who: str
    act: Act
    about: str
    told: str


def audit_trail(store: Store, actor: Actor, *, before: int = 0) -> tuple[Noted, ...]:
    """The last 200 entries, or those before a number, newest first; for operators and the
    committee. Raises NotAllowed.
    """
    require(actor, Role.OPERATOR, Role.COMMITTEE)
    asked = select(AuditEntry).order_by(col(AuditEntry.number).desc()).limit(PAGE)
    if before:
        asked = asked.where(col(AuditEntry.number) < before)
    with store.read() as session:
        names = dict(session.exec(select(Account.id, Account.name)).all())
        return tuple(
            Noted(
                row.number,
                row.moment,
                names.get(row.account_id, ""),
                Act(row.act),
                row.about,
                row.told,
            )
            for row in session.exec(asked).all()
        )
