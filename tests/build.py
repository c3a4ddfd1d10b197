"""Real objects, made through the same functions as in earnest.

Every function has sensible defaults, so that a test shows only the value it is about.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

import pyotp

from analysis.disclosure import PublishedRelease
from content.keeping import ANSWER_DAYS
from content.languages import Language
from models.coding import code_text, propose_quote, texts_to_code
from models.outcomes import approve_release, prepare_release, quotes_to_judge, release_of_table
from models.people import (
    Actor,
    Role,
    Step,
    actor_for,
    arrival_for,
    at_the_server,
    begin_set_up,
    confirm_set_up,
    create_account,
    finish_set_up,
    sign_in,
    unlock,
)
from models.storage import Store
from models.survey import (
    Answers,
    AnswerValue,
    DraftContent,
    choose_own_word,
    move_on,
    new_draft_key,
    save_draft,
    send,
)
from models.tables import (
    Phase,
    Sector,
    TableDetails,
    TableState,
    issue_cards,
    prepare_table,
    recognise,
    table_summary,
)
from models.upkeep import remove_what_is_past

NOW = datetime(2026, 3, 2, 19, 30, tzinfo=UTC)
TODAY = NOW.date()
AT_THE_SERVER = at_the_server(NOW)
PASSWORD = "een zin van de dansvloer"
ALL_CONSENTS = {"take_part": True, "special_category_data": True, "quote_after_redaction": True}
QUOTE = "Toen ik het zei, keek iedereen weg."
OTHER_QUOTE = "Na die avond zei niemand er nog iets over."
WORDS_QUESTION = {Phase.BEFORE: "experience_before", Phase.AFTER: "most_important_after"}


@dataclass(frozen=True)
class People:
    """Four people with fixed roles, signed in and unlocked."""

    facilitator: Actor
    second_facilitator: Actor
    adviser: Actor
    operator: Actor


def make_people(store: Store) -> People:
    """Anna and Bo (facilitators), Cas (adviser) and Dirk (operator)."""
    return People(
        facilitator=a_person(store, "Anna", Role.FACILITATOR),
        second_facilitator=a_person(store, "Bo", Role.FACILITATOR),
        adviser=a_person(store, "Cas", Role.ADVISER),
        operator=a_person(store, "Dirk", Role.OPERATOR),
    )


def a_person(store: Store, name: str, role: Role, *, now: datetime = NOW) -> Actor:
    """Someone with an account (name@danstafels.example, PASSWORD), signed in and unlocked."""
    create_account(
        store, AT_THE_SERVER, email=email_of(name), name=name, role=role, password=PASSWORD
    )
    return signed_in(store, name, now=now)


def signed_in(store: Store, name: str, *, now: datetime = NOW) -> Actor:
    """The same person in one more browser, unlocked."""
    token = sign_in(store, email=email_of(name), password=PASSWORD, now=now)
    if arrival_for(store, token, now).step is Step.SET_UP:
        set_up(store, arrival_for(store, token, now).actor)
        token = finish_set_up(store, token, now)
    actor = actor_for(store, token, now)
    unlock(store, actor, PASSWORD)
    return actor


@dataclass(frozen=True)
class Guarded:
    """A phone with the secret of a second factor, and the recovery codes on paper."""

    phone: pyotp.TOTP
    recovery_codes: tuple[str, ...]


def set_up(store: Store, actor: Actor) -> Guarded:
    """Sets up a second factor. The code that is used for it is the one before that of now."""
    phone = pyotp.TOTP(begin_set_up(store, actor).secret)
    code = phone.at(actor.at - timedelta(seconds=30))
    return Guarded(phone, confirm_set_up(store, actor, code))


def email_of(name: str) -> str:
    """The e-mail address of a person made here."""
    return f"{name.lower()}@danstafels.example"


def a_table(
    store: Store,
    people: People,
    *,
    state: TableState = TableState.BEFORE,
    sector: Sector = Sector.SPORT,
    title: str = "Een danstafel",
) -> str:
    """A table of Anna, Bo and Cas, moved on to this state; its id."""
    table_id = prepare_table(
        store,
        people.facilitator,
        TableDetails(sector, title),
        facilitators=[people.facilitator.account_id, people.second_facilitator.account_id],
        advisers=[people.adviser.account_id],
    )
    move_to(store, people, table_id, state)
    return table_id


def move_to(store: Store, people: People, table_id: str, state: TableState) -> None:
    """Moves a table on, one state at a time, until it is there."""
    while table_summary(store, people.facilitator, table_id).state is not state:
        move_on(store, people.facilitator, table_id)


def a_card(store: Store, people: People, table_id: str) -> str:
    """One new code of the table."""
    return issue_cards(store, people.facilitator, table_id, 1)[0]


def a_response(
    store: Store,
    code: str,
    phase: Phase = Phase.BEFORE,
    *,
    answers: Answers | None = None,
    words: str = "",
    consents: Mapping[str, bool] = ALL_CONSENTS,
    language: Language = "nl",
    own_word: str = "",
) -> None:
    """What the holder of this code sends; `words` answer the phase's open question, `own_word`
    was chosen for it.
    """
    said = dict(answers or {})
    if words:
        said[WORDS_QUESTION[phase]] = AnswerValue(words=words)
    card = recognise(store, code)
    key = a_draft(store, code, phase, own_word=own_word) if own_word else ""
    send(store, card, phase, answers=said, consents=consents, language=language, draft_key=key)


def a_draft(
    store: Store,
    code: str,
    phase: Phase = Phase.BEFORE,
    *,
    content: DraftContent | None = None,
    own_word: str = "",
    today: date = TODAY,
) -> str:
    """The key of a draft of this card, with this own word if one is given."""
    key, card = new_draft_key(), recognise(store, code)
    save_draft(store, card, phase, key, content or DraftContent(code=code), today)
    if own_word:
        choose_own_word(store, card, key, own_word)
    return key


def a_quoted_dancer(store: Store, people: People, table_id: str, *, own_word: str = "") -> str:
    """The code of a dancer whose QUOTE stands beside OTHER_QUOTE in a release of twenty dancers."""
    codes = [a_card(store, people, table_id) for _ in range(20)]
    for number, code in enumerate(codes):
        words = {3: QUOTE, 4: OTHER_QUOTE}.get(number, "Ik zweeg ook.")
        a_response(store, code, words=words, own_word=own_word if number == 3 else "")
    a_release_quoting(store, people, table_id, (QUOTE, OTHER_QUOTE))
    return codes[3]


def a_release_quoting(
    store: Store, people: People, table_id: str, quotes: Collection[str]
) -> PublishedRelease:
    """The approved release of a table, with every text that reads like one of these as a quote."""
    move_to(store, people, table_id, TableState.CLOSED)
    for text in texts_to_code(store, people.facilitator, table_id):
        code_text(store, people.facilitator, text.text_id, ("silence",))
        if text.words in quotes:
            propose_quote(store, people.facilitator, text.text_id, text.words)
    release = prepare_release(store, people.facilitator, [table_id], TODAY)
    proposed = quotes_to_judge(store, people.second_facilitator, table_id)
    ids = [quote.quote_id for quote in proposed]
    approve_release(store, people.second_facilitator, release, quotes=ids, today=TODAY)
    approved = release_of_table(store, people.facilitator, table_id)
    assert approved is not None
    return approved.published


def years_later(store: Store, closed: datetime = NOW) -> None:
    """All that a table which closed then keeps of its dancers goes."""
    remove_what_is_past(store, closed + timedelta(days=ANSWER_DAYS))
