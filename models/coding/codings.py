"""Codings: what a person decided that a text is about, and the texts there are to read."""

import json
from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from sqlalchemy import JSON, Column, true
from sqlmodel import Field, Session, SQLModel, col, select
from sqlmodel.sql.expression import SelectOfScalar

from analysis.disclosure import LIVE_MINIMUM_COUNT
from analysis.redaction import without
from content.languages import Language
from models.coding.own_themes import own_themes_in
from models.coding.taken_out_rows import words_taken_out
from models.errors import NotAllowed, TextGone
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
    machine had suggested beside it, None where nothing could be seen of that. `marks` are passages,
    [theme, first piece, last piece]; the memo is sealed to the table's reading key. `ask_again`: a
    theme among them changed since, and the coder is asked once more.
    """

    __table_args__ = UNORDERED

    text_id: str = Field(foreign_key="sealedtext.id", primary_key=True)
    coder_id: str = Field(foreign_key="account.id", primary_key=True)
    themes: list[str] = Field(default_factory=list, sa_column=Column(JSON, nullable=False))
    suggested: list[str] | None = Field(default=None, sa_column=Column(JSON, nullable=True))
    unsure: bool = False
    marks: list[list[Any]] = Field(default_factory=list, sa_column=Column(JSON, nullable=False))
    sealed_memo: bytes | None = None
    ask_again: bool = False
    codebook_version: int


@dataclass(frozen=True)
class Mark:
    """A passage that is about a theme: from one piece of the text to another, both included. See
    analysis/redaction/pieces.py.
    """

    theme: str
    first: int
    last: int


@dataclass(frozen=True)
class Decision:
    """What one coder decided on one text. `unsure`: she does not know; it is to be looked at again,
    and `themes` may be empty or a guess. `again`: a theme among them changed since.
    """

    themes: tuple[str, ...] = ()
    marks: tuple[Mark, ...] = ()
    memo: str = ""
    unsure: bool = False
    again: bool = False


@dataclass(frozen=True)
class TextToCode:
    """A redacted text and what may stand beside it. `decision` is None until this coder decided.

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
    decision: Decision | None

    @property
    def themes(self) -> tuple[str, ...] | None:
        """The themes that this coder decided on, the most important first."""
        return self.decision.themes if self.decision else None


def texts_to_code(store: Store, actor: Actor, table_id: str) -> tuple[TextToCode, ...]:
    """The redacted texts of all phases that closed, in an order that tells nothing.

    Raises NotAllowed, TableUnknown, StillLocked.
    """
    return open_texts(store, actor, table_id, None)


def open_texts(
    store: Store, actor: Actor, table_id: str, text_ids: Collection[str] | None
) -> tuple[TextToCode, ...]:
    """The same, of these texts alone, unless None is asked for."""
    require(actor, Role.FACILITATOR)
    some = true() if text_ids is None else col(SealedText.id).in_(text_ids)
    with store.read() as session:
        table = own_table(session, actor, table_id)
        phases = READABLE_IN[TableState(table.state)]
        key = reading_key(session, actor, table_id)
        rows = session.exec(
            select(SealedText, Response)
            .join(Response, col(Response.id) == col(SealedText.response_id))
            .where(Response.table_id == table_id, col(Response.phase).in_(phases), some)
            .order_by(SealedText.id)
        ).all()
        theirs = _responses_of(table_id, text_ids)
        beside = _answers_beside(session, theirs)
        quotable = _quotable_responses(session, theirs)
        decided = _decisions_of(session, actor, theirs)
        by_link = _by_link(session, table_id, theirs)
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


def readable_text(session: Session, actor: Actor, text_id: str) -> tuple[SealedText, Response]:
    """A text of the actor's own table whose phase is closed. Raises TextGone, NotAllowed,
    TableUnknown.
    """
    text = session.get(SealedText, text_id)
    if text is None:
        raise TextGone
    response = session.get_one(Response, text.response_id)
    table = own_table(session, actor, response.table_id)
    if Phase(response.phase) not in READABLE_IN[TableState(table.state)]:
        raise NotAllowed
    return text, response


def codings_of_table(session: Session, table_id: str) -> list[Coding]:
    """Every decision of every coder on this table's texts."""
    rows = session.exec(
        select(Coding)
        .join(SealedText, col(SealedText.id) == col(Coding.text_id))
        .join(Response, col(Response.id) == col(SealedText.response_id))
        .where(Response.table_id == table_id)
    ).all()
    return list(rows)


def table_codings(
    session: Session, actor: Actor, table_id: str, key: bytes
) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The redacted words that somebody of this table coded, opened, with their themes: the actor's
    own decision, else a colleague's, as themes of the codebook. For suggestions, in memory alone.
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
    counted = own_themes_in(session, [table_id]).counted
    return tuple((open_words(key, sealed[each])[0], counted(themes[each])) for each in sealed)


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
    decided: dict[str, Coding],
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
        decision_of(key, decided[text.id]) if text.id in decided else None,
    )


def decision_of(key: bytes, coding: Coding) -> Decision:
    """What this coding says, its memo opened with the table's reading key."""
    memo = unseal(key, coding.sealed_memo).decode() if coding.sealed_memo else ""
    marks = tuple(Mark(theme, first, last) for theme, first, last in coding.marks)
    return Decision(tuple(coding.themes), marks, memo, coding.unsure, coding.ask_again)


def _responses_of(table_id: str, text_ids: Collection[str] | None) -> SelectOfScalar[str]:
    """The responses of these texts, or of all of the table."""
    all_of_them = select(Response.id).where(Response.table_id == table_id)
    if text_ids is None:
        return all_of_them
    texts = select(SealedText.response_id).where(col(SealedText.id).in_(text_ids))
    return all_of_them.where(col(Response.id).in_(texts))


def _answers_beside(
    session: Session, theirs: SelectOfScalar[str]
) -> dict[str, dict[str, list[str]]]:
    rows = session.exec(
        select(Answer).where(
            col(Answer.response_id).in_(theirs),
            col(Answer.question).in_((*THEME_QUESTIONS, "sector", "age_band")),
        )
    ).all()
    beside: dict[str, dict[str, list[str]]] = defaultdict(dict)
    for row in rows:
        beside[row.response_id][row.question] = row.choices
    return beside


def _quotable_responses(session: Session, theirs: SelectOfScalar[str]) -> set[str]:
    return set(
        session.exec(
            select(Consent.response_id).where(
                col(Consent.response_id).in_(theirs),
                Consent.purpose == QUOTE_CONSENT,
                col(Consent.given).is_(True),
            )
        ).all()
    )


def _by_link(session: Session, table_id: str, theirs: SelectOfScalar[str]) -> set[str]:
    """Those who came by the open link, where both ways have people enough. Nobody is counted where
    none of these came by it: a table may have thousands.
    """
    came = set(
        session.exec(
            select(Response.id)
            .join(AccessCard, col(AccessCard.lookup) == col(Response.card_lookup))
            .where(col(Response.id).in_(theirs), col(AccessCard.by_link).is_(True))
        ).all()
    )
    both = came and all(_are_enough(session, table_id, by_link=way) for way in (True, False))
    return came if both else set()


def _are_enough(session: Session, table_id: str, *, by_link: bool) -> bool:
    """Whether people enough came this way; it looks no further than that."""
    people = (
        select(Response.card_lookup)
        .join(AccessCard, col(AccessCard.lookup) == col(Response.card_lookup))
        .where(Response.table_id == table_id, col(AccessCard.by_link).is_(by_link))
        .distinct()
        .limit(LIVE_MINIMUM_COUNT)
    )
    return len(session.exec(people).all()) >= LIVE_MINIMUM_COUNT


def _decisions_of(session: Session, actor: Actor, theirs: SelectOfScalar[str]) -> dict[str, Coding]:
    rows = session.exec(
        select(Coding)
        .join(SealedText, col(SealedText.id) == col(Coding.text_id))
        .where(col(SealedText.response_id).in_(theirs), Coding.coder_id == actor.account_id)
    ).all()
    return {row.text_id: row for row in rows}
