"""Access cards: they tie one dancer's before, during and after together, and recognise, no more.

Only a keyed hash of the code is kept. Who could be found with a row: nobody without the card
itself; with the card and the server's key, that it is a card of this table.
"""

import secrets
from dataclasses import dataclass, field

from sqlmodel import Field, Session, SQLModel

from models.errors import CardsOutOfRange, CodeUnknown, CodeVoided
from models.people.actors import Actor, Role, require
from models.people.audit import Act, note
from models.storage.rows import UNORDERED
from models.storage.sealing import keyed_hash
from models.storage.store import Store
from models.tables.access_codes import Randomness, grouped, new_code, read_code
from models.tables.round_tables import RoundTable, Sector, TableState, own_table

MOST_CARDS = 500


class AccessCard(SQLModel, table=True):
    """A card by its lookup. `by_link`: nobody printed it, the open link gave its code.
    `withdrawn`: all that was sent with it was taken away.
    """

    __table_args__ = UNORDERED

    lookup: str = Field(primary_key=True)
    table_id: str = Field(foreign_key="roundtable.id", index=True)
    voided: bool = False
    by_link: bool = False
    withdrawn: bool = False


@dataclass(frozen=True)
class Card:
    """A recognised card and the table it is for. `code` is ungrouped, in memory alone."""

    code: str = field(repr=False)
    lookup: str
    table_id: str
    sector: Sector
    state: TableState
    title: str
    withdrawn: bool


def issue_cards(
    store: Store,
    actor: Actor,
    table_id: str,
    count: int,
    *,
    randomness: Randomness = secrets.token_bytes,
) -> tuple[str, ...]:
    """`count` new codes (1 to 500) for a table, in groups of four. They are shown this once.

    Raises NotAllowed, TableUnknown, CardsOutOfRange.
    """
    require(actor, Role.FACILITATOR)
    check_count(count)
    with store.write() as session:
        own_table(session, actor, table_id)
        note(store, session, actor, Act.CARDS_ISSUED, table_id, str(count))
        return add_cards(session, store, table_id, count, randomness)


def check_count(count: int) -> None:
    """Raises CardsOutOfRange unless so many cards can be made at a time."""
    if not 1 <= count <= MOST_CARDS:
        raise CardsOutOfRange


def add_cards(
    session: Session, store: Store, table_id: str, count: int, randomness: Randomness
) -> tuple[str, ...]:
    """`count` new cards of a table within this transaction; their codes in groups of four."""
    codes = [new_code(randomness) for _ in range(count)]
    session.add_all(AccessCard(lookup=lookup_of(store, code), table_id=table_id) for code in codes)
    return tuple(grouped(code) for code in codes)


def recognise(store: Store, typed: str) -> Card:
    """The card whose code this is. Raises CodeMistyped, CodeUnknown, CodeVoided."""
    code = read_code(typed)
    lookup = lookup_of(store, code)
    with store.read() as session:
        card = session.get(AccessCard, lookup)
        if card is None:
            raise CodeUnknown
        if card.voided:
            raise CodeVoided
        table = session.get_one(RoundTable, card.table_id)
        return Card(
            code,
            lookup,
            table.id,
            Sector(table.sector),
            TableState(table.state),
            table.title,
            card.withdrawn,
        )


def lookup_of(store: Store, code: str) -> str:
    """What is stored of a code."""
    return keyed_hash(store.server_key, code.encode())
