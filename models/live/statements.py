"""Statements to agree with, disagree with or pass: chosen beforehand, or proposed in the room and
accepted by a facilitator. What is in a statement everybody reads, so it names nobody.
"""

from dataclasses import dataclass

from sqlmodel import Field, Session, SQLModel, col, select

from analysis.redaction import redact
from analysis.signs import kept_line
from content.languages import LANGUAGES, Text
from content.statements import first_statements
from models.errors import AnswerUnknown
from models.live.errors import (
    NothingSaid,
    ReasonMissing,
    StatementDecided,
    StatementGone,
    StatementNamesSomebody,
    StatementTooLong,
    StatementVotedOn,
)
from models.live.listening import heard_voice
from models.live.now import count_up
from models.live.voices import LONGEST_STATEMENT
from models.live.vote_rows import Vote
from models.people.actors import Actor, Role, require
from models.storage.rows import UNORDERED, random_id
from models.storage.store import Store
from models.survey.voice_rows import Decision, VoiceKind
from models.tables.round_tables import own_table

LONGEST_REASON = 200  # characters
PERSON = "person"  # what redaction calls a name


class LiveStatement(SQLModel, table=True):
    """A sentence that a table votes on. `gone`: it was taken away, its votes count no more."""

    __table_args__ = UNORDERED

    id: str = Field(default_factory=random_id, primary_key=True)
    table_id: str = Field(foreign_key="roundtable.id", index=True)
    text_nl: str
    text_en: str
    from_room: bool = False
    gone: bool = False


class Declined(SQLModel, table=True):
    """Why a proposal was declined. The room reads the reason, never the proposal."""

    __table_args__ = UNORDERED

    id: str = Field(default_factory=random_id, primary_key=True)
    table_id: str = Field(foreign_key="roundtable.id", index=True)
    reason: str


@dataclass(frozen=True)
class StatementShown:
    """A statement as the room reads it."""

    statement_id: str
    text: Text
    from_room: bool


def take_first_statements(store: Store, actor: Actor, table_id: str) -> None:
    """Gives a table without statements a first set that fits its sector.

    Raises NotAllowed, TableUnknown, NotSaved.
    """
    require(actor, Role.FACILITATOR)
    with store.write() as session:
        table = own_table(session, actor, table_id)
        if _rows(session, table_id):
            return
        for each in first_statements(table.sector):
            session.add(
                LiveStatement(table_id=table_id, text_nl=each.text.nl, text_en=each.text.en)
            )
        count_up(session, table_id)


def add_statement(store: Store, actor: Actor, table_id: str, text: Text) -> str:
    """Adds a facilitator's own statement; its id. Raises NotAllowed, TableUnknown,
    StatementTooLong, StatementNamesSomebody.
    """
    require(actor, Role.FACILITATOR)
    kept = _checked(text)
    with store.write() as session:
        own_table(session, actor, table_id)
        row = LiveStatement(table_id=table_id, text_nl=kept.nl, text_en=kept.en)
        session.add(row)
        count_up(session, table_id)
        return row.id


def reword(store: Store, actor: Actor, statement_id: str, text: Text) -> None:
    """Gives a statement other words, while nobody voted on it.

    Raises NotAllowed, TableUnknown, StatementGone, StatementVotedOn, StatementTooLong,
    StatementNamesSomebody.
    """
    require(actor, Role.FACILITATOR)
    kept = _checked(text)
    with store.write() as session:
        row = _own_statement(session, actor, statement_id)
        if session.exec(select(Vote).where(Vote.statement_id == statement_id)).first():
            raise StatementVotedOn
        row.text_nl, row.text_en = kept.nl, kept.en
        count_up(session, row.table_id)


def take_away(store: Store, actor: Actor, statement_id: str) -> None:
    """Takes a statement away: nobody sees it any more, and its votes don't count.

    Raises NotAllowed, TableUnknown, StatementGone.
    """
    require(actor, Role.FACILITATOR)
    with store.write() as session:
        row = _own_statement(session, actor, statement_id)
        row.gone = True
        count_up(session, row.table_id)


def accept(store: Store, actor: Actor, voice_id: str, text: Text) -> str:
    """Lets the room see a proposal, in these words; the id of the statement.

    Raises NotAllowed, TableUnknown, StatementDecided, StatementTooLong, StatementNamesSomebody.
    """
    require(actor, Role.FACILITATOR)
    kept = _checked(text)
    with store.write() as session:
        table_id = _decide(session, actor, voice_id, Decision.ACCEPTED)
        row = LiveStatement(table_id=table_id, text_nl=kept.nl, text_en=kept.en, from_room=True)
        session.add(row)
        count_up(session, table_id)
        return row.id


def merge(store: Store, actor: Actor, voice_id: str, statement_id: str) -> None:
    """Says that a statement of the table says the same already. Raises NotAllowed, TableUnknown,
    StatementDecided, StatementGone.
    """
    require(actor, Role.FACILITATOR)
    with store.write() as session:
        table_id = _decide(session, actor, voice_id, Decision.MERGED)
        if _own_statement(session, actor, statement_id).table_id != table_id:
            raise AnswerUnknown


def decline(store: Store, actor: Actor, voice_id: str, reason: str) -> None:
    """Declines a proposal, with a reason that the room can read. Raises NotAllowed, TableUnknown,
    StatementDecided, ReasonMissing, StatementTooLong, StatementNamesSomebody.
    """
    require(actor, Role.FACILITATOR)
    kept = kept_line(reason)
    if not kept:
        raise ReasonMissing
    _check_line(kept, LONGEST_REASON)
    with store.write() as session:
        table_id = _decide(session, actor, voice_id, Decision.DECLINED)
        session.add(Declined(table_id=table_id, reason=kept))
        count_up(session, table_id)


def statements_shown(store: Store, table_id: str) -> tuple[StatementShown, ...]:
    """The statements that the room may see, in an order that tells nothing."""
    asked = (
        select(
            LiveStatement.id, LiveStatement.text_nl, LiveStatement.text_en, LiveStatement.from_room
        )
        .where(LiveStatement.table_id == table_id, col(LiveStatement.gone).is_(False))
        .order_by(col(LiveStatement.id))
    )
    with store.read() as session:
        return tuple(
            StatementShown(statement_id, Text(nl=nl, en=en), from_room)
            for statement_id, nl, en, from_room in session.exec(asked).all()
        )


def reasons_shown(store: Store, table_id: str) -> tuple[str, ...]:
    """Why proposals were declined, in an order that tells nothing."""
    with store.read() as session:
        rows = session.exec(
            select(Declined).where(Declined.table_id == table_id).order_by(col(Declined.id))
        ).all()
        return tuple(row.reason for row in rows)


def _rows(session: Session, table_id: str) -> list[LiveStatement]:
    asked = select(LiveStatement).where(LiveStatement.table_id == table_id)
    return list(session.exec(asked.order_by(col(LiveStatement.id))).all())


def _own_statement(session: Session, actor: Actor, statement_id: str) -> LiveStatement:
    row = session.get(LiveStatement, statement_id, with_for_update=True)
    own_table(session, actor, row.table_id if row else "")
    if row is None or row.gone:
        raise StatementGone
    return row


def _decide(session: Session, actor: Actor, text_id: str, decision: Decision) -> str:
    voice, table_id = heard_voice(session, actor, text_id)
    if voice.kind != VoiceKind.PROPOSED or voice.decision != Decision.NONE:
        raise StatementDecided
    voice.decision = decision
    return table_id


def _checked(text: Text) -> Text:
    lines = {language: kept_line(text.in_(language)) for language in LANGUAGES}
    for line in lines.values():
        if not line:
            raise NothingSaid
        _check_line(line, LONGEST_STATEMENT)
    return Text(**lines)


def _check_line(line: str, longest: int) -> None:
    if len(line) > longest:
        raise StatementTooLong
    for language in LANGUAGES:
        if any(span.kind == PERSON for span in redact(line, language).spans):
            raise StatementNamesSomebody
