"""My card: what it shows, each consent taken back alone, and everything taken back at once."""

from datetime import timedelta

import pytest

from models.coding import code_text, propose_quote, proposed_texts, texts_to_code
from models.errors import AnswerUnknown, NotAllowed, OwnWordWrong
from models.outcomes import public_releases, release_for_card
from models.outcomes.respondents import respondents_of
from models.people import Role
from models.storage import Store
from models.survey import AnswerValue, load_draft, sent_by
from models.tables import Phase, TableState, recognise
from models.withdrawal import MyCard, my_card, take_back_consent, unusual_withdrawals, withdraw
from tests.build import (
    NOW,
    OTHER_QUOTE,
    TODAY,
    People,
    a_card,
    a_draft,
    a_person,
    a_quoted_dancer,
    a_response,
    move_to,
)

WORDS = "De docent zweeg toen ik huilde."
OWN_WORD = "paarse olifant"
ANSWERS = {
    "sector": AnswerValue(("sport",)),
    "feels_safe_dancing": AnswerValue(("2",)),
    "themes_before": AnswerValue(("power",)),
}
QUOTE, SENSITIVE = "quote_after_redaction", "special_category_data"


def mine(store: Store, code: str, own_word: str = "") -> MyCard:
    return my_card(store, recognise(store, code), NOW, own_word)


def given(card: MyCard) -> dict[str, bool]:
    return {consent.purpose: consent.given for sent in card.sent for consent in sent.consents}


def take_back(store: Store, code: str, purpose: str) -> None:
    card = mine(store, code)
    take_back_consent(store, card, card.sent[0].response_id, purpose)


def words_of(store: Store, people: People, table_id: str) -> list[str]:
    return [text.words for text in texts_to_code(store, people.facilitator, table_id)]


def answers_of(store: Store, table_id: str) -> dict[str, object]:
    with store.read() as session:
        (person,) = respondents_of(session, [table_id])
    return dict(person.before or {})


def test_a_card_that_sent_nothing_shows_nothing(store: Store, code: str) -> None:
    assert mine(store, code).sent == ()


def test_a_card_shows_that_it_was_sent_and_each_consent_with_its_version(
    store: Store, code: str
) -> None:
    a_response(store, code, answers=ANSWERS, words=WORDS)

    (sent,) = mine(store, code).sent

    assert sent.phase is Phase.BEFORE
    assert {(c.purpose, c.given, c.wording_version) for c in sent.consents} == {
        ("take_part", True, 1),
        (QUOTE, True, 1),
        (SENSITIVE, True, 1),
    }


def test_quote_off_keeps_the_words_and_takes_the_proposal(
    store: Store, people: People, table_id: str, code: str
) -> None:
    a_response(store, code, words=WORDS)
    move_to(store, people, table_id, TableState.LIVE)
    (text,) = texts_to_code(store, people.facilitator, table_id)
    propose_quote(store, people.facilitator, text.text_id, WORDS)

    take_back(store, code, QUOTE)

    assert words_of(store, people, table_id) == [WORDS]
    assert proposed_texts(store, people.facilitator, table_id) == set()
    assert given(mine(store, code)) == {"take_part": True, QUOTE: False, SENSITIVE: True}


def test_sensitive_off_takes_own_words_and_sensitive_answers_and_leaves_the_rest(
    store: Store, people: People, table_id: str, code: str
) -> None:
    a_response(store, code, answers=ANSWERS, words=WORDS)
    move_to(store, people, table_id, TableState.LIVE)
    (text,) = texts_to_code(store, people.facilitator, table_id)
    code_text(store, people.facilitator, text.text_id, ("silence",))

    take_back(store, code, SENSITIVE)

    assert words_of(store, people, table_id) == []
    assert set(answers_of(store, table_id)) & set(ANSWERS) == {"sector"}


def test_who_withdraws_leaves_no_answer_text_coding_quote_or_draft(
    store: Store, people: People, table_id: str, code: str
) -> None:
    a_response(store, code, answers=ANSWERS, words=WORDS)
    move_to(store, people, table_id, TableState.LIVE)
    (text,) = texts_to_code(store, people.facilitator, table_id)
    code_text(store, people.facilitator, text.text_id, ("silence",))
    propose_quote(store, people.facilitator, text.text_id, WORDS)
    move_to(store, people, table_id, TableState.AFTER)
    draft = a_draft(store, code, Phase.AFTER)

    withdraw(store, mine(store, code), TODAY)

    assert words_of(store, people, table_id) == []
    assert proposed_texts(store, people.facilitator, table_id) == set()
    assert mine(store, code).sent == ()
    assert load_draft(store, draft) is None


def test_a_withdrawn_card_is_still_known_and_says_so(store: Store, code: str) -> None:
    a_response(store, code)
    withdraw(store, mine(store, code), TODAY)

    assert recognise(store, code).withdrawn


def test_who_takes_part_again_is_no_longer_withdrawn(store: Store, code: str) -> None:
    a_response(store, code)
    withdraw(store, mine(store, code), TODAY)
    a_response(store, code)

    assert not recognise(store, code).withdrawn
    assert sent_by(store, recognise(store, code)).before


def test_another_card_loses_nothing(store: Store, people: People, table_id: str, code: str) -> None:
    a_response(store, code, words=WORDS)
    a_response(store, a_card(store, people, table_id), words="Ik dans graag.")
    move_to(store, people, table_id, TableState.LIVE)

    withdraw(store, mine(store, code), TODAY)

    assert words_of(store, people, table_id) == ["Ik dans graag."]


def test_where_an_own_word_was_chosen_the_card_alone_shows_no_consent_and_takes_nothing(
    store: Store, people: People, table_id: str, code: str
) -> None:
    a_response(store, code, words=WORDS, own_word=OWN_WORD)
    card = mine(store, code)

    withdraw(store, card, TODAY)
    with pytest.raises(AnswerUnknown):
        take_back_consent(store, card, card.sent[0].response_id, QUOTE)

    assert (card.is_locked, given(card)) == (True, {})
    move_to(store, people, table_id, TableState.LIVE)
    assert words_of(store, people, table_id) == [WORDS]
    assert not recognise(store, code).withdrawn


def test_with_the_own_word_it_does(store: Store, people: People, table_id: str, code: str) -> None:
    a_response(store, code, words=WORDS, own_word=OWN_WORD)

    withdraw(store, mine(store, code, OWN_WORD), TODAY)

    move_to(store, people, table_id, TableState.LIVE)
    assert words_of(store, people, table_id) == []


def test_a_wrong_own_word_is_told(store: Store, code: str) -> None:
    a_response(store, code, own_word=OWN_WORD)

    with pytest.raises(OwnWordWrong):
        mine(store, code, "groene olifant")


def test_who_has_the_card_alone_takes_what_was_sent_without_an_own_word_and_no_more(
    store: Store, people: People, table_id: str, code: str
) -> None:
    a_response(store, code, words=WORDS, own_word=OWN_WORD)
    move_to(store, people, table_id, TableState.AFTER)
    a_response(store, code, Phase.AFTER, words="Het was goed.")

    withdraw(store, mine(store, code), TODAY)

    sent = sent_by(store, recognise(store, code))
    assert (sent.before, sent.after) == (True, False)


def test_a_draft_with_an_own_word_is_not_taken_by_the_card_alone(
    store: Store, people: People, table_id: str, code: str
) -> None:
    a_response(store, code)
    move_to(store, people, table_id, TableState.AFTER)
    key = a_draft(store, code, Phase.AFTER, own_word=OWN_WORD)

    withdraw(store, mine(store, code), TODAY)

    assert load_draft(store, key) is not None


@pytest.fixture
def quoted(store: Store, people: People, table_id: str) -> str:
    """The code of a dancer whose words stand in an approved release."""
    return a_quoted_dancer(store, people, table_id)


def quotes_shown(store: Store, code: str) -> list[str]:
    release = release_for_card(store, recognise(store, code))
    assert release is not None
    (public,) = public_releases(store, TODAY + timedelta(days=8))
    assert public == release
    return [quote.words for quote in release.quotes]


@pytest.mark.parametrize("way", ["quote", "sensitive", "everything"])
def test_a_published_quote_goes_out_of_the_release(store: Store, quoted: str, way: str) -> None:
    assert len(quotes_shown(store, quoted)) == 2
    numbers = release_for_card(store, recognise(store, quoted))

    if way == "everything":
        withdraw(store, mine(store, quoted), TODAY)
    else:
        take_back(store, quoted, QUOTE if way == "quote" else SENSITIVE)

    assert quotes_shown(store, quoted) == [OTHER_QUOTE]
    release = release_for_card(store, recognise(store, quoted))
    assert numbers is not None
    assert release is not None
    assert release.cells == numbers.cells
    assert len(release.withdrawn) == 1


def test_from_ten_withdrawals_in_a_day_operator_and_committee_are_told(
    store: Store, people: People, table_id: str
) -> None:
    committee = a_person(store, "Els", Role.COMMITTEE)
    for number in range(10):
        told = unusual_withdrawals(store, people.operator, TODAY)
        assert told == (), number
        code = a_card(store, people, table_id)
        a_response(store, code)
        withdraw(store, mine(store, code), TODAY)

    for actor in (people.operator, committee):
        assert [told.title for told in unusual_withdrawals(store, actor, TODAY)] == [
            "Een danstafel"
        ]
    with pytest.raises(NotAllowed):
        unusual_withdrawals(store, people.facilitator, TODAY)


def test_taking_the_same_answers_away_twice_counts_once(
    store: Store, people: People, code: str
) -> None:
    a_response(store, code)
    stale = mine(store, code)
    for _ in range(10):
        withdraw(store, stale, TODAY)

    assert unusual_withdrawals(store, people.operator, TODAY) == ()


def test_ten_withdrawals_on_two_days_are_not_unusual(
    store: Store, people: People, table_id: str
) -> None:
    for number in range(10):
        code = a_card(store, people, table_id)
        a_response(store, code)
        withdraw(store, mine(store, code), TODAY + timedelta(days=number % 2))

    assert unusual_withdrawals(store, people.operator, TODAY + timedelta(days=1)) == ()
