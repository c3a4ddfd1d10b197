"""Quotes in the release of a card's table that are from what the card sent."""

from collections.abc import Collection

from sqlmodel import Session, col, select

from models.outcomes.standing import StandingQuote, standing_at_table, take_out
from models.survey.quote_tags import quote_tag
from models.survey.responses import Response
from models.tables.access_cards import Card


def published_quotes(
    session: Session, card: Card, response_ids: Collection[str]
) -> tuple[StandingQuote, ...]:
    """The quotes from these responses of the card."""
    phases = session.exec(select(Response.phase).where(col(Response.id).in_(response_ids))).all()
    tags = {quote_tag(card.code, phase) for phase in phases}
    return standing_at_table(session, card.table_id, tags)


def take_all_out(session: Session, quotes: Collection[StandingQuote]) -> frozenset[str]:
    """Takes these quotes out of where they stand; the ids of the releases that had any of them."""
    salted = {quote.tag for quote in quotes}
    releases = {quote.release_id for quote in quotes}
    return frozenset(id_ for id_ in releases if take_out(session, id_, salted))
