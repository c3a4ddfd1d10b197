"""Two years later: answers and cards are gone, and a code still takes its dancer's quote out."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest

from analysis.disclosure import WITHDRAWALS_UNUSUAL, PublishedRelease
from content.keeping import ANSWER_DAYS
from models.errors import CodeMistyped, CodeUnknown, NotSaved
from models.live import next_round, say, table_now, take_seat, take_template
from models.outcomes import public_releases
from models.storage import Store
from models.survey import AnswerValue
from models.tables import Phase, TableState, grouped, new_code, recognise
from models.withdrawal import (
    my_card,
    standing_quotes,
    take_back_consent,
    take_quotes_out,
    unusual_withdrawals,
    withdraw,
)
from tests.build import (
    ALL_CONSENTS,
    NOW,
    OTHER_QUOTE,
    QUOTE,
    TODAY,
    People,
    a_card,
    a_quoted_dancer,
    a_release_quoting,
    a_response,
    a_table,
    move_to,
    years_later,
)

LATER = TODAY + timedelta(days=ANSWER_DAYS)
SAID = ("Ik durfde niets te zeggen.", "Nu zeg ik het wel.")
WRITTEN = ("Toen zweeg ik.", "Ik wil dat het ophoudt.", "Het luchtte op.")


@pytest.fixture
def quoted(store: Store, people: People, table_id: str) -> str:
    """The code of a dancer whose words stand in a release, and whose answers are gone."""
    code = a_quoted_dancer(store, people, table_id)
    years_later(store)
    return code


def release(store: Store) -> PublishedRelease:
    """The one release that everybody sees."""
    (public,) = public_releases(store, LATER)
    return public


def shown(store: Store) -> set[str]:
    return {quote.words for quote in release(store).quotes}


def words_of(store: Store, code: str) -> list[str]:
    found = {quote.tag for quote in standing_quotes(store, code)}
    public = [quote for each in public_releases(store, LATER) for quote in each.quotes]
    return sorted(quote.words for quote in public if quote.tag in found)


def finds_nothing(store: Store, code: str) -> bool:
    try:
        standing_quotes(store, code)
    except CodeUnknown:
        return True
    return False


def test_her_code_finds_her_words_and_no_others(store: Store, quoted: str) -> None:
    assert words_of(store, quoted) == [QUOTE]


def test_her_code_takes_them_out_at_once_and_for_good(store: Store, quoted: str) -> None:
    before = release(store)

    take_quotes_out(store, standing_quotes(store, quoted), LATER)

    assert shown(store) == {OTHER_QUOTE}
    assert release(store).cells == before.cells
    assert len(release(store).withdrawn) == 1
    assert finds_nothing(store, quoted)


def test_a_code_that_nobody_has_finds_nothing(store: Store, quoted: str) -> None:
    assert finds_nothing(store, grouped(new_code()))


def test_somebody_who_was_not_quoted_finds_nothing(
    store: Store, people: People, table_id: str
) -> None:
    other = a_card(store, people, table_id)
    a_response(store, other, words="Ik zweeg ook.")
    a_quoted_dancer(store, people, table_id)
    years_later(store)

    assert finds_nothing(store, other)


def test_a_code_with_a_wrong_sign_is_told_so(store: Store, quoted: str) -> None:
    with pytest.raises(CodeMistyped):
        standing_quotes(store, quoted[:-1])


def test_as_long_as_there_is_a_card_this_is_no_way_around_it(
    store: Store, people: People, table_id: str
) -> None:
    code = a_quoted_dancer(store, people, table_id, own_word="paarse olifant")

    assert finds_nothing(store, code)


def test_what_was_taken_out_before_the_answers_went_is_found_no_more(
    store: Store, people: People, table_id: str
) -> None:
    code = a_quoted_dancer(store, people, table_id)
    withdraw(store, my_card(store, recognise(store, code), NOW), TODAY)
    years_later(store)

    assert finds_nothing(store, code)
    assert shown(store) == {OTHER_QUOTE}


def test_the_own_word_went_with_the_answers_and_is_not_asked_for(
    store: Store, people: People, table_id: str
) -> None:
    code = a_quoted_dancer(store, people, table_id, own_word="paarse olifant")
    years_later(store)

    assert words_of(store, code) == [QUOTE]


@pytest.fixture
def talkative(store: Store, people: People) -> tuple[str, PublishedRelease]:
    """The code of a dancer who is quoted from every phase, and twice from two; and that release."""
    table_id = a_table(store, people)
    codes = [a_card(store, people, table_id) for _ in range(20)]
    before = {
        "experience_before": AnswerValue(words=WRITTEN[0]),
        "message_to_table": AnswerValue(words=WRITTEN[1]),
    }
    for code in codes[1:]:
        a_response(store, code, words="Ik zweeg ook.")
    a_response(store, codes[0], answers=before)
    move_to(store, people, table_id, TableState.LIVE)
    say_twice(store, people, table_id, codes[0])
    move_to(store, people, table_id, TableState.AFTER)
    a_response(store, codes[0], Phase.AFTER, words=WRITTEN[2])
    published = a_release_quoting(store, people, table_id, (*WRITTEN, *SAID))
    return codes[0], published


def say_twice(store: Store, people: People, table_id: str, code: str) -> None:
    """Says two sentences in the first round that takes words."""
    take_template(store, people.facilitator, table_id)
    seat = take_seat(store, recognise(store, code), ALL_CONSENTS)
    after = None
    while True:
        next_round(store, people.facilitator, table_id, after=after)
        now = table_now(store, table_id).round
        assert now is not None
        after = now.round_id
        if now.details.kind.takes_words:
            break
    for words in SAID:
        say(store, seat, after, words, "nl")


def test_quotes_of_one_dancer_have_nothing_in_common_in_a_release(
    talkative: tuple[str, PublishedRelease],
) -> None:
    _, published = talkative
    tags = [quote.tag for quote in published.quotes]

    assert len(tags) == 5
    assert len({part for tag in tags for part in tag.split(":")}) == 2 * len(tags)


def test_all_that_she_wrote_and_said_is_found_and_goes_together(
    store: Store, talkative: tuple[str, PublishedRelease]
) -> None:
    code, _ = talkative
    years_later(store)
    assert words_of(store, code) == sorted((*WRITTEN, *SAID))

    take_quotes_out(store, standing_quotes(store, code), LATER)

    assert shown(store) == set()
    assert finds_nothing(store, code)


def test_a_consent_that_is_taken_back_for_one_phase_leaves_quotes_of_the_others(
    store: Store, talkative: tuple[str, PublishedRelease]
) -> None:
    code, _ = talkative
    mine = my_card(store, recognise(store, code), NOW)
    (before,) = (sent for sent in mine.sent if sent.phase is Phase.BEFORE)
    take_back_consent(store, mine, before.response_id, "quote_after_redaction")

    assert shown(store) == {*SAID, WRITTEN[2]}


def test_two_tables_released_apart_keep_her_codes_apart(store: Store, people: People) -> None:
    first, second = (a_quoted_dancer(store, people, a_table(store, people)) for _ in range(2))
    years_later(store)
    (of_first,), (of_second,) = standing_quotes(store, first), standing_quotes(store, second)

    take_quotes_out(store, [of_first], LATER)

    assert of_first.tag != of_second.tag
    assert of_first.release_id != of_second.release_id
    assert words_of(store, second) == [QUOTE]


def test_a_second_press_changes_nothing(store: Store, people: People, quoted: str) -> None:
    found = standing_quotes(store, quoted)
    for _ in range(WITHDRAWALS_UNUSUAL):
        take_quotes_out(store, found, LATER)

    assert len(release(store).withdrawn) == 1
    assert unusual_withdrawals(store, people.operator, LATER) == ()


def test_when_it_cannot_be_noted_nothing_goes(
    store: Store, quoted: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("models.withdrawal.journal.FILE", "no/such/folder.txt")

    with pytest.raises(NotSaved):
        take_quotes_out(store, standing_quotes(store, quoted), LATER)

    assert shown(store) == {QUOTE, OTHER_QUOTE}


@pytest.fixture
def ten_quoted(store: Store, people: People, table_id: str) -> list[str]:
    """The codes of ten dancers who are quoted in one release, and whose answers are gone."""
    codes = [a_card(store, people, table_id) for _ in range(20)]
    words = [f"Ik zweeg, en ik dacht aan {what}." for what in "abcdefghij"]
    for code, said in zip(codes, words * 2, strict=True):
        a_response(store, code, words=said)
    a_release_quoting(store, people, table_id, words)
    years_later(store)
    return codes[:WITHDRAWALS_UNUSUAL]


def test_from_ten_in_a_day_operator_and_committee_are_told(
    store: Store, people: People, ten_quoted: list[str]
) -> None:
    for code in ten_quoted:
        assert unusual_withdrawals(store, people.operator, LATER) == ()
        take_quotes_out(store, standing_quotes(store, code), LATER)

    (told,) = unusual_withdrawals(store, people.operator, LATER)
    assert told.title == "Een danstafel"


def test_of_ten_who_take_theirs_out_at_once_none_comes_back(
    store: Store, people: People, ten_quoted: list[str]
) -> None:
    found = [standing_quotes(store, code) for code in ten_quoted]
    with ThreadPoolExecutor(len(found)) as at_once:
        list(at_once.map(lambda quotes: take_quotes_out(store, quotes, LATER), found))

    assert len(release(store).withdrawn) == len(ten_quoted)
    assert all(finds_nothing(store, code) for code in ten_quoted)
    assert unusual_withdrawals(store, people.operator, LATER)
