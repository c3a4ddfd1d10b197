"""Choosing themes in a round: up to three of the codebook, the last choice counts."""

from collections.abc import Sequence

from sqlmodel import Session, select

from content.codebook import codebook
from models.coding.codings import MOST_THEMES
from models.errors import AnswerUnknown, TooManyThemes
from models.live.rounds import RoundKind
from models.live.seats import Seat
from models.live.voices import round_question
from models.live.votes import check_open
from models.storage.store import Store
from models.survey.responses import Answer


def choose_themes(store: Store, seat: Seat, themes: Sequence[str]) -> None:
    """Keeps the themes that a seat chose in the round that is on, in place of those of before.

    Raises AnswerUnknown (no such theme), TooManyThemes, RoundClosed, NotLive, NotSaved.
    """
    chosen = list(dict.fromkeys(themes))
    if len(chosen) > MOST_THEMES:
        raise TooManyThemes
    if not set(chosen) <= {theme.key for theme in codebook().themes}:
        raise AnswerUnknown
    with store.write() as session:
        round_id = check_open(session, seat, RoundKind.THEMES)
        session.merge(
            Answer(
                response_id=seat.response_id,
                question=round_question(round_id),
                choices=chosen,
            )
        )


def themes_chosen(store: Store, seat: Seat, round_id: str) -> tuple[str, ...]:
    """What this seat chose in the round."""
    with store.read() as session:
        row = session.get(Answer, (seat.response_id, round_question(round_id)))
        return tuple(row.choices) if row else ()


def choices_of_round(session: Session, round_id: str) -> list[list[str]]:
    """What every seat chose in the round, one list each."""
    asked = select(Answer.choices).where(Answer.question == round_question(round_id))
    return [list(choices) for choices in session.exec(asked).all()]
