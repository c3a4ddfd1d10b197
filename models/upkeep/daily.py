"""The daily task: what is past its time goes, and what was removed leaves no trace in the files."""

from datetime import date, datetime

from sqlmodel import Field, SQLModel

from models.errors import NotSaved
from models.people.slowing import forget_old_tries
from models.raw.requests import drop_requests_past_their_time
from models.storage.erasing import rewrite
from models.storage.store import Store
from models.survey.drafts import drop_old_drafts
from models.survey.own_word import forget_tries
from models.survey.phases import FILLED_ON_ARRIVAL
from models.tables.link_pace import forget_paces
from models.upkeep.retention import Going, remove_what_is_past
from models.withdrawal.unusual import forget_withdrawals

_ONLY = "daily"
# Where words, answers and quotes of dancers lie, and the keys that open them.
REWRITTEN = (*FILLED_ON_ARRIVAL, "coding", "quoteproposal", "release", "rawrequest", "tablekey")


class DailyTask(SQLModel, table=True):
    """The day on which the task was done last. A second server that comes at once finds nothing."""

    id: str = Field(default=_ONLY, primary_key=True)
    done_on: date


def do_daily_task(store: Store, now: datetime) -> bool:
    """Does what is due today, unless it was done; whether it was now. What was lent to open a text
    and is past its time goes at every call.

    Raises NotSaved: something was not done, such as writing a table anew that somebody held; the
    next look does it again.
    """
    today = now.date()
    with store.write() as session:
        drop_requests_past_their_time(session, now)
        last = session.get(DailyTask, _ONLY)
    if last is not None and last.done_on >= today:
        return False
    purge(store, now)
    with store.write() as session:
        session.merge(DailyTask(done_on=today))
    return True


def purge(store: Store, now: datetime) -> tuple[Going, ...]:
    """Removes what is kept no longer, whether or not it was done today; what went of closed tables.

    Raises NotSaved: what went is gone, the rest goes the next time.
    """
    went = remove_what_is_past(store, now)
    with store.write() as session:
        drop_old_drafts(session, now.date())
        forget_tries(session, now)
        forget_old_tries(session, now)
        forget_withdrawals(session, now.date())
        forget_paces(session, now)
    if not rewrite(store, REWRITTEN):
        raise NotSaved
    return went
