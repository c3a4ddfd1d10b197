"""Voices: what somebody said in a round, and sentences that somebody proposes to vote on.

Both are own words: redacted and sealed when they are sent, as answers are.
"""

import json

from sqlmodel import Session

from analysis.redaction import redact
from analysis.signs import kept_words
from content.languages import Language
from models.errors import ConsentMissing
from models.live.errors import NothingSaid, NotLive, StatementTooLong, VoiceTooLong
from models.live.rounds import Round
from models.live.seats import Seat
from models.storage.rows import random_id
from models.storage.sealing import seal
from models.storage.sealing_for_two import seal_for_two
from models.storage.store import Store
from models.survey.answers import LONGEST_IN_ROUND, LONGEST_PROPOSED, PROPOSED, ROUND
from models.survey.quote_tags import quote_tag
from models.survey.responses import Response, SealedText
from models.survey.voice_rows import Voice, VoiceKind
from models.tables.round_tables import Phase, RoundTable, TableState

LONGEST_VOICE = LONGEST_IN_ROUND
LONGEST_STATEMENT = LONGEST_PROPOSED


def say(store: Store, seat: Seat, round_id: str, words: str, language: Language) -> str:
    """Keeps what somebody says in a round that has begun, also when the next is on already: a slow
    phone loses nothing. Returns the id of its text.

    Raises NothingSaid, VoiceTooLong, ConsentMissing (own words may not be kept), NotLive, NotSaved.
    """
    kept = kept_words(words).strip()
    if len(kept) > LONGEST_VOICE:
        raise VoiceTooLong
    return _keep(store, seat, round_id, VoiceKind.SAID, kept, language)


def propose(store: Store, seat: Seat, round_id: str, words: str, language: Language) -> str:
    """Keeps a sentence that somebody proposes to vote on; the room sees it only once a facilitator
    accepted it. Returns the id of its text.

    Raises NothingSaid, StatementTooLong, ConsentMissing, NotLive, NotSaved.
    """
    kept = " ".join(kept_words(words).split())
    if len(kept) > LONGEST_STATEMENT:
        raise StatementTooLong
    return _keep(store, seat, round_id, VoiceKind.PROPOSED, kept, language)


def round_question(round_id: str) -> str:
    """What a text of a round, or a choice in it, has in place of a question of the survey."""
    return f"{ROUND}{round_id}"


def proposal_question(round_id: str) -> str:
    """What a draft has in place of a question for a sentence that somebody is proposing."""
    return f"{round_question(round_id)}{PROPOSED}"


def is_of_round(question: str) -> bool:
    """Whether a text or choice is of a round, and not of a question of the survey."""
    return question.startswith(ROUND)


def _keep(
    store: Store, seat: Seat, round_id: str, kind: VoiceKind, words: str, language: Language
) -> str:
    if not words:
        raise NothingSaid
    if not seat.may_say:
        raise ConsentMissing
    text_id, tag = random_id(), quote_tag(seat.card.code, Phase.DURING)
    # Redaction is the slow part: it is done before the transaction begins.
    redacted = _sealable(redact(words, language).text, language, tag=tag)
    raw = _sealable(words, language)
    with store.write() as session:
        table = begun_in(session, seat, round_id)
        session.add(
            SealedText(
                id=text_id,
                response_id=seat.response_id,
                question=round_question(round_id),
                redacted=seal(table.reading_public_key, redacted),
                raw=seal_for_two(table.raw_public_key, raw),
            )
        )
        session.flush()
        session.add(Voice(text_id=text_id, round_id=round_id, kind=kind))
    return text_id


def begun_in(session: Session, seat: Seat, round_id: str) -> RoundTable:
    """The seat's table, which is held now and where this round has begun. Raises NotLive, also
    where the seat was given up.
    """
    table = session.get_one(RoundTable, seat.card.table_id)
    row = session.get(Round, round_id)
    if table.state != TableState.LIVE or session.get(Response, seat.response_id) is None:
        raise NotLive
    if row is None or row.table_id != table.id or not row.begun:
        raise NotLive
    return table


def _sealable(words: str, language: Language, **more: str) -> bytes:
    said = {"words": words, "language": language, **more}
    return json.dumps(said, ensure_ascii=False).encode()
