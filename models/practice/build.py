"""Builds the practice environment, through the same functions that real people use."""

import hashlib
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from analysis.themes import suggest
from content.practice_voices import Voice, practice_voices
from models.coding import code_text, propose_quote, texts_to_code
from models.errors import OnlyInPractice
from models.outcomes import approve_release, prepare_release, quotes_to_judge
from models.people import (
    Actor,
    PlatformState,
    actor_for,
    at_the_server,
    create_account,
    found_platform,
    sign_in,
    sign_out,
    unlock,
)
from models.practice.invented import InventedDancer, invented_dancers
from models.practice.people import PRACTICE_PEOPLE, PracticePerson
from models.storage.sealing import new_key_pair
from models.storage.store import Store
from models.survey import move_on, send
from models.tables import (
    Phase,
    Sector,
    TableDetails,
    TableState,
    issue_cards,
    my_tables,
    prepare_table,
    recognise,
)
from models.tables.access_codes import Randomness

SEED = 20231012
QUOTES_A_RELEASE = 4


@dataclass(frozen=True)
class _Plan:
    """One invented table: how far it has come, in how many days it is held (below 0: it was), and
    how long ago its release was approved.
    """

    title: str
    sector: Sector
    dancers: int
    state: TableState
    held_in_days: int
    approved_days_ago: int | None = None


PLANS = (
    _Plan("Danssport I", Sector.SPORT, 120, TableState.RELEASED, -60, 30),
    _Plan("Danssport II", Sector.SPORT, 60, TableState.CLOSED, -30),
    _Plan("Danssport III", Sector.SPORT, 20, TableState.BEFORE, 20),
    _Plan(
        "Dans in school en op het podium I",
        Sector.EDUCATION_CULTURE,
        120,
        TableState.RELEASED,
        -60,
        30,
    ),
    _Plan(
        "Dans in school en op het podium II",
        Sector.EDUCATION_CULTURE,
        60,
        TableState.RELEASED,
        -30,
        0,
    ),
    _Plan(
        "Dans in school en op het podium III", Sector.EDUCATION_CULTURE, 20, TableState.AFTER, -4
    ),
)


def build_practice(store: Store, now: datetime) -> None:
    """Fills an empty practice store: people, tables, dancers, codings, releases.

    Raises OnlyInPractice.
    """
    if not store.is_practice:
        raise OnlyInPractice
    found_platform(
        store,
        at_the_server(now),
        PlatformState(
            "Voorbeeldorganisatie (verzonnen)",
            "voorbeeld@danstafels.example",
            "oefenen, geen DPIA nodig",
        ),
        new_key_pair().public,
    )
    ids = {person.key: make_account(store, person, now) for person in PRACTICE_PEOPLE}
    first, second = (_actor(store, key, now) for key in ("facilitator", "second_facilitator"))
    chance = random.Random(SEED)
    for plan, voices in zip(PLANS, _voices_per_table(), strict=True):
        held_on = now.date() + timedelta(days=plan.held_in_days)
        table_id = prepare_table(
            store,
            first,
            TableDetails(plan.sector, plan.title, held_on, "Voorbeeldstad"),
            facilitators=[ids["facilitator"], ids["second_facilitator"]],
            advisers=[ids["adviser"]],
        )
        _hold(store, first, table_id, plan, voices, chance)
        if plan.state is TableState.RELEASED and plan.approved_days_ago is not None:
            day = now.date() - timedelta(days=plan.approved_days_ago)
            _release(store, first, second, table_id, voices, day)
    for actor in (first, second):
        sign_out(store, actor)


def practice_randomness(store: Store, label: str) -> Randomness:
    """Random bytes that this practice environment can make again, so that no code is kept."""
    if not store.is_practice:
        raise OnlyInPractice

    def again() -> Iterator[int]:
        for counter in range(2**31):
            seed = f"{label}/{counter}".encode()
            yield from hashlib.blake2b(seed, key=store.server_key).digest()

    stream = again()
    return lambda count: bytes(next(stream) for _ in range(count))


def practice_table(store: Store, actor: Actor, title: str) -> str:
    """The id of the practice table with this title."""
    return next(t.table_id for t in my_tables(store, actor) if t.details.title == title)


def make_account(store: Store, person: PracticePerson, now: datetime) -> str:
    """The account of a practice person; its id. Raises AccountExists."""
    return create_account(
        store,
        at_the_server(now),
        email=person.email,
        name=person.name,
        role=person.role,
        password=person.password,
    )


def _actor(store: Store, key: str, now: datetime) -> Actor:
    person = next(person for person in PRACTICE_PEOPLE if person.key == key)
    token = sign_in(store, email=person.email, password=person.password, now=now)
    actor = actor_for(store, token, now)
    unlock(store, actor, person.password)
    return actor


def _voices_per_table() -> list[list[Voice]]:
    """Each voice at one table of its sector that took answers in its phase."""
    per_table: list[list[Voice]] = [[] for _ in PLANS]
    turns = dict.fromkeys(Sector, 0)
    for place, voice in enumerate(practice_voices()):
        sectors = [s for s in Sector if s == voice.sector] or [list(Sector)[place % 2]]
        fitting = [
            index
            for index, plan in enumerate(PLANS)
            if plan.sector is sectors[0] and plan.dancers >= 60
        ]
        turn = turns[sectors[0]] = turns[sectors[0]] + 1
        per_table[fitting[0] if turn % 3 else fitting[1]].append(voice)
    return per_table


def _hold(
    store: Store,
    actor: Actor,
    table_id: str,
    plan: _Plan,
    voices: Sequence[Voice],
    chance: random.Random,
) -> None:
    dancers = invented_dancers(plan.sector, plan.dancers, voices, chance)
    codes = issue_cards(
        store, actor, table_id, plan.dancers, randomness=practice_randomness(store, plan.title)
    )
    move_on(store, actor, table_id)
    for dancer, code in zip(dancers, codes, strict=True):
        _send(store, code, Phase.BEFORE, dancer)
    if plan.state is TableState.BEFORE:
        return
    move_on(store, actor, table_id)
    move_on(store, actor, table_id)
    for dancer, code in zip(dancers, codes, strict=True):
        if dancer.after is not None and plan.state is not TableState.AFTER:
            _send(store, code, Phase.AFTER, dancer)
    if plan.state is not TableState.AFTER:
        move_on(store, actor, table_id)


def _send(store: Store, code: str, phase: Phase, dancer: InventedDancer) -> None:
    send(
        store,
        recognise(store, code),
        phase,
        answers=(dancer.before if phase is Phase.BEFORE else dancer.after) or {},
        consents={
            "take_part": True,
            "special_category_data": True,
            "quote_after_redaction": dancer.quotable,
        },
        language=dancer.language,
    )


def _release(
    store: Store,
    first: Actor,
    second: Actor,
    table_id: str,
    voices: Sequence[Voice],
    day: date,
) -> None:
    _code(store, first, table_id, voices)
    quotable = {voice.text for voice in voices if voice.quotable}
    for text in texts_to_code(store, first, table_id):
        if text.may_quote and text.words in quotable:
            propose_quote(store, first, text.text_id, text.words)
    release_id = prepare_release(store, first, [table_id], day)
    one_a_theme = {
        quote.theme: quote.quote_id
        for quote in quotes_to_judge(store, second, table_id)
        if not quote.objections
    }
    chosen = list(one_a_theme.values())[:QUOTES_A_RELEASE]
    approve_release(store, second, release_id, quotes=chosen, today=day)


def _code(store: Store, actor: Actor, table_id: str, voices: Sequence[Voice]) -> None:
    by_start = {voice.text[:12]: voice for voice in voices}
    for text in texts_to_code(store, actor, table_id):
        voice = by_start.get(text.words[:12])
        if voice:
            suggested = tuple(each.theme for each in suggest(text.words, text.language))
            code_text(store, actor, text.text_id, tuple(voice.themes), suggested)
