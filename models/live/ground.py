"""What unites a table, and the groups that vote alike where they hold: once a vote is closed.

Nobody's place in a group leaves this module.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import blake2b

import numpy as np
from sqlmodel import Session, col, select

from analysis.opinion import (
    OpinionGroup,
    Share,
    Telling,
    share_in_words,
    table_opinions,
    vote_matrix,
)
from analysis.opinion import Vote as Choice
from models.live.outcome import is_on
from models.live.rounds import RoundKind
from models.live.statements import LiveStatement, StatementShown, statements_shown
from models.live.vote_rows import Vote
from models.storage.store import Store


@dataclass(frozen=True)
class Said:
    """A statement and what is mostly said to it: 1 agree, -1 disagree."""

    statement: StatementShown
    choice: int


@dataclass(frozen=True)
class GroupThere:
    """A group that votes alike: which part it is of all who are in a group, and what tells it: that
    it says so, and others say so less.
    """

    share: Share
    telling: tuple[Said, ...]


@dataclass(frozen=True)
class CommonGround:
    """What unites, before what divides. Both may be empty: few votes cannot tell."""

    unites: tuple[Said, ...]
    groups: tuple[GroupThere, ...]


NOTHING_YET = CommonGround((), ())


def common_ground(store: Store, table_id: str) -> CommonGround:
    """What a table's votes tell, by `analysis.opinion.table_opinions`. Nothing while a vote goes
    on. The same votes give the same answer. Takes up to a second for 200 people.
    """
    statements = statements_shown(store, table_id)
    with store.read() as session:
        votes = votes_told(session, table_id)
    return ground_of(votes, statements, table_id)


def votes_told(session: Session, table_id: str) -> tuple[Choice, ...]:
    """The votes of which something may be told: on what the room still sees. None while a vote goes
    on.
    """
    if is_on(session, table_id, RoundKind.VOTE):
        return ()
    rows = session.exec(
        select(Vote.response_id, Vote.statement_id, Vote.choice)
        .join(LiveStatement, col(LiveStatement.id) == col(Vote.statement_id))
        .where(LiveStatement.table_id == table_id, col(LiveStatement.gone).is_(False))
    ).all()
    return tuple(Choice(*row) for row in rows)


def ground_of(
    votes: Sequence[Choice], statements: Sequence[StatementShown], table_id: str
) -> CommonGround:
    """What these votes of a table tell; of a statement that is not among these, nothing."""
    shown = {each.statement_id: each for each in statements}
    on_shown = [each for each in votes if each.statement in shown]
    if not on_shown:
        return NOTHING_YET
    found = table_opinions(vote_matrix(on_shown), _chance_of(table_id))
    placed = sum(len(group.participants) for group in found.groups)
    return CommonGround(
        _said(found.consensus, shown),
        tuple(_group(group, placed, shown) for group in found.groups),
    )


def _group(group: OpinionGroup, placed: int, shown: dict[str, StatementShown]) -> GroupThere:
    share = share_in_words(len(group.participants), placed)
    assert share is not None  # groups are told of OPINION_VOTERS people or more
    return GroupThere(share, _said(group.representative, shown))


def _said(telling: tuple[Telling, ...], shown: dict[str, StatementShown]) -> tuple[Said, ...]:
    return tuple(Said(shown[each.statement], each.vote) for each in telling)


def _chance_of(table_id: str) -> np.random.Generator:
    seed = blake2b(table_id.encode(), digest_size=8).digest()
    return np.random.default_rng(int.from_bytes(seed, "big"))
