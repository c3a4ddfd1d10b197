"""A table of the running practice server that is being held; its facilitator's hand is here."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from models.live import (
    RoundKind,
    close_round,
    more_time,
    next_round,
    table_now,
    take_first_statements,
    take_pause,
    take_template,
)
from models.live.steering import end_pause
from models.people import Actor, actor_for, sign_in
from models.practice.people import practice_person
from models.storage import Settings, Store, open_store
from models.survey import move_on
from models.tables import (
    Sector,
    TableDetails,
    TableState,
    issue_cards,
    prepare_table,
    table_summary,
)
from pages.parts.clock import now as this_moment
from tests.server import Server


@dataclass(frozen=True)
class Talk:
    """The table, and what its facilitator does."""

    server: Server
    store: Store
    facilitator: Actor
    table_id: str

    def card(self) -> str:
        """The address on a new card."""
        (code,) = issue_cards(self.store, self.facilitator, self.table_id, 1)
        return f"{self.server.address}/?code={code.replace(' ', '')}"

    def begin(self, kind: RoundKind) -> None:
        """Goes on to the next round of this kind."""
        while True:
            now = table_now(self.store, self.table_id)
            after = now.round.round_id if now.round else None
            next_round(self.store, self.facilitator, self.table_id, after=after)
            now = table_now(self.store, self.table_id)
            if now.round and now.round.details.kind is kind:
                return

    def close_round(self) -> None:
        """Closes the round that is on."""
        now = table_now(self.store, self.table_id)
        assert now.round
        close_round(self.store, self.facilitator, self.table_id, now.round.round_id)

    def more_time(self) -> None:
        """Gives the round some minutes more: a change that draws the same round anew."""
        more_time(self.store, self.facilitator, self.table_id, 5)

    def pause(self) -> None:
        """Gives everybody a pause."""
        take_pause(self.store, self.facilitator, self.table_id)

    def end_pause(self) -> None:
        """Goes on."""
        end_pause(self.store, self.facilitator, self.table_id)

    def end(self) -> None:
        """The table is over."""
        move_on(self.store, self.facilitator, self.table_id, to=TableState.AFTER)


@contextmanager
def a_talk(server: Server) -> Iterator[Talk]:
    """A table that is being held, with the rounds and the statements of a good table."""
    store = open_store(Settings(data=server.data, port=0, address="127.0.0.1"), "practice")
    people = [_actor(store, key) for key in ("facilitator", "second_facilitator")]
    table_id = prepare_table(
        store,
        people[0],
        TableDetails(Sector.SPORT, "Tafel van vanavond"),
        facilitators=[person.account_id for person in people],
        advisers=[_actor(store, "adviser").account_id],
    )
    take_template(store, people[0], table_id)
    take_first_statements(store, people[0], table_id)
    while table_summary(store, people[0], table_id).state is not TableState.LIVE:
        move_on(store, people[0], table_id)
    yield Talk(server, store, people[0], table_id)
    store.engine.dispose()


def _actor(store: Store, key: str) -> Actor:
    """This practice person, who has unlocked nothing: steering needs no key."""
    person = practice_person(key)
    token = sign_in(store, email=person.email, password=person.password, now=this_moment())
    return actor_for(store, token, this_moment())
