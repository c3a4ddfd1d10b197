"""An adviser answers a request: lends their part for that one text, or declines.

What is lent is of use for one text (models/storage/sealing_for_two.py). It is sealed to who asked,
so neither the adviser nor another facilitator can use it. An adviser sees no word of the text: they
have no key to read any.
"""

from dataclasses import dataclass
from datetime import UTC, date

from sqlmodel import col, select

from models.errors import RawNotOpened
from models.people.accounts import Account
from models.people.actors import Actor, Role, require
from models.people.audit import Act, note
from models.raw.openings import RawOpening
from models.raw.requests import (
    RawRequest,
    RequestState,
    checked_reason,
    first_day_to_answer,
    request_in_state,
)
from models.storage.sealing import CannotOpen, seal
from models.storage.sealing_for_two import part_for
from models.storage.store import Store
from models.survey.responses import SealedText
from models.tables.round_tables import RoundTable, TableMember
from models.tables.table_keys import raw_share


@dataclass(frozen=True)
class Asked:
    """A request as an adviser sees it: who asks, of which table, and why."""

    request_id: str
    asked_by: str
    table: str
    reason: str
    asked_on: date


def requests_to_answer(store: Store, actor: Actor) -> tuple[Asked, ...]:
    """What waits for an adviser of the actor's tables, the oldest first. Raises NotAllowed."""
    require(actor, Role.ADVISER)
    mine = select(TableMember.table_id).where(TableMember.account_id == actor.account_id)
    with store.read() as session:
        rows = session.exec(
            select(RawRequest, Account.name, RoundTable.title)
            .join(Account, col(Account.id) == col(RawRequest.asked_by))
            .join(RoundTable, col(RoundTable.id) == col(RawRequest.table_id))
            .join(
                TableMember,
                (col(TableMember.table_id) == col(RawRequest.table_id))
                & (col(TableMember.account_id) == col(RawRequest.asked_by)),
            )
            .where(
                col(RawRequest.table_id).in_(mine),
                RawRequest.declined == "",
                col(RawRequest.lent_at).is_(None),
                col(RawRequest.asked_on) >= first_day_to_answer(actor.at),
            )
            .order_by(col(RawRequest.asked_on), RawRequest.id)
        ).all()
        return tuple(
            Asked(row.id, name, title, row.reason, row.asked_on) for row, name, title in rows
        )


def lend(store: Store, actor: Actor, request_id: str) -> None:
    """Lends the adviser's part for the one text of a request to who asked, for fifteen minutes.

    Raises NotAllowed, TableUnknown, StillLocked, RequestGone (answered, past its time, taken away
    with the text, or asked by somebody who left the table), RawNotOpened.
    """
    require(actor, Role.ADVISER)
    with store.write() as session:
        request = request_in_state(session, actor, request_id, RequestState.WAITING)
        asker = session.get_one(Account, request.asked_by, with_for_update=True)
        text = session.get_one(SealedText, request.text_id)
        try:
            part = part_for(raw_share(session, actor, request.table_id), text.raw)
        except CannotOpen as error:
            raise RawNotOpened from error
        request.part = seal(asker.public_key, part)
        request.lent_at = actor.at.astimezone(UTC)
        session.add(
            RawOpening(table_id=request.table_id, opened_on=actor.at.date(), reason=request.reason)
        )
        note(store, session, actor, Act.RAW_LENT, request.table_id, request.reason)


def decline(store: Store, actor: Actor, request_id: str, reason: str) -> None:
    """Answers a request with no, and why; who asked reads it.

    Raises NotAllowed, TableUnknown, RequestGone, and ReasonTooShort, ReasonTooLong,
    ReasonNamesSomebody.
    """
    require(actor, Role.ADVISER)
    said = checked_reason(reason)
    with store.write() as session:
        request = request_in_state(session, actor, request_id, RequestState.WAITING)
        request.declined = said
        note(store, session, actor, Act.RAW_DECLINED, request.table_id, said)
