"""Reading, coding and proposing quotes."""

import pytest

from models.coding import (
    code_text,
    coding_progress,
    propose_quote,
    proposed_texts,
    take_back_quote,
    texts_to_code,
)
from models.errors import (
    AnswerUnknown,
    NotAllowed,
    QuoteNotAllowed,
    QuoteNotInText,
    StillLocked,
    TooManyThemes,
)
from models.people import Actor, actor_for, sign_in
from models.storage import Store
from models.survey import AnswerValue
from models.tables import Phase, TableState
from tests.build import (
    ALL_CONSENTS,
    NOW,
    PASSWORD,
    People,
    a_card,
    a_response,
    a_table,
    email_of,
    move_to,
)

WORDS = "Er werd niet over gepraat. Iedereen wist het."


@pytest.fixture
def table_id(store: Store, people: People) -> str:
    """A table between its two surveys, on which one dancer wrote WORDS."""
    table = a_table(store, people)
    a_response(store, a_card(store, people, table), words=WORDS)
    move_to(store, people, table, TableState.LIVE)
    return table


@pytest.fixture
def text_id(store: Store, people: People, table_id: str) -> str:
    return texts_to_code(store, people.facilitator, table_id)[0].text_id


def test_a_facilitator_reads_what_was_written_in_a_closed_phase(
    store: Store, people: People, table_id: str
) -> None:
    (text,) = texts_to_code(store, people.facilitator, table_id)

    assert (text.words, text.phase, text.themes) == (WORDS, Phase.BEFORE, None)


def test_nothing_is_read_while_the_phase_is_open(store: Store, people: People) -> None:
    table = a_table(store, people)
    a_response(store, a_card(store, people, table), words=WORDS)

    assert texts_to_code(store, people.facilitator, table) == ()
    assert coding_progress(store, people.facilitator, table) == (0, 0)


def test_an_age_stands_beside_a_text_in_wide_steps(store: Store, people: People) -> None:
    table = a_table(store, people)
    young = {"age_band": AnswerValue(("age_16_17",)), "sector": AnswerValue(("both",))}
    a_response(store, a_card(store, people, table), words=WORDS, answers=young)
    move_to(store, people, table, TableState.LIVE)

    (text,) = texts_to_code(store, people.facilitator, table)

    assert (text.age, text.sector) == ("16_24", "both")


def test_words_stay_sealed_for_who_did_not_unlock(
    store: Store, people: People, table_id: str
) -> None:
    token = sign_in(store, email=email_of("Anna"), password=PASSWORD, now=NOW)
    locked = actor_for(store, token, NOW)

    with pytest.raises(StillLocked):
        texts_to_code(store, locked, table_id)


def test_only_a_facilitator_reads_and_codes(
    store: Store, people: People, table_id: str, text_id: str
) -> None:
    for other in (people.adviser, people.operator):
        with pytest.raises(NotAllowed):
            texts_to_code(store, other, table_id)
        with pytest.raises(NotAllowed):
            code_text(store, other, text_id, ())


def test_a_decision_is_kept_in_its_order_and_can_be_changed(
    store: Store, people: People, table_id: str, text_id: str
) -> None:
    for themes in (("silence", "power"), ("power", "silence"), ()):
        code_text(store, people.facilitator, text_id, themes)
        assert themes_of(store, people.facilitator, table_id) == themes


def test_each_coder_decides_alone(
    store: Store, people: People, table_id: str, text_id: str
) -> None:
    code_text(store, people.facilitator, text_id, ("silence",))

    assert themes_of(store, people.second_facilitator, table_id) is None
    assert coding_progress(store, people.second_facilitator, table_id) == (1, 1)


def test_a_text_gets_three_known_themes_at_most(store: Store, people: People, text_id: str) -> None:
    four = ("silence", "touch", "money_and_contract", "positive")

    with pytest.raises(TooManyThemes):
        code_text(store, people.facilitator, text_id, four)
    for wrong in (("no_theme",), ("silence", "silence")):
        with pytest.raises(AnswerUnknown):
            code_text(store, people.facilitator, text_id, wrong)


def test_a_quote_is_a_piece_of_the_dancers_own_words(
    store: Store, people: People, table_id: str, text_id: str
) -> None:
    for words in ("Iedereen zweeg.", "", "Er werd niet over gepraat. Iedereen zweeg."):
        with pytest.raises(QuoteNotInText):
            propose_quote(store, people.facilitator, text_id, words)
    propose_quote(store, people.facilitator, text_id, " Iedereen wist het. ")

    assert proposed_texts(store, people.facilitator, table_id) == {text_id}
    take_back_quote(store, people.facilitator, text_id)
    assert proposed_texts(store, people.facilitator, table_id) == set()


def test_who_does_not_want_to_be_quoted_is_not_quoted(store: Store, people: People) -> None:
    table = a_table(store, people)
    no_quote = {**ALL_CONSENTS, "quote_after_redaction": False}
    a_response(store, a_card(store, people, table), words=WORDS, consents=no_quote)
    move_to(store, people, table, TableState.LIVE)
    (text,) = texts_to_code(store, people.facilitator, table)

    assert not text.may_quote
    with pytest.raises(QuoteNotAllowed):
        propose_quote(store, people.facilitator, text.text_id, WORDS)


def themes_of(store: Store, actor: Actor, table_id: str) -> tuple[str, ...] | None:
    return texts_to_code(store, actor, table_id)[0].themes
