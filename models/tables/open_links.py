"""The open link: an address that anyone may have. Who comes by it gets a fresh code to note.

It is no secret and recognises nobody. Who could be found with it: nobody. Only fresh codes are held
up where too many are asked for: who has a code, from the link or from a card, never is.
"""

import secrets
from dataclasses import dataclass
from datetime import datetime

from sqlmodel import Session, select

from analysis.signs import kept_line
from models.errors import LinkBusy, LinkUnknown, PhaseClosed
from models.people.actors import Actor, Role, require
from models.people.audit import Act, note
from models.storage.store import Store
from models.tables.access_cards import AccessCard, lookup_of
from models.tables.access_codes import grouped, new_code
from models.tables.link_pace import begin_anew, give_one
from models.tables.round_tables import (
    PHASE_OF,
    Entry,
    Phase,
    RoundTable,
    Sector,
    TableState,
    own_table,
)

_BYTES = 9  # twelve characters of an address


@dataclass(frozen=True)
class LinkedTable:
    """The table behind an open link, and the phase that takes answers now (None: none does)."""

    sector: Sector
    phase: Phase | None


def make_link(store: Store, actor: Actor, table_id: str) -> str:
    """A new word for the table's open link; the one before stops working.

    Raises NotAllowed, TableUnknown.
    """
    require(actor, Role.FACILITATOR)
    with store.write() as session:
        table = own_table(session, actor, table_id)
        table.link = secrets.token_urlsafe(_BYTES)
        begin_anew(session, table_id)
        note(store, session, actor, Act.LINK_MADE, table_id)
        return table.link


def link_of(store: Store, actor: Actor, table_id: str) -> str:
    """The word of the table's open link; "" where there is none.

    Raises NotAllowed, TableUnknown.
    """
    require(actor, Role.FACILITATOR)
    with store.read() as session:
        return own_table(session, actor, table_id).link or ""


def follow_link(store: Store, link: str) -> LinkedTable:
    """The table of an open link. Raises LinkUnknown."""
    with store.read() as session:
        table = _table_of(session, link)
        return LinkedTable(Sector(table.sector), PHASE_OF.get(TableState(table.state)))


def join_by_link(store: Store, link: str, now: datetime) -> str:
    """A fresh code for somebody who takes part by the open link, in groups of four.

    Raises LinkUnknown, PhaseClosed, LinkBusy, NotSaved.
    """
    code = new_code()
    with store.write() as session:
        table = _table_of(session, link, gives_code=True)
        if TableState(table.state) not in PHASE_OF:
            raise PhaseClosed
        given = give_one(session, table.id, now)
        if given:
            session.add(AccessCard(lookup=lookup_of(store, code), table_id=table.id, by_link=True))
    if not given:
        raise LinkBusy  # only now: that it was held up has to stay written
    return grouped(code)


def _table_of(session: Session, link: str, *, gives_code: bool = False) -> RoundTable:
    word = kept_line(link)  # it comes out of an address, where anything may stand
    asked = select(RoundTable).where(RoundTable.link == word)
    if gives_code:
        # One after another, on PostgreSQL too; who writes or sends waits for none of them.
        asked = asked.with_for_update(key_share=True)
    table = session.exec(asked).first() if word else None
    if table is None or not Entry(table.entry).by_link:
        raise LinkUnknown
    return table
