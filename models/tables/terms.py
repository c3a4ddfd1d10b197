"""Until when the things of one table are kept: never longer than its dancers were told."""

from dataclasses import dataclass
from datetime import date, timedelta

from content.keeping import WARNED_DAYS
from models.people.keeping import Keeping, keeping_in
from models.storage.store import Store
from models.tables.round_tables import RoundTable


@dataclass(frozen=True)
class Terms:
    """The days on which the raw words of a closed table go, and its answers."""

    raw: date
    answers: date


def kept_for(store: Store, table_id: str) -> Keeping:
    """How long the things of this table are kept, as its dancers are told; without such a table
    what is chosen for new ones.
    """
    with store.read() as session:
        chosen, table = keeping_in(session), session.get(RoundTable, table_id)
    if table is None:
        return chosen
    answer_days = min(table.answer_days, chosen.answer_days)
    return Keeping(min(table.raw_days, chosen.raw_days, answer_days), answer_days)


def terms_of(table: RoundTable, closed_on: date, chosen: Keeping) -> Terms:
    """When its things go, for a table that closed on this day."""
    answers = _last_day(closed_on, table.answer_days, chosen.answer_days, chosen.chosen_on)
    raw = _last_day(closed_on, table.raw_days, chosen.raw_days, chosen.chosen_on)
    return Terms(min(raw, answers), answers)


def _last_day(closed_on: date, told: int, chosen: int, chosen_on: date | None) -> date:
    # Who chooses a shorter time takes nobody by surprise, and loses nothing in a hurry.
    shorter = closed_on + timedelta(days=chosen)
    if chosen_on is not None:
        shorter = max(shorter, chosen_on + timedelta(days=WARNED_DAYS))
    return min(closed_on + timedelta(days=told), shorter)
