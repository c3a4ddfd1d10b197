"""Proposed quotes beside the rules of "Numbers that protect"."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlmodel import Session, col, select

from analysis.disclosure import QUOTE_TABLE_SIZE, QUOTE_THEME_WRITERS, Quote, salted_hash
from analysis.redaction import without
from content.wording import N_
from models.coding.codings import may_be_quoted, open_tag, open_words
from models.coding.quotes import QuoteProposal
from models.coding.taken_out_rows import words_taken_out
from models.outcomes.respondents import counted_themes
from models.people.actors import Actor
from models.storage.rows import random_id
from models.storage.sealing import unseal
from models.survey.responses import Answer, Response, SealedText
from models.tables.round_tables import Phase
from models.tables.table_keys import reading_key

NO_CONSENT = N_("The dancer did not agree to be quoted.")
NO_THEME = N_("The text has no theme yet.")
FEW_WRITERS = N_("Fewer than five dancers of this table wrote about this theme.")
OWN_PROPOSAL = N_("You proposed this quote yourself. Another facilitator has to judge it.")
SMALL_TABLE = N_("Fewer than twenty dancers of this table took part.")


@dataclass(frozen=True)
class ProposedQuote:
    """A quote to judge; `objections` are the rules it breaks, as translatable sentences."""

    quote_id: str
    words: str
    theme: str
    sector: str
    phase: str
    tag: str
    objections: tuple[str, ...]

    def as_published(self) -> Quote:
        """The quote as it stands in a release."""
        return Quote(
            words=self.words,
            theme=self.theme,
            sector=self.sector,
            phase=self.phase,
            tag=self.tag,
        )


def proposed_quotes(
    session: Session, actor: Actor, table_ids: Sequence[str]
) -> tuple[ProposedQuote, ...]:
    """The quotes proposed from these tables, opened. Raises NotAllowed, StillLocked."""
    return tuple(quote for table_id in table_ids for quote in _of_table(session, actor, table_id))


def _of_table(session: Session, actor: Actor, table_id: str) -> list[ProposedQuote]:
    rows = session.exec(
        select(QuoteProposal, SealedText, Response)
        .join(SealedText, col(SealedText.id) == col(QuoteProposal.text_id))
        .join(Response, col(Response.id) == col(SealedText.response_id))
        .where(Response.table_id == table_id)
        .order_by(QuoteProposal.id)
    ).all()
    if not rows:
        return []
    key = reading_key(session, actor, table_id)
    themes = counted_themes(session, [table_id])
    writers = _writers_per_theme(session, table_id, themes)
    people = len(
        set(session.exec(select(Response.card_lookup).where(Response.table_id == table_id)))
    )
    gone = words_taken_out(session, key, table_id)
    return [
        _proposed(session, key, gone, proposal, text, response, themes, writers, people, actor)
        for proposal, text, response in rows
    ]


def _proposed(
    session: Session,
    key: bytes,
    gone: tuple[str, ...],
    proposal: QuoteProposal,
    text: SealedText,
    response: Response,
    themes: dict[str, tuple[str, ...]],
    writers: dict[str, set[str]],
    people: int,
    actor: Actor,
) -> ProposedQuote:
    theme = next(iter(themes.get(text.id, [])), "")
    objections = []
    if not may_be_quoted(session, response.id):
        objections.append(NO_CONSENT)
    if proposal.proposed_by == actor.account_id:
        objections.append(OWN_PROPOSAL)
    if people < QUOTE_TABLE_SIZE:
        objections.append(SMALL_TABLE)
    if not theme:
        objections.append(NO_THEME)
    elif len(writers[theme]) < QUOTE_THEME_WRITERS:
        objections.append(FEW_WRITERS)
    _words, written_in = open_words(key, text.redacted)
    return ProposedQuote(
        proposal.id,
        without(unseal(key, proposal.sealed_words).decode(), gone, written_in),
        theme,
        _sector_of(session, response),
        response.phase,
        _salted(open_tag(key, text.redacted)),
        tuple(objections),
    )


def _sector_of(session: Session, response: Response) -> str:
    """The sector that the dancer gave, with what is quoted or with what she sent besides: at the
    talk itself nobody is asked. "" where she gave none.
    """
    asked = (
        select(Answer, Response.id)
        .join(Response, col(Response.id) == col(Answer.response_id))
        .where(Response.card_lookup == response.card_lookup, Answer.question == "sector")
        .order_by(col(Response.phase).desc())  # before, then after
    )
    given = {of: row.choices[0] for row, of in session.exec(asked).all() if row.choices}
    if response.phase != Phase.DURING:
        return given.get(response.id, "")
    return next(iter(given.values()), "")


def _salted(tag: str) -> str:
    """The tag as a release keeps it: another one for each quote."""
    return salted_hash(random_id(), tag) if tag else ""


def _writers_per_theme(
    session: Session, table_id: str, themes: dict[str, tuple[str, ...]]
) -> dict[str, set[str]]:
    rows = session.exec(
        select(SealedText.id, Response.card_lookup)
        .join(Response, col(Response.id) == col(SealedText.response_id))
        .where(Response.table_id == table_id)
    ).all()
    writers: dict[str, set[str]] = {}
    for text_id, card in rows:
        for theme in themes.get(text_id, []):
            writers.setdefault(theme, set()).add(card)
    return writers
