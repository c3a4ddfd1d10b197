"""The daily task: what is past its time goes, and what was removed leaves no trace in the files."""

from datetime import date, datetime

from sqlmodel import Field, SQLModel

from models.people.slowing import forget_old_tries
from models.storage.erasing import rewrite
from models.storage.store import Store
from models.survey.drafts import drop_old_drafts
from models.survey.own_word import forget_tries
from models.survey.phases import FILLED_ON_ARRIVAL
from models.withdrawal.unusual import forget_withdrawals

_ONLY = "daily"
# Where words, answers and quotes of dancers lie.
REWRITTEN = (*FILLED_ON_ARRIVAL, "coding", "quoteproposal", "release")


class DailyTask(SQLModel, table=True):
    """The day on which the task was done last: whichever server comes first does it."""

    id: str = Field(default=_ONLY, primary_key=True)
    done_on: date


def do_daily_task(store: Store, now: datetime) -> bool:
    """Does what is due today, unless it was done; whether it was now. Raises NotSaved."""
    today = now.date()
    with store.write() as session:
        last = session.get(DailyTask, _ONLY)
        if last is not None and last.done_on >= today:
            return False
        session.merge(DailyTask(done_on=today))
        drop_old_drafts(session, today)
        forget_tries(session, now)
        forget_old_tries(session, now)
        forget_withdrawals(session, today)
    rewrite(store, REWRITTEN)
    return True
