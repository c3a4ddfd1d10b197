"""Round tables (danstafels): what they are, who runs them, and the states they go through."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from sqlmodel import Field, Session, SQLModel, col, select

from analysis.signs import kept_line
from content.keeping import ANSWER_DAYS, RAW_DAYS
from content.questionnaire import questionnaire
from models.errors import TableNotReady, TableUnknown
from models.people.accounts import Account
from models.people.actors import Actor, Role, require
from models.people.audit import Act, note
from models.people.platform import recovery_key_in
from models.storage.rows import random_id
from models.storage.sealing import new_key_pair
from models.storage.sealing_for_two import new_key_for_two
from models.storage.store import Store
from models.tables.table_keys import hand_out_keys


class Sector(StrEnum):
    """The two sectors that ministries, helplines and dashboards are split into."""

    SPORT = "sport"
    EDUCATION_CULTURE = "education_culture"


class Phase(StrEnum):
    """When somebody speaks."""

    BEFORE = "before"
    DURING = "during"
    AFTER = "after"


class TableState(StrEnum):
    """Where a table stands. A release makes a closed table released."""

    PREPARED = "prepared"
    BEFORE = "before"
    LIVE = "live"
    AFTER = "after"
    CLOSED = "closed"
    RELEASED = "released"


NEXT_STATE = {
    TableState.PREPARED: TableState.BEFORE,
    TableState.BEFORE: TableState.LIVE,
    TableState.LIVE: TableState.AFTER,
    TableState.AFTER: TableState.CLOSED,
}

SURVEY_OF = {TableState.BEFORE: Phase.BEFORE, TableState.AFTER: Phase.AFTER}
PHASE_OF = {**SURVEY_OF, TableState.LIVE: Phase.DURING}

FACILITATORS_NEEDED = 2  # one prepares a release, another approves it

# Which phases may be read: a phase that takes no more answers.
READABLE_IN = {
    TableState.PREPARED: (),
    TableState.BEFORE: (),
    TableState.LIVE: (Phase.BEFORE,),
    TableState.AFTER: (Phase.BEFORE, Phase.DURING),
    TableState.CLOSED: tuple(Phase),
    TableState.RELEASED: tuple(Phase),
}


class Entry(StrEnum):
    """How dancers come in: with a printed card, by a link that anyone may have, or either."""

    CARDS = "cards"
    LINK = "link"
    BOTH = "both"

    @property
    def by_card(self) -> bool:
        """Whether cards are handed out."""
        return self is not Entry.LINK

    @property
    def by_link(self) -> bool:
        """Whether the open link works."""
        return self is not Entry.CARDS


class RoundTable(SQLModel, table=True):
    """A danstafel. Of its two keys only what anyone may have is in this row. `link` is the open
    link's word: no secret, it is made to be passed on. `raw_days` and `answer_days` are what its
    dancers were told when it opened.
    """

    id: str = Field(default_factory=random_id, primary_key=True)
    sector: str
    title: str
    held_on: date | None = None
    place: str = ""
    language: str = "nl"
    entry: str = Entry.CARDS
    link: str | None = Field(default=None, unique=True)
    state: str = TableState.PREPARED
    questionnaire_version: int
    edition: int = 1
    reading_public_key: bytes
    raw_public_key: bytes
    closed_on: date | None = None
    raw_days: int = RAW_DAYS
    answer_days: int = ANSWER_DAYS
    raw_gone_on: date | None = None
    answers_gone_on: date | None = None


class TableMember(SQLModel, table=True):
    """An account that works on a table, as its role says."""

    table_id: str = Field(foreign_key="roundtable.id", primary_key=True)
    account_id: str = Field(foreign_key="account.id", primary_key=True)


@dataclass(frozen=True)
class TableDetails:
    """What a facilitator says of a table; date and place may still be unknown."""

    sector: Sector
    title: str
    held_on: date | None = None
    place: str = ""
    language: str = "nl"
    entry: Entry = Entry.CARDS


@dataclass(frozen=True)
class TableSummary:
    """A table as its own people see it. `edition` counts the times its details were kept; a table
    asks the questions of `questionnaire_version`. `gone_on` is the day on which its answers went.
    """

    table_id: str
    details: TableDetails
    state: TableState
    next_state: TableState | None
    readable: tuple[Phase, ...]
    edition: int
    questionnaire_version: int
    gone_on: date | None = None


def prepare_table(
    store: Store,
    actor: Actor,
    details: TableDetails,
    *,
    facilitators: Sequence[str],
    advisers: Sequence[str],
) -> str:
    """Makes a table in state prepared, with its keys handed out to its people; returns its id.

    Raises NotAllowed (not a facilitator or operator), TableNotReady (an account has another role).
    """
    require(actor, Role.FACILITATOR, Role.OPERATOR)
    reading, raw = new_key_pair(), new_key_for_two()
    table = RoundTable(
        **vars(details),
        questionnaire_version=questionnaire().version,
        reading_public_key=reading.public,
        raw_public_key=raw.public,
    )
    with store.write() as session:
        readers = _accounts(session, facilitators, Role.FACILITATOR)
        listeners = _accounts(session, advisers, Role.ADVISER)
        session.add(table)
        session.flush()
        for account in (*readers, *listeners):
            session.add(TableMember(table_id=table.id, account_id=account.id))
        hand_out_keys(
            session,
            table.id,
            reading.private,
            raw,
            facilitators={account.id: account.public_key for account in readers},
            advisers={account.id: account.public_key for account in listeners},
            recovery=recovery_key_in(session),
        )
        note(store, session, actor, Act.TABLE_PREPARED, table.id)
    return table.id


def my_tables(store: Store, actor: Actor) -> tuple[TableSummary, ...]:
    """The tables that the account works on, by sector and title."""
    with store.read() as session:
        rows = session.exec(
            select(RoundTable)
            .join(TableMember, col(TableMember.table_id) == col(RoundTable.id))
            .where(TableMember.account_id == actor.account_id)
            .order_by(col(RoundTable.sector).desc(), col(RoundTable.title))
        ).all()
        return tuple(_summary(row) for row in rows)


def table_summary(store: Store, actor: Actor, table_id: str) -> TableSummary:
    """One of the account's own tables. Raises TableUnknown."""
    with store.read() as session:
        return _summary(own_table(session, actor, table_id))


def own_table(session: Session, actor: Actor, table_id: str) -> RoundTable:
    """The table, if the account works on it. Raises TableUnknown: who has no part in a table
    learns nothing of it, not even that it is there.
    """
    asked = kept_line(table_id)  # it comes out of an address, where anything may stand
    table = session.get(RoundTable, asked)
    if table is None or session.get(TableMember, (asked, actor.account_id)) is None:
        raise TableUnknown
    return table


def _summary(row: RoundTable) -> TableSummary:
    state = TableState(row.state)
    return TableSummary(
        row.id,
        TableDetails(
            Sector(row.sector), row.title, row.held_on, row.place, row.language, Entry(row.entry)
        ),
        state,
        NEXT_STATE.get(state),
        () if row.answers_gone_on else READABLE_IN[state],
        row.edition,
        row.questionnaire_version,
        row.answers_gone_on,
    )


def _accounts(session: Session, ids: Sequence[str], role: Role) -> list[Account]:
    # Nobody gets another public key while something is sealed to this one.
    accounts = [session.get(Account, each, with_for_update={"read": True}) for each in ids]
    found = [each for each in accounts if each and each.role == role and each.has_password]
    if len(found) != len(ids):
        raise TableNotReady
    return found
