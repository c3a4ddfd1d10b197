"""Deciding what a text is about, and taking that back."""

from sqlmodel import Session

from analysis.redaction import pieces
from content.codebook import codebook
from models.coding.checks import checked_themes, sealed_without_names
from models.coding.codings import MOST_THEMES, Coding, Mark, open_words, readable_text
from models.coding.own_themes import own_themes_in
from models.errors import AnswerUnknown, MemoTooLong
from models.people.actors import Actor, Role, require
from models.storage.store import Store
from models.survey.responses import SealedText
from models.tables.round_tables import RoundTable
from models.tables.table_keys import reading_key

LONGEST_MEMO = 1000  # characters


def code_text(
    store: Store,
    actor: Actor,
    text_id: str,
    themes: tuple[str, ...],
    suggested: tuple[str, ...] | None = None,
    *,
    marks: tuple[Mark, ...] = (),
    memo: str = "",
    unsure: bool = False,
) -> None:
    """Keeps this coder's decision, in place of an earlier one: none to three themes, the most
    important first; `suggested` are the themes that stood beside the text as suggestions. Names are
    taken out of the memo, which is sealed.

    Raises NotAllowed, TableUnknown, TooManyThemes, MemoTooLong, AnswerUnknown (a theme that there
    isn't, twice the same, a passage that the text hasn't or of a theme that was not chosen),
    ThemeGone (split or removed meanwhile), and with passages StillLocked.
    """
    require(actor, Role.FACILITATOR)
    if not {mark.theme for mark in marks} <= set(themes):
        raise AnswerUnknown
    if len(memo) > LONGEST_MEMO:
        raise MemoTooLong
    with store.write() as session:
        text, response = readable_text(session, actor, text_id)
        if marks:
            _check_passages(session, actor, text, response.table_id, marks)
        table = session.get_one(RoundTable, response.table_id)
        own = own_themes_in(session, [table.id])
        session.merge(
            Coding(
                text_id=text_id,
                coder_id=actor.account_id,
                themes=list(checked_themes(own, themes)),
                suggested=None if suggested is None else list(suggested[:MOST_THEMES]),
                unsure=unsure,
                marks=[[*own.followed([mark.theme]), mark.first, mark.last] for mark in marks],
                sealed_memo=sealed_without_names(table.reading_public_key, memo),
                codebook_version=codebook().version,
            )
        )


def take_back_coding(store: Store, actor: Actor, text_id: str) -> None:
    """This coder has not decided on this text any more; again does nothing. Raises NotAllowed,
    TableUnknown.
    """
    require(actor, Role.FACILITATOR)
    with store.write() as session:
        readable_text(session, actor, text_id)
        coding = session.get(Coding, (text_id, actor.account_id))
        if coding is not None:
            session.delete(coding)


def _check_passages(
    session: Session, actor: Actor, text: SealedText, table_id: str, marks: tuple[Mark, ...]
) -> None:
    words, _language = open_words(reading_key(session, actor, table_id), text.redacted)
    there = len(pieces(words))
    if not all(0 <= mark.first <= mark.last < there for mark in marks):
        raise AnswerUnknown
