"""Taking back: one consent, or everything. At once, without a reason, and for good."""

from datetime import date

from sqlmodel import col

from models.coding.codings import QUOTE_CONSENT
from models.errors import AnswerUnknown
from models.storage.erasing import empty_log
from models.storage.store import Store
from models.survey.answers import SENSITIVE_CONSENT
from models.survey.drafts import Draft, drop_drafts
from models.survey.responses import Consent
from models.tables.access_cards import AccessCard
from models.withdrawal.erasing import (
    erase_proposals,
    erase_response,
    erase_sensitive,
    responses_there,
)
from models.withdrawal.journal import Kind, Line, note
from models.withdrawal.my_card import MyCard
from models.withdrawal.published import published_quotes, take_all_out
from models.withdrawal.unusual import count_withdrawal


def take_back_consent(store: Store, mine: MyCard, response_id: str, purpose: str) -> None:
    """Takes back the consent to quotes, or to sensitive answers, and what hangs on it.

    Without the first the words stay and are quoted nowhere: what stands in a release goes out of
    it. Without the second own words and sensitive answers go, and so do quotes from them. Raises
    AnswerUnknown (no such consent, or it is not open to this card) and NotSaved.
    """
    if response_id not in mine.opened or purpose not in (QUOTE_CONSENT, SENSITIVE_CONSENT):
        raise AnswerUnknown
    kind: Kind = "quotes" if purpose == QUOTE_CONSENT else "sensitive"
    with store.write() as session:
        quotes = published_quotes(session, mine.card, [response_id])
        consent = session.get(Consent, (response_id, purpose))
        if consent is not None:
            consent.given = False
        erase_proposals(session, [response_id])
        take_all_out(session, quotes)
        if kind == "sensitive":
            erase_sensitive(session, response_id)
        # Noted before it is done: should the commit fail after this, the next start erases what she
        # asked to have erased.
        note(store, {Line(kind, response_id), *(Line("tag", quote.tag) for quote in quotes)})
    empty_log(store)


def withdraw(store: Store, mine: MyCard, today: date) -> None:
    """Removes what the card sent, as far as it is open: answers, both sealed copies, consents,
    codings, quotes (their words go out of releases too) and its drafts. Counts already published
    stay; the card stays known. Raises NotSaved.
    """
    with store.write() as session:
        ids = responses_there(session, mine.opened)
        quotes = published_quotes(session, mine.card, ids)
        take_all_out(session, quotes)
        for response_id in ids:
            erase_response(session, response_id)
        drop_drafts(session, col(Draft.id).in_(mine.drafts))
        if ids:
            session.get_one(AccessCard, mine.card.lookup).withdrawn = not mine.is_locked
            count_withdrawal(session, mine.card.table_id, today)
        note(
            store,
            {
                *(Line("response", response_id) for response_id in ids),
                *(Line("draft", draft_id) for draft_id in mine.drafts),
                *(Line("tag", quote.tag) for quote in quotes),
            },
        )
    empty_log(store)
