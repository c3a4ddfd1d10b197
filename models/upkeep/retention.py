"""Retention: from the day a table closes, what dancers wrote is kept for a time, and then goes.

First the words as they were typed, with the key that opens them; later everything of the table
that came from dancers, with the last keys. Counts and quotes that were released stay. Each step of
a table is one transaction that leaves a mark: what stops midway goes on the next time, and an older
backup that is put back goes through it again.
"""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from sqlmodel import Session, col, delete, select, update

from content.keeping import WARNED_DAYS
from models.codebook.changes import CodebookChange
from models.coding.codings import Coding
from models.coding.own_themes import OwnTheme
from models.coding.quotes import QuoteProposal
from models.coding.settled_rows import Settled
from models.coding.taken_out_rows import TakenOut
from models.live.statements import Declined, LiveStatement
from models.live.vote_rows import Vote
from models.outcomes.releases import drop_unapproved
from models.people.actors import Actor, Role, at_the_server, require
from models.people.audit import Act, note
from models.people.keeping import keeping_in
from models.raw.requests import RawRequest
from models.storage.store import Store
from models.survey.cards_in_use import CardsTold
from models.survey.drafts import Draft
from models.survey.own_word_rows import OwnWord, OwnWordTries
from models.survey.responses import Answer, Consent, Response, SealedText
from models.survey.voice_rows import Voice
from models.tables.access_cards import AccessCard
from models.tables.round_tables import RoundTable, TableMember
from models.tables.table_keys import READING, TableKey
from models.tables.terms import terms_of


class What(StrEnum):
    """What goes: words as they were typed, or all answers."""

    RAW_WORDS = "raw_words"
    ANSWERS = "answers"


ACT_OF = {What.RAW_WORDS: Act.RAW_WORDS_GONE, What.ANSWERS: Act.ANSWERS_GONE}


@dataclass(frozen=True)
class Going:
    """Something of a table that goes on a day, or went."""

    table_id: str
    title: str
    what: What
    on: date


def remove_what_is_past(store: Store, now: datetime) -> tuple[Going, ...]:
    """Removes what is kept no longer today; what went. Raises NotSaved."""
    with store.read() as session:
        due = _due_by(session, now.date())
    return tuple(going for going in due if _remove(store, going, now))


def goes_soon(store: Store, actor: Actor, today: date) -> tuple[Going, ...]:
    """What goes within WARNED_DAYS, first what goes first: of every table for operators, of their
    own for facilitators and advisers. Raises NotAllowed.
    """
    require(actor, Role.OPERATOR, Role.FACILITATOR, Role.ADVISER)
    with store.read() as session:
        due = _due_by(session, today + timedelta(days=WARNED_DAYS))
        mine = set(
            session.exec(
                select(TableMember.table_id).where(TableMember.account_id == actor.account_id)
            ).all()
        )
    return tuple(x for x in due if actor.role is Role.OPERATOR or x.table_id in mine)


def _due_by(session: Session, day: date) -> list[Going]:
    chosen = keeping_in(session)
    tables = session.exec(
        select(RoundTable).where(
            col(RoundTable.closed_on).is_not(None), col(RoundTable.answers_gone_on).is_(None)
        )
    ).all()
    due = []
    for table in tables:
        if table.closed_on is None:
            continue
        terms = terms_of(table, table.closed_on, chosen)
        if table.raw_gone_on is None:
            due.append(Going(table.id, table.title, What.RAW_WORDS, terms.raw))
        due.append(Going(table.id, table.title, What.ANSWERS, terms.answers))
    # The raw words first, also on one day.
    return sorted(
        (going for going in due if going.on <= day),
        key=lambda going: (going.on, going.title, going.what is What.ANSWERS),
    )


def _remove(store: Store, going: Going, now: datetime) -> bool:
    """Whether it was there to be removed: another server may have come first."""
    with store.write() as session:
        table = session.get_one(RoundTable, going.table_id, with_for_update=True)
        if going.what is What.RAW_WORDS and table.raw_gone_on is None:
            _remove_raw_words(session, table.id)
            table.raw_gone_on = now.date()
        elif going.what is What.ANSWERS and table.answers_gone_on is None:
            _remove_answers(session, table.id)
            table.answers_gone_on = now.date()
        else:
            return False
        note(store, session, at_the_server(now), ACT_OF[going.what], table.id)
    return True


def _remove_raw_words(session: Session, table_id: str) -> None:
    responses = select(Response.id).where(Response.table_id == table_id)
    session.exec(
        update(SealedText).where(col(SealedText.response_id).in_(responses)).values(raw=b"")
    )
    session.exec(delete(RawRequest).where(col(RawRequest.table_id) == table_id))
    session.exec(
        delete(TableKey).where(col(TableKey.table_id) == table_id, col(TableKey.kind) != READING)
    )


def _remove_answers(session: Session, table_id: str) -> None:
    cards = select(AccessCard.lookup).where(AccessCard.table_id == table_id)
    responses = select(Response.id).where(Response.table_id == table_id)
    texts = select(SealedText.id).where(col(SealedText.response_id).in_(responses))
    drop_unapproved(session, table_id)
    session.exec(delete(RawRequest).where(col(RawRequest.table_id) == table_id))
    for of_text in (Coding, Settled, QuoteProposal, Voice):
        session.exec(delete(of_text).where(col(of_text.text_id).in_(texts)))
    for of_response in (SealedText, Answer, Consent, Vote):
        session.exec(delete(of_response).where(col(of_response.response_id).in_(responses)))
    for of_card in (OwnWord, OwnWordTries, Draft, Response):
        session.exec(delete(of_card).where(col(of_card.card_lookup).in_(cards)))
    of_tables = (AccessCard, CardsTold, TableKey, LiveStatement, Declined, TakenOut)
    for of_table in (*of_tables, OwnTheme, CodebookChange):
        session.exec(delete(of_table).where(col(of_table.table_id) == table_id))
