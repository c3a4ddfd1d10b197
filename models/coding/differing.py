"""Where coders decided differently, side by side.

Nobody sees what others chose for a text before deciding on it herself.
"""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from sqlmodel import Session, col, select

from analysis.redaction import without
from models.coding.agreeing import codings_of, names_of
from models.coding.codings import Coding, Decision, decision_of, open_words
from models.coding.settled_rows import Settled, settled_rows
from models.coding.taken_out_rows import words_taken_out
from models.people.actors import Actor, Role, require
from models.storage.sealing import unseal
from models.storage.store import Store
from models.survey.responses import Response, SealedText
from models.tables.round_tables import Phase, own_table
from models.tables.table_keys import reading_key


@dataclass(frozen=True)
class Chosen:
    """What one coder decided on a text; `mine` says that it is who is looking."""

    name: str
    mine: bool
    decision: Decision


@dataclass(frozen=True)
class Agreed:
    """What the team settled on, why, and who kept it. `edition` goes along with the next change."""

    themes: tuple[str, ...]
    reason: str
    name: str
    mine: bool
    edition: str


@dataclass(frozen=True)
class Difference:
    """A text on which coders decided differently, or of which one does not know. In `chosen` her
    own decision stands first, then colleagues by name. `agreed` is None until the team settled it.
    """

    text_id: str
    phase: Phase
    question: str
    words: str
    chosen: tuple[Chosen, ...]
    agreed: Agreed | None

    @property
    def edition(self) -> str:
        """What `settle` is told that it changes."""
        return self.agreed.edition if self.agreed else ""


@dataclass(frozen=True)
class _Looking:
    """Who looks, and what opens and names what she sees."""

    account_id: str
    key: bytes
    gone: tuple[str, ...]
    names: Mapping[str, str]


def differences(store: Store, actor: Actor, table_id: str) -> tuple[Difference, ...]:
    """The texts that the actor decided on and where coders differ, also once that is settled, in an
    order that tells nothing and stays the same.

    Raises NotAllowed, TableUnknown, StillLocked.
    """
    require(actor, Role.FACILITATOR)
    with store.read() as session:
        table = own_table(session, actor, table_id)
        key = reading_key(session, actor, table_id)
        settled = {row.text_id: row for row in settled_rows(session, [table_id])}
        by_text = _by_text(codings_of(session, table))
        differing = {
            text_id: codings
            for text_id, codings in by_text.items()
            if text_id in settled or _differ(codings)
        }
        looking = _Looking(
            actor.account_id,
            key,
            words_taken_out(session, key, table_id),
            names_of(session, _people(by_text, settled)),
        )
        texts = _texts_of(session, actor, table_id)
    return tuple(
        _difference(looking, text, phase, differing[text.id], settled.get(text.id))
        for text, phase in texts
        if text.id in differing
    )


def _by_text(codings: list[Coding]) -> dict[str, list[Coding]]:
    by_text = defaultdict[str, list[Coding]](list)
    for coding in codings:
        by_text[coding.text_id].append(coding)
    return by_text


def _differ(codings: list[Coding]) -> bool:
    """Which theme comes first makes no difference; not knowing does."""
    if len(codings) < 2:
        return False
    chosen = {frozenset(coding.themes) for coding in codings}
    return len(chosen) > 1 or any(coding.unsure for coding in codings)


def _people(by_text: dict[str, list[Coding]], settled: dict[str, Settled]) -> set[str]:
    coders = {coding.coder_id for codings in by_text.values() for coding in codings}
    return coders | {row.settled_by for row in settled.values()}


def _texts_of(session: Session, actor: Actor, table_id: str) -> list[tuple[SealedText, str]]:
    """The texts of the table that the actor decided on, with their phase: no others are shown."""
    rows = session.exec(
        select(SealedText, Response.phase)
        .join(Response, col(Response.id) == col(SealedText.response_id))
        .join(Coding, col(Coding.text_id) == col(SealedText.id))
        .where(Response.table_id == table_id, Coding.coder_id == actor.account_id)
        .order_by(SealedText.id)
    ).all()
    return list(rows)


def _difference(
    looking: _Looking, text: SealedText, phase: str, codings: list[Coding], settled: Settled | None
) -> Difference:
    words, language = open_words(looking.key, text.redacted)
    chosen = [_chosen(looking, coding) for coding in codings]
    return Difference(
        text.id,
        Phase(phase),
        text.question,
        without(words, looking.gone, language),
        tuple(sorted(chosen, key=lambda each: (not each.mine, each.name))),
        _agreed(looking, settled) if settled else None,
    )


def _chosen(looking: _Looking, coding: Coding) -> Chosen:
    return Chosen(
        looking.names[coding.coder_id],
        coding.coder_id == looking.account_id,
        decision_of(looking.key, coding),
    )


def _agreed(looking: _Looking, row: Settled) -> Agreed:
    return Agreed(
        tuple(row.themes),
        unseal(looking.key, row.sealed_why).decode(),
        looking.names[row.settled_by],
        row.settled_by == looking.account_id,
        row.edition,
    )
