"""The texts of a table as plain values, for what stands out in them."""

from collections import defaultdict
from collections.abc import Iterable

from sqlmodel import Session, col, select

from analysis.counts import Answer as Counted
from analysis.counts import OwnSector, own_sector
from analysis.redaction import without
from analysis.words import Writing
from models.coding.codings import open_words
from models.coding.taken_out_rows import words_taken_out
from models.outcomes.respondents import coded_themes
from models.people.actors import Actor, Role, require
from models.storage.store import Store
from models.survey.responses import Answer, Response, SealedText
from models.tables.round_tables import READABLE_IN, Phase, TableState, own_table
from models.tables.table_keys import reading_key

COUNTS_IN: dict[OwnSector, tuple[str, ...]] = {
    "sport": ("sport",),
    "education_culture": ("education_culture",),
    "both": ("sport", "education_culture"),
}


def writings_of_table(store: Store, actor: Actor, table_id: str) -> tuple[Writing, ...]:
    """The redacted texts of all phases that closed, without the words that were taken out, in an
    order that tells nothing.

    A writer is a number that holds within this one answer: the next call may number them otherwise.
    The sector is what the dancer said in a phase that closed. Themes are of people who were sure.

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
        themes = coded_themes(session, [table_id])
        sectors = _sectors(session, table_id, phases)
        gone = words_taken_out(session, key, table_id)
    numbers = _numbers(response.card_lookup for _text, response in rows)
    return tuple(
        _writing(
            text,
            response,
            key,
            gone,
            writer=numbers[response.card_lookup],
            sectors=COUNTS_IN.get(sectors.get(response.card_lookup, "none"), ()),
            themes=themes.get(text.id),
        )
        for text, response in rows
    )


def _writing(
    text: SealedText,
    response: Response,
    key: bytes,
    gone: tuple[str, ...],
    *,
    writer: int,
    sectors: tuple[str, ...],
    themes: list[str] | None,
) -> Writing:
    words, language = open_words(key, text.redacted)
    return Writing(
        writer,
        without(words, gone, language),
        language,
        response.phase,
        sectors,
        None if themes is None else tuple(themes),
    )


def _numbers(cards: Iterable[str]) -> dict[str, int]:
    """A number for each card, by the first of its texts in an order that tells nothing."""
    return {card: number for number, card in enumerate(dict.fromkeys(cards))}


def _sectors(session: Session, table_id: str, phases: Iterable[Phase]) -> dict[str, OwnSector]:
    """The own sector of each card that answered that question in one of these phases."""
    rows = session.exec(
        select(Answer, Response)
        .join(Response, col(Response.id) == col(Answer.response_id))
        .where(
            Response.table_id == table_id,
            col(Response.phase).in_(phases),
            Answer.question == "sector",
        )
    ).all()
    said: dict[str, dict[str, dict[str, Counted]]] = defaultdict(dict)
    for answer, response in rows:
        counted = Counted(tuple(answer.choices), answer.outside)
        said[response.card_lookup][response.phase] = {"sector": counted}
    return {
        card: own_sector(by_phase.get(Phase.BEFORE), by_phase.get(Phase.AFTER))
        for card, by_phase in said.items()
    }
