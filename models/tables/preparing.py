"""Preparing a table: what is said of it, changed by one person at a time, and what is missing."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlmodel import col, select

from analysis.signs import kept_line
from content.wording import N_
from models.errors import DateInPast, EditedMeanwhile, SectorMissing, TextTooLong, TitleMissing
from models.help_lines import help_lines_in
from models.people.accounts import HAS_KEY, Account, Person
from models.people.actors import Actor, Role, require
from models.people.audit import Act, note
from models.people.platform import state_in
from models.storage.store import Store
from models.tables.access_cards import AccessCard
from models.tables.round_tables import (
    FACILITATORS_NEEDED,
    Entry,
    Sector,
    TableDetails,
    TableMember,
    own_table,
)

LONGEST_DETAIL = 80  # characters


@dataclass(frozen=True)
class Need:
    """Something a table needs before it can be held: what to do, or that it was done, as
    translatable sentences.
    """

    to_do: str
    done: str
    met: bool

    @property
    def sentence(self) -> str:
        """How it stands now."""
        return self.done if self.met else self.to_do


def checked_details(
    *,
    sector: str,
    title: str,
    held_on: date | None,
    place: str,
    language: str,
    entry: Entry,
    today: date,
) -> TableDetails:
    """What somebody typed of a table, tidied: each text on one line, without unseen signs.

    Raises SectorMissing, TitleMissing, TextTooLong, DateInPast.
    """
    texts = {"title": kept_line(title), "place": kept_line(place)}
    if sector not in tuple(Sector):
        raise SectorMissing
    if not texts["title"]:
        raise TitleMissing
    for name, text in texts.items():
        if len(text) > LONGEST_DETAIL:
            raise TextTooLong(name)
    if held_on is not None and held_on < today:
        raise DateInPast
    return TableDetails(Sector(sector), texts["title"], held_on, texts["place"], language, entry)


def edit_table(
    store: Store, actor: Actor, table_id: str, details: TableDetails, *, edition: int
) -> None:
    """Keeps changed details, unless somebody else did since this edition was read.

    The sector stays what it was: answers may already belong to it. Raises NotAllowed,
    TableUnknown, EditedMeanwhile.
    """
    require(actor, Role.FACILITATOR)
    with store.write() as session:
        table = own_table(session, actor, table_id)
        if table.edition != edition:
            raise EditedMeanwhile
        table.title, table.place = details.title, details.place
        table.held_on, table.language = details.held_on, details.language
        table.entry = details.entry
        table.edition = edition + 1
        note(store, session, actor, Act.TABLE_EDITED, table_id)


def colleagues(store: Store, actor: Actor) -> tuple[Person, ...]:
    """The other facilitators and the advisers, by name. Raises NotAllowed."""
    require(actor, Role.FACILITATOR)
    with store.read() as session:
        rows = session.exec(
            select(Account)
            .where(col(Account.role).in_((Role.FACILITATOR, Role.ADVISER)), HAS_KEY)
            .order_by(Account.name)
        ).all()
        return tuple(
            Person(row.id, row.name, row.email, Role(row.role))
            for row in rows
            if row.id != actor.account_id
        )


def needs_of(store: Store, actor: Actor, table_id: str, today: date) -> tuple[Need, ...]:
    """What the table needs, met or not, in the order one would see to it.

    Raises NotAllowed, TableUnknown.
    """
    require(actor, Role.FACILITATOR)
    with store.read() as session:
        table = own_table(session, actor, table_id)
        roles = session.exec(
            select(Account.role)
            .join(TableMember, col(TableMember.account_id) == col(Account.id))
            .where(TableMember.table_id == table_id)
        ).all()
        has_cards = session.exec(
            select(AccessCard.lookup).where(AccessCard.table_id == table_id)
        ).first()
        entry = Entry(table.entry)
        help_is_fresh = not any(line.is_outdated(today) for line in help_lines_in(session).shown())
        platform_is_described = store.is_practice or not state_in(session).missing
    needs = [
        Need(
            N_("The operator still has to say who looks after the answers."),
            N_("The operator said who looks after the answers."),
            platform_is_described,
        ),
        Need(
            N_("There is no second facilitator yet to look at the results."),
            N_("A second facilitator will look at the results."),
            _count(roles, Role.FACILITATOR) >= FACILITATORS_NEEDED,
        ),
        Need(
            N_("There is no confidential adviser yet."),
            N_("There is a confidential adviser."),
            Role.ADVISER in roles,
        ),
        Need(N_("Fill in the date."), N_("The date is known."), table.held_on is not None),
        Need(
            N_("Somebody still has to check the help lines."),
            N_("Somebody checked the help lines in the past year."),
            help_is_fresh,
        ),
    ]
    if entry.by_card:
        cards = (N_("Make cards to hand out."), N_("There are cards to hand out."))
        needs.append(Need(*cards, has_cards is not None))
    if entry.by_link:
        link = (N_("Make the open link."), N_("There is an open link."))
        needs.append(Need(*link, table.link is not None))
    return tuple(needs)


def _count(roles: Sequence[str], role: Role) -> int:
    return sum(each == role for each in roles)
