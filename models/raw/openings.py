"""How often words of a table were opened as they were typed, for the dancers of that table.

A row leads to no text, response or card, so it stays when a dancer takes her words away. It is
written when an adviser lends: from then on the words can be read, also past our own screens. Who
could be found with it: nobody, as far as the reason names nobody; who asks is stopped where
redaction finds a name, a place or a number in it.
"""

from dataclasses import dataclass
from datetime import date

from sqlmodel import Field, SQLModel, col, select

from models.storage.rows import UNORDERED, random_id
from models.storage.store import Store
from models.tables.access_cards import Card


class RawOpening(SQLModel, table=True):
    """One text of this table was opened, by a facilitator and an adviser together."""

    __table_args__ = UNORDERED

    id: str = Field(default_factory=random_id, primary_key=True)
    table_id: str = Field(foreign_key="roundtable.id", index=True)
    opened_on: date
    reason: str


@dataclass(frozen=True)
class Opening:
    """The day and the reason."""

    day: date
    reason: str


def openings_of_table(store: Store, card: Card) -> tuple[Opening, ...]:
    """Each time words of this card's table were opened, the latest first."""
    with store.read() as session:
        rows = session.exec(
            select(RawOpening)
            .where(RawOpening.table_id == card.table_id)
            .order_by(col(RawOpening.opened_on).desc(), RawOpening.id)
        ).all()
        return tuple(Opening(row.opened_on, row.reason) for row in rows)
