"""Codings: what a person decided that a text is about, and the texts there are to read."""

import json
from collections import Counter, defaultdict
from dataclasses import dataclass

from sqlalchemy import JSON, Column
from sqlmodel import Field, Session, SQLModel, col, select

from analysis.disclosure import LIVE_MINIMUM_COUNT
from analysis.redaction import without
from content.codebook import codebook
from content.languages import Language
from models.coding.taken_out_rows import words_taken_out
from models.errors import AnswerUnknown, NotAllowed, TooManyThemes
from models.people.actors import Actor, Role, require
from models.storage.rows import UNORDERED
from models.storage.sealing import unseal
from models.storage.store import Store
from models.survey.responses import Answer, Consent, Response, SealedText
from models.tables.access_cards import AccessCard
from models.tables.round_tables import READABLE_IN, Phase, TableState, own_table
from models.tables.table_keys import reading_key

MOST_THEMES = 3
THEME_QUESTIONS = ("themes_before", "themes_missing_after")
QUOTE_CONSENT = "quote_after_redaction"

# Beside a text stands only what helps to read it, in steps too wide to point at somebody.
COARSE_AGE = {
    "age_16_17": "16_24",
    "age_18_24": "16_24",
    "age_25_34": "25_34",
    "age_35_plus": "35_plus",
}


class Coding(SQLModel, table=True):
    """One coder's decision on one text: up to three themes, or none. `suggested` is what the
    machine had suggested beside it, None where nothing could be seen of that.
    """

    __table_args__ = UNORDERED

    text_id: str = Field(foreign_key="sealedtext.id", primary_key=True)
    coder_id: str = Field(foreign_key="account.id", primary_key=True)
    themes: list[str] = Field(default_factory=list, sa_column=Column(JSON, nullable=False))
    suggested: list[str] | None = Field(default=None, sa_column=Column(JSON, nullable=True))
    codebook_version: int


@dataclass(frozen=True)
class TextToCode:
    """A redacted text and what may stand beside it. `themes` is None until this coder decided.

    `by_link` says that it came by the open link; never where so few came by it, or by a card, that
    this would tie texts to one person.
    """

    text_id: str
    phase: Phase
    question: str
    words: str
    language: Language
    ticked_themes: tuple[str, ...]
    sector: str
    age: str
    may_quote: bool
    by_link: bool
    themes: tuple[str, ...] | None


def texts_to_code(store: Store, actor: Actor, table_id: str) -> tuple[TextToCode, ...]:
    """The redacted texts of all phases that closed, in an order that tells nothing.

    Raises NotAllowed, TableUnknown, StillLocked.
    """
    require(actor, Role.FACILITATOR)
    with store.read() as session:
        table = own_table(session, actor, table_id)
        phases = READABLE_IN[TableState(table.state)]
        key = reading_key(session, actor, table_id)
        rows = session.exec(
            select(SealedText, Response)
            .join(Response, col(Response.id) == col(SealedText.response_id))
            .where(Response.table_id == table_id, col(Response.phase).in_(phases))
            .order_by(SealedText.id)
        ).all()
        beside = _answers_beside(session, table_id)
        quotable = _quotable_responses(session, table_id)
        decided = _decisions_of(session, actor, table_id)
        by_link = _by_link(session, table_id)
        gone = words_taken_out(session, key, table_id)
    return tuple(
        _text_to_code(
            text,
            response,
            key,
            beside[response.id],
            quotable=response.id in quotable,
            by_link=response.id in by_link,
            decided=decided,
            gone=gone,
        )
        for text, response in rows
    )


def code_text(
    store: Store,
    actor: Actor,
    text_id: str,
    themes: tuple[str, ...],
    suggested: tuple[str, ...] | None = None,
) -> None:
    """Keeps this coder's decision: none to three themes, the most important first; `suggested` are
    the themes that stood beside the text as suggestions.

    Raises NotAllowed, TableUnknown, TooManyThemes, and AnswerUnknown (a theme that the codebook
    doesn't have, or twice the same).
    """
    require(actor, Role.FACILITATOR)
    known = {theme.key for theme in codebook().themes}
    if len(themes) > MOST_THEMES:
        raise TooManyThemes
    if len(set(themes)) < len(themes) or not set(themes) <= known:
        raise AnswerUnknown
    with store.write() as session:
        readable_text(session, actor, text_id)
        session.merge(
            Coding(
                text_id=text_id,
                coder_id=actor.account_id,
                themes=list(themes),
                suggested=None if suggested is None else list(suggested[:MOST_THEMES]),
                codebook_version=codebook().version,
            )
        )


def readable_text(session: Session, actor: Actor, text_id: str) -> tuple[SealedText, Response]:
    """A text of the actor's own table whose phase is closed. Raises NotAllowed, TableUnknown."""
    text = session.get(SealedText, text_id)
    if text is None:
        raise NotAllowed
    response = session.get_one(Response, text.response_id)
    table = own_table(session, actor, response.table_id)
    if Phase(response.phase) not in READABLE_IN[TableState(table.state)]:
        raise NotAllowed
    return text, response


def table_codings(
    session: Session, actor: Actor, table_id: str, key: bytes
) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The redacted words that somebody of this table coded, opened, with their themes: the actor's
    own decision, else a colleague's. For suggestions, in memory alone.
    """
    rows = session.exec(
        select(Coding, SealedText.redacted)
        .join(SealedText, col(SealedText.id) == col(Coding.text_id))
        .join(Response, col(Response.id) == col(SealedText.response_id))
        .where(Response.table_id == table_id)
        .order_by(col(Coding.text_id), col(Coding.coder_id))
    ).all()
    sealed = {coding.text_id: redacted for coding, redacted in rows}
    themes = {coding.text_id: tuple(coding.themes) for coding, _ in rows}
    themes |= {c.text_id: tuple(c.themes) for c, _ in rows if c.coder_id == actor.account_id}
    return tuple((open_words(key, sealed[each])[0], themes[each]) for each in sealed)


def open_words(key: bytes, sealed: bytes) -> tuple[str, Language]:
    """The words of one sealed copy and their language."""
    plain = json.loads(unseal(key, sealed))
    return plain["words"], plain["language"]


def open_tag(key: bytes, sealed: bytes) -> str:
    """The tag by which a quote from this redacted copy is found back; "" where it has none, as
    words that were sent before there were tags. See models/survey/quote_tags.py.
    """
    tag: str = json.loads(unseal(key, sealed)).get("tag", "")
    return tag


def may_be_quoted(session: Session, response_id: str) -> bool:
    """Whether the dancer agreed that their redacted words may be quoted."""
    consent = session.get(Consent, (response_id, QUOTE_CONSENT))
    return consent is not None and consent.given


def _text_to_code(
    text: SealedText,
    response: Response,
    key: bytes,
    beside: dict[str, list[str]],
    *,
    quotable: bool,
    by_link: bool,
    decided: dict[str, tuple[str, ...]],
    gone: tuple[str, ...],
) -> TextToCode:
    words, language = open_words(key, text.redacted)
    ticked = [theme for question in THEME_QUESTIONS for theme in beside.get(question, [])]
    ages = beside.get("age_band") or [""]
    sectors = beside.get("sector") or [""]
    return TextToCode(
        text.id,
        Phase(response.phase),
        text.question,
        without(words, gone, language),
        language,
        tuple(ticked),
        sectors[0],
        COARSE_AGE.get(ages[0], ""),
        quotable,
        by_link,
        decided.get(text.id),
    )


def _answers_beside(session: Session, table_id: str) -> dict[str, dict[str, list[str]]]:
    rows = session.exec(
        select(Answer)
        .join(Response, col(Response.id) == col(Answer.response_id))
        .where(
            Response.table_id == table_id,
            col(Answer.question).in_((*THEME_QUESTIONS, "sector", "age_band")),
        )
    ).all()
    beside: dict[str, dict[str, list[str]]] = defaultdict(dict)
    for row in rows:
        beside[row.response_id][row.question] = row.choices
    return beside


def _quotable_responses(session: Session, table_id: str) -> set[str]:
    return set(
        session.exec(
            select(Consent.response_id)
            .join(Response, col(Response.id) == col(Consent.response_id))
            .where(
                Response.table_id == table_id,
                Consent.purpose == QUOTE_CONSENT,
                col(Consent.given).is_(True),
            )
        ).all()
    )


def _by_link(session: Session, table_id: str) -> set[str]:
    """The responses that came by the open link, where both ways have people enough."""
    rows = session.exec(
        select(Response.id, Response.card_lookup, AccessCard.by_link)
        .join(AccessCard, col(AccessCard.lookup) == col(Response.card_lookup))
        .where(Response.table_id == table_id)
    ).all()
    people = Counter(came_by_link for _, came_by_link in {(card, way) for _, card, way in rows})
    if min(people[True], people[False]) < LIVE_MINIMUM_COUNT:
        return set()
    return {response for response, _, came_by_link in rows if came_by_link}


def _decisions_of(session: Session, actor: Actor, table_id: str) -> dict[str, tuple[str, ...]]:
    rows = session.exec(
        select(Coding)
        .join(SealedText, col(SealedText.id) == col(Coding.text_id))
        .join(Response, col(Response.id) == col(SealedText.response_id))
        .where(Response.table_id == table_id, Coding.coder_id == actor.account_id)
    ).all()
    return {row.text_id: tuple(row.themes) for row in rows}
