"""What a card shows to who holds it: that something was sent, and the consents. Never an answer.

A response that was sent with an own word shows its consents, and is taken back, only with that.
"""

from dataclasses import dataclass
from datetime import datetime

from sqlmodel import Session, select

from models.storage.store import Store
from models.survey.own_word import (
    Opened,
    guarded_responses,
    open_with_own_word,
    unguarded_drafts,
)
from models.survey.responses import Consent, Response
from models.tables.access_cards import Card
from models.tables.round_tables import Phase

NOTHING = Opened({}, frozenset())


@dataclass(frozen=True)
class GivenConsent:
    """One purpose: whether the dancer agrees now, and the version of the wording she read."""

    purpose: str
    given: bool
    wording_version: int


@dataclass(frozen=True)
class Sent:
    """What was sent in one phase; `consents` is empty while it is locked."""

    response_id: str
    phase: Phase
    locked: bool
    consents: tuple[GivenConsent, ...]


@dataclass(frozen=True)
class MyCard:
    """A card, what was sent with it, and the ids of drafts that it may remove. Made only by
    `my_card`: what is not locked in it may be taken back.
    """

    card: Card
    sent: tuple[Sent, ...]
    drafts: frozenset[str]

    @property
    def opened(self) -> frozenset[str]:
        """The ids of the responses that may be taken back."""
        return frozenset(sent.response_id for sent in self.sent if not sent.locked)

    @property
    def is_locked(self) -> bool:
        """Whether something was sent that needs an own word."""
        return any(sent.locked for sent in self.sent)


def my_card(store: Store, card: Card, now: datetime, own_word: str = "") -> MyCard:
    """The card with what it may look at. Raises OwnWordWrong and OwnWordClosed where an own word
    is given.
    """
    opened = open_with_own_word(store, card, own_word, now) if own_word else NOTHING
    with store.read() as session:
        locked = guarded_responses(session, card) - opened.responses
        rows = sorted(
            session.exec(select(Response).where(Response.card_lookup == card.lookup)).all(),
            key=lambda row: list(Phase).index(Phase(row.phase)),
        )
        return MyCard(
            card,
            tuple(_sent(session, row, locked=row.id in locked) for row in rows),
            unguarded_drafts(session, card) | opened.drafts.keys(),
        )


def _sent(session: Session, row: Response, *, locked: bool) -> Sent:
    consents = session.exec(select(Consent).where(Consent.response_id == row.id)).all()
    return Sent(
        row.id,
        Phase(row.phase),
        locked,
        ()
        if locked
        else tuple(GivenConsent(c.purpose, c.given, c.wording_version) for c in consents),
    )
