"""Where a card leads, from the state of its table and what it has sent."""

from enum import StrEnum

from models.storage.store import Store
from models.survey.responses import sent_by
from models.tables.access_cards import Card
from models.tables.round_tables import SURVEY_OF, Phase, TableState


class Destination(StrEnum):
    """What a dancer with a card finds now."""

    NOT_OPEN = "not open"
    SURVEY = "survey"
    SENT = "sent"
    LIVE = "live"
    CLOSED = "closed"


def destination_of(store: Store, card: Card) -> tuple[Destination, Phase | None]:
    """Where the card leads, and the phase of the survey where it is a survey or one was sent."""
    if card.state is TableState.PREPARED:
        return Destination.NOT_OPEN, None
    if card.state is TableState.LIVE:
        return Destination.LIVE, None
    phase = SURVEY_OF.get(card.state)
    if phase is None:
        return Destination.CLOSED, None
    sent = sent_by(store, card)
    done = sent.before if phase is Phase.BEFORE else sent.after
    return (Destination.SENT if done else Destination.SURVEY), phase
