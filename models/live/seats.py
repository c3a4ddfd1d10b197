"""A dancer's place at the table: a response of the phase "during", which holds her consents and all
that she says, votes and chooses. Whoever withdraws takes all of it along.

Who could be found with it: as with any response, nobody without the card.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy.exc import IntegrityError
from sqlmodel import Session, col, select

from content.questionnaire import questionnaire
from models.errors import ConsentMissing
from models.live.errors import NotLive
from models.storage.store import Store
from models.survey.answers import SENSITIVE_CONSENT
from models.survey.own_word_rows import OwnWord
from models.survey.responses import Consent, Response
from models.tables.access_cards import AccessCard, Card
from models.tables.round_tables import Phase, RoundTable, TableState

TAKE_PART = "take_part"


@dataclass(frozen=True)
class Seat:
    """One card at its table. `may_say`: she agreed that her own words are kept."""

    card: Card
    response_id: str
    may_say: bool


def seat_of(store: Store, card: Card) -> Seat | None:
    """The card's place, if it has taken one."""
    with store.read() as session:
        return _seat(session, card)


def take_seat(store: Store, card: Card, consents: Mapping[str, bool] | None = None) -> Seat:
    """The card's place, taken now unless it was. Without `consents` those of the questions before
    hold here too, and so does the own word that guards them.

    Raises ConsentMissing (there are none, or the first is not given), NotLive, NotSaved.
    """
    try:
        with store.write() as session:
            return _seat(session, card) or _taken(session, card, consents)
    except IntegrityError:  # two tabs of one card at once
        with store.read() as session:
            found = _seat(session, card)
            assert found is not None
            return found


def _seat(session: Session, card: Card) -> Seat | None:
    response = _sent(session, card, Phase.DURING)
    if response is None:
        return None
    consent = session.get(Consent, (response.id, SENSITIVE_CONSENT))
    return Seat(card, response.id, consent is not None and consent.given)


def _taken(session: Session, card: Card, consents: Mapping[str, bool] | None) -> Seat:
    table = session.get_one(RoundTable, card.table_id)
    if table.state != TableState.LIVE:
        raise NotLive
    given = consents if consents is not None else _given_before(session, card)
    if not given.get(TAKE_PART):
        raise ConsentMissing
    form = questionnaire()
    response = Response(
        table_id=table.id,
        card_lookup=card.lookup,
        phase=Phase.DURING,
        questionnaire_version=form.version,
    )
    session.add(response)
    session.flush()
    for item in form.consent.items:
        session.add(
            Consent(
                response_id=response.id,
                purpose=item.key,
                given=bool(given.get(item.key)),
                wording_version=form.version,
            )
        )
    _guard_like_before(session, card, response.id)
    session.get_one(AccessCard, card.lookup).withdrawn = False
    return Seat(card, response.id, bool(given.get(SENSITIVE_CONSENT)))


def _given_before(session: Session, card: Card) -> dict[str, bool]:
    """The consents of the questions before. They were given for the whole danstafel."""
    before = _sent(session, card, Phase.BEFORE)
    if before is None:
        return {}
    rows = session.exec(select(Consent).where(Consent.response_id == before.id)).all()
    return {row.purpose: row.given for row in rows}


def _guard_like_before(session: Session, card: Card, response_id: str) -> None:
    """The own word that guards what she sent before guards this too."""
    row = session.exec(
        select(OwnWord).where(
            OwnWord.card_lookup == card.lookup, col(OwnWord.response_id).is_not(None)
        )
    ).first()
    if row is not None:
        session.add(
            OwnWord(card_lookup=card.lookup, response_id=response_id, salt=row.salt, box=row.box)
        )


def _sent(session: Session, card: Card, phase: Phase) -> Response | None:
    return session.exec(
        select(Response).where(Response.card_lookup == card.lookup, Response.phase == phase)
    ).first()
