"""How far the reading of a table is, all coders together."""

from sqlmodel import col, select

from models.coding.codings import Coding
from models.people.actors import Actor, Role, require
from models.storage.store import Store
from models.survey.responses import Response, SealedText
from models.tables.round_tables import READABLE_IN, TableState, own_table


def coding_progress(store: Store, actor: Actor, table_id: str) -> tuple[int, int]:
    """How many texts of closed phases somebody decided on, and how many there are.

    Raises NotAllowed, TableUnknown.
    """
    require(actor, Role.FACILITATOR)
    with store.read() as session:
        table = own_table(session, actor, table_id)
        texts = (
            select(SealedText.id)
            .join(Response, col(Response.id) == col(SealedText.response_id))
            .where(
                Response.table_id == table_id,
                col(Response.phase).in_(READABLE_IN[TableState(table.state)]),
            )
        )
        all_of_them = set(session.exec(texts).all())
        decided = select(Coding.text_id).where(col(Coding.text_id).in_(texts))
        return len(set(session.exec(decided).all())), len(all_of_them)
