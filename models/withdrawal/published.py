"""Quotes in a release that are from one card: found with its code alone."""

from collections.abc import Collection

from sqlmodel import Session, col, select

from models.survey.quote_tags import quote_tag
from models.survey.responses import SealedText
from models.tables.access_cards import Card


def published_tags(session: Session, card: Card, response_ids: Collection[str]) -> tuple[str, ...]:
    """The tags that quotes from these responses of the card have, published or not."""
    texts = session.exec(
        select(SealedText.id).where(col(SealedText.response_id).in_(response_ids))
    ).all()
    return tuple(quote_tag(card, text_id) for text_id in texts)
