"""Erasing rows of one response, with all that hangs on them."""

from collections.abc import Collection
from typing import Any

from sqlmodel import Session, col, delete, select

from content.questionnaire import questionnaire
from models.coding.codings import Coding
from models.coding.quotes import QuoteProposal
from models.coding.settled_rows import Settled
from models.live.vote_rows import Vote
from models.raw.requests import RawRequest
from models.survey.answers import ROUND, needs_sensitive_consent
from models.survey.own_word_rows import OwnWord
from models.survey.responses import Answer, Consent, Response, SealedText
from models.survey.voice_rows import Voice


def erase_proposals(session: Session, response_ids: Collection[str]) -> None:
    """Removes quotes that are proposed from these responses."""
    texts = _texts_of(response_ids)
    session.exec(delete(QuoteProposal).where(col(QuoteProposal.text_id).in_(texts)))


def erase_sensitive(session: Session, response_id: str) -> None:
    """Removes own words, with codings, and answers that need the consent to sensitive data."""
    _erase_texts(session, response_id)
    for answer in session.exec(select(Answer).where(Answer.response_id == response_id)).all():
        if _is_sensitive(answer.question):
            session.delete(answer)


def erase_response(session: Session, response_id: str) -> None:
    """Removes a response and everything in it."""
    _erase_texts(session, response_id)
    for kind in (Answer, Consent, Vote):
        session.exec(delete(kind).where(col(kind.response_id) == response_id))
    session.exec(delete(OwnWord).where(col(OwnWord.response_id) == response_id))
    session.exec(delete(Response).where(col(Response.id) == response_id))


def responses_there(session: Session, ids: Collection[str]) -> list[str]:
    """Those of these responses that are still there."""
    return list(session.exec(select(Response.id).where(col(Response.id).in_(ids))).all())


def _erase_texts(session: Session, response_id: str) -> None:
    erase_proposals(session, [response_id])
    texts = _texts_of([response_id])
    for kind in (Coding, Settled, RawRequest, Voice):
        session.exec(delete(kind).where(col(kind.text_id).in_(texts)))
    session.exec(delete(SealedText).where(col(SealedText.response_id) == response_id))


def _is_sensitive(question: str) -> bool:
    # What was chosen in the talk may be about anything.
    return question.startswith(ROUND) or needs_sensitive_consent(questionnaire().question(question))


def _texts_of(response_ids: Collection[str]) -> Any:
    return select(SealedText.id).where(col(SealedText.response_id).in_(response_ids))
