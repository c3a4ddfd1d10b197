"""Sending answers: once, in time, and only what was agreed to."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlmodel import func, select

from models.errors import (
    AlreadySent,
    AnswerTooLong,
    AnswerUnknown,
    ConsentMissing,
    DomainError,
    PhaseClosed,
)
from models.storage import Store
from models.survey import Answer, AnswerValue, Consent, Response, SealedText, sent_by
from models.tables import Phase, TableState, recognise
from tests.build import ALL_CONSENTS, People, a_card, a_response, move_to

LISTED = {"themes_before": AnswerValue(("power", "silence"))}


def how_many(store: Store, kind: type = Response) -> int:
    with store.read() as session:
        return session.exec(select(func.count()).select_from(kind)).one()


def answered(store: Store) -> dict[str, tuple[list[str], str]]:
    with store.read() as session:
        rows = session.exec(select(Answer)).all()
        return {row.question: (row.choices, row.outside) for row in rows}


def test_what_was_sent_is_kept_with_every_consent(store: Store, code: str) -> None:
    a_response(store, code, answers=LISTED, words="Niemand luisterde.")

    assert answered(store) == {"themes_before": (["power", "silence"], "")}
    assert how_many(store, SealedText) == 1
    with store.read() as session:
        given = {row.purpose: row.given for row in session.exec(select(Consent)).all()}
    assert given == ALL_CONSENTS


def test_a_real_answer_from_outside_the_options_is_kept_as_itself(store: Store, code: str) -> None:
    a_response(store, code, answers={"safe_to_speak": AnswerValue(outside="unknown")})

    assert answered(store) == {"safe_to_speak": ([], "unknown")}


def test_a_skipped_question_leaves_nothing(store: Store, code: str) -> None:
    a_response(store, code, answers={"safe_to_speak": AnswerValue(words="  ")})

    assert answered(store) == {}
    assert how_many(store) == 1


def test_a_card_sends_once_in_a_phase(store: Store, code: str) -> None:
    a_response(store, code, answers=LISTED)

    with pytest.raises(AlreadySent):
        a_response(store, code, answers=LISTED)
    assert how_many(store) == 1


def test_send_pressed_twice_at_once_sends_once(store: Store, code: str) -> None:
    def press(_: int) -> str:
        try:
            a_response(store, code, answers=LISTED, words="Een keer is genoeg.")
        except AlreadySent:
            return "already"
        return "sent"

    with ThreadPoolExecutor(4) as pool:
        outcomes = sorted(pool.map(press, range(4)))

    assert outcomes == ["already"] * 3 + ["sent"]
    assert (how_many(store), how_many(store, SealedText)) == (1, 1)


def test_the_same_card_sends_before_and_after(store: Store, people: People, table_id: str) -> None:
    code = a_card(store, people, table_id)
    a_response(store, code, answers=LISTED)
    move_to(store, people, table_id, TableState.AFTER)

    a_response(store, code, Phase.AFTER, words="Er moet iets veranderen.")

    sent = sent_by(store, recognise(store, code))
    assert (sent.before, sent.after) == (True, True)


@pytest.mark.parametrize("state", [TableState.LIVE, TableState.AFTER, TableState.CLOSED])
def test_a_closed_phase_takes_nothing(
    store: Store, people: People, table_id: str, code: str, state: TableState
) -> None:
    move_to(store, people, table_id, state)

    with pytest.raises(PhaseClosed):
        a_response(store, code, answers=LISTED)
    assert how_many(store) == 0


def test_the_phase_to_come_takes_nothing_yet(store: Store, code: str) -> None:
    with pytest.raises(PhaseClosed):
        a_response(store, code, Phase.AFTER)


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("no_such_question", AnswerValue(("1",))),
        ("was_listened_to", AnswerValue(("1",))),  # of the other survey
        ("safe_to_speak", AnswerValue(("6",))),
        ("safe_to_speak", AnswerValue(("1", "2"))),
        ("safe_to_speak", AnswerValue(("1",), outside="unknown")),
        ("safe_to_speak", AnswerValue(outside="maybe")),
        ("themes_before", AnswerValue(("power", "silence", "touch", "money_and_contract"))),
    ],
)
def test_an_answer_that_is_not_offered_is_refused(
    store: Store, code: str, question: str, answer: AnswerValue
) -> None:
    with pytest.raises(AnswerUnknown):
        a_response(store, code, answers={question: answer})
    assert how_many(store) == 0


def test_a_hundred_thousand_characters_are_one_clear_error(store: Store, code: str) -> None:
    with pytest.raises(AnswerTooLong):
        a_response(store, code, words="a" * 100_000)
    assert how_many(store) == 0


@pytest.mark.parametrize(
    "words",
    ["💃🏽🕺 dansen", "مرحبا، أنا راقص", "<script>alert(1)</script>", "'; DROP TABLE response; --"],
)
def test_any_script_sign_or_markup_is_kept_as_words(store: Store, code: str, words: str) -> None:
    a_response(store, code, words=words)

    assert how_many(store, SealedText) == 1


def test_without_consent_to_take_part_nothing_is_kept(store: Store, code: str) -> None:
    with pytest.raises(ConsentMissing):
        a_response(store, code, answers=LISTED, consents=ALL_CONSENTS | {"take_part": False})
    assert how_many(store) == 0


def test_who_withholds_the_sensitive_consent_leaves_no_sensitive_answer_and_no_words(
    store: Store, code: str
) -> None:
    said = {"safe_to_speak": AnswerValue(("4",)), "sector": AnswerValue(("sport",))}
    a_response(
        store, code, answers=LISTED | said, words="Dit mag niet.", consents={"take_part": True}
    )

    kept = answered(store)
    assert "sector" in kept
    assert "themes_before" not in kept
    assert how_many(store, SealedText) == 0


def test_a_response_that_is_refused_says_why_in_a_sentence(store: Store, code: str) -> None:
    with pytest.raises(DomainError) as problem:
        a_response(store, code, words="a" * 100_000)

    assert problem.value.sentence.endswith(".")


def test_forty_people_at_once_lose_no_answer(store: Store, people: People, table_id: str) -> None:
    codes = [a_card(store, people, table_id) for _ in range(40)]

    with ThreadPoolExecutor(40) as pool:
        list(pool.map(lambda code: a_response(store, code, answers=LISTED), codes))

    assert how_many(store) == 40
    assert how_many(store, Answer) == 40
