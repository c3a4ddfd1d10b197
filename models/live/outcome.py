"""What the room may see of votes and choices: once a round is closed, in words, from ten on."""

from collections import Counter
from dataclasses import dataclass

from sqlmodel import Session, col, func, select

from analysis.opinion import Share, share_in_words
from models.live.choices import choices_of_round
from models.live.now import LiveState
from models.live.rounds import Round, RoundKind
from models.live.statements import LiveStatement, StatementShown, statements_shown
from models.live.vote_rows import AGREE, DISAGREE, Vote
from models.storage.store import Store


@dataclass(frozen=True)
class StatementOutcome:
    """How large a part of its voters agreed, and disagreed; None where too few voted."""

    statement: StatementShown
    agree: Share | None
    disagree: Share | None


def outcome_of_votes(store: Store, table_id: str) -> tuple[StatementOutcome, ...]:
    """Every statement with its outcome, what unites first: the largest part that agrees, then what
    too few voted on. Empty while a vote goes on: its votes are told together.
    """
    shown = statements_shown(store, table_id)
    with store.read() as session:
        if is_on(session, table_id, RoundKind.VOTE):
            return ()
        # Counted by the database: every phone asks for it at the same moment.
        rows = session.exec(
            select(Vote.statement_id, Vote.choice, func.count())
            .join(LiveStatement, col(LiveStatement.id) == col(Vote.statement_id))
            .where(LiveStatement.table_id == table_id)
            .group_by(col(Vote.statement_id), col(Vote.choice))
        ).all()
    counts: dict[str, Counter[int]] = {each.statement_id: Counter() for each in shown}
    for statement_id, choice, count in rows:
        if statement_id in counts:
            counts[statement_id][choice] = count
    in_order = sorted(shown, key=lambda each: -_agreement(counts[each.statement_id]))
    return tuple(_outcome(each, counts[each.statement_id]) for each in in_order)


def outcome_of_themes(store: Store, round_id: str) -> tuple[tuple[str, Share], ...]:
    """The themes of a round that is closed, chosen most first, each with the part of all who chose
    that named it; empty while it goes on, or where too few chose.
    """
    with store.read() as session:
        row = session.get(Round, round_id)
        if row is None or is_on(session, row.table_id, RoundKind.THEMES):
            return ()
        chosen = [themes for themes in choices_of_round(session, round_id) if themes]
    counts = Counter(theme for themes in chosen for theme in themes)
    said = [(theme, share_in_words(count, len(chosen))) for theme, count in counts.most_common()]
    return tuple((theme, share) for theme, share in said if share is not None)


def is_on(session: Session, table_id: str, kind: RoundKind) -> bool:
    """Whether a round of this kind takes votes or choices now."""
    state = session.get(LiveState, table_id)
    row = session.get(Round, state.round_id) if state and state.round_id else None
    return state is not None and state.open and row is not None and row.kind == kind


def _agreement(votes: Counter[int]) -> float:
    """The part that agreed; below all others where too few voted to say it."""
    whole = votes.total()
    return votes[AGREE] / whole if share_in_words(0, whole) else -1


def _outcome(statement: StatementShown, votes: Counter[int]) -> StatementOutcome:
    whole = votes.total()
    return StatementOutcome(
        statement,
        share_in_words(votes[AGREE], whole),
        share_in_words(votes[DISAGREE], whole),
    )
