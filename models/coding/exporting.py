"""The texts and codings of a table as plain values for a file that leaves the platform.

Nothing in them leads back: texts have ids of this file alone and stand in the order of those, and
coders are numbers. Who took a file along is on record.
"""

from collections import defaultdict
from dataclasses import replace
from datetime import date

from sqlmodel import Session, col, select

from analysis.exports import (
    CodedTable,
    CodedText,
    CodersDecision,
    Passage,
    ThemeToShare,
    codebook_now,
)
from analysis.redaction import pieces
from content.languages import Text
from content.questionnaire import questionnaire
from models.coding.codings import Coding, TextToCode, codings_of_table, decision_of, texts_to_code
from models.coding.own_themes import OwnThemes, own_themes_in
from models.coding.settled_rows import settled_rows
from models.live.rounds import Round
from models.people.actors import Actor, Role, require
from models.people.audit import Act, note
from models.people.keeping import keeping_in
from models.storage.rows import random_id
from models.storage.store import Store
from models.survey.answers import ROUND
from models.survey.responses import Response, SealedText
from models.tables.round_tables import RoundTable, own_table
from models.tables.table_keys import reading_key
from models.tables.terms import terms_of


def export_codings(store: Store, actor: Actor, table_id: str) -> CodedTable:
    """Every redacted text that may be read by now, without words that were taken out, with what
    each coder decided and the team settled, and the table's own themes. Puts on record that the
    actor took it along; a text that a dancer takes back meanwhile is not in it.

    Raises NotAllowed, TableUnknown, StillLocked, NotSaved.
    """
    require(actor, Role.FACILITATOR)
    texts = texts_to_code(store, actor, table_id)
    with store.write() as session:
        table = own_table(session, actor, table_id)
        key = reading_key(session, actor, table_id)
        numbers, codings = _codings(session, table_id)
        still_there = _ids_of_texts(session, table_id)
        own = own_themes_in(session, [table_id])
        settled = {
            row.text_id: own.followed(row.themes) for row in settled_rows(session, [table_id])
        }
        coded = [
            replace(
                _coded_text(session, text, key, numbers, codings[text.text_id]),
                settled=settled.get(text.text_id),
            )
            for text in texts
            if text.text_id in still_there
        ]
        kept_days, gone_on = _until(session, table, actor.at.date())
        note(store, session, actor, Act.CODINGS_EXPORTED, table_id)
    return CodedTable(
        texts=tuple(sorted(coded, key=lambda each: each.text_id)),
        coders=len(numbers),
        codebook=codebook_now().with_own(_to_share(own, coded)),
        made_on=actor.at.date(),
        gone_on=gone_on,
        kept_days=kept_days,
        practice=store.is_practice,
    )


def _codings(
    session: Session, table_id: str
) -> tuple[dict[str, int], defaultdict[str, list[Coding]]]:
    """The number of each coder, the same in every file as long as no other joins, and the codings
    of each text.
    """
    rows = codings_of_table(session, table_id)
    by_text: defaultdict[str, list[Coding]] = defaultdict(list)
    for row in rows:
        by_text[row.text_id].append(row)
    coders = sorted({row.coder_id for row in rows})  # the ids are random: no name decides
    return {coder: number for number, coder in enumerate(coders, 1)}, by_text


def _to_share(own: OwnThemes, coded: list[CodedText]) -> tuple[ThemeToShare, ...]:
    """Own themes that can be chosen, and those of before that a text still has."""
    used = {theme for text in coded for each in text.decisions for theme in each.themes}
    used |= {theme for text in coded for theme in text.settled or ()}
    in_use = {theme.key for theme in own.in_use}
    return tuple(
        ThemeToShare(
            theme.key,
            Text(nl=theme.name, en=theme.name),
            Text(nl=theme.definition or theme.name, en=theme.definition or theme.name),
            theme.counts_as,
        )
        for theme in own.every
        if theme.key in in_use | used
    )


def _ids_of_texts(session: Session, table_id: str) -> set[str]:
    rows = select(SealedText.id).join(Response, col(Response.id) == col(SealedText.response_id))
    return set(session.exec(rows.where(Response.table_id == table_id)).all())


def _coded_text(
    session: Session, text: TextToCode, key: bytes, numbers: dict[str, int], codings: list[Coding]
) -> CodedText:
    decided = [_decision(text.words, key, numbers[each.coder_id], each) for each in codings]
    return CodedText(
        text_id=random_id(),
        phase=text.phase.value,
        question=_question_words(session, text.question),
        words=text.words,
        language=text.language,
        sector=text.sector,
        age=text.age,
        ticked=text.ticked_themes,
        decisions=tuple(sorted(decided, key=lambda each: each.coder)),
    )


def _decision(words: str, key: bytes, coder: int, coding: Coding) -> CodersDecision:
    said, places = decision_of(key, coding), pieces(words)
    passages = tuple(
        Passage(mark.theme, places[mark.first][0], places[mark.last][1]) for mark in said.marks
    )
    return CodersDecision(coder, said.themes, passages, said.memo, said.unsure)


def _question_words(session: Session, question: str) -> Text:
    """What a text answers: a question of the survey, or a round of the talk by its title."""
    if not question.startswith(ROUND):
        return questionnaire().question(question).text
    row = session.get_one(Round, question.removeprefix(ROUND))
    return Text(nl=row.title_nl, en=row.title_en)


def _until(session: Session, table: RoundTable, today: date) -> tuple[int, date | None]:
    """After how many days the table's own words go, and on which day, if it closed."""
    chosen = keeping_in(session)
    closed_on = table.closed_on or today
    answers = terms_of(table, closed_on, chosen).answers
    return (answers - closed_on).days, answers if table.closed_on else None
