"""Rounds: the parts of the talk, prepared beforehand. Those that have not begun can be changed
and moved to the end.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from sqlmodel import Field, Session, SQLModel, col, select

from analysis.signs import kept_line, kept_words
from content.languages import Text
from content.rounds import round_templates
from models.live.errors import RoundBegun, RoundIncomplete
from models.people.actors import Actor, Role, require
from models.storage.rows import random_id
from models.storage.store import Store
from models.survey.answers import ROUND
from models.tables.round_tables import own_table

LONGEST_TITLE = 60  # characters
LONGEST_PROMPT = 300  # characters
MOST_MINUTES = 120


class RoundKind(StrEnum):
    """What is done in a round. Nothing is asked in `read` and `silence`; `closing` asks for words,
    as `say` does, and is the last.
    """

    READ = "read"
    SAY = "say"
    VOTE = "vote"
    THEMES = "themes"
    SILENCE = "silence"
    CLOSING = "closing"

    @property
    def takes_words(self) -> bool:
        """Whether dancers say something in it."""
        return self in (RoundKind.SAY, RoundKind.CLOSING)


class Round(SQLModel, table=True):
    """One part of a table's talk. `place` counts from 0; `begun` stays true once it was open."""

    id: str = Field(default_factory=random_id, primary_key=True)
    table_id: str = Field(foreign_key="roundtable.id", index=True)
    place: int
    kind: str
    minutes: int
    title_nl: str
    title_en: str
    prompt_nl: str
    prompt_en: str
    begun: bool = False


@dataclass(frozen=True)
class RoundDetails:
    """What a facilitator says of a round: its kind, minutes (1 to 120), title and prompt."""

    kind: RoundKind
    minutes: int
    title: Text
    prompt: Text


@dataclass(frozen=True)
class RoundInOrder:
    """A round where it stands in the talk."""

    round_id: str
    place: int
    details: RoundDetails
    begun: bool


def rounds_of(store: Store, actor: Actor, table_id: str) -> tuple[RoundInOrder, ...]:
    """The rounds of the actor's own table in their order. Raises NotAllowed, TableUnknown."""
    require(actor, Role.FACILITATOR)
    with store.read() as session:
        own_table(session, actor, table_id)
        return tuple(in_order(row) for row in rows_of(session, table_id))


def take_template(store: Store, actor: Actor, table_id: str) -> tuple[RoundInOrder, ...]:
    """Gives a table without rounds those of a good table; one that has rounds keeps them.

    Raises NotAllowed, TableUnknown, NotSaved.
    """
    require(actor, Role.FACILITATOR)
    with store.write() as session:
        own_table(session, actor, table_id)
        rows = rows_of(session, table_id)
        if not rows:
            for place, template in enumerate(round_templates()):
                details = RoundDetails(
                    RoundKind(template.kind), template.minutes, template.title, template.prompt
                )
                session.add(Round(table_id=table_id, place=place, **_columns(details)))
            session.flush()
            rows = rows_of(session, table_id)
        return tuple(in_order(row) for row in rows)


def add_round(store: Store, actor: Actor, table_id: str, round_details: RoundDetails) -> str:
    """Adds a round as the last one; its id. Raises NotAllowed, TableUnknown, RoundIncomplete."""
    require(actor, Role.FACILITATOR)
    kept = _checked(round_details)
    with store.write() as session:
        own_table(session, actor, table_id)
        row = Round(table_id=table_id, place=len(rows_of(session, table_id)), **_columns(kept))
        session.add(row)
        return row.id


def change_round(store: Store, actor: Actor, round_id: str, round_details: RoundDetails) -> None:
    """Changes a round that has not begun. Raises NotAllowed, TableUnknown, RoundIncomplete,
    RoundBegun.
    """
    require(actor, Role.FACILITATOR)
    kept = _checked(round_details)
    with store.write() as session:
        _not_begun(session, actor, round_id).sqlmodel_update(_columns(kept))


def remove_round(store: Store, actor: Actor, round_id: str) -> None:
    """Removes a round that has not begun; one that is gone already is no matter.

    Raises NotAllowed, TableUnknown, RoundBegun.
    """
    require(actor, Role.FACILITATOR)
    with store.write() as session:
        if session.get(Round, round_id) is None:
            return
        row = _not_begun(session, actor, round_id)
        session.delete(row)
        session.flush()
        _number(rows_of(session, row.table_id))


def move_round(store: Store, actor: Actor, round_id: str, places: int) -> None:
    """Moves a round so many places on (or back, below 0), never to before one that has begun.

    Raises NotAllowed, TableUnknown, RoundBegun.
    """
    require(actor, Role.FACILITATOR)
    with store.write() as session:
        row = _not_begun(session, actor, round_id)
        rows = rows_of(session, row.table_id)
        first = sum(each.begun for each in rows)
        rows.remove(row)
        rows.insert(min(max(row.place + places, first), len(rows)), row)
        _number(rows)


def title_of_round(store: Store, actor: Actor, question: str) -> Text:
    """The title of the round that a text's question names (see `round_question`), for facilitators
    of its table. Raises NotAllowed, TableUnknown.
    """
    require(actor, Role.FACILITATOR)
    with store.read() as session:
        row = session.get(Round, question.removeprefix(ROUND))
        own_table(session, actor, row.table_id if row else "")
        assert row is not None  # own_table knows no table ""
        return in_order(row).details.title


def rows_of(session: Session, table_id: str) -> list[Round]:
    """A table's rounds in their order."""
    return list(
        session.exec(
            select(Round).where(Round.table_id == table_id).order_by(col(Round.place))
        ).all()
    )


def in_order(row: Round) -> RoundInOrder:
    """A round's row as a plain value."""
    details = RoundDetails(
        RoundKind(row.kind),
        row.minutes,
        Text(nl=row.title_nl, en=row.title_en),
        Text(nl=row.prompt_nl, en=row.prompt_en),
    )
    return RoundInOrder(row.id, row.place, details, row.begun)


def _not_begun(session: Session, actor: Actor, round_id: str) -> Round:
    row = session.get(Round, round_id)
    own_table(session, actor, row.table_id if row else "")
    assert row is not None  # own_table knows no table ""
    if row.begun:
        raise RoundBegun
    return row


def _number(rows: Sequence[Round]) -> None:
    for place, row in enumerate(rows):
        row.place = place


def _columns(details: RoundDetails) -> dict[str, Any]:
    return {
        "kind": details.kind,
        "minutes": details.minutes,
        "title_nl": details.title.nl,
        "title_en": details.title.en,
        "prompt_nl": details.prompt.nl,
        "prompt_en": details.prompt.en,
    }


def _checked(details: RoundDetails) -> RoundDetails:
    if not 1 <= details.minutes <= MOST_MINUTES:
        raise RoundIncomplete
    titles = {key: kept_line(details.title.in_(key)) for key in ("nl", "en")}
    prompts = {key: kept_words(details.prompt.in_(key)).strip() for key in ("nl", "en")}
    if max(map(len, titles.values())) > LONGEST_TITLE:
        raise RoundIncomplete
    if max(map(len, prompts.values())) > LONGEST_PROMPT:
        raise RoundIncomplete
    if not all((*titles.values(), *prompts.values())):
        raise RoundIncomplete
    return RoundDetails(details.kind, details.minutes, Text(**titles), Text(**prompts))
