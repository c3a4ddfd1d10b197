"""What facilitators take out of the texts of their table, and what was suggested beside them."""

import pytest
from sqlmodel import select

from models.coding import (
    code_text,
    propose_quote,
    proposed_texts,
    put_back,
    suggestions_taken,
    take_out,
    taken_out,
    texts_to_code,
)
from models.coding.taken_out_rows import TakenOut
from models.errors import NotAllowed, QuoteNotInText, StillLocked, TableUnknown, WordsNotThere
from models.live import RoundKind, voices_heard
from models.outcomes import prepare_release, quotes_to_judge
from models.people import actor_for, sign_in
from models.storage import Store
from models.tables import Phase, TableState
from tests.build import NOW, PASSWORD, TODAY, People, a_card, a_response, a_table, email_of, move_to
from tests.talking import a_talk, begin_round, let_out, said

WORDS = "Iedereen zag de beugel en liep weg."
OTHER = "Om die BEUGEL lachte iedereen."


@pytest.fixture
def table_id(store: Store, people: People) -> str:
    """A table on which two dancers wrote, and which may be read."""
    table = a_table(store, people)
    for words in (WORDS, OTHER):
        a_response(store, a_card(store, people, table), words=words)
    move_to(store, people, table, TableState.LIVE)
    return table


@pytest.fixture
def text_id(store: Store, people: People, table_id: str) -> str:
    """The id of the text with WORDS."""
    texts = texts_to_code(store, people.facilitator, table_id)
    return next(text.text_id for text in texts if text.words == WORDS)


def read(store: Store, people: People, table_id: str) -> set[str]:
    """What a colleague reads."""
    return {text.words for text in texts_to_code(store, people.second_facilitator, table_id)}


def test_a_word_goes_from_every_text_of_the_table_at_once_also_for_a_colleague(
    store: Store, people: People, table_id: str, text_id: str
) -> None:
    take_out(store, people.facilitator, text_id, ("beugel",))

    assert read(store, people, table_id) == {
        "Iedereen zag de [weggehaald A] en liep weg.",
        "Om die [weggehaald A] lachte iedereen.",
    }


def test_it_goes_from_texts_that_come_later_too_and_from_no_other_table(
    store: Store, people: People, table_id: str, text_id: str
) -> None:
    take_out(store, people.facilitator, text_id, ("beugel",))
    elsewhere = a_table(store, people)
    a_response(store, a_card(store, people, elsewhere), words=WORDS)
    move_to(store, people, elsewhere, TableState.LIVE)
    move_to(store, people, table_id, TableState.AFTER)
    code = a_card(store, people, table_id)
    a_response(store, code, phase=Phase.AFTER, words="De beugel kwam terug.")
    move_to(store, people, table_id, TableState.CLOSED)

    assert "De [weggehaald A] kwam terug." in read(store, people, table_id)
    assert read(store, people, elsewhere) == {WORDS}


def test_it_can_be_put_back(store: Store, people: People, table_id: str, text_id: str) -> None:
    take_out(store, people.facilitator, text_id, ("beugel", "liep"))
    gone = {each.words: each for each in taken_out(store, people.second_facilitator, table_id)}
    put_back(store, people.second_facilitator, table_id, gone["beugel"].taken_out_id)

    assert set(gone) == {"beugel", "liep"}
    assert "Iedereen zag de beugel en [weggehaald A] weg." in read(store, people, table_id)


@pytest.mark.parametrize("words", [(), ("er",), ("beugel", "nergens"), ("naam",), ("  ",)])
def test_only_what_stands_in_the_text_can_be_taken_out(
    store: Store, people: People, table_id: str, text_id: str, words: tuple[str, ...]
) -> None:
    with pytest.raises(WordsNotThere):
        take_out(store, people.facilitator, text_id, words)
    assert read(store, people, table_id) == {WORDS, OTHER}


def test_a_second_press_finds_it_gone(
    store: Store, people: People, table_id: str, text_id: str
) -> None:
    take_out(store, people.facilitator, text_id, ("beugel",))
    with pytest.raises(WordsNotThere):
        take_out(store, people.facilitator, text_id, ("beugel",))


def test_a_quote_says_no_more_than_the_text_does_also_one_that_was_proposed_before(
    store: Store, people: People, table_id: str, text_id: str
) -> None:
    propose_quote(store, people.facilitator, text_id, WORDS)
    take_out(store, people.facilitator, text_id, ("beugel",))

    with pytest.raises(QuoteNotInText):
        propose_quote(store, people.facilitator, text_id, WORDS)
    assert proposed_texts(store, people.facilitator, table_id) == {text_id}
    move_to(store, people, table_id, TableState.CLOSED)
    prepare_release(store, people.facilitator, [table_id], TODAY)
    (quote,) = quotes_to_judge(store, people.second_facilitator, table_id)
    assert quote.words == "Iedereen zag de [weggehaald A] en liep weg."


def test_it_holds_for_what_is_said_at_the_table(store: Store, people: People) -> None:
    table_id = a_talk(store, people)
    here = begin_round(store, people, table_id, RoundKind.SAY)
    said(store, people, here, table_id, *[f"{WORDS} {number}" for number in range(5)])
    memory = dict[str, object]()
    assert voices_heard(store, people.facilitator, table_id, here.round_id, memory) == ()
    let_out(store, people, table_id)
    first, *_ = voices_heard(store, people.facilitator, table_id, here.round_id, memory)

    take_out(store, people.facilitator, first.text_id, ("beugel",))

    heard = voices_heard(store, people.facilitator, table_id, here.round_id, memory)
    assert len(heard) == 5
    assert not any("beugel" in voice.opened.words for voice in heard)


def test_what_is_kept_of_it_is_sealed(store: Store, people: People, text_id: str) -> None:
    take_out(store, people.facilitator, text_id, ("beugel",))

    with store.read() as session:
        (row,) = session.exec(select(TakenOut)).all()
    assert b"eugel" not in row.sealed_words


def test_it_takes_an_unlocked_facilitator_of_the_table(
    store: Store, people: People, table_id: str, text_id: str
) -> None:
    token = sign_in(store, email=email_of("Anna"), password=PASSWORD, now=NOW)
    locked = actor_for(store, token, NOW)

    with pytest.raises(StillLocked):
        take_out(store, locked, text_id, ("beugel",))
    with pytest.raises(NotAllowed):
        take_out(store, people.adviser, text_id, ("beugel",))
    with pytest.raises(NotAllowed):
        take_out(store, people.facilitator, "no such text", ("beugel",))
    with pytest.raises(TableUnknown):
        put_back(store, people.facilitator, "no such table", "no such row")


def test_what_was_suggested_is_kept_beside_the_decision_and_nothing_where_none_was_in_sight(
    store: Store, people: People, table_id: str, text_id: str
) -> None:
    (other,) = {text.text_id for text in texts_to_code(store, people.facilitator, table_id)} - {
        text_id
    }
    code_text(store, people.facilitator, text_id, ("silence",), ("silence", "power"))
    code_text(store, people.second_facilitator, text_id, (), ())
    code_text(store, people.facilitator, other, ("power",))

    assert sorted(suggestions_taken(store, people.facilitator, table_id)) == [
        ((), ()),
        (("silence", "power"), ("silence",)),
    ]
