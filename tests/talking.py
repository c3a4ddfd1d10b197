"""A talk that is held: real objects, made through the same functions as in earnest."""

from collections.abc import Sequence

from content.languages import Language, Text
from models.live import (
    AGREE,
    DISAGREE,
    RoundInOrder,
    Seat,
    Waiting,
    add_statement,
    next_round,
    propose,
    rounds_of,
    say,
    show_due,
    take_seat,
    take_template,
    vote,
)
from models.storage import Store
from models.tables import Entry, Sector, TableDetails, TableState, edit_table, recognise
from tests.build import ALL_CONSENTS, People, a_card, a_table, move_to

LONG_AGO = 0.0  # seconds on the clock of Waiting
NOW = 60.0


def a_talk(
    store: Store,
    people: People,
    *,
    title: str = "Een danstafel",
    language: Language = "nl",
    entry: Entry = Entry.CARDS,
) -> str:
    """A table that is held now, with the rounds of a good table, none of them begun; its id."""
    table_id = a_table(store, people, title=title)
    details = TableDetails(Sector.SPORT, title, language=language, entry=entry)
    edit_table(store, people.facilitator, table_id, details, edition=1)
    take_template(store, people.facilitator, table_id)
    move_to(store, people, table_id, TableState.LIVE)
    return table_id


def a_seat(store: Store, people: People, table_id: str) -> Seat:
    """A dancer at the table, with every consent given."""
    return take_seat(store, recognise(store, a_card(store, people, table_id)), ALL_CONSENTS)


def begin_round(store: Store, people: People, table_id: str, kind: str) -> RoundInOrder:
    """Goes on to the first round of this kind, and gives it."""
    after = None
    for each in rounds_of(store, people.facilitator, table_id):
        if not each.begun:
            next_round(store, people.facilitator, table_id, after=after)
        after = each.round_id
        if each.details.kind == kind:
            return each
    raise AssertionError(f"there is no round of kind {kind}")


def said(
    store: Store,
    people: People,
    here: RoundInOrder,
    table_id: str,
    *words: str,
    language: Language = "nl",
) -> None:
    """Somebody else says each of these."""
    for each in words:
        say(store, a_seat(store, people, table_id), here.round_id, each, language)


def proposed(
    store: Store, people: People, here: RoundInOrder, table_id: str, *sentences: str
) -> None:
    """Somebody else proposes each of these sentences."""
    for each in sentences:
        propose(store, a_seat(store, people, table_id), here.round_id, each, "nl")


def let_out(store: Store, people: People, table_id: str) -> int:
    """Shows what is due, as if all that waits had waited long enough; how many."""
    waiting = Waiting()
    show_due(store, people.facilitator, table_id, waiting, LONG_AGO)
    return show_due(store, people.facilitator, table_id, waiting, NOW)


def two_groups_vote(
    store: Store, people: People, table_id: str, statements: Sequence[str], *, each: int = 10
) -> list[Seat]:
    """Two groups of so many dancers: all agree with the first statement, and with each of the
    others one group agrees and the other does not.
    """
    shared, *dividing = statements
    seats = [a_seat(store, people, table_id) for _ in range(2 * each)]
    for number, seat in enumerate(seats):
        vote(store, seat, shared, AGREE)
        for statement in dividing:
            vote(store, seat, statement, AGREE if number < each else DISAGREE)
    return seats


def some_statements(store: Store, people: People, table_id: str, count: int = 8) -> list[str]:
    """So many statements to vote on; their ids."""
    return [
        add_statement(
            store,
            people.facilitator,
            table_id,
            Text(nl=f"Zin {number} over dans.", en=f"Sentence {number}."),
        )
        for number in range(count)
    ]
