"""Releases: immutable, protected tables and approved quotes of closed round tables.

One facilitator prepares, another approves. From then on dancers of the tables see it with their
code, and after DANCERS_FIRST_DAYS everyone does. Nothing changes an approved release, except that
a dancer takes her own quote out of it.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from sqlalchemy import func
from sqlmodel import Field, Session, SQLModel, col, select

from analysis.counts import count_cells
from analysis.disclosure import DANCERS_FIRST_DAYS, Protected, PublishedRelease, Quote, protect
from content.questionnaire import questionnaire
from models.errors import (
    AlreadyReleased,
    AnswersGone,
    NotClosedYet,
    QuoteNotAllowed,
    SecondPersonNeeded,
)
from models.outcomes.quotables import ProposedQuote, proposed_quotes
from models.outcomes.respondents import respondents_of
from models.people.accounts import Account
from models.people.actors import Actor, Role, require
from models.people.audit import Act, note
from models.storage.rows import random_id
from models.storage.store import Store
from models.tables.access_cards import Card
from models.tables.round_tables import RoundTable, TableState, own_table

PREPARED = "prepared"
APPROVED = "approved"


class Release(SQLModel, table=True):
    """A release; `content` is a PublishedRelease in JSON, without quotes until it is approved."""

    id: str = Field(default_factory=random_id, primary_key=True)
    number: int | None = Field(default=None, unique=True)
    state: str = PREPARED
    prepared_by: str = Field(foreign_key="account.id")
    approved_by: str | None = Field(default=None, foreign_key="account.id")
    public_from: date | None = None
    content: str


class ReleasedTable(SQLModel, table=True):
    """A round table that a release speaks of; one release a table."""

    table_id: str = Field(foreign_key="roundtable.id", primary_key=True)
    release_id: str = Field(foreign_key="release.id", index=True)


@dataclass(frozen=True)
class ReleaseToJudge:
    """A release of the actor's tables, as the two people who make it see it."""

    release_id: str
    approved: bool
    prepared_by: str
    by_me: bool
    published: PublishedRelease


def prepare_release(store: Store, actor: Actor, table_ids: Sequence[str], today: date) -> str:
    """Counts, protects and keeps a release of closed tables for a second person; returns its id.

    Raises NotAllowed, TableUnknown, NotClosedYet, AlreadyReleased, AnswersGone.
    """
    require(actor, Role.FACILITATOR)
    with store.read() as session:
        tables = _tables_if_closed(session, actor, table_ids)
        respondents = respondents_of(session, table_ids)
    protected = protect(count_cells(respondents, questionnaire()))
    release = Release(
        prepared_by=actor.account_id, content=_draft_content(protected, tables, today)
    )
    with store.write() as session:
        _tables_if_closed(session, actor, table_ids)
        session.add(release)
        session.flush()
        session.add_all(
            ReleasedTable(table_id=table_id, release_id=release.id) for table_id in table_ids
        )
        note(store, session, actor, Act.RELEASE_PREPARED, release.id, " ".join(table_ids))
    return release.id


def discard_release(store: Store, actor: Actor, release_id: str) -> None:
    """Removes a release that was not approved. Raises NotAllowed, TableUnknown, AlreadyReleased."""
    require(actor, Role.FACILITATOR)
    with store.write() as session:
        release = _own_release(session, actor, release_id)
        if release.state == APPROVED:
            raise AlreadyReleased
        _drop(session, release)
        note(store, session, actor, Act.RELEASE_DISCARDED, release_id)


def approve_release(
    store: Store, actor: Actor, release_id: str, *, quotes: Sequence[str], today: date
) -> int:
    """Makes a release final, with the proposed quotes of these ids; returns its number.

    Raises NotAllowed, TableUnknown, AlreadyReleased, SecondPersonNeeded, QuoteNotAllowed, and
    StillLocked when quotes are to be read.
    """
    require(actor, Role.FACILITATOR)
    with store.write() as session:
        release = _own_release(session, actor, release_id)
        if release.state == APPROVED:
            raise AlreadyReleased
        if release.prepared_by == actor.account_id:
            raise SecondPersonNeeded
        table_ids = [link.table_id for link in _links(session, release_id)]
        chosen = _chosen(proposed_quotes(session, actor, table_ids), quotes) if quotes else ()
        number = (session.exec(select(func.max(Release.number))).one() or 0) + 1
        public_from = today + timedelta(days=DANCERS_FIRST_DAYS)
        final = replace(
            PublishedRelease.from_json(release.content),
            number=number,
            approved_on=today,
            public_from=public_from,
            quotes=chosen,
        )
        release.number, release.state, release.approved_by = number, APPROVED, actor.account_id
        release.public_from, release.content = public_from, final.to_json()
        for table_id in table_ids:
            session.get_one(RoundTable, table_id).state = TableState.RELEASED
        note(store, session, actor, Act.RELEASE_APPROVED, release_id, str(number))
    return number


def release_of_table(store: Store, actor: Actor, table_id: str) -> ReleaseToJudge | None:
    """The release that was prepared of this table, if any. Raises NotAllowed, TableUnknown."""
    require(actor, Role.FACILITATOR)
    with store.read() as session:
        own_table(session, actor, table_id)
        link = session.get(ReleasedTable, table_id)
        if link is None:
            return None
        release = session.get_one(Release, link.release_id)
        return ReleaseToJudge(
            release.id,
            release.state == APPROVED,
            session.get_one(Account, release.prepared_by).name,
            release.prepared_by == actor.account_id,
            PublishedRelease.from_json(release.content),
        )


def quotes_to_judge(store: Store, actor: Actor, table_id: str) -> tuple[ProposedQuote, ...]:
    """The quotes proposed from a table, each with what speaks against it.

    Raises NotAllowed, TableUnknown, StillLocked.
    """
    require(actor, Role.FACILITATOR)
    with store.read() as session:
        own_table(session, actor, table_id)
        return proposed_quotes(session, actor, [table_id])


def public_releases(store: Store, today: date) -> tuple[PublishedRelease, ...]:
    """Every release that everyone may see on this day, oldest first."""
    with store.read() as session:
        contents = session.exec(
            select(Release.content)
            .where(Release.state == APPROVED, col(Release.public_from) <= today)
            .order_by(col(Release.number))
        ).all()
    return tuple(PublishedRelease.from_json(content) for content in contents)


def release_for_card(store: Store, card: Card) -> PublishedRelease | None:
    """The approved release of the card's table, public already or not."""
    with store.read() as session:
        content = session.exec(
            select(Release.content)
            .join(ReleasedTable, col(ReleasedTable.release_id) == col(Release.id))
            .where(ReleasedTable.table_id == card.table_id, Release.state == APPROVED)
        ).first()
    return PublishedRelease.from_json(content) if content else None


def _tables_if_closed(session: Session, actor: Actor, table_ids: Sequence[str]) -> list[RoundTable]:
    tables = [own_table(session, actor, table_id) for table_id in table_ids]
    if any(session.get(ReleasedTable, table.id) for table in tables):
        raise AlreadyReleased
    if any(table.state != TableState.CLOSED for table in tables):
        raise NotClosedYet
    if any(table.answers_gone_on for table in tables):
        raise AnswersGone
    return tables


def _draft_content(protected: Protected, tables: Sequence[RoundTable], today: date) -> str:
    return PublishedRelease(
        number=0,
        approved_on=today,
        public_from=today,
        tables=tuple(table.title for table in tables),
        cells={**protected.shown, **dict.fromkeys(protected.hidden)},
        reasons=dict(protected.hidden),
        quotes=(),
        open_link=any(table.link for table in tables),
    ).to_json()


def drop_unapproved(session: Session, table_id: str) -> None:
    """Removes a release of this table that nobody approved: nothing of it was shared."""
    link = session.get(ReleasedTable, table_id)
    release = session.get_one(Release, link.release_id) if link else None
    if release is not None and release.state != APPROVED:
        _drop(session, release)


def _drop(session: Session, release: Release) -> None:
    for link in _links(session, release.id):
        session.delete(link)
    session.flush()
    session.delete(release)


def _own_release(session: Session, actor: Actor, release_id: str) -> Release:
    for link in _links(session, release_id):
        own_table(session, actor, link.table_id)
    # Whoever takes a quote out waits: it may be one that is approved now.
    return session.get_one(Release, release_id, with_for_update=True)


def _links(session: Session, release_id: str) -> Sequence[ReleasedTable]:
    return session.exec(select(ReleasedTable).where(ReleasedTable.release_id == release_id)).all()


def _chosen(proposed: Sequence[ProposedQuote], ids: Sequence[str]) -> tuple[Quote, ...]:
    allowed = {quote.quote_id: quote for quote in proposed if not quote.objections}
    if not set(ids) <= allowed.keys():
        raise QuoteNotAllowed
    return tuple(allowed[quote_id].as_published() for quote_id in ids)
