"""Voting: one vote a person on a statement, the last one counts. Ten tabs of one card are one."""

import random
from dataclasses import dataclass

from sqlmodel import Session, col, func, select

from models.errors import AnswerUnknown
from models.live.errors import NotLive, RoundClosed, StatementGone
from models.live.now import LiveState
from models.live.rounds import Round, RoundKind
from models.live.seats import Seat
from models.live.statements import LiveStatement, StatementShown, statements_shown
from models.live.vote_rows import AGREE, DISAGREE, PASS, Vote
from models.storage.store import Store
from models.survey.responses import Response


@dataclass(frozen=True)
class Ballot:
    """The statements that a seat may vote on, and what it chose last: by id 1, -1 or 0. `votes`
    says how many voted on each, so that those with the fewest come first.
    """

    statements: tuple[StatementShown, ...]
    chosen: dict[str, int]
    votes: dict[str, int]


def ballot_of(store: Store, seat: Seat) -> Ballot:
    """What this seat may vote on now."""
    shown = statements_shown(store, seat.card.table_id)
    ids = [each.statement_id for each in shown]
    own = choices_of(store, seat)
    with store.read() as session:
        counts = session.exec(
            select(Vote.statement_id, func.count())
            .where(col(Vote.statement_id).in_(ids))
            .group_by(col(Vote.statement_id))
        ).all()
    return Ballot(
        shown,
        {statement_id: choice for statement_id, choice in own.items() if statement_id in ids},
        dict.fromkeys(ids, 0) | dict(counts),
    )


def choices_of(store: Store, seat: Seat) -> dict[str, int]:
    """What this seat chose last of each statement: 1, -1 or 0 by its id."""
    asked = select(Vote.statement_id, Vote.choice).where(Vote.response_id == seat.response_id)
    with store.read() as session:
        return dict(session.exec(asked).all())


def voting_order(ballot: Ballot, mixed_by: str) -> tuple[str, ...]:
    """The ids of the statements as one phone shows them: first those that it voted on, then those
    with the fewest votes. What is alike is mixed, the same for the same `mixed_by`.
    """
    ids = sorted(ballot.votes)
    random.Random(mixed_by).shuffle(ids)
    left = [each for each in ids if each not in ballot.chosen]
    left.sort(key=ballot.votes.__getitem__)
    return (*(each for each in ids if each in ballot.chosen), *left)


def vote(store: Store, seat: Seat, statement_id: str, choice: int) -> None:
    """Keeps a vote: 1 agree, -1 disagree, 0 pass; it takes the place of an earlier one.

    Raises AnswerUnknown (another choice), StatementGone, RoundClosed (no vote is on), NotLive (the
    seat was given up), NotSaved.
    """
    if choice not in (AGREE, DISAGREE, PASS):
        raise AnswerUnknown
    with store.write() as session:
        check_open(session, seat, RoundKind.VOTE)
        # Nobody may reword or take away what is being voted on; other voters don't wait.
        row = session.get(
            LiveStatement, statement_id, with_for_update={"key_share": True, "read": True}
        )
        if row is None or row.gone or row.table_id != seat.card.table_id:
            raise StatementGone
        session.merge(Vote(statement_id=statement_id, response_id=seat.response_id, choice=choice))


def check_open(session: Session, seat: Seat, kind: RoundKind) -> str:
    """The id of the round of this kind that takes votes or choices of this seat now.

    Raises RoundClosed, NotLive (the seat was given up).
    """
    if session.get(Response, seat.response_id) is None:
        raise NotLive
    state = session.get(LiveState, seat.card.table_id)
    row = session.get(Round, state.round_id) if state and state.round_id else None
    if state is None or not state.open or row is None or row.kind != kind:
        raise RoundClosed
    return row.id
