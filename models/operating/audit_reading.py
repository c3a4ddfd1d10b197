"""Reading the audit trail: for operators and the committee."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache

from sqlmodel import Session, col, select

from content.bodies import bodies
from content.help import help_directory
from models.people.accounts import Account
from models.people.actors import Actor, Role, require
from models.people.audit import MOMENT, Act, AuditEntry
from models.storage.store import Store
from models.tables.round_tables import RoundTable

PAGE = 200  # entries


@dataclass(frozen=True)
class Noted:
    """An entry as it is read; `at` is UTC, to the minute. `who` is a name, empty for who has the
    server itself; `about` is the name of the table, account, help line or organisation, or its id
    where none is known (any more).
    """

    number: int
    at: datetime
    who: str
    act: Act
    about: str
    told: str


def audit_trail(store: Store, actor: Actor, *, before: int = 0) -> tuple[Noted, ...]:
    """The last 200 entries, or those before a number, newest first. Raises NotAllowed."""
    require(actor, Role.OPERATOR, Role.COMMITTEE)
    asked = select(AuditEntry).order_by(col(AuditEntry.number).desc()).limit(PAGE)
    if before:
        asked = asked.where(col(AuditEntry.number) < before)
    with store.read() as session:
        rows = session.exec(asked).all()
        names = _names_of(session, rows)
    return tuple(
        Noted(
            row.number,
            datetime.strptime(row.moment, MOMENT).replace(tzinfo=UTC),
            names.get(row.account_id, ""),
            Act(row.act),
            _about(row, names),
            names.get(row.told, row.told),
        )
        for row in rows
    )


def _about(row: AuditEntry, names: Mapping[str, str]) -> str:
    if row.act.startswith("help_"):
        return _help_names().get(row.about, row.about)
    if row.act.startswith("body_"):
        return _body_names().get(row.about, row.about)
    return names.get(row.about, row.about)


@cache
def _help_names() -> dict[str, str]:
    return {entry.key: entry.name.nl for entry in help_directory().entries}


@cache
def _body_names() -> dict[str, str]:
    return {body.key: body.name for body in bodies()}


def _names_of(session: Session, rows: Sequence[AuditEntry]) -> dict[str, str]:
    ids = {part for row in rows for part in (row.account_id, row.about, row.told)}
    people = select(Account.id, Account.name).where(col(Account.id).in_(ids))
    tables = select(RoundTable.id, RoundTable.title).where(col(RoundTable.id).in_(ids))
    return dict(session.exec(people).all()) | dict(session.exec(tables).all())
