"""A real platform at work, with somebody of each role: to try out what an attacker would."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import count
from pathlib import Path
from typing import Any

from sqlmodel import SQLModel

from models.backup import last_backup
from models.coding import texts_to_code
from models.people import Actor, Role, Step, create_account
from models.people.sign_in import begin
from models.raw import ask, lend, requests_to_answer
from models.storage import Settings, Store, open_store
from models.tables import TableState
from tests.build import (
    AT_THE_SERVER,
    PASSWORD,
    People,
    a_card,
    a_person,
    a_response,
    a_table,
    email_of,
    move_to,
)
from tests.server import Server, running_platform

WORDS = "Jan de Vries zweeg toen ik huilde."
REASON = "Wij begrijpen de zin niet zonder wat is weggehaald."
NUMBER = count()


@dataclass(frozen=True)
class Platform:
    """A real platform with a table, of which one text may be read as it was typed; `team` and an
    owner and a committee work with it.
    """

    server: Server
    store: Store
    team: People
    others: dict[Role, Actor]
    table_id: str

    def actor(self, role: Role) -> Actor:
        """Who has this role."""
        team = self.team
        staff = {
            Role.FACILITATOR: team.facilitator,
            Role.ADVISER: team.adviser,
            Role.OPERATOR: team.operator,
        }
        return {**staff, **self.others}[role]


def moment() -> datetime:
    """The server's clock."""
    return datetime.now(UTC)


@contextmanager
def platform_in(folder: Path) -> Iterator[tuple[Server, Store]]:
    """A real server, and the store that it writes in."""
    with running_platform(folder, PASSWORD) as server:
        store = open_store(Settings(data=folder, port=0, address="127.0.0.1"), "real")
        yield server, store
        store.engine.dispose()


def at_work(server: Server, store: Store) -> Platform:
    """This platform, with somebody of each role and a table of them."""
    named = {"Anna": Role.FACILITATOR, "Bo": Role.FACILITATOR, "Cas": Role.ADVISER}
    team = People(*(a_person(store, *who, now=moment()) for who in named.items()), _dirk(store))
    others = {
        role: a_person(store, role, role, now=moment()) for role in (Role.OWNER, Role.COMMITTEE)
    }
    return Platform(server, store, team, others, _a_table_at_work(store, team))


def _dirk(store: Store) -> Actor:
    """The operator, once the server has made its first backup: then nothing else is written."""
    until = time.monotonic() + 30
    dirk = a_person(store, "Dirk", Role.OPERATOR, now=moment())
    while last_backup(store, dirk) is None:
        assert time.monotonic() < until
        time.sleep(0.1)
    return dirk


def _a_table_at_work(store: Store, team: People) -> str:
    """The id of a table with texts to read, one of them lent to Anna, and one that Bo asks for."""
    table = a_table(store, team)
    for words in (WORDS, "Niemand zei iets, ook juf Noor niet."):
        a_response(store, a_card(store, team, table), words=words)
    move_to(store, team, table, TableState.LIVE)
    texts = texts_to_code(store, team.facilitator, table)
    (lent,) = [text.text_id for text in texts if "huilde" in text.words]
    (asked,) = [text.text_id for text in texts if "huilde" not in text.words]
    ask(store, team.facilitator, lent, REASON)
    lend(store, team.adviser, requests_to_answer(store, team.adviser)[0].request_id)
    ask(store, team.second_facilitator, asked, REASON)
    return table


def a_token(store: Store, account_id: str, step: Step = Step.IN) -> str:
    """The cookie of one more browser of this account."""
    with store.write() as session:
        return begin(session, account_id, step, moment())


def an_operator(store: Store) -> str:
    """The id of an account of its own, for what may happen to it."""
    name = f"Fay{next(NUMBER)}"
    return create_account(
        store, AT_THE_SERVER, email=email_of(name), name=name, role=Role.OPERATOR, password=PASSWORD
    )


def all_rows(store: Store, but: str = "") -> dict[str, list[Any]]:
    """Every row of every table."""
    with store.engine.connect() as connection:
        return {
            name: sorted(map(repr, connection.execute(table.select()).all()))
            for name, table in SQLModel.metadata.tables.items()
            if name != but
        }
