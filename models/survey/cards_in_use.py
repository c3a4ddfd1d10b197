"""Cards that were used: told in steps and once a day, never which; and replacing the others.

Told at every look, the number would tell a facilitator who watches the room whose phone it was.
"""

import secrets
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from sqlmodel import Field, Session, SQLModel, col, func, select, union, update

from analysis.disclosure import CARDS_DAYS, CARDS_STEP
from models.people.actors import Actor, Role, require
from models.storage.store import Store
from models.survey.drafts import Draft
from models.survey.responses import Response
from models.tables.access_cards import AccessCard, add_cards, check_count
from models.tables.access_codes import Randomness
from models.tables.round_tables import own_table


class CardsTold(SQLModel, table=True):
    """What was told last of a table's used cards, and of those that came by its open link."""

    table_id: str = Field(foreign_key="roundtable.id", primary_key=True)
    told_on: date
    used: int
    by_link: int = 0


@dataclass(frozen=True)
class Cards:
    """How many cards a table ever had, how many of them are used (so many or a few more), and how
    many dancers came by its open link (the same).

    `made` counts replaced ones too: without them it would tell how many were used.
    """

    made: int
    used: int
    by_link: int


def cards_of_table(store: Store, actor: Actor, table_id: str, today: date) -> Cards:
    """The table's cards, in steps of CARDS_STEP, counted anew once in CARDS_DAYS.

    Raises NotAllowed, TableUnknown.
    """
    require(actor, Role.FACILITATOR)
    with store.read() as session:
        own_table(session, actor, table_id)
        made = session.exec(_printed_or_not(table_id, by_link=False)).one()
        told = session.get(CardsTold, table_id)
    if told is None or today - told.told_on >= timedelta(days=CARDS_DAYS):
        with store.write() as session:
            used, by_link = (_used_in_steps(session, table_id, by_link=by) for by in (False, True))
            told = session.merge(
                CardsTold(table_id=table_id, told_on=today, used=used, by_link=by_link)
            )
    return Cards(made, told.used, told.by_link)


def replace_unused_cards(
    store: Store,
    actor: Actor,
    table_id: str,
    count: int,
    *,
    randomness: Randomness = secrets.token_bytes,
) -> tuple[str, ...]:
    """`count` new codes, in groups of four; cards that nobody used yet no longer work.

    A card with a draft or a response is used: who is writing goes on. Raises NotAllowed,
    TableUnknown, CardsOutOfRange.
    """
    require(actor, Role.FACILITATOR)
    check_count(count)
    with store.write() as session:
        own_table(session, actor, table_id)
        session.exec(
            update(AccessCard)
            .where(
                col(AccessCard.table_id) == table_id,
                col(AccessCard.by_link).is_(False),
                col(AccessCard.lookup).not_in(_used_lookups()),
            )
            .values(voided=True)
        )
        return add_cards(session, store, table_id, count, randomness)


def _used_in_steps(session: Session, table_id: str, *, by_link: bool) -> int:
    used = _printed_or_not(table_id, by_link=by_link).where(
        col(AccessCard.lookup).in_(_used_lookups())
    )
    count: int = session.exec(used).one()
    return count // CARDS_STEP * CARDS_STEP


def _printed_or_not(table_id: str, *, by_link: bool) -> Any:
    return select(func.count()).where(
        AccessCard.table_id == table_id, col(AccessCard.by_link).is_(by_link)
    )


def _used_lookups() -> Any:
    return union(select(Draft.card_lookup), select(Response.card_lookup))
