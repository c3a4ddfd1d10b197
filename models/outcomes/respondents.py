"""Rows into respondents: what counting needs of a table's dancers, and nothing more."""

from collections import defaultdict
from collections.abc import Sequence

from sqlmodel import Session, col, select

from analysis.counts import Answer as Counted
from analysis.counts import Respondent, own_sector
from models.coding.codings import Coding
from models.coding.own_themes import own_themes_in
from models.coding.settled_rows import settled_rows
from models.survey.responses import Answer, Response, SealedText


def respondents_of(session: Session, table_ids: Sequence[str]) -> list[Respondent]:
    """Every card of these tables that sent something, with the themes coded in its words."""
    responses = session.exec(select(Response).where(col(Response.table_id).in_(table_ids))).all()
    answers = _answers(session, table_ids)
    coded = _coded_per_response(session, table_ids)
    per_card: dict[str, dict[str, Response]] = defaultdict(dict)
    for response in responses:
        per_card[response.card_lookup][response.phase] = response
    return [_respondent(sent, answers, coded) for sent in per_card.values()]


def coded_themes(session: Session, table_ids: Sequence[str]) -> dict[str, list[str]]:
    """Per text the themes that the team settled on; else those that a person who was sure gave it,
    where what several coders gave is put together, each coder's own order kept.
    """
    rows = session.exec(
        select(Coding)
        .join(SealedText, col(SealedText.id) == col(Coding.text_id))
        .join(Response, col(Response.id) == col(SealedText.response_id))
        .where(col(Response.table_id).in_(table_ids), col(Coding.unsure).is_(False))
        .order_by(col(Coding.coder_id))
    ).all()
    themes: dict[str, list[str]] = defaultdict(list)
    for row in rows:
        themes[row.text_id] += [theme for theme in row.themes if theme not in themes[row.text_id]]
    settled = {row.text_id: list(row.themes) for row in settled_rows(session, table_ids)}
    return {**themes, **settled}


def counted_themes(session: Session, table_ids: Sequence[str]) -> dict[str, tuple[str, ...]]:
    """The same as themes of the codebook: a table's own theme as the one under which it falls."""
    counted = own_themes_in(session, table_ids).counted
    return {text: counted(themes) for text, themes in coded_themes(session, table_ids).items()}


def _respondent(
    sent: dict[str, Response],
    answers: dict[str, dict[str, Counted]],
    coded: dict[str, frozenset[str]],
) -> Respondent:
    def of(phase: str) -> dict[str, Counted] | None:
        return answers.get(sent[phase].id, {}) if phase in sent else None

    before, after = of("before"), of("after")
    return Respondent(
        before,
        after,
        own_sector(before, after),
        {phase: coded.get(response.id, frozenset()) for phase, response in sent.items()},
    )


def _answers(session: Session, table_ids: Sequence[str]) -> dict[str, dict[str, Counted]]:
    rows = session.exec(
        select(Answer)
        .join(Response, col(Response.id) == col(Answer.response_id))
        .where(col(Response.table_id).in_(table_ids))
    ).all()
    answers: dict[str, dict[str, Counted]] = defaultdict(dict)
    for row in rows:
        answers[row.response_id][row.question] = Counted(tuple(row.choices), row.outside)
    return answers


def _coded_per_response(session: Session, table_ids: Sequence[str]) -> dict[str, frozenset[str]]:
    themes = counted_themes(session, table_ids)
    rows = session.exec(
        select(SealedText.id, SealedText.response_id)
        .join(Response, col(Response.id) == col(SealedText.response_id))
        .where(col(Response.table_id).in_(table_ids))
    ).all()
    coded: dict[str, frozenset[str]] = defaultdict(frozenset)
    for text_id, response_id in rows:
        coded[response_id] |= frozenset(themes.get(text_id, ()))
    return dict(coded)
