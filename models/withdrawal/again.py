"""A backup that was put back knows nothing of later withdrawals: they are applied again before
anybody comes in.
"""

from sqlmodel import Session, col, select

from models.coding.codings import QUOTE_CONSENT
from models.outcomes.releases import Release
from models.outcomes.standing import take_out
from models.storage.store import Store
from models.survey.answers import SENSITIVE_CONSENT
from models.survey.drafts import Draft, drop_drafts
from models.survey.responses import Consent, Response
from models.tables.access_cards import AccessCard
from models.withdrawal.erasing import (
    erase_proposals,
    erase_response,
    erase_sensitive,
    responses_there,
)
from models.withdrawal.journal import noted


def apply_withdrawals_again(store: Store) -> None:
    """Erases everything that the journal names, as far as it is there; its cards say so again.

    Raises NotSaved.
    """
    lines = noted(store)
    if not lines:
        return
    ids = {
        kind: {line.id for line in lines if line.kind == kind} for kind in {x.kind for x in lines}
    }
    with store.write() as session:
        for release_id in session.exec(select(Release.id)).all():
            take_out(session, release_id, ids.get("tag", set()))
        drop_drafts(session, col(Draft.id).in_(ids.get("draft", set())))
        for response_id in responses_there(session, ids.get("quotes", set())):
            _take_back_again(session, response_id, QUOTE_CONSENT)
        for response_id in responses_there(session, ids.get("sensitive", set())):
            _take_back_again(session, response_id, SENSITIVE_CONSENT)
            erase_sensitive(session, response_id)
        for response_id in responses_there(session, ids.get("response", set())):
            _erase_again(session, response_id)


def _erase_again(session: Session, response_id: str) -> None:
    lookup = session.get_one(Response, response_id).card_lookup
    erase_response(session, response_id)
    left = session.exec(select(Response.id).where(Response.card_lookup == lookup)).first()
    # Her card says so again, instead of asking her as if she had never been there.
    session.get_one(AccessCard, lookup).withdrawn = left is None


def _take_back_again(session: Session, response_id: str, purpose: str) -> None:
    consent = session.get(Consent, (response_id, purpose))
    if consent is not None:
        consent.given = False
    erase_proposals(session, [response_id])
