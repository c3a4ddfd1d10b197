"""Responses: what a dancer sent by one card in one phase.

No row has a time, an address, a device or an account. Own words are kept twice, sealed: redacted
to the table's reading key, as typed to its raw key. The server can't read either once it is sent.
Who could be found with these rows: without the code, nobody by the rows themselves; the choices
together (age band, role, what somebody dances) are coarse, and are read by counting alone.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import JSON, Column, UniqueConstraint
from sqlalchemy.exc import IntegrityError
from sqlmodel import Field, Session, SQLModel, select

from analysis.redaction import redact
from content.languages import Language
from content.questionnaire import questionnaire
from models.errors import AlreadySent, ConsentMissing, PhaseClosed
from models.storage.rows import UNORDERED, random_id
from models.storage.sealing import seal
from models.storage.sealing_for_two import seal_for_two
from models.storage.store import Store
from models.survey.answers import SENSITIVE_CONSENT, Answers, AnswerValue, checked_answers
from models.survey.drafts import drop_drafts_of_card
from models.survey.own_word import keep_for_response
from models.survey.quote_tags import quote_tag
from models.tables.access_cards import AccessCard, Card
from models.tables.round_tables import SURVEY_OF, Phase, RoundTable, TableState


class Response(SQLModel, table=True):
    """One card's answers in one phase, and the questionnaire they answer."""

    __table_args__ = (UniqueConstraint("card_lookup", "phase"), UNORDERED)

    id: str = Field(default_factory=random_id, primary_key=True)
    table_id: str = Field(foreign_key="roundtable.id", index=True)
    card_lookup: str = Field(foreign_key="accesscard.lookup")
    phase: str
    questionnaire_version: int


class Answer(SQLModel, table=True):
    """One question's choices, or the answer from outside them."""

    __table_args__ = UNORDERED

    response_id: str = Field(foreign_key="response.id", primary_key=True)
    question: str = Field(primary_key=True)
    choices: list[str] = Field(default_factory=list, sa_column=Column(JSON, nullable=False))
    outside: str = ""


class SealedText(SQLModel, table=True):
    """Own words for one question: the redacted copy and the raw one."""

    __table_args__ = UNORDERED

    id: str = Field(default_factory=random_id, primary_key=True)
    response_id: str = Field(foreign_key="response.id", index=True)
    question: str
    redacted: bytes
    raw: bytes


class Consent(SQLModel, table=True):
    """One purpose, and whether the dancer agreed to it, in the wording of that version."""

    __table_args__ = UNORDERED

    response_id: str = Field(foreign_key="response.id", primary_key=True)
    purpose: str = Field(primary_key=True)
    given: bool
    wording_version: int


@dataclass(frozen=True)
class Sent:
    """What a card has sent: nothing can be read back with it, only that it was."""

    before: bool
    after: bool


def send(
    store: Store,
    card: Card,
    phase: Phase,
    *,
    answers: Answers,
    consents: Mapping[str, bool],
    language: Language,
    draft_key: str = "",
) -> None:
    """Keeps a response for good; drafts of the card for this phase go with the same commit.

    The own word of the draft of this key, if it has one, guards the response from now on.

    Raises ConsentMissing, AnswerUnknown, AnswerTooLong, PhaseClosed, AlreadySent, NotSaved.
    """
    if not consents.get("take_part"):
        raise ConsentMissing
    form = questionnaire()
    kept = checked_answers(
        answers, form, phase, sensitive_allowed=consents.get(SENSITIVE_CONSENT, False)
    )
    texts = _prepared_texts(kept, language, tag=quote_tag(card.code, phase))
    with store.write() as session:
        table = session.get_one(RoundTable, card.table_id)
        _check_open(session, table, card, phase)
        response = Response(
            table_id=table.id,
            card_lookup=card.lookup,
            phase=phase,
            questionnaire_version=form.version,
        )
        session.add(response)
        try:
            session.flush()
        except IntegrityError as error:
            raise AlreadySent from error
        _keep(session, response.id, kept, texts, table)
        for item in form.consent.items:
            session.add(
                Consent(
                    response_id=response.id,
                    purpose=item.key,
                    given=bool(consents.get(item.key)),
                    wording_version=form.version,
                )
            )
        if draft_key:
            keep_for_response(session, card, draft_key, response.id)
        session.get_one(AccessCard, card.lookup).withdrawn = False
        drop_drafts_of_card(session, card.lookup, phase)


def sent_by(store: Store, card: Card) -> Sent:
    """Which phases the card has sent."""
    with store.read() as session:
        phases = session.exec(
            select(Response.phase).where(Response.card_lookup == card.lookup)
        ).all()
    return Sent(Phase.BEFORE in phases, Phase.AFTER in phases)


def words_in(opened: bytes) -> str:
    """The words in an opened copy of own words."""
    words: str = json.loads(opened)["words"]
    return words


def _check_open(session: Session, table: RoundTable, card: Card, phase: Phase) -> None:
    already = session.exec(
        select(Response.id).where(Response.card_lookup == card.lookup, Response.phase == phase)
    ).first()
    if already:
        raise AlreadySent
    if SURVEY_OF.get(TableState(table.state)) is not phase:
        raise PhaseClosed


@dataclass(frozen=True)
class _Text:
    """Own words on their way to be sealed."""

    id: str
    redacted: bytes
    raw: bytes


def _prepared_texts(answers: Answers, language: Language, *, tag: str) -> dict[str, _Text]:
    # Redaction is the slow part: it is done before the transaction begins.
    prepared = {}
    for question, answer in answers.items():
        if answer.words.strip():
            redacted = redact(answer.words, language).text
            prepared[question] = _Text(
                random_id(),
                _sealable(redacted, language, tag=tag),
                _sealable(answer.words, language),
            )
    return prepared


def _sealable(words: str, language: Language, **more: str) -> bytes:
    said = {"words": words, "language": language, **more}
    return json.dumps(said, ensure_ascii=False).encode()


def _keep(
    session: Session,
    response_id: str,
    answers: Mapping[str, AnswerValue],
    texts: Mapping[str, _Text],
    table: RoundTable,
) -> None:
    for question, answer in answers.items():
        if answer.choices or answer.outside:
            session.add(
                Answer(
                    response_id=response_id,
                    question=question,
                    choices=list(answer.choices),
                    outside=answer.outside,
                )
            )
    for question, text in texts.items():
        session.add(
            SealedText(
                id=text.id,
                response_id=response_id,
                question=question,
                redacted=seal(table.reading_public_key, text.redacted),
                raw=seal_for_two(table.raw_public_key, text.raw),
            )
        )
