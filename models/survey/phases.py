"""Moving a table on: opening a phase for answers, and closing it so that it may be read."""

from sqlmodel import Session, col, select, update

from models.errors import AlreadyMoved, NoNextState, PlatformIncomplete, TableNotReady
from models.people.accounts import Account
from models.people.actors import Actor, Role, require
from models.people.audit import Act, note
from models.people.keeping import keeping_in
from models.people.platform import state_in
from models.storage.erasing import rewrite
from models.storage.store import Store
from models.survey.drafts import drop_drafts_of_table
from models.survey.responses import Response, SealedText
from models.survey.voice_rows import Voice
from models.tables.round_tables import (
    FACILITATORS_NEEDED,
    NEXT_STATE,
    PHASE_OF,
    TableMember,
    TableState,
    own_table,
)

# Where dancers leave a row when they come, write or send, and what is decided on it as it comes in.
FILLED_ON_ARRIVAL = (
    "accesscard",
    "linkpace",
    "draft",
    "ownword",
    "ownwordtries",
    "response",
    "answer",
    "consent",
    "sealedtext",
    "voice",
    "vote",
    "coding",
    "livestatement",
    "declined",
)


def move_on(
    store: Store, actor: Actor, table_id: str, *, to: TableState | None = None
) -> TableState:
    """Moves a table to its next state and returns that. Of a phase that closes the drafts go, and
    so does what its rows tell of the order in which dancers came.

    With `to` only to that state: a button pressed twice, or by two people, takes one step.
    Raises NotAllowed, TableUnknown, AlreadyMoved, NoNextState; PlatformIncomplete and
    TableNotReady when a table would open without what it needs.
    """
    require(actor, Role.FACILITATOR)
    with store.write() as session:
        table = own_table(session, actor, table_id)
        state = TableState(table.state)
        following = NEXT_STATE.get(state)
        if to is not None and following is not to:
            raise AlreadyMoved
        if following is None:
            raise NoNextState
        if following is TableState.BEFORE:
            _check_ready(session, store, table_id)
            told = keeping_in(session)
            table.raw_days, table.answer_days = told.raw_days, told.answer_days
        if following is TableState.CLOSED:
            table.closed_on = actor.at.date()
        if state in PHASE_OF:
            drop_drafts_of_table(session, table_id, PHASE_OF[state])
        if state is TableState.LIVE:
            _let_all_out(session, table_id)
        table.state = following
        note(store, session, actor, Act.TABLE_MOVED, table_id, following)
    if state in PHASE_OF:
        # Where the database is too busy for it, the daily task does it.
        rewrite(store, FILLED_ON_ARRIVAL)
    return following


def _let_all_out(session: Session, table_id: str) -> None:
    """What still waits for a batch came last: from now on nothing tells it from the rest."""
    said = (
        select(SealedText.id)
        .join(Response, col(Response.id) == col(SealedText.response_id))
        .where(Response.table_id == table_id)
    )
    waits = col(Voice.shown).is_(False)
    session.exec(update(Voice).where(col(Voice.text_id).in_(said), waits).values(shown=True))


def _check_ready(session: Session, store: Store, table_id: str) -> None:
    if not store.is_practice and state_in(session).missing:
        raise PlatformIncomplete
    roles = session.exec(
        select(Account.role)
        .join(TableMember, col(TableMember.account_id) == col(Account.id))
        .where(TableMember.table_id == table_id)
    ).all()
    if roles.count(Role.FACILITATOR) < FACILITATORS_NEEDED or Role.ADVISER not in roles:
        raise TableNotReady
