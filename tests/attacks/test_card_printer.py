"""Who printed the cards and kept every code, and has an account as facilitator as well: reads
nothing that was written, finds no draft, and takes nothing back that an own word guards.

What the card alone does allow stands here too, as in docs/privacy.md.
"""

from importlib import import_module

import pytest
from sqlmodel import select

from models.coding import texts_to_code
from models.errors import AlreadySent, CodeUnknown, OwnWordWrong
from models.storage import Store
from models.survey import (
    AnswerValue,
    DraftContent,
    load_draft,
    new_draft_key,
    open_with_own_word,
    save_draft,
    sent_by,
)
from models.survey.drafts import Draft
from models.tables import Phase, TableState, recognise
from models.tables.round_tables import READABLE_IN
from models.withdrawal import MyCard, my_card, standing_quotes, withdraw
from tests.build import (
    ALL_CONSENTS,
    NOW,
    QUOTE,
    TODAY,
    People,
    a_draft,
    a_quoted_dancer,
    a_response,
    years_later,
)

WORDS = "De docent zweeg toen ik huilde."
OWN_WORD = "paarse olifant"
UNSENT = DraftContent(screen="3", answers={"experience_before": AnswerValue(words=WORDS)})


def shown_by(store: Store, code: str, own_word: str = "") -> MyCard:
    return my_card(store, recognise(store, code), NOW, own_word)


def takes_back(store: Store, code: str) -> bool:
    """Whether the card alone takes away what was sent with it."""
    withdraw(store, shown_by(store, code), TODAY)
    return not sent_by(store, recognise(store, code)).before


def test_while_the_phase_is_open_a_facilitator_with_every_code_reads_nothing(
    store: Store, people: People, table_id: str, code: str
) -> None:
    a_response(store, code, words=WORDS)

    assert texts_to_code(store, people.facilitator, table_id) == ()
    assert WORDS not in repr(shown_by(store, code))


def test_if_open_phases_could_be_read_the_same_attack_works(
    store: Store, people: People, table_id: str, code: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    a_response(store, code, words=WORDS)
    monkeypatch.setitem(READABLE_IN, TableState.BEFORE, (Phase.BEFORE,))

    (text,) = texts_to_code(store, people.facilitator, table_id)

    assert text.words == WORDS


def drafts_opened_by(store: Store, code: str) -> list[DraftContent]:
    """What the card's drafts hold, by every key that its code, or a draft's row, could give."""
    card = recognise(store, code)
    with store.read() as session:
        ids = [row.id for row in session.exec(select(Draft)).all()]
    guesses = [card.code.encode().hex().ljust(64, "0"), card.lookup * 2, new_draft_key()]
    guesses += [id_ * 2 for id_ in ids]
    return [content for key in guesses if (content := load_draft(store, key))]


def test_the_code_finds_no_draft_of_the_tab_that_began_it(store: Store, code: str) -> None:
    key = a_draft(store, code, content=UNSENT)

    assert load_draft(store, key) == UNSENT
    assert drafts_opened_by(store, code) == []


def test_a_draft_whose_key_is_the_cards_own_hash_would_be_found(store: Store, code: str) -> None:
    card = recognise(store, code)
    save_draft(store, card, Phase.BEFORE, card.lookup * 2, UNSENT, TODAY)

    assert drafts_opened_by(store, code) == [UNSENT]


@pytest.mark.parametrize("typed", ["", " ", "wachtwoord", "danstafel", "paarse"])
def test_the_code_goes_on_with_no_draft_without_its_own_word(
    store: Store, code: str, typed: str
) -> None:
    a_draft(store, code, content=UNSENT, own_word=OWN_WORD)

    with pytest.raises(OwnWordWrong):
        open_with_own_word(store, recognise(store, code), typed, NOW)


def test_where_an_own_word_was_chosen_the_code_shows_no_consent_and_takes_nothing_back(
    store: Store, code: str
) -> None:
    a_response(store, code, words=WORDS, own_word=OWN_WORD)

    (sent,) = shown_by(store, code).sent
    assert (sent.locked, sent.consents) == (True, ())
    assert not takes_back(store, code)


def test_without_the_guard_of_the_own_word_the_code_takes_it_back(
    store: Store, code: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    a_response(store, code, words=WORDS, own_word=OWN_WORD)
    module = import_module("models.withdrawal.my_card")
    monkeypatch.setattr(module, "guarded_responses", lambda *_: frozenset())

    assert takes_back(store, code)


def test_what_the_code_alone_still_allows(store: Store, code: str) -> None:
    """See that something was sent and to what she agreed, send first, take it back; not read."""
    assert not sent_by(store, recognise(store, code)).before
    a_response(store, code, words=WORDS)

    assert sent_by(store, recognise(store, code)).before
    (sent,) = shown_by(store, code).sent
    assert {c.purpose: c.given for c in sent.consents} == ALL_CONSENTS
    assert WORDS not in repr(sent)
    with pytest.raises(AlreadySent):
        a_response(store, code, words="iets anders")
    assert takes_back(store, code)


def test_who_holds_the_code_takes_back_no_draft_that_an_own_word_guards(
    store: Store, code: str
) -> None:
    key = a_draft(store, code, content=UNSENT, own_word=OWN_WORD)

    withdraw(store, shown_by(store, code), TODAY)

    assert load_draft(store, key) == UNSENT


def test_years_later_what_the_code_alone_still_allows(
    store: Store, people: People, table_id: str
) -> None:
    """Learn that a published sentence came from this card, not which, and take it out; also where
    an own word once guarded it, for that went as well.
    """
    code = a_quoted_dancer(store, people, table_id, own_word=OWN_WORD)
    years_later(store)

    (quote,) = standing_quotes(store, code)

    assert QUOTE not in repr(quote)


def test_before_that_a_facilitator_with_every_code_is_not_shown_whose_a_quote_is(
    store: Store, people: People, table_id: str
) -> None:
    code = a_quoted_dancer(store, people, table_id)

    with pytest.raises(CodeUnknown):
        standing_quotes(store, code)
    assert QUOTE not in repr(shown_by(store, code))
