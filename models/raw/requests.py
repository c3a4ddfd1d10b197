"""Asking for the words of one text as they were typed.

A facilitator has one request at a time. It goes when they close it, after seven days, fifteen
minutes after an adviser lent, and with the text it is about. Who could be found with a row: who
asked; and, by who can read the table of texts, which text was asked for, as long as the row lives.
"""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum

from sqlalchemy.exc import IntegrityError
from sqlmodel import Field, Session, SQLModel, col, delete, or_, select

from analysis.redaction import redact
from models.coding.codings import readable_text
from models.errors import (
    RawWordsGone,
    ReasonNamesSomebody,
    ReasonTooLong,
    ReasonTooShort,
    RequestGone,
    RequestOpen,
)
from models.people.actors import Actor, Role, require
from models.people.audit import Act, note
from models.storage.rows import UNORDERED, random_id
from models.storage.store import Store
from models.tables.round_tables import RoundTable, TableMember, own_table

SHORTEST_REASON, LONGEST_REASON = 20, 500  # characters
DAYS_TO_ANSWER = timedelta(days=7)
TIME_TO_READ = timedelta(minutes=15)


class RawRequest(SQLModel, table=True):
    """One facilitator's request for one text. `part` is the adviser's, sealed to who asked;
    `lent_at` is UTC.
    """

    __table_args__ = UNORDERED

    id: str = Field(default_factory=random_id, primary_key=True)
    table_id: str = Field(foreign_key="roundtable.id", index=True)
    text_id: str = Field(foreign_key="sealedtext.id", index=True)
    asked_by: str = Field(foreign_key="account.id", unique=True)
    asked_on: date
    reason: str
    declined: str = ""
    lent_at: datetime | None = None
    part: bytes | None = None
    opened: bool = False


class RequestState(StrEnum):
    """What a request has come to."""

    WAITING = "waiting"
    DECLINED = "declined"
    LENT = "lent"
    OPENED = "opened"


@dataclass(frozen=True)
class MyRequest:
    """A request as who asked sees it: `declined` is the adviser's reason, `readable_until` the end
    of the fifteen minutes where an adviser lent.
    """

    request_id: str
    table: str
    reason: str
    asked_on: date
    state: RequestState
    declined: str
    readable_until: datetime | None


def ask(store: Store, actor: Actor, text_id: str, reason: str) -> None:
    """Asks an adviser of the table to open this text together.

    Raises NotAllowed (not a facilitator, no such text, or its phase is open), TableUnknown,
    RequestOpen, RawWordsGone, and ReasonTooShort, ReasonTooLong, ReasonNamesSomebody.
    """
    require(actor, Role.FACILITATOR)
    said = checked_reason(reason)
    with store.write() as session:
        text, response = readable_text(session, actor, text_id)
        if not text.raw:
            raise RawWordsGone
        earlier = _of(session, actor)
        if earlier is not None:
            if state_of(session, earlier, actor.at) not in (None, RequestState.DECLINED):
                raise RequestOpen
            session.delete(earlier)
            session.flush()
        session.add(
            RawRequest(
                table_id=response.table_id,
                text_id=text_id,
                asked_by=actor.account_id,
                asked_on=actor.at.date(),
                reason=said,
            )
        )
        try:
            session.flush()
        except IntegrityError as error:  # a second press of the same button
            raise RequestOpen from error
        note(store, session, actor, Act.RAW_ASKED, response.table_id, said)


def close_request(store: Store, actor: Actor, request_id: str) -> None:
    """Removes the actor's own request, with what was lent for it; nothing where it is gone.

    Raises NotAllowed.
    """
    require(actor, Role.FACILITATOR)
    with store.write() as session:
        request = _of(session, actor)
        if request is not None and request.id == request_id:
            session.delete(request)
            note(store, session, actor, Act.RAW_CLOSED, request.table_id)


def my_request(store: Store, actor: Actor) -> MyRequest | None:
    """The actor's own request, if there is one that is not past its time. Raises NotAllowed."""
    require(actor, Role.FACILITATOR)
    with store.read() as session:
        request = _of(session, actor)
        if request is None:
            return None
        state = state_of(session, request, actor.at)
        if state is None:
            return None
        return MyRequest(
            request.id,
            session.get_one(RoundTable, request.table_id).title,
            request.reason,
            request.asked_on,
            state,
            request.declined,
            readable_until(request),
        )


def checked_reason(reason: str) -> str:
    """The reason as it is kept, where dancers may read it.

    Raises ReasonTooShort, ReasonTooLong, ReasonNamesSomebody.
    """
    said = " ".join(reason.split())
    if len(said) < SHORTEST_REASON:
        raise ReasonTooShort
    if len(said) > LONGEST_REASON:
        raise ReasonTooLong
    if redact(said).spans:
        raise ReasonNamesSomebody
    return said


def request_in_state(
    session: Session, actor: Actor, request_id: str, *states: RequestState
) -> RawRequest:
    """The request, if it is of a table of the actor and has one of these states; nobody else
    changes it within this transaction. Raises RequestGone, TableUnknown.
    """
    request = session.get(RawRequest, request_id, with_for_update=True)
    if request is None or state_of(session, request, actor.at) not in states:
        raise RequestGone
    own_table(session, actor, request.table_id)
    return request


def first_day_to_answer(now: datetime) -> date:
    """The day on which the oldest request that may still be answered was asked."""
    return (now - DAYS_TO_ANSWER).date()


def readable_until(request: RawRequest) -> datetime | None:
    """When the fifteen minutes end; None where nobody lent."""
    return request.lent_at and request.lent_at + TIME_TO_READ


def drop_requests_past_their_time(session: Session, now: datetime) -> None:
    """Removes requests that nobody may answer or read any more, with what was lent for them."""
    lent = col(RawRequest.lent_at)
    past = or_(
        col(RawRequest.asked_on) < first_day_to_answer(now),
        lent.is_not(None) & (lent <= now.astimezone(UTC) - TIME_TO_READ),
    )
    session.exec(delete(RawRequest).where(past))


def state_of(session: Session, request: RawRequest, now: datetime) -> RequestState | None:
    """What the request has come to; None where its time is past or who asked left the table."""
    if session.get(TableMember, (request.table_id, request.asked_by)) is None:
        return None
    until = readable_until(request)
    if until is not None:
        now_it_is = RequestState.OPENED if request.opened else RequestState.LENT
        return now_it_is if now < until else None
    if request.asked_on < first_day_to_answer(now):
        return None
    return RequestState.DECLINED if request.declined else RequestState.WAITING


def _of(session: Session, actor: Actor) -> RawRequest | None:
    return session.exec(
        select(RawRequest).where(RawRequest.asked_by == actor.account_id)
    ).one_or_none()
