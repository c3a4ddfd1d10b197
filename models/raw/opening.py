"""Opening one text: the facilitator's part is added to what the adviser lent.

The words are given to who asked for them and kept nowhere.
"""

from dataclasses import dataclass
from datetime import datetime

from sqlmodel import Session

from models.errors import RawNotOpened, RequestGone
from models.people.actors import Actor, Role, require
from models.people.audit import Act, note
from models.people.unlocked import private_key
from models.raw.requests import RawRequest, RequestState, readable_until, request_in_state
from models.storage.sealing import CannotOpen, unseal
from models.storage.sealing_for_two import open_with_parts, part_for
from models.storage.store import Store
from models.survey.responses import SealedText, words_in
from models.tables.round_tables import RoundTable
from models.tables.table_keys import raw_share


@dataclass(frozen=True, repr=False)
class RawWords:
    """The words of one text as they were typed, the question they answer, and until when."""

    words: str
    question: str
    until: datetime


def open_raw(store: Store, actor: Actor, request_id: str) -> None:
    """Opens the text of the actor's own request; `opened_words` gives the words from then on.

    Raises NotAllowed, TableUnknown, StillLocked, RequestGone (nobody lent, the fifteen minutes are
    over, or the text was taken away), RawNotOpened.
    """
    require(actor, Role.FACILITATOR)
    with store.write() as session:
        request = _own(session, actor, request_id, RequestState.LENT, RequestState.OPENED)
        _words(session, actor, request)
        if not request.opened:
            request.opened = True
            note(store, session, actor, Act.RAW_OPENED, request.table_id, request.reason)


def opened_words(store: Store, actor: Actor, request_id: str) -> RawWords:
    """The words of a text that the actor opened, within the fifteen minutes.

    Raises NotAllowed, TableUnknown, StillLocked, RequestGone, RawNotOpened.
    """
    require(actor, Role.FACILITATOR)
    with store.read() as session:
        return _words(session, actor, _own(session, actor, request_id, RequestState.OPENED))


def _own(session: Session, actor: Actor, request_id: str, *states: RequestState) -> RawRequest:
    request = request_in_state(session, actor, request_id, *states)
    if request.asked_by != actor.account_id:
        raise RequestGone
    return request


def _words(session: Session, actor: Actor, request: RawRequest) -> RawWords:
    text = session.get_one(SealedText, request.text_id)
    until = readable_until(request)
    if request.part is None or until is None:
        raise RequestGone
    public = session.get_one(RoundTable, request.table_id).raw_public_key
    try:
        lent = unseal(private_key(actor), request.part)
        mine = part_for(raw_share(session, actor, request.table_id), text.raw)
        words = words_in(open_with_parts(public, (mine, lent), text.raw))
    except CannotOpen as error:
        raise RawNotOpened from error
    return RawWords(words, text.question, until)
