"""The coding desk at a table of many texts beside one of few.

    python -m benchmarks.coding_desk [--few 100] [--many 10000]

Prints a line a step: milliseconds (the median of seven) at both tables, and the ratio. The desk
asks for the reading list once a minute; all else happens with each key. Exits 1 where one of those
takes more than twice as long at many texts.
"""

import argparse
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from sqlmodel import Session, select

from models.coding import code_text, reading_list, some_texts_to_code
from models.storage import Settings, Store, open_store
from models.survey.responses import Response, SealedText
from models.tables import TableState
from models.tables.access_cards import AccessCard
from pages.facilitator.workbench.desk import Desk, at_hand
from pages.facilitator.workbench.many import ROWS
from tests.build import People, a_card, a_response, a_table, make_people, move_to

TIMES = 7
MOST = 2.0
SLACK = 2.0  # milliseconds, in which a ratio means nothing
ONCE_A_MINUTE = ("reading list",)
WORDS = "Ik durfde niets te zeggen, niemand luisterde naar mij."


def main() -> int:
    """Measures both tables side by side."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--few", type=int, default=100)
    parser.add_argument("--many", type=int, default=10_000)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="danstafels-") as data:
        store = open_store(Settings(data=Path(data), port=0, address="127.0.0.1"), "practice")
        people = make_people(store)
        few, many = (
            _steps(store, people, a_table_of(store, people, count))
            for count in (options.few, options.many)
        )
        slow = 0
        print(f"{'':22}{options.few:>10}{options.many:>10}   ratio")
        for name, step in few.items():
            short, long = _milliseconds(step), _milliseconds(many[name])
            print(f"{name:22}{short:10.1f}{long:10.1f}{long / short:8.2f}")
            held = name in ONCE_A_MINUTE or long <= MOST * short + SLACK
            slow += not held
    return 1 if slow else 0


def a_table_of(store: Store, people: People, count: int) -> str:
    """A table with so many texts that can be read: one that was sent, and copies of it."""
    table_id = a_table(store, people)
    a_response(store, a_card(store, people, table_id), words=WORDS)
    move_to(store, people, table_id, TableState.LIVE)
    with store.write() as session:
        _copy(session, table_id, count - 1)
    return table_id


def _copy(session: Session, table_id: str, count: int) -> None:
    response = session.exec(select(Response).where(Response.table_id == table_id)).one()
    text = session.exec(select(SealedText).where(SealedText.response_id == response.id)).one()
    sent, sealed = response.model_dump(exclude={"id"}), text.model_dump(exclude={"id"})
    lookups = [f"{table_id}-{number}" for number in range(count)]
    session.add_all(AccessCard(lookup=each, table_id=table_id) for each in lookups)
    session.flush()
    copies = [Response(**(sent | {"card_lookup": each})) for each in lookups]
    ids = [each.id for each in copies]
    session.add_all(copies)
    session.flush()
    session.add_all(SealedText(**(sealed | {"response_id": each})) for each in ids)


def _steps(store: Store, people: People, table_id: str) -> dict[str, Callable[[], object]]:
    who = people.facilitator
    listed = reading_list(store, who, table_id)
    order, desk = listed.order, Desk(table_id, listed.order[len(listed.order) // 2])
    middle = len(order) // 2

    def page(first: int) -> Callable[[], object]:
        return lambda: some_texts_to_code(store, who, table_id, order[first : first + ROWS])

    def next_batch() -> object:
        return some_texts_to_code(store, who, table_id, at_hand(desk, listed).text_ids)

    return {
        "reading list": lambda: reading_list(store, who, table_id),
        "next texts at the desk": next_batch,
        "first page of many": page(0),
        "middle page of many": page(middle),
        "last page of many": page(max(0, len(order) - ROWS)),
        "keeping a decision": lambda: code_text(store, who, order[middle], ("touch",), ()),
    }


def _milliseconds(step: Callable[[], object]) -> float:
    step()
    taken = []
    for _ in range(TIMES):
        begun = time.perf_counter()
        step()
        taken.append((time.perf_counter() - begun) * 1000)
    return statistics.median(taken)


if __name__ == "__main__":
    sys.exit(main())
