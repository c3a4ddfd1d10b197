"""Taking a table's texts and codings along: what is in it, what never is, and who may."""

from dataclasses import asdict
from datetime import timedelta

import pytest
from sqlmodel import select

from analysis.exports import CodedText, CodersDecision, Form, Passage, packed
from content.keeping import ANSWER_DAYS
from content.questionnaire import questionnaire
from models.codebook import NewTheme, add_theme, table_codebook
from models.coding import Mark, code_text, export_codings, take_out, texts_to_code
from models.coding.settled_rows import Settled
from models.errors import NotAllowed, StillLocked, TableUnknown
from models.live import RoundKind
from models.operating import audit_trail
from models.people import actor_for, sign_in
from models.people.audit import Act
from models.storage import Store
from models.survey import AnswerValue
from models.survey.responses import Response
from models.tables import Phase, TableState, recognise
from models.withdrawal import my_card, withdraw
from tests.build import (
    NOW,
    PASSWORD,
    TODAY,
    People,
    a_card,
    a_response,
    a_table,
    email_of,
    move_to,
)
from tests.talking import a_talk, begin_round, let_out, said

WORDS = "Sanne de Vries zei dat er niet over gepraat werd. Iedereen wist dat Zonnetje wegliep."
READ = "[naam A] zei dat er niet over gepraat werd. Iedereen wist dat Zonnetje wegliep."
ANSWERS = {
    "sector": AnswerValue(choices=("sport",)),
    "age_band": AnswerValue(choices=("age_16_17",)),
    "themes_before": AnswerValue(choices=("silence",)),
}


@pytest.fixture
def code(store: Store, people: People, table_id: str) -> str:
    """The card of a dancer who wrote WORDS."""
    card = a_card(store, people, table_id)
    a_response(store, card, answers=ANSWERS, words=WORDS)
    return card


@pytest.fixture
def table_id(store: Store, people: People) -> str:
    return a_table(store, people)


@pytest.fixture
def text_id(store: Store, people: People, table_id: str, code: str) -> str:
    move_to(store, people, table_id, TableState.LIVE)
    return texts_to_code(store, people.facilitator, table_id)[0].text_id


def taken(store: Store, people: People, table_id: str) -> CodedText:
    """The one text, as Anna takes it along."""
    (text,) = export_codings(store, people.facilitator, table_id).texts
    return text


def exports_on_record(store: Store, people: People) -> list[tuple[str, str]]:
    trail = audit_trail(store, people.operator)
    return [(entry.who, entry.act) for entry in trail if entry.act == Act.CODINGS_EXPORTED]


def test_a_text_goes_along_redacted_with_its_coarse_background(
    store: Store, people: People, table_id: str, text_id: str
) -> None:
    text = taken(store, people, table_id)

    assert text.words == READ
    assert (text.phase, text.sector, text.age) == ("before", "sport", "16_24")
    assert text.ticked == ("silence",)
    assert text.question == questionnaire().question("experience_before").text


def test_every_coders_decision_goes_along_under_a_number(
    store: Store, people: People, table_id: str, text_id: str
) -> None:
    marked = READ.index("niet over gepraat")
    code_text(
        store,
        people.facilitator,
        text_id,
        ("silence", "power"),
        marks=(Mark("silence", 4, 6),),
        memo="Kijk ook bij macht.",
    )
    code_text(store, people.second_facilitator, text_id, (), unsure=True)

    decisions = taken(store, people, table_id).decisions

    assert {each.coder for each in decisions} == {1, 2}
    hers, his = sorted(decisions, key=lambda each: each.unsure)
    place = Passage("silence", marked, marked + len("niet over gepraat"))
    assert hers == CodersDecision(hers.coder, ("silence", "power"), (place,), "Kijk ook bij macht.")
    assert his == CodersDecision(his.coder, unsure=True)


def test_a_coder_has_the_same_number_in_a_next_file(
    store: Store, people: People, table_id: str, text_id: str
) -> None:
    code_text(store, people.facilitator, text_id, ("silence",))
    code_text(store, people.second_facilitator, text_id, ("power",))

    assert taken(store, people, table_id).decisions == taken(store, people, table_id).decisions


def test_a_word_that_was_taken_out_is_not_in_it_and_moves_no_passage(
    store: Store, people: People, table_id: str, text_id: str
) -> None:
    code_text(store, people.facilitator, text_id, ("silence",), marks=(Mark("silence", 11, 11),))
    take_out(store, people.facilitator, text_id, ("Zonnetje",))

    text = taken(store, people, table_id)
    ((passage,),) = (each.passages for each in text.decisions)

    assert "Zonnetje" not in text.words
    assert text.words[passage.start : passage.end] == "[weggehaald A]"


def test_nothing_in_it_leads_back_to_a_card_an_answer_or_a_colleague(
    store: Store, people: People, table_id: str, code: str, text_id: str
) -> None:
    code_text(store, people.facilitator, text_id, ("silence",))
    with store.read() as session:
        (response,) = session.exec(select(Response)).all()
    table = export_codings(store, people.facilitator, table_id)
    written = str(asdict(table)).encode() + packed(table, Form.CSV, "nl")

    for trace in (
        *(code, text_id, response.id, response.card_lookup, table_id),
        *(people.facilitator.account_id, people.facilitator.name, "Sanne"),
    ):
        assert str(trace).encode() not in written


def test_ids_are_fresh_in_each_file_and_the_order_is_theirs(
    store: Store, people: People, table_id: str, text_id: str
) -> None:
    move_to(store, people, table_id, TableState.AFTER)
    for number in range(9):
        card = a_card(store, people, table_id)
        a_response(store, card, phase=Phase.AFTER, words=f"Zo ging het {number}.")
    move_to(store, people, table_id, TableState.CLOSED)

    first, second = (
        [text.text_id for text in export_codings(store, people.facilitator, table_id).texts]
        for _ in range(2)
    )

    assert len(first) == 10
    assert not set(first) & set(second)
    assert first == sorted(first)


def test_words_of_an_open_phase_stay_where_they_are(
    store: Store, people: People, table_id: str, text_id: str
) -> None:
    move_to(store, people, table_id, TableState.AFTER)
    a_response(store, a_card(store, people, table_id), phase=Phase.AFTER, words="Later.")

    assert taken(store, people, table_id).phase == "before"


def test_what_was_said_at_the_talk_stands_under_the_title_of_its_round(
    store: Store, people: People
) -> None:
    table_id = a_talk(store, people)
    here = begin_round(store, people, table_id, RoundKind.SAY)
    said(store, people, here, table_id, *[f"Ik zweeg {number}." for number in range(5)])
    let_out(store, people, table_id)
    move_to(store, people, table_id, TableState.CLOSED)

    texts = export_codings(store, people.facilitator, table_id).texts

    assert {text.question for text in texts} == {here.details.title}
    assert {text.phase for text in texts} == {"during"}


def test_words_that_a_dancer_took_back_are_in_no_later_file(
    store: Store, people: People, table_id: str, code: str, text_id: str
) -> None:
    withdraw(store, my_card(store, recognise(store, code), NOW), TODAY)

    assert export_codings(store, people.facilitator, table_id).texts == ()


def test_it_says_when_the_words_themselves_go(
    store: Store, people: People, table_id: str, text_id: str
) -> None:
    still_open = export_codings(store, people.facilitator, table_id)
    move_to(store, people, table_id, TableState.CLOSED)
    closed = export_codings(store, people.facilitator, table_id)

    assert (still_open.gone_on, still_open.kept_days) == (None, ANSWER_DAYS)
    assert closed.gone_on == TODAY + timedelta(days=ANSWER_DAYS)


def test_who_took_it_along_is_on_record_each_time(
    store: Store, people: People, table_id: str, text_id: str
) -> None:
    export_codings(store, people.facilitator, table_id)
    export_codings(store, people.second_facilitator, table_id)

    assert [who for who, _ in exports_on_record(store, people)] == ["Bo", "Anna"]


def test_it_takes_an_unlocked_facilitator_of_the_table_and_no_other_leaves_a_mark(
    store: Store, people: People, table_id: str, text_id: str
) -> None:
    token = sign_in(store, email=email_of("Anna"), password=PASSWORD, now=NOW)

    with pytest.raises(StillLocked):
        export_codings(store, actor_for(store, token, NOW), table_id)
    for other in (people.adviser, people.operator):
        with pytest.raises(NotAllowed):
            export_codings(store, other, table_id)
    with pytest.raises(TableUnknown):
        export_codings(store, people.facilitator, "no such table")
    assert exports_on_record(store, people) == []


def test_what_the_team_settled_and_its_own_themes_go_along(
    store: Store, people: People, table_id: str, text_id: str
) -> None:
    seen = table_codebook(store, people.facilitator, table_id).edition
    own = add_theme(store, people.facilitator, table_id, NewTheme("Blikken"), "silence", seen=seen)
    with store.write() as session:
        session.add(
            Settled(
                text_id=text_id,
                themes=[own],
                sealed_why=b"sealed",
                settled_by=people.facilitator.account_id,
                codebook_version=1,
            )
        )
    table = export_codings(store, people.facilitator, table_id)
    shared = {theme.key: theme for theme in table.codebook.themes}[own]

    assert [text.settled for text in table.texts] == [(own,)]
    assert (shared.label.nl, shared.under) == ("Blikken", "silence")
