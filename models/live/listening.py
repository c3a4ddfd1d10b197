"""What a facilitator who unlocked hears of a round: redacted voices that came out with a batch,
each with the theme that a person gave it, or else the one that the machine suggests.
"""

from collections.abc import Mapping, MutableMapping, Sequence
from dataclasses import dataclass, replace

from sqlmodel import Session, col, select

from analysis.redaction import without
from analysis.themes import suggest
from content.codebook import codebook
from content.languages import Language
from models.coding.codings import MOST_THEMES, Coding, open_words, table_codings
from models.coding.taken_out_rows import words_taken_out
from models.errors import AnswerUnknown, NotAllowed, TooManyThemes
from models.live.rounds import Round
from models.people.actors import Actor, Role, require
from models.storage.store import Store
from models.survey.responses import SealedText
from models.survey.voice_rows import Decision, Voice, VoiceKind
from models.tables.round_tables import own_table
from models.tables.table_keys import reading_key


@dataclass(frozen=True)
class Opened:
    """A redacted text that was opened, and the themes that the machine suggests, best first."""

    words: str
    language: Language
    suggested: tuple[str, ...]

    def without(self, gone: tuple[str, ...]) -> "Opened":
        """The same, where these words were taken out."""
        return replace(self, words=without(self.words, gone, self.language))


Memory = MutableMapping[str, Opened]
"""Texts that were opened before, by id: held by who unlocked, in the server's memory alone."""


@dataclass(frozen=True)
class HeardVoice:
    """A voice as a facilitator reads it; `themes` is None until a person placed it."""

    text_id: str
    round_id: str
    opened: Opened
    themes: tuple[str, ...] | None

    @property
    def theme(self) -> str:
        """The theme under which it stands; "" where nobody knows one."""
        return next(iter(self.opened.suggested if self.themes is None else self.themes), "")


def voices_heard(
    store: Store, actor: Actor, table_id: str, round_id: str, memory: Memory
) -> tuple[HeardVoice, ...]:
    """What was said in a round and came out, in an order that tells nothing. Opens only what is not
    in `memory`, and adds it there.

    Raises NotAllowed, TableUnknown, StillLocked.
    """
    return _heard(store, actor, table_id, VoiceKind.SAID, memory, round_id)


def proposals(store: Store, actor: Actor, table_id: str, memory: Memory) -> tuple[HeardVoice, ...]:
    """The sentences of all rounds that are proposed and came out, and on which nobody decided.

    Raises NotAllowed, TableUnknown, StillLocked.
    """
    return _heard(store, actor, table_id, VoiceKind.PROPOSED, memory, "")


def place_voice(store: Store, actor: Actor, voice_id: str, themes: tuple[str, ...]) -> None:
    """Keeps this facilitator's decision on a voice that came out: none to three themes, the most
    important first. It is a coding like any other.

    Raises NotAllowed, TableUnknown, TooManyThemes, AnswerUnknown (no such theme).
    """
    require(actor, Role.FACILITATOR)
    if len(themes) > MOST_THEMES:
        raise TooManyThemes
    if not set(themes) <= {theme.key for theme in codebook().themes}:
        raise AnswerUnknown
    with store.write() as session:
        heard_voice(session, actor, voice_id)
        session.merge(
            Coding(
                text_id=voice_id,
                coder_id=actor.account_id,
                themes=list(dict.fromkeys(themes)),
                codebook_version=codebook().version,
            )
        )


def heard_voice(session: Session, actor: Actor, text_id: str) -> tuple[Voice, str]:
    """A voice of the actor's own table that came out, held, and the table's id.

    Raises NotAllowed, TableUnknown.
    """
    voice = session.get(Voice, text_id, with_for_update=True)
    if voice is None or not voice.shown:
        raise NotAllowed
    table_id = session.get_one(Round, voice.round_id).table_id
    own_table(session, actor, table_id)
    return voice, table_id


def _heard(
    store: Store, actor: Actor, table_id: str, kind: VoiceKind, memory: Memory, round_id: str
) -> tuple[HeardVoice, ...]:
    require(actor, Role.FACILITATOR)
    asked = (
        select(Voice.text_id, Voice.round_id)
        .join(Round, col(Round.id) == col(Voice.round_id))
        .where(
            Round.table_id == table_id,
            Voice.kind == kind,
            col(Voice.shown).is_(True),
            Voice.decision == Decision.NONE,
        )
        .order_by(col(Voice.text_id))
    )
    if round_id:
        asked = asked.where(Voice.round_id == round_id)
    with store.read() as session:
        own_table(session, actor, table_id)
        key = reading_key(session, actor, table_id)
        rows = session.exec(asked).all()
        new = _new(session, key, [text_id for text_id, _round in rows if text_id not in memory])
        codings = table_codings(session, actor, table_id, key) if new else ()
        placed = _placed(session, actor, [text_id for text_id, _round in rows])
        gone = words_taken_out(session, key, table_id)
    # After the transaction: the first suggestion takes seconds, and nobody should wait for a lock.
    memory.update(_with_suggestions(new, codings))
    return tuple(
        HeardVoice(text_id, of_round, memory[text_id].without(gone), placed.get(text_id))
        for text_id, of_round in rows
    )


def _new(session: Session, key: bytes, text_ids: list[str]) -> dict[str, tuple[str, Language]]:
    """Words and language of these texts, opened, by id."""
    rows = session.exec(select(SealedText).where(col(SealedText.id).in_(text_ids))).all()
    return {row.id: open_words(key, row.redacted) for row in rows}


def _with_suggestions(
    new: Mapping[str, tuple[str, Language]], codings: Sequence[tuple[str, tuple[str, ...]]]
) -> Memory:
    """What is new, with what is suggested. What stands under a theme already stays there: a list
    that moves by itself cannot be read. So what the table taught counts for what comes after it.
    """
    if not new:
        return {}
    # Fetched here: only a facilitator who listens waits for the examples and the encoder.
    from analysis.themes.suggester import is_ready, suggester

    if not is_ready():
        return {each: _by_rules(words, language) for each, (words, language) in new.items()}
    suggests = suggester(codings)
    found: Memory = {}
    for text_id, (words, language) in new.items():
        (scored,) = suggests.scored([words], language)
        found[text_id] = Opened(words, language, tuple(each.theme for each in scored))
    return found


def _by_rules(words: str, language: Language) -> Opened:
    themes = tuple(each.theme for each in suggest(words, language)[:MOST_THEMES])
    return Opened(words, language, themes)


def _placed(session: Session, actor: Actor, text_ids: list[str]) -> dict[str, tuple[str, ...]]:
    """A facilitator's own decision, else a colleague's: two who steer see the same."""
    rows = session.exec(select(Coding).where(col(Coding.text_id).in_(text_ids))).all()
    theirs = {row.text_id: tuple(row.themes) for row in rows}
    own = {row.text_id: tuple(row.themes) for row in rows if row.coder_id == actor.account_id}
    return theirs | own
