"""What all coders of a table decided, from which their agreement is worked out."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from sqlalchemy import func
from sqlmodel import Session, col, select

from analysis.agreement import Reading
from models.coding.codings import Coding
from models.people.accounts import Account
from models.people.actors import Actor, Role, require
from models.storage.store import Store
from models.survey.responses import Response, SealedText
from models.tables.round_tables import READABLE_IN, RoundTable, TableState, own_table


@dataclass(frozen=True)
class CodedTable:
    """Every decision of whoever was sure, on a table with so many `texts` to read; `unsure` are
    texts of which somebody does not know. `names` are those of the coders, by the id in the
    readings.
    """

    texts: int
    unsure: int
    readings: tuple[Reading, ...]
    names: Mapping[str, str]


def coded_table(store: Store, actor: Actor, table_id: str) -> CodedTable:
    """What all coders decided on texts of phases that closed. Raises NotAllowed, TableUnknown."""
    require(actor, Role.FACILITATOR)
    with store.read() as session:
        table = own_table(session, actor, table_id)
        codings = codings_of(session, table)
        names = names_of(session, {coding.coder_id for coding in codings})
        texts = _number_of_texts(session, table)
    return CodedTable(
        texts=texts,
        unsure=len({coding.text_id for coding in codings if coding.unsure}),
        readings=tuple(_reading(coding) for coding in codings if not coding.unsure),
        names=names,
    )


def codings_of(session: Session, table: RoundTable) -> list[Coding]:
    """The codings of all coders on this table's texts of phases that closed, without those that are
    asked again.
    """
    rows = session.exec(
        select(Coding)
        .join(SealedText, col(SealedText.id) == col(Coding.text_id))
        .join(Response, col(Response.id) == col(SealedText.response_id))
        .where(
            Response.table_id == table.id,
            col(Response.phase).in_(READABLE_IN[TableState(table.state)]),
            col(Coding.ask_again).is_(False),
        )
    ).all()
    return list(rows)


def names_of(session: Session, account_ids: Collection[str]) -> dict[str, str]:
    """The names of these accounts, by id; also of who left since."""
    rows = session.exec(select(Account).where(col(Account.id).in_(account_ids))).all()
    return {row.id: row.name for row in rows}


def _reading(coding: Coding) -> Reading:
    suggested = None if coding.suggested is None else frozenset(coding.suggested)
    return Reading(coding.text_id, coding.coder_id, frozenset(coding.themes), suggested)


def _number_of_texts(session: Session, table: RoundTable) -> int:
    return session.exec(
        select(func.count())
        .select_from(SealedText)
        .join(Response, col(Response.id) == col(SealedText.response_id))
        .where(
            Response.table_id == table.id,
            col(Response.phase).in_(READABLE_IN[TableState(table.state)]),
        )
    ).one()
