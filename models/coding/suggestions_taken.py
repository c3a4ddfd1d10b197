"""What was suggested beside the texts of a table, and what people decided."""

from analysis.themes import Decided
from models.coding.codings import codings_of_table
from models.coding.own_themes import own_themes_in
from models.people.actors import Actor, Role, require
from models.storage.store import Store
from models.tables.round_tables import own_table


def suggestions_taken(store: Store, actor: Actor, table_id: str) -> tuple[Decided, ...]:
    """One pair for every decision that somebody took with suggestions in sight: what was suggested,
    what was decided, as themes of the codebook. Two coders of one text are two decisions.

    Raises NotAllowed, TableUnknown.
    """
    require(actor, Role.FACILITATOR)
    with store.read() as session:
        own_table(session, actor, table_id)
        rows = codings_of_table(session, table_id)
        counted = own_themes_in(session, [table_id]).counted
    return tuple(
        (tuple(row.suggested), counted(row.themes)) for row in rows if row.suggested is not None
    )
