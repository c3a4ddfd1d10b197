"""How the room is, in words: how many joined, in tens, and how large a part said something.

Only what came out with a batch counts as said: a number that moved with each Send would tell whose
phone it was.
"""

from dataclasses import dataclass

from sqlmodel import Session, col, func, select

from analysis.opinion import Share, amount_in_tens, share_in_words
from models.live.rounds import Round
from models.people.actors import Actor, Role, require
from models.storage.store import Store
from models.survey.responses import Response, SealedText
from models.survey.voice_rows import Voice, VoiceKind
from models.tables.round_tables import Phase, own_table


@dataclass(frozen=True)
class Room:
    """`joined` is rounded down to tens, 0 is fewer than ten; `said` is the part of them that said
    something in this round and whose words came out, None below ten.
    """

    joined: int
    said: Share | None


def room_of(store: Store, actor: Actor, table_id: str, round_id: str = "") -> Room:
    """How the room is, for the table's own facilitators. Raises NotAllowed, TableUnknown."""
    require(actor, Role.FACILITATOR)
    with store.read() as session:
        own_table(session, actor, table_id)
        joined = session.exec(
            select(func.count()).where(
                Response.table_id == table_id, Response.phase == Phase.DURING
            )
        ).one()
        return Room(
            amount_in_tens(joined), share_in_words(_writers(session, table_id, round_id), joined)
        )


def _writers(session: Session, table_id: str, round_id: str) -> int:
    writers: int = session.exec(
        select(func.count(func.distinct(SealedText.response_id)))
        .select_from(Voice)
        .join(SealedText, col(SealedText.id) == col(Voice.text_id))
        .join(Round, col(Round.id) == col(Voice.round_id))
        .where(
            Round.table_id == table_id,
            Voice.round_id == round_id,
            Voice.kind == VoiceKind.SAID,
            col(Voice.shown).is_(True),
        )
    ).one()
    return writers
