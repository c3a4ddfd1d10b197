"""The own word: what a dancer chooses to go on from another phone, and to keep a card's answers
to themselves. It opens only together with the card's code, and is kept nowhere.

Ten wrong tries close that way for an hour: it then opens at the second full hour, because no more
than the hour of a try is kept. No open tab is ever stopped by it.
"""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlmodel import Session, col, delete, select

from analysis.signs import kept_line
from models.errors import (
    OwnWordClosed,
    OwnWordTooLong,
    OwnWordTooShort,
    OwnWordWrong,
    PhaseClosed,
)
from models.storage.sealing import CannotOpen, key_from_password, lock, new_salt, unlock_box
from models.storage.store import Store
from models.survey.drafts import Draft, id_of_draft
from models.survey.own_word_rows import OwnWord, OwnWordTries
from models.tables.access_cards import AccessCard, Card

SHORTEST_OWN_WORD = 6  # characters
LONGEST_OWN_WORD = 100  # characters
LONGEST_TYPED = 1000  # characters, spaces and unseen signs among them
WRONG_TRIES = 10
HOURS_CLOSED = 1

_NOBODY = new_salt()


def choose_own_word(store: Store, card: Card, draft_key: str, typed: str) -> None:
    """Keeps this draft's key, wrapped; an earlier own word of this draft no longer works.

    Raises OwnWordTooShort, OwnWordTooLong, PhaseClosed (there is no such draft of this card any
    more) and NotSaved.
    """
    if len(typed) > LONGEST_TYPED:
        raise OwnWordTooLong
    word = _plain(typed)
    if len(word) < SHORTEST_OWN_WORD:
        raise OwnWordTooShort
    if len(word) > LONGEST_OWN_WORD:
        raise OwnWordTooLong
    salt = new_salt()
    # argon2id is slow on purpose: it is done before the transaction begins.
    box = lock(key_from_password(_secret(card, word), salt), bytes.fromhex(draft_key))
    draft_id = id_of_draft(draft_key)
    with store.write() as session:
        draft = session.get(Draft, draft_id)
        if draft is None or draft.card_lookup != card.lookup:
            raise PhaseClosed
        session.exec(delete(OwnWord).where(col(OwnWord.draft_id) == draft_id))
        session.add(OwnWord(card_lookup=card.lookup, draft_id=draft_id, salt=salt, box=box))


@dataclass(frozen=True)
class Opened:
    """What a code and an own word open together: drafts by id, each with its key, and the ids of
    responses.
    """

    drafts: dict[str, str]
    responses: frozenset[str]


def open_with_own_word(store: Store, card: Card, typed: str, now: datetime) -> Opened:
    """What this own word opens of the card. Raises OwnWordWrong (also where the card has no own
    word, and at once where no own word is so long), OwnWordClosed and NotSaved.
    """
    if len(typed) > LONGEST_TYPED:
        raise OwnWordWrong
    # Counted before it is looked at, so that many at once are no more than one after another.
    rows = _count_try(store, card, _hour(now))
    secret = _secret(card, _plain(typed))
    opened = [(row, key) for row in rows if (key := _unwrapped(row, secret))]
    if not rows:
        key_from_password(secret, _NOBODY)  # no own word takes as long as a wrong one
    if not opened:
        raise OwnWordWrong
    with store.write() as session:
        session.exec(delete(OwnWordTries).where(col(OwnWordTries.card_lookup) == card.lookup))
    return Opened(
        {row.draft_id: key for row, key in opened if row.draft_id},
        frozenset(row.response_id for row, _key in opened if row.response_id),
    )


def guarded_responses(session: Session, card: Card) -> frozenset[str]:
    """The ids of the card's responses that only an own word opens."""
    rows = session.exec(
        select(OwnWord.response_id).where(
            OwnWord.card_lookup == card.lookup, col(OwnWord.response_id).is_not(None)
        )
    ).all()
    return frozenset(row for row in rows if row)


def unguarded_drafts(session: Session, card: Card) -> frozenset[str]:
    """The ids of the card's drafts without an own word."""
    guarded = select(OwnWord.draft_id).where(col(OwnWord.draft_id).is_not(None))
    rows = session.exec(
        select(Draft.id).where(Draft.card_lookup == card.lookup, col(Draft.id).not_in(guarded))
    ).all()
    return frozenset(rows)


def keep_for_response(session: Session, card: Card, draft_key: str, response_id: str) -> None:
    """The own word of a draft that is being sent guards the response from now on."""
    row = session.exec(select(OwnWord).where(OwnWord.draft_id == id_of_draft(draft_key))).first()
    if row is not None and row.card_lookup == card.lookup:
        row.draft_id, row.response_id = None, response_id


def forget_tries(session: Session, now: datetime) -> None:
    """Removes what is kept of wrong tries that close nothing any more."""
    session.exec(delete(OwnWordTries).where(col(OwnWordTries.hour) + HOURS_CLOSED < _hour(now)))


def _count_try(store: Store, card: Card, hour: int) -> Sequence[OwnWord]:
    with store.write() as session:
        # One after another, on PostgreSQL too; whoever writes or sends with the card waits for none
        # of them.
        session.get_one(AccessCard, card.lookup, with_for_update={"key_share": True})
        tries = session.get(OwnWordTries, card.lookup)
        wrong = tries.wrong if tries and tries.hour + HOURS_CLOSED >= hour else 0
        if wrong >= WRONG_TRIES:
            raise OwnWordClosed
        session.merge(OwnWordTries(card_lookup=card.lookup, wrong=wrong + 1, hour=hour))
        return session.exec(select(OwnWord).where(OwnWord.card_lookup == card.lookup)).all()


def _unwrapped(row: OwnWord, secret: str) -> str:
    try:
        return unlock_box(key_from_password(secret, row.salt), row.box).hex()
    except CannotOpen:
        return ""


def _secret(card: Card, word: str) -> str:
    return f"{card.code}\n{word}"


def _plain(typed: str) -> str:
    """The word as it is compared: phones add capitals and spaces by themselves."""
    return kept_line(unicodedata.normalize("NFKC", typed).casefold())


def _hour(now: datetime) -> int:
    return int(now.timestamp()) // 3600
