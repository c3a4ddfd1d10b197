"""How long things are kept after a danstafel closes: the limits, and what the operator chose."""

from dataclasses import dataclass
from datetime import date

from sqlmodel import Session

from content.keeping import ANSWER_DAYS, RAW_DAYS
from models.errors import KeptTooLong
from models.people.actors import Actor, Role, require
from models.people.audit import Act, note
from models.people.platform import ONLY, Platform
from models.storage.store import Store


@dataclass(frozen=True)
class Keeping:
    """Days after a table's close; `chosen_on` is the day on which an operator chose them."""

    raw_days: int = RAW_DAYS
    answer_days: int = ANSWER_DAYS
    chosen_on: date | None = None


def choose_keeping(store: Store, actor: Actor, *, raw_days: int, answer_days: int) -> None:
    """Keeps things shorter than the limits, or as long again. Longer counts for tables that open
    from now on; shorter for all, but nothing goes because of it within WARNED_DAYS.

    Raises NotAllowed, KeptTooLong (less than a day, or past a limit) and NotSaved.
    """
    require(actor, Role.OPERATOR)
    if not 1 <= raw_days <= RAW_DAYS:
        raise KeptTooLong("raw_days")
    if not 1 <= answer_days <= ANSWER_DAYS:
        raise KeptTooLong("answer_days")
    with store.write() as session:
        session.get_one(Platform, ONLY).sqlmodel_update(
            {"raw_days": raw_days, "answer_days": answer_days, "days_chosen_on": actor.at.date()}
        )
        note(store, session, actor, Act.KEEPING_CHOSEN, told=f"{raw_days}, {answer_days}")


def keeping(store: Store) -> Keeping:
    """What is chosen; the limits where nobody chose."""
    with store.read() as session:
        return keeping_in(session)


def keeping_in(session: Session) -> Keeping:
    """The same, as this transaction sees it."""
    row = session.get(Platform, ONLY)
    return Keeping(row.raw_days, row.answer_days, row.days_chosen_on) if row else Keeping()
