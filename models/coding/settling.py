"""Settling a difference between coders: what the team decided on a text, and why."""

from sqlmodel import Session, col, select

from analysis.signs import kept_words
from content.codebook import codebook
from models.coding.checks import checked_themes, sealed_without_names
from models.coding.codings import Coding, readable_text
from models.coding.own_themes import own_themes_in
from models.coding.settled_rows import Settled
from models.errors import NothingToSettle, ReadFirst, SettledMeanwhile, TextGone, WhyMissing
from models.people.actors import Actor, Role, require
from models.storage.store import Store
from models.survey.responses import Response, SealedText
from models.tables.round_tables import RoundTable

SHORTEST_WHY, LONGEST_WHY = 10, 500  # characters


def settle(
    store: Store,
    actor: Actor,
    text_id: str,
    themes: tuple[str, ...],
    reason: str,
    *,
    seen: str = "",
) -> None:
    """Keeps what the team decided on a text, the most important theme first, and why. It counts in
    place of what each coder chose; those codings stay. `seen` is the edition of what was settled
    when the page was drawn, "" for nothing: so nobody writes over what they did not read. Names are
    taken out of the reason, which is sealed.

    Raises TooManyThemes, AnswerUnknown, ThemeGone (themes), WhyMissing, NotAllowed, TableUnknown,
    TextGone, ReadFirst, NothingToSettle, SettledMeanwhile.
    """
    require(actor, Role.FACILITATOR)
    said = kept_words(reason).strip()
    if not SHORTEST_WHY <= len(said) <= LONGEST_WHY:
        raise WhyMissing
    with store.write() as session:
        response = _read_by(session, actor, text_id)
        row = _settled_as_seen(session, text_id, seen)
        if row is None and len(_coders_of(session, text_id)) < 2:
            raise NothingToSettle
        table = session.get_one(RoundTable, response.table_id)
        own = own_themes_in(session, [table.id])
        sealed = sealed_without_names(table.reading_public_key, said)
        session.merge(
            Settled(
                text_id=text_id,
                themes=list(checked_themes(own, themes)),
                sealed_why=sealed or b"",
                settled_by=actor.account_id,
                codebook_version=codebook().version,
            )
        )


def take_back_settled(store: Store, actor: Actor, text_id: str, *, seen: str = "") -> None:
    """What each coder chose counts again. Raises NotAllowed, TableUnknown, TextGone, ReadFirst,
    SettledMeanwhile.
    """
    require(actor, Role.FACILITATOR)
    with store.write() as session:
        _read_by(session, actor, text_id)
        row = _settled_as_seen(session, text_id, seen)
        if row is not None:
            session.delete(row)


def _read_by(session: Session, actor: Actor, text_id: str) -> Response:
    """The response of a text on which the actor decided herself, the text held until the end."""
    if session.get(SealedText, text_id, with_for_update=True) is None:
        raise TextGone
    _text, response = readable_text(session, actor, text_id)
    if session.get(Coding, (text_id, actor.account_id)) is None:
        raise ReadFirst
    return response


def _settled_as_seen(session: Session, text_id: str, seen: str) -> Settled | None:
    row = session.get(Settled, text_id)
    if (row.edition if row else "") != seen:
        raise SettledMeanwhile
    return row


def _coders_of(session: Session, text_id: str) -> list[str]:
    asked = select(Coding.coder_id).where(Coding.text_id == text_id)
    return list(session.exec(asked.where(col(Coding.ask_again).is_(False))).all())
