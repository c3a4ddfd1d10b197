"""Who has the whole database, the server's key and one person's password: without the other of the
two no raw text opens, and what was lent for one text opens that one alone.

With the old way, where an adviser lent their whole share, one lending opened everything.
"""

from collections.abc import Iterator
from itertools import product

import pytest
from sqlmodel import select

from models.coding import texts_to_code
from models.people import Account, Actor
from models.raw import RawRequest, ask, lend, lending, requests_to_answer
from models.storage import Store
from models.storage.sealing import CannotOpen, key_from_password, unlock_box, unseal
from models.storage.sealing_for_two import open_with_parts, part_for
from models.survey.responses import SealedText
from models.tables import RoundTable, TableKey, TableState
from tests.build import PASSWORD, People, a_card, a_response, move_to

WORDS = ("Jan de Vries zweeg toen ik huilde.", "Bij Dansschool Zwaan deed niemand iets.")
REASON = "Wij begrijpen de zin niet zonder wat is weggehaald."


@pytest.fixture
def texts(store: Store, people: People, table_id: str) -> tuple[str, ...]:
    """The ids of two texts of a phase that closed."""
    for words in WORDS:
        a_response(store, a_card(store, people, table_id), words=words)
    move_to(store, people, table_id, TableState.LIVE)
    return tuple(text.text_id for text in texts_to_code(store, people.facilitator, table_id))


@pytest.fixture
def lent(store: Store, people: People, texts: tuple[str, ...]) -> str:
    """The id of the text for which the adviser lent."""
    ask(store, people.facilitator, texts[0], REASON)
    (request,) = requests_to_answer(store, people.adviser)
    lend(store, people.adviser, request.request_id)
    return texts[0]


def what_opens_with_a_password(store: Store, actor: Actor) -> list[bytes]:
    """Every key, share and part that this person's password opens in a copy of the database."""
    with store.read() as session:
        account = session.get_one(Account, actor.account_id)
        seals = [key.sealed for key in session.exec(select(TableKey)).all()]
        seals += [asked.part for asked in session.exec(select(RawRequest)).all() if asked.part]
    private = unlock_box(key_from_password(PASSWORD, account.salt), account.locked_private_key)
    opened = [private]
    for sealed in seals:
        try:
            opened.append(unseal(private, sealed))
        except CannotOpen:
            continue
    assert len(opened) > 1
    return opened


def opened_by(store: Store, actor: Actor) -> set[str]:
    """The ids of the raw texts that open with what this person has, put together in any way."""
    mine = [store.server_key, *what_opens_with_a_password(store, actor)]
    with store.read() as session:
        texts = session.exec(select(SealedText)).all()
        public = session.exec(select(RoundTable.raw_public_key)).one()
    everything = [*mine, public, *(text.raw[:32] for text in texts)]
    return {text.id for text in texts if any(_ways(public, text.raw, mine, everything))}


def _ways(public: bytes, sealed: bytes, mine: list[bytes], all_: list[bytes]) -> Iterator[bool]:
    """Each pair of points that could open it: parts of all that may be a share, and all as is."""
    points = [*mine, *(part for share in mine for part in _part(share, sealed)), *all_]
    for pair in product(points, repeat=2):
        try:
            open_with_parts(public, pair, sealed)
        except CannotOpen:
            continue
        yield True
    for key in mine:
        try:
            unseal(key, sealed)
        except CannotOpen:
            continue
        yield True


def _part(share: bytes, sealed: bytes) -> Iterator[bytes]:
    try:
        yield part_for(share, sealed)
    except CannotOpen:
        return


def test_a_facilitator_alone_opens_no_raw_text(
    store: Store, people: People, texts: tuple[str, ...]
) -> None:
    assert opened_by(store, people.facilitator) == set()


def test_an_adviser_alone_opens_no_raw_text(
    store: Store, people: People, texts: tuple[str, ...]
) -> None:
    assert opened_by(store, people.adviser) == set()


def test_what_was_lent_opens_that_text_and_no_other(
    store: Store, people: People, lent: str
) -> None:
    assert opened_by(store, people.facilitator) == {lent}


def test_what_was_lent_opens_nothing_for_another_facilitator_or_the_adviser(
    store: Store, people: People, lent: str
) -> None:
    assert opened_by(store, people.second_facilitator) == set()
    assert opened_by(store, people.adviser) == set()


def test_if_advisers_lent_their_whole_share_one_lending_would_open_all(
    store: Store, people: People, texts: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lending, "part_for", lambda share, _sealed: share)
    ask(store, people.facilitator, texts[0], REASON)
    (request,) = requests_to_answer(store, people.adviser)
    lend(store, people.adviser, request.request_id)

    assert opened_by(store, people.facilitator) == set(texts)
