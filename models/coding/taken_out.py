"""Words that facilitators take out of all texts of their table, beside what redaction hides.

The list is applied wherever a redacted text is opened. So it holds at once, for all facilitators of
the table and for texts that come later, and it can be undone.
"""

from dataclasses import dataclass

from sqlmodel import Session

from analysis.redaction import stands_in, without
from models.coding.codings import open_words
from models.coding.taken_out_rows import TakenOut, opened_rows, words_taken_out
from models.errors import NotAllowed, WordsNotThere
from models.people.actors import Actor, Role, require
from models.people.audit import Act, note
from models.storage.sealing import seal
from models.storage.store import Store
from models.survey.responses import Response, SealedText
from models.survey.voice_rows import Voice
from models.tables.round_tables import READABLE_IN, Phase, RoundTable, TableState, own_table
from models.tables.table_keys import reading_key


@dataclass(frozen=True)
class OpenedTakenOut:
    """Words that were taken out, and the id by which they are put back."""

    taken_out_id: str
    words: str


def take_out(store: Store, actor: Actor, text_id: str, chosen: tuple[str, ...]) -> None:
    """Takes each of the chosen words out of all texts of this text's table.

    Raises WordsNotThere (one does not stand in this text, or is more than a word), NotAllowed,
    TableUnknown, StillLocked.
    """
    require(actor, Role.FACILITATOR)
    with store.write() as session:
        text, table = _readable(session, actor, text_id)
        key = reading_key(session, actor, table.id)
        words_there, language = open_words(key, text.redacted)
        readable = without(words_there, words_taken_out(session, key, table.id), language)
        if not chosen or not all(_is_one_word(each, readable) for each in chosen):
            raise WordsNotThere
        for each in chosen:
            sealed = seal(table.reading_public_key, each.strip().encode())
            session.add(TakenOut(table_id=table.id, sealed_words=sealed))
        note(store, session, actor, Act.WORDS_TAKEN_OUT, table.id)


def put_back(store: Store, actor: Actor, table_id: str, taken_out_id: str) -> None:
    """Lets these words be read again; a second press finds them there. Raises NotAllowed,
    TableUnknown.
    """
    require(actor, Role.FACILITATOR)
    with store.write() as session:
        own_table(session, actor, table_id)
        row = session.get(TakenOut, taken_out_id)
        if row is not None and row.table_id == table_id:
            session.delete(row)
            note(store, session, actor, Act.WORDS_PUT_BACK, table_id)


def taken_out(store: Store, actor: Actor, table_id: str) -> tuple[OpenedTakenOut, ...]:
    """What was taken out of the texts of this table, in the order of the alphabet.

    Raises NotAllowed, TableUnknown, StillLocked.
    """
    require(actor, Role.FACILITATOR)
    with store.read() as session:
        own_table(session, actor, table_id)
        key = reading_key(session, actor, table_id)
        opened = opened_rows(session, key, table_id)
    found = [OpenedTakenOut(row_id, words) for row_id, words in opened.items()]
    return tuple(sorted(found, key=lambda each: each.words.casefold()))


def _is_one_word(word: str, text: str) -> bool:
    # With more than one, passages that coders marked would not be where they were.
    return len(word.split()) == 1 and stands_in(text, word)


def _readable(session: Session, actor: Actor, text_id: str) -> tuple[SealedText, RoundTable]:
    """A text of the actor's own table that may be read by now: of a phase that closed, or of the
    talk once it came out.
    """
    text = session.get(SealedText, text_id)
    if text is None:
        raise NotAllowed
    response = session.get_one(Response, text.response_id)
    table = own_table(session, actor, response.table_id)
    voice = session.get(Voice, text_id)
    came_out = voice is not None and voice.shown
    if not came_out and Phase(response.phase) not in READABLE_IN[TableState(table.state)]:
        raise NotAllowed
    return text, table
