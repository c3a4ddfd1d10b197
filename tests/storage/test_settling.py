"""What coders decided beside each other, and what the team settled on where they differed."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlmodel import select

from models.coding import (
    LONGEST_WHY,
    SHORTEST_WHY,
    Decision,
    Difference,
    Mark,
    code_text,
    coded_table,
    difference,
    differences,
    settle,
    take_back_coding,
    take_back_settled,
    take_out,
    texts_to_code,
)
from models.coding.settled_rows import Settled
from models.errors import (
    AnswerUnknown,
    DomainError,
    NotAllowed,
    NothingToSettle,
    ReadFirst,
    SettledMeanwhile,
    StillLocked,
    TableUnknown,
    TextGone,
    TooManyThemes,
    WhyMissing,
)
from models.outcomes.respondents import coded_themes
from models.people import Actor, Role, actor_for, sign_in
from models.storage import Store
from models.tables import TableState, recognise
from models.tables.round_tables import RoundTable, TableMember
from models.withdrawal import my_card, withdraw
from tests.build import (
    NOW,
    PASSWORD,
    TODAY,
    People,
    a_card,
    a_person,
    a_response,
    email_of,
    move_to,
    years_later,
)

WORDS = "Er werd niet over gepraat. Iedereen wist het."
WHY = "Het gaat vooral over zwijgen."


@pytest.fixture
def code(store: Store, people: People, table_id: str) -> str:
    """The card of a dancer who wrote WORDS."""
    code = a_card(store, people, table_id)
    a_response(store, code, words=WORDS)
    return code


@pytest.fixture
def text_id(store: Store, people: People, table_id: str, code: str) -> str:
    """The one text of the table, which may be read."""
    move_to(store, people, table_id, TableState.LIVE)
    return texts_to_code(store, people.facilitator, table_id)[0].text_id


@pytest.fixture
def differing(store: Store, people: People, text_id: str) -> str:
    """The same text, in which Anna sees silence, and Bo power."""
    code_text(store, people.facilitator, text_id, ("silence",))
    code_text(store, people.second_facilitator, text_id, ("power",))
    return text_id


def seen_by(store: Store, actor: Actor, table_id: str) -> Difference:
    (found,) = differences(store, actor, table_id)
    return difference(store, actor, found.text_id)


def counted(store: Store, table_id: str) -> list[list[str]]:
    """The themes that a release would count, per text."""
    with store.read() as session:
        return list(coded_themes(session, [table_id]).values())


def refused(store: Store, actor: Actor, text_id: str, *themes: str) -> type[DomainError] | None:
    """What stands in the way of settling it, by somebody who saw nothing settled."""
    try:
        settle(store, actor, text_id, themes, WHY)
    except DomainError as problem:
        return type(problem)
    return None


def test_a_difference_shows_what_each_coder_decided_her_own_first(
    store: Store, people: People, table_id: str, text_id: str
) -> None:
    mark = Mark("silence", 0, 4)
    code_text(store, people.facilitator, text_id, ("silence",), marks=(mark,), memo="Twijfel.")
    code_text(store, people.second_facilitator, text_id, ("power", "silence"))

    anna, bo = (
        seen_by(store, actor, table_id) for actor in (people.facilitator, people.second_facilitator)
    )
    assert (anna.words, anna.agreed) == (WORDS, None)
    assert [(each.name, each.mine) for each in anna.chosen] == [("Anna", True), ("Bo", False)]
    assert anna.chosen[0].decision == Decision(("silence",), (mark,), "Twijfel.")
    assert [each.name for each in bo.chosen] == ["Bo", "Anna"]


def test_nobody_sees_what_others_chose_before_deciding_herself(
    store: Store, people: People, table_id: str, differing: str
) -> None:
    take_back_coding(store, people.second_facilitator, differing)
    code_text(store, a_colleague(store, people), differing, ("power",))

    assert len(differences(store, people.facilitator, table_id)) == 1
    assert differences(store, people.second_facilitator, table_id) == ()
    with pytest.raises(ReadFirst):
        difference(store, people.second_facilitator, differing)
    assert refused(store, people.second_facilitator, differing, "silence") is ReadFirst


def a_colleague(store: Store, people: People) -> Actor:
    """A third facilitator at every table of Anna."""
    person = a_person(store, "Jo", Role.FACILITATOR)
    with store.write() as session:
        for table in session.exec(select(RoundTable)).all():
            session.add(TableMember(table_id=table.id, account_id=person.account_id))
    return person


def test_the_same_themes_in_another_order_are_no_difference(
    store: Store, people: People, table_id: str, text_id: str
) -> None:
    code_text(store, people.facilitator, text_id, ("silence", "power"))
    code_text(store, people.second_facilitator, text_id, ("power", "silence"))

    assert differences(store, people.facilitator, table_id) == ()


def test_not_knowing_is_a_difference(
    store: Store, people: People, table_id: str, text_id: str
) -> None:
    code_text(store, people.facilitator, text_id, ("silence",), unsure=True)
    code_text(store, people.second_facilitator, text_id, ("silence",))

    assert len(differences(store, people.facilitator, table_id)) == 1


def test_words_that_were_taken_out_are_not_to_be_read_here_either(
    store: Store, people: People, table_id: str, differing: str
) -> None:
    take_out(store, people.facilitator, differing, ("gepraat",))

    assert "gepraat" not in seen_by(store, people.second_facilitator, table_id).words


def test_what_is_settled_counts_in_place_of_what_each_chose(
    store: Store, people: People, table_id: str, differing: str
) -> None:
    assert sorted(counted(store, table_id)[0]) == ["power", "silence"]
    settle(store, people.facilitator, differing, ("silence",), WHY)

    assert counted(store, table_id) == [["silence"]]
    agreed = seen_by(store, people.second_facilitator, table_id).agreed
    assert agreed
    assert (agreed.themes, agreed.reason, agreed.name) == (("silence",), WHY, "Anna")


def test_no_theme_can_be_settled_on_too(
    store: Store, people: People, table_id: str, differing: str
) -> None:
    settle(store, people.facilitator, differing, (), WHY)

    assert counted(store, table_id) == [[]]


def test_settling_again_changes_it_for_who_read_what_was_settled(
    store: Store, people: People, table_id: str, differing: str
) -> None:
    settle(store, people.facilitator, differing, ("silence",), WHY)
    seen = seen_by(store, people.second_facilitator, table_id).edition
    settle(store, people.second_facilitator, differing, ("power",), "Toch om de macht.", seen=seen)

    assert counted(store, table_id) == [["power"]]
    with pytest.raises(SettledMeanwhile):
        settle(store, people.facilitator, differing, ("silence",), WHY, seen=seen)


def test_what_is_settled_can_be_taken_back(
    store: Store, people: People, table_id: str, differing: str
) -> None:
    settle(store, people.facilitator, differing, ("silence",), WHY)
    seen = seen_by(store, people.facilitator, table_id).edition
    with pytest.raises(SettledMeanwhile):
        take_back_settled(store, people.second_facilitator, differing)
    take_back_settled(store, people.second_facilitator, differing, seen=seen)

    assert seen_by(store, people.facilitator, table_id).agreed is None
    assert sorted(counted(store, table_id)[0]) == ["power", "silence"]


def test_of_two_who_settle_at_once_one_is_told_and_nothing_is_written_over(
    store: Store, people: People, table_id: str, differing: str
) -> None:
    two = (people.facilitator, people.second_facilitator)
    with ThreadPoolExecutor(2) as at_once:
        outcomes = list(at_once.map(lambda actor: refused(store, actor, differing, "sexual"), two))

    assert sorted(map(str, outcomes)) == sorted(map(str, (None, SettledMeanwhile)))
    agreed = seen_by(store, people.facilitator, table_id).agreed
    assert agreed
    assert agreed.mine is (outcomes[0] is None)


def test_why_is_sealed_and_names_nobody(
    store: Store, people: People, table_id: str, differing: str
) -> None:
    settle(store, people.facilitator, differing, ("silence",), "Sanne de Vries zwijgt hier.")

    agreed = seen_by(store, people.facilitator, table_id).agreed
    assert agreed
    assert "Sanne" not in agreed.reason
    with store.read() as session:
        (row,) = session.exec(select(Settled)).all()
    assert b"zwijgt" not in row.sealed_why


@pytest.mark.parametrize(
    "why", ["", "  kort   ", "a" * (SHORTEST_WHY - 1), "a" * (LONGEST_WHY + 1)]
)
def test_why_takes_ten_to_five_hundred_characters(
    store: Store, people: People, differing: str, why: str
) -> None:
    with pytest.raises(WhyMissing):
        settle(store, people.facilitator, differing, ("silence",), why)


def test_themes_are_those_of_the_codebook_each_once_and_three_at_most(
    store: Store, people: People, differing: str
) -> None:
    anna = people.facilitator

    assert refused(store, anna, differing, "silence", "silence") is AnswerUnknown
    assert refused(store, anna, differing, "weather") is AnswerUnknown
    assert (
        refused(store, anna, differing, "silence", "power", "sexual", "one_on_one") is TooManyThemes
    )


def test_one_coder_alone_has_nothing_to_settle(store: Store, people: People, text_id: str) -> None:
    code_text(store, people.facilitator, text_id, ("silence",))

    assert refused(store, people.facilitator, text_id, "power") is NothingToSettle


def test_a_stranger_and_an_adviser_may_not(
    store: Store, people: People, table_id: str, differing: str
) -> None:
    stranger = a_person(store, "Eef", Role.FACILITATOR)

    assert refused(store, stranger, differing, "power") is TableUnknown
    assert refused(store, people.adviser, differing, "power") is NotAllowed
    with pytest.raises(TableUnknown):
        differences(store, stranger, table_id)
    with pytest.raises(TableUnknown):
        difference(store, stranger, differing)
    with pytest.raises(TableUnknown):
        coded_table(store, stranger, table_id)


def test_side_by_side_takes_unlocking(store: Store, people: People, differing: str) -> None:
    token = sign_in(store, email=email_of("Anna"), password=PASSWORD, now=NOW)

    with pytest.raises(StillLocked):
        difference(store, actor_for(store, token, NOW), differing)


def test_it_goes_with_the_text_that_a_dancer_takes_back(
    store: Store, people: People, table_id: str, code: str, differing: str
) -> None:
    settle(store, people.facilitator, differing, ("silence",), WHY)
    withdraw(store, my_card(store, recognise(store, code), NOW), TODAY)

    assert settled_rows(store) == []
    assert differences(store, people.facilitator, table_id) == ()
    with pytest.raises(TextGone):
        difference(store, people.facilitator, differing)
    assert refused(store, people.facilitator, differing, "power") is TextGone


def test_it_goes_when_the_time_of_answers_is_over(
    store: Store, people: People, table_id: str, differing: str
) -> None:
    settle(store, people.facilitator, differing, ("silence",), WHY)
    move_to(store, people, table_id, TableState.CLOSED)
    years_later(store, people.facilitator.at)

    assert settled_rows(store) == []


def settled_rows(store: Store) -> list[Settled]:
    with store.read() as session:
        return list(session.exec(select(Settled)).all())


def test_decisions_are_read_with_what_was_suggested_and_who_is_not_sure_is_counted_apart(
    store: Store, people: People, table_id: str, text_id: str
) -> None:
    anna, bo = people.facilitator, people.second_facilitator
    code_text(store, anna, text_id, ("silence",), ("power",))
    code_text(store, bo, text_id, ("silence",), unsure=True)

    found = coded_table(store, anna, table_id)

    assert (found.texts, found.unsure) == (1, 1)
    (reading,) = found.readings
    assert (reading.coder, reading.themes) == (anna.account_id, {"silence"})
    assert reading.suggested == {"power"}
    assert found.names == {anna.account_id: "Anna", bo.account_id: "Bo"}


def test_what_is_settled_changes_nothing_in_how_far_coders_agreed(
    store: Store, people: People, table_id: str, differing: str
) -> None:
    before = coded_table(store, people.facilitator, table_id)
    settle(store, people.facilitator, differing, ("silence",), WHY)

    assert coded_table(store, people.facilitator, table_id) == before
