"""Where coders decided differently, side by side.

Nobody sees what others chose for a text before deciding on it herself.
"""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from sqlmodel import col, select

from analysis.redaction import without
from models.coding.agreeing import codings_of, names_of
from models.coding.codings import Coding, Decision, decision_of, open_words, readable_text
from models.coding.own_themes import own_themes_in
from models.coding.settled_rows import Settled, settled_rows
from models.coding.taken_out_rows import words_taken_out
from models.errors import ReadFirst, TextGone
from models.people.actors import Actor, Role, require
from models.storage.sealing import unseal
from models.storage.store import Store
from models.survey.responses import SealedText
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
class Differing:
    """A text on which coders decided differently, and whether the team settled that."""

    text_id: str
    settled: bool


@dataclass(frozen=True)
class Difference:
    """Such a text, opened: what each coder decided, her own first, then colleagues by name.
    `agreed` is None until the team settled it.
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
    names: Mapping[str, str]


def differences(store: Store, actor: Actor, table_id: str) -> tuple[Differing, ...]:
    """The texts that the actor decided on and where coders decided differently or one does not
    know, also once that is settled, in an order that tells nothing and stays the same. Settled with
    a theme that is gone by now is not settled. None of them is opened: there may be many, and one
    lies on the screen.

    Raises NotAllowed, TableUnknown.
    """
    require(actor, Role.FACILITATOR)
    with store.read() as session:
        table = own_table(session, actor, table_id)
        there = set(own_themes_in(session, [table_id]).choosable)
        settled = {
            row.text_id for row in settled_rows(session, [table_id]) if set(row.themes) <= there
        }
        codings = codings_of(session, table)
    by_text = defaultdict[str, list[Coding]](list)
    for coding in codings:
        by_text[coding.text_id].append(coding)
    mine = sorted(each.text_id for each in codings if each.coder_id == actor.account_id)
    return tuple(
        Differing(text_id, text_id in settled)
        for text_id in mine
        if text_id in settled or _differ(by_text[text_id])
    )


def difference(store: Store, actor: Actor, text_id: str) -> Difference:
    """One of these texts, opened. Raises NotAllowed, TableUnknown, TextGone, StillLocked, ReadFirst
    (the actor has not decided on it herself).
    """
    require(actor, Role.FACILITATOR)
    with store.read() as session:
        if session.get(SealedText, text_id) is None:
            raise TextGone
        text, response = readable_text(session, actor, text_id)
        key = reading_key(session, actor, response.table_id)
        codings = session.exec(
            select(Coding).where(Coding.text_id == text_id, col(Coding.ask_again).is_(False))
        ).all()
        if actor.account_id not in {coding.coder_id for coding in codings}:
            raise ReadFirst
        settled = session.get(Settled, text_id)
        people = {coding.coder_id for coding in codings}
        if settled:
            people.add(settled.settled_by)
        looking = _Looking(actor.account_id, key, names_of(session, people))
        words, language = open_words(key, text.redacted)
        gone = words_taken_out(session, key, response.table_id)
    chosen = [_chosen(looking, coding) for coding in codings]
    return Difference(
        text.id,
        Phase(response.phase),
        text.question,
        without(words, gone, language),
        tuple(sorted(chosen, key=lambda each: (not each.mine, each.name))),
        _agreed(looking, settled) if settled else None,
    )


def _differ(codings: list[Coding]) -> bool:
    """Which theme comes first makes no difference; not knowing does."""
    if len(codings) < 2:
        return False
    chosen = {frozenset(coding.themes) for coding in codings}
    return len(chosen) > 1 or any(coding.unsure for coding in codings)


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
