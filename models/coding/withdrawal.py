"""Withdrawal: everything that a card sent goes, at once, without a reason."""

from sqlmodel import col, delete, select

from models.coding.codings import Coding
from models.coding.quotes import QuoteProposal
from models.storage.store import Store
from models.survey.drafts import Draft
from models.survey.responses import Answer, Consent, Response, SealedText
from models.tables.access_cards import Card


def withdraw(store: Store, card: Card) -> None:
    """Removes the card's drafts, responses, answers, consents, sealed texts and what hangs on
    them. Counts already published stay; the card stays known. Raises NotSaved.
    """
    mine = select(Response.id).where(Response.card_lookup == card.lookup)
    texts = select(SealedText.id).where(col(SealedText.response_id).in_(mine))
    with store.write() as session:
        session.exec(delete(Coding).where(col(Coding.text_id).in_(texts)))
        session.exec(delete(QuoteProposal).where(col(QuoteProposal.text_id).in_(texts)))
        for kind in (SealedText, Answer, Consent):
            session.exec(delete(kind).where(col(kind.response_id).in_(mine)))
        session.exec(delete(Response).where(col(Response.card_lookup) == card.lookup))
        session.exec(delete(Draft).where(col(Draft.card_lookup) == card.lookup))
