"""How the platform is: looked at here, judged in `analysis.health`. Nothing of a dancer is read."""

import shutil
from datetime import UTC, date, datetime

from sqlalchemy.exc import DBAPIError
from sqlmodel import Session, col, func, select

from analysis.health import Finding, Kept, Measured, judged
from models.backup import last_backup
from models.help_lines import HelpCheck, help_lines_in
from models.outcomes.bodies import BodyCheck
from models.people.actors import Actor, Role, require
from models.people.audit import MOMENT, AuditEntry, check_audit
from models.people.platform import Platform
from models.storage.migrations import newest_revision, revision_of
from models.storage.store import Store
from models.tables.round_tables import RoundTable
from models.upkeep.daily import DailyTask

# Days that the clock wrote, of tables, people and the platform.
_DAYS = (
    col(DailyTask.done_on),
    col(HelpCheck.checked_on),
    col(BodyCheck.checked_on),
    col(Platform.days_chosen_on),
    col(RoundTable.closed_on),
    col(RoundTable.raw_gone_on),
    col(RoundTable.answers_gone_on),
)


def health(store: Store, actor: Actor, now: datetime) -> tuple[Finding, ...]:
    """What there is to say of the platform, what has to be done first on top. Raises NotAllowed."""
    require(actor, Role.OPERATOR)
    backup = last_backup(store, actor)
    kept = _kept(store, now.date(), backup)
    free = shutil.disk_usage(store.folder).free
    return judged(Measured(now.date(), store.is_practice, free, backup, kept))


def _kept(store: Store, today: date, backup: date | None) -> Kept | None:
    try:
        with store.read() as session:
            if revision_of(session.connection()) != newest_revision():
                # What else it holds can't be read with certainty.
                return Kept(False, today, None, 0, True)
            task = session.exec(select(col(DailyTask.done_on))).first()
            days = [*_newest_days(session), *([backup] if backup else [])]
            due = sum(line.is_due(today) for line in help_lines_in(session).shown())
        trail_holds = check_audit(store).holds
    except DBAPIError:
        return None
    return Kept(True, task, max(days, default=None), due, trail_holds)


def _newest_days(session: Session) -> list[date]:
    """The last day of each kind, and that of the audit trail."""
    found = [session.exec(select(func.max(day))).one() for day in _DAYS]
    moment = session.exec(select(func.max(AuditEntry.moment))).one()
    if moment:
        found.append(datetime.strptime(moment, MOMENT).replace(tzinfo=UTC).date())
    return [day for day in found if day]
