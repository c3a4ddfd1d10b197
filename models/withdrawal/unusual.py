"""Withdrawals of a table on one day: from so many on, operator and committee are told.

Somebody who holds the cards of others could take their answers away. Who could be found with a
row: nobody; it says how many cards of a table were taken back that day.
"""

from dataclasses import dataclass
from datetime import date, timedelta

from sqlmodel import Field, Session, SQLModel, col, delete, select

from analysis.disclosure import WITHDRAWALS_UNUSUAL
from models.people.actors import Actor, Role, require
from models.storage.store import Store
from models.tables.round_tables import RoundTable

TOLD_FOR = timedelta(days=30)


class WithdrawalsOfDay(SQLModel, table=True):
    """How many cards of a table were taken back on a day."""

    table_id: str = Field(foreign_key="roundtable.id", primary_key=True)
    day: date = Field(primary_key=True)
    cards: int


@dataclass(frozen=True)
class Unusual:
    """A table of which unusually many cards were taken back on a day."""

    title: str
    day: date


def count_withdrawal(session: Session, table_id: str, today: date) -> None:
    """One card more, today."""
    row = session.get(WithdrawalsOfDay, (table_id, today))
    session.merge(
        WithdrawalsOfDay(table_id=table_id, day=today, cards=(row.cards if row else 0) + 1)
    )


def unusual_withdrawals(store: Store, actor: Actor, today: date) -> tuple[Unusual, ...]:
    """The days of the past month with WITHDRAWALS_UNUSUAL or more of one table, latest first.

    For operators and the committee. Raises NotAllowed.
    """
    require(actor, Role.OPERATOR, Role.COMMITTEE)
    with store.read() as session:
        rows = session.exec(
            select(RoundTable, WithdrawalsOfDay)
            .join(WithdrawalsOfDay, col(WithdrawalsOfDay.table_id) == col(RoundTable.id))
            .where(
                WithdrawalsOfDay.cards >= WITHDRAWALS_UNUSUAL,
                WithdrawalsOfDay.day >= today - TOLD_FOR,
            )
            .order_by(col(WithdrawalsOfDay.day).desc(), col(RoundTable.title))
        ).all()
    return tuple(Unusual(table.title, counted.day) for table, counted in rows)


def forget_withdrawals(session: Session, today: date) -> None:
    """Removes what is told to nobody any more, and never was: earlier days with few."""
    few = col(WithdrawalsOfDay.cards) < WITHDRAWALS_UNUSUAL
    session.exec(delete(WithdrawalsOfDay).where(col(WithdrawalsOfDay.day) < today, few))
    session.exec(delete(WithdrawalsOfDay).where(col(WithdrawalsOfDay.day) < today - TOLD_FOR))
