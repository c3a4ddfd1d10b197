"""How fast an open link gives out codes: a room full at once, then slowly.

A script that opens the link again and again is held up by it. It asks for no address and no mark
of a device: it counts per link, so it can't tell a script from a crowd. Who could be found with a
row: nobody; it says how many codes a link may still give this hour, and on which days that was too
few.
"""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlmodel import Field, Session, SQLModel, col, delete, select, update

from analysis.disclosure import LINK_AN_HOUR, LINK_AT_ONCE
from models.people.actors import Actor, Role, require
from models.storage.rows import UNORDERED
from models.storage.store import Store
from models.tables.round_tables import RoundTable, own_table

HELD_UP_TOLD_FOR = timedelta(days=30)


class LinkPace(SQLModel, table=True):
    """What a table's link may still give, and the hour in which it last gave (hours since 1970).
    What comes free within that hour is not in `to_give`: it can go below zero.
    """

    __table_args__ = UNORDERED

    table_id: str = Field(foreign_key="roundtable.id", primary_key=True)
    hour: int
    to_give: int


class LinkHeldUp(SQLModel, table=True):
    """A day on which a table's link had to make somebody wait; `replaced` once it is another."""

    __table_args__ = UNORDERED

    table_id: str = Field(foreign_key="roundtable.id", primary_key=True)
    day: date = Field(primary_key=True)
    replaced: bool = False


@dataclass(frozen=True)
class HeldUp:
    """A table whose open link had to make somebody wait on a day: a crowd, or a script."""

    title: str
    day: date


def one_more(to_give: int, hour: int, now: datetime) -> int | None:
    """What a link may still give after one more code now, `to_give` being of that hour; None where
    it has to wait.
    """
    rested = _rested(to_give, hour, now)
    # Worked out from the clock, and so as smooth as minutes without a minute being kept.
    came_free = int(now.timestamp()) % 3600 * LINK_AN_HOUR // 3600
    return rested - 1 if rested + came_free > 0 else None


def give_one(session: Session, table_id: str, now: datetime) -> bool:
    """Whether the link may give one more code now; where it may not, the day is marked. The caller
    holds the table's row, so that many at once are no more than one after another.
    """
    hour = _hour(now)
    pace = session.get(LinkPace, table_id) or LinkPace(
        table_id=table_id, hour=hour, to_give=LINK_AT_ONCE
    )
    left = one_more(pace.to_give, pace.hour, now)
    if left is None:
        session.merge(LinkHeldUp(table_id=table_id, day=now.date()))
        return False
    pace.hour, pace.to_give = hour, left
    session.add(pace)
    return True


def begin_anew(session: Session, table_id: str) -> None:
    """Another link takes the place of a table's link: it was not held up yet."""
    session.exec(delete(LinkPace).where(col(LinkPace.table_id) == table_id))
    session.exec(
        update(LinkHeldUp).where(col(LinkHeldUp.table_id) == table_id).values(replaced=True)
    )


def day_held_up(store: Store, actor: Actor, table_id: str) -> date | None:
    """The last day on which the table's link of now was held up; None if it was not.

    Raises NotAllowed, TableUnknown.
    """
    require(actor, Role.FACILITATOR)
    with store.read() as session:
        own_table(session, actor, table_id)
        held_up = session.exec(
            select(LinkHeldUp)
            .where(LinkHeldUp.table_id == table_id, col(LinkHeldUp.replaced).is_(False))
            .order_by(col(LinkHeldUp.day).desc())
        ).first()
        return held_up.day if held_up else None


def links_held_up(store: Store, actor: Actor, today: date) -> tuple[HeldUp, ...]:
    """The days of the past month on which a table's link was held up, latest first.

    For operators and the committee. Raises NotAllowed.
    """
    require(actor, Role.OPERATOR, Role.COMMITTEE)
    with store.read() as session:
        rows = session.exec(
            select(RoundTable, LinkHeldUp)
            .join(LinkHeldUp, col(LinkHeldUp.table_id) == col(RoundTable.id))
            .where(LinkHeldUp.day >= today - HELD_UP_TOLD_FOR)
            .order_by(col(LinkHeldUp.day).desc(), col(RoundTable.title))
        ).all()
    return tuple(HeldUp(table.title, held_up.day) for table, held_up in rows)


def forget_paces(session: Session, now: datetime) -> None:
    """Removes the pace of links that may give as many as ever, and days told long enough."""
    for pace in session.exec(select(LinkPace)).all():
        if _rested(pace.to_give, pace.hour, now) >= LINK_AT_ONCE:
            session.delete(pace)
    session.exec(delete(LinkHeldUp).where(col(LinkHeldUp.day) < now.date() - HELD_UP_TOLD_FOR))


def _rested(to_give: int, hour: int, now: datetime) -> int:
    hours = max(0, _hour(now) - hour)
    return min(LINK_AT_ONCE, to_give + hours * LINK_AN_HOUR)


def _hour(now: datetime) -> int:
    return int(now.timestamp()) // 3600
