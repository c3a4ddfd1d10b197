"""Quotes: words of one dancer that may stand in a release, proposed by one person.

They are sealed to the table's reading key until a second person approves them in a release.
"""

from sqlmodel import Field, Session, SQLModel, col, select

from analysis.redaction import without
from analysis.signs import kept_words
from models.coding.codings import may_be_quoted, open_words, readable_text
from models.coding.taken_out_rows import words_taken_out
from models.errors import QuoteNotAllowed, QuoteNotInText
from models.people.actors import Actor, Role, require
from models.storage.rows import random_id
from models.storage.sealing import seal
from models.storage.store import Store
from models.survey.responses import Response, SealedText
from models.tables.round_tables import RoundTable, own_table
from models.tables.table_keys import reading_key


class QuoteProposal(SQLModel, table=True):
    """Redacted words of one text, proposed as a quote."""

    id: str = Field(default_factory=random_id, primary_key=True)
    text_id: str = Field(foreign_key="sealedtext.id", unique=True)
    sealed_words: bytes
    proposed_by: str = Field(foreign_key="account.id")


def propose_quote(store: Store, actor: Actor, text_id: str, words: str) -> None:
    """Proposes words of a text as a quote, in place of an earlier proposal from that text.

    The new proposal has an id of its own, so that nobody approves other words than they read.
    Raises QuoteNotAllowed (no consent), QuoteNotInText (the words do not stand so in the redacted
    text), NotAllowed, TableUnknown, StillLocked.
    """
    require(actor, Role.FACILITATOR)
    with store.write() as session:
        text, response = readable_text(session, actor, text_id)
        key = reading_key(session, actor, response.table_id)
        if not may_be_quoted(session, response.id):
            raise QuoteNotAllowed
        redacted, language = open_words(key, text.redacted)
        whole = without(redacted, words_taken_out(session, key, response.table_id), language)
        chosen = kept_words(words).strip()
        if not chosen or chosen not in whole:
            raise QuoteNotInText
        table = session.get_one(RoundTable, response.table_id)
        sealed = seal(table.reading_public_key, chosen.encode())
        if earlier := _proposal_of(session, text_id):
            session.delete(earlier)
            session.flush()
        session.add(
            QuoteProposal(text_id=text_id, sealed_words=sealed, proposed_by=actor.account_id)
        )


def take_back_quote(store: Store, actor: Actor, text_id: str) -> None:
    """Removes the proposal from this text, if there is one. Raises NotAllowed, TableUnknown."""
    require(actor, Role.FACILITATOR)
    with store.write() as session:
        readable_text(session, actor, text_id)
        proposal = _proposal_of(session, text_id)
        if proposal:
            session.delete(proposal)


def proposed_texts(store: Store, actor: Actor, table_id: str) -> frozenset[str]:
    """The ids of texts of this table from which a quote is proposed. Raises TableUnknown."""
    require(actor, Role.FACILITATOR)
    with store.read() as session:
        own_table(session, actor, table_id)
        rows = session.exec(
            select(QuoteProposal.text_id)
            .join(SealedText, col(SealedText.id) == col(QuoteProposal.text_id))
            .join(Response, col(Response.id) == col(SealedText.response_id))
            .where(Response.table_id == table_id)
        ).all()
    return frozenset(rows)


def _proposal_of(session: Session, text_id: str) -> QuoteProposal | None:
    return session.exec(select(QuoteProposal).where(QuoteProposal.text_id == text_id)).first()
