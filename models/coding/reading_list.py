"""What there is to read at a table, and opening some of it: no desk opens all texts at once."""

from collections.abc import Collection
from dataclasses import dataclass, replace

from sqlmodel import col, select

from models.coding.codings import Coding, Decision, TextToCode, open_texts
from models.people.actors import Actor, Role, require
from models.storage.store import Store
from models.survey.responses import Response, SealedText
from models.tables.round_tables import READABLE_IN, TableState, own_table


@dataclass(frozen=True)
class ReadingList:
    """The ids of all texts of phases that closed, in an order that tells nothing, of those on which
    this coder decided, and of those among them of which she does not know. Where a theme changed
    since and she is asked again, she has not decided.
    """

    order: tuple[str, ...]
    read: frozenset[str]
    unsure: frozenset[str] = frozenset()

    def with_decision(self, text_id: str, decision: Decision | None) -> "ReadingList":
        """The list once she decided this on a text, or took it back."""
        read, unsure = self.read - {text_id}, self.unsure - {text_id}
        if decision is None:
            return replace(self, read=read, unsure=unsure)
        unsure |= {text_id} if decision.unsure else frozenset()
        return replace(self, read=read | {text_id}, unsure=unsure)

    def without(self, gone: Collection[str]) -> "ReadingList":
        """The list without texts that were withdrawn."""
        left = tuple(text_id for text_id in self.order if text_id not in gone)
        return ReadingList(left, self.read - set(gone), self.unsure - set(gone))


def reading_list(store: Store, actor: Actor, table_id: str) -> ReadingList:
    """What there is to read. Raises NotAllowed, TableUnknown."""
    require(actor, Role.FACILITATOR)
    with store.read() as session:
        table = own_table(session, actor, table_id)
        phases = READABLE_IN[TableState(table.state)]
        of_table = (
            select(SealedText.id)
            .join(Response, col(Response.id) == col(SealedText.response_id))
            .where(Response.table_id == table_id, col(Response.phase).in_(phases))
        )
        order = session.exec(of_table.order_by(col(SealedText.id))).all()
        decided = session.exec(
            select(Coding.text_id, Coding.unsure).where(
                Coding.coder_id == actor.account_id,
                col(Coding.text_id).in_(of_table),
                col(Coding.ask_again).is_(False),
            )
        ).all()
        return ReadingList(
            tuple(order),
            frozenset(text_id for text_id, _unsure in decided),
            frozenset(text_id for text_id, unsure in decided if unsure),
        )


def some_texts_to_code(
    store: Store, actor: Actor, table_id: str, text_ids: Collection[str]
) -> tuple[TextToCode, ...]:
    """Those of these texts that may be read, in the order of `text_ids`; one that was withdrawn
    meanwhile is not among them.

    Raises NotAllowed, TableUnknown, StillLocked.
    """
    wanted = list(text_ids)
    opened = {text.text_id: text for text in open_texts(store, actor, table_id, wanted)}
    return tuple(opened[text_id] for text_id in wanted if text_id in opened)
