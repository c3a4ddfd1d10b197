"""A table that is being held, and how a dancer gets to her place at it without a browser."""

from streamlit.testing.v1 import AppTest

from content.languages import Text
from models.live import (
    RoundKind,
    Seat,
    add_statement,
    close_round,
    next_round,
    seat_of,
    table_now,
    take_seat,
    take_template,
)
from models.storage import Store
from models.tables import TableState, recognise
from tests.build import ALL_CONSENTS, People, a_card, a_table
from tests.pages.conftest import Visit
from tests.pages.dancer_steps import press

STATEMENTS = ("Wie iets meldt, hoort iets terug.", "Een school zegt waar je terechtkunt.")


def a_live_table(store: Store, team: People) -> str:
    """A table that is being held, with the rounds of a good table and two statements."""
    table_id = a_table(store, team, state=TableState.LIVE)
    take_template(store, team.facilitator, table_id)
    for words in STATEMENTS:
        add_statement(store, team.facilitator, table_id, Text(nl=words, en=words))
    return table_id


def begin(store: Store, team: People, table_id: str, kind: RoundKind) -> str:
    """Goes on to the next round of this kind; its id."""
    while True:
        now = table_now(store, table_id)
        next_round(
            store, team.facilitator, table_id, after=now.round.round_id if now.round else None
        )
        now = table_now(store, table_id)
        if now.round and now.round.details.kind is kind:
            return now.round.round_id


def close(store: Store, team: People, table_id: str) -> None:
    """Closes the round that is on."""
    now = table_now(store, table_id)
    assert now.round
    close_round(store, team.facilitator, table_id, now.round.round_id)


def seat_with(store: Store, code: str) -> Seat:
    """The place of the card with this code."""
    found = seat_of(store, recognise(store, code))
    assert found is not None
    return found


def others_sit_down(store: Store, team: People, table_id: str, count: int) -> list[Seat]:
    """So many other dancers at the table."""
    codes = [a_card(store, team, table_id) for _ in range(count)]
    return [take_seat(store, recognise(store, code), ALL_CONSENTS) for code in codes]


def sit_down(visit: Visit, code: str, *, consents: int = 3) -> AppTest:
    """From the card to her place, with the first so many consents."""
    page = visit(code=code)
    press(page, "Verder")
    press(page, "Ja, 16 of ouder")
    for box in page.checkbox[:consents]:
        box.check()
    return press(page, "Verder")
