"""Drafts: what a dancer filled in and has not sent, locked with a key that only their tab has.

Who could be found with a row: nobody by what is written, which only the tab's own key opens; with
the card itself and the server's key, that the card was used, and on which day last.
"""

import hashlib
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from sqlalchemy import ColumnElement
from sqlmodel import Field, Session, SQLModel, col, delete, select

from analysis.signs import kept_words
from content.questionnaire import questionnaire
from models.errors import AnswerUnknown, PhaseClosed
from models.storage.rows import UNORDERED
from models.storage.sealing import CannotOpen, lock, new_key, unlock_box
from models.storage.store import Store
from models.survey.answers import (
    Answers,
    AnswerValue,
    answer_of,
    check_words,
    options_in_order,
)
from models.survey.own_word_rows import OwnWord
from models.tables.access_cards import AccessCard, Card
from models.tables.round_tables import PHASE_OF, Phase, RoundTable, TableState

KEPT_FOR = timedelta(days=7)


class Draft(SQLModel, table=True):
    """One tab's unsent answers; `id` is a hash of its key, so the key finds it."""

    __table_args__ = UNORDERED

    id: str = Field(primary_key=True)
    card_lookup: str = Field(foreign_key="accesscard.lookup", index=True)
    phase: str
    kept_on: date
    box: bytes


@dataclass(frozen=True)
class DraftContent:
    """Where a dancer is and what they filled in so far.

    The card's code is in here too, so that the tab can show it again at the end; it is locked with
    the rest.
    """

    code: str = ""
    screen: str = ""
    consents: dict[str, bool] = field(default_factory=dict)
    answers: Answers = field(default_factory=dict)


def new_draft_key() -> str:
    """A key for a new draft, 64 hexadecimal characters, kept by the tab alone."""
    return new_key().hex()


def save_draft(
    store: Store, card: Card, phase: Phase, draft_key: str, content: DraftContent, today: date
) -> None:
    """Keeps the draft for KEPT_FOR from today, in place of what this key had before.

    Raises PhaseClosed (the table no longer takes answers in this phase) and NotSaved.
    """
    box = lock(bytes.fromhex(draft_key), _to_json(content))
    with store.write() as session:
        table = session.get_one(RoundTable, card.table_id)
        if PHASE_OF.get(TableState(table.state)) is not phase:
            raise PhaseClosed
        session.merge(
            Draft(
                id=id_of_draft(draft_key),
                card_lookup=card.lookup,
                phase=phase,
                kept_on=today,
                box=box,
            )
        )


def load_draft(store: Store, draft_key: str) -> DraftContent | None:
    """What this key's draft holds; None where there is none (it was sent, or the phase closed)."""
    try:
        key = bytes.fromhex(draft_key)
        with store.read() as session:
            row = session.get(Draft, id_of_draft(draft_key))
        return _from_json(unlock_box(key, row.box)) if row else None
    except (ValueError, CannotOpen):
        return None


def keep_words(store: Store, draft_key: str, question: str, words: str, today: date) -> bool:
    """Keeps words that are being typed; whether there was a draft to keep them in.

    There is none before the consents, and none any more once it was sent, stopped or closed.
    Raises AnswerUnknown, AnswerTooLong, NotSaved.
    """
    check_words(questionnaire(), question, words)
    kept = kept_words(words)
    return _change(store, draft_key, question, today, lambda answer: replace(answer, words=kept))


def keep_choices(
    store: Store, draft_key: str, question: str, places: Sequence[int], today: date
) -> bool:
    """Keeps options that are being chosen, by their places on the screen (from 0); whether there
    was a draft to keep them in. Words stay as they are.

    Raises AnswerUnknown, TooManyChosen, BothChosen, NotSaved.
    """
    try:
        asked = questionnaire().question(question)
        options = options_in_order(asked, draft_key)
        keys = [options[place].key for place in places if place >= 0]
    except (KeyError, IndexError) as error:
        raise AnswerUnknown from error
    chosen = answer_of(asked, keys, "")
    return _change(
        store, draft_key, question, today, lambda answer: replace(chosen, words=answer.words)
    )


def _change(
    store: Store,
    draft_key: str,
    question: str,
    today: date,
    change: Callable[[AnswerValue], AnswerValue],
) -> bool:
    try:
        key = bytes.fromhex(draft_key)
        with store.write() as session:
            row = session.get(Draft, id_of_draft(draft_key))
            if row is None:
                return False
            content = _from_json(unlock_box(key, row.box))
            changed = change(content.answers.get(question, AnswerValue()))
            content = replace(content, answers={**content.answers, question: changed})
            row.box, row.kept_on = lock(key, _to_json(content)), today
    except (ValueError, CannotOpen):
        return False
    return True


def drop_draft(store: Store, draft_key: str) -> None:
    """Removes this key's draft: the dancer stops. Nothing happens where there is none.

    Raises NotSaved.
    """
    with store.write() as session:
        drop_drafts(session, col(Draft.id) == id_of_draft(draft_key))


def drop_drafts_of_card(session: Session, card_lookup: str, phase: Phase) -> None:
    """Removes what the card's tabs had not sent: it was sent, or is given up."""
    drop_drafts(session, col(Draft.card_lookup) == card_lookup, col(Draft.phase) == phase)


def drop_drafts_of_table(session: Session, table_id: str, phase: Phase) -> None:
    """Removes all drafts of a table's phase that closes."""
    cards = select(AccessCard.lookup).where(AccessCard.table_id == table_id)
    drop_drafts(session, col(Draft.card_lookup).in_(cards), col(Draft.phase) == phase)


def drop_old_drafts(session: Session, today: date) -> None:
    """Removes drafts that nobody wrote in for longer than KEPT_FOR."""
    drop_drafts(session, col(Draft.kept_on) < today - KEPT_FOR)


def drop_drafts(session: Session, *which: ColumnElement[bool]) -> None:
    """Removes the drafts for which all of this is so, and the own words that open them."""
    ids = select(Draft.id).where(*which)
    session.exec(delete(OwnWord).where(col(OwnWord.draft_id).in_(ids)))
    session.exec(delete(Draft).where(*which))


def id_of_draft(draft_key: str) -> str:
    """What the draft of this key is found by. Raises ValueError where it is no key."""
    return hashlib.blake2b(bytes.fromhex(draft_key), digest_size=16).hexdigest()


def _to_json(content: DraftContent) -> bytes:
    answers = {key: answer.to_plain() for key, answer in content.answers.items()}
    plain = vars(content) | {"answers": answers}
    return json.dumps(plain, ensure_ascii=False).encode()


def _from_json(data: bytes) -> DraftContent:
    plain = json.loads(data)
    answers = {key: AnswerValue.from_plain(value) for key, value in plain["answers"].items()}
    return DraftContent(plain["code"], plain["screen"], plain["consents"], answers)
