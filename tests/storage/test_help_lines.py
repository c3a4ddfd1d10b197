"""An operator checks the help lines: what she found out is kept, on record, and read everywhere."""

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlmodel import select

from content.help import ALWAYS_SHOWN, help_directory
from content.languages import Text
from models.contact import OneLanguageMissing, PhoneWrong, WebsiteWrong
from models.errors import TextTooLong
from models.help_lines import (
    Correction,
    HelpCheck,
    HelpLine,
    HelpStays,
    HelpUnknown,
    confirm_help,
    correct_help,
    help_lines,
    help_to_check,
    hide_help,
    show_help,
    text_as_kept,
)
from models.operating import audit_trail
from models.people import Act, Actor, check_audit
from models.storage import Store
from models.tables import needs_of
from tests.build import TODAY, People, a_table

CHILD = "kindertelefoon"
SPORT = "centrum_veilige_sport"
HALF_A_YEAR = timedelta(days=180)


def later(actor: Actor, days: int) -> Actor:
    return replace(actor, at=actor.at + timedelta(days=days))


def the(lines: Sequence[HelpLine], key: str) -> HelpLine:
    return next(line for line in lines if line.entry.key == key)


def test_nothing_kept_is_the_file(store: Store) -> None:
    assert help_lines(store) == help_directory()


def test_never_checked_comes_first_then_what_was_checked_longest_ago(
    store: Store, people: People
) -> None:
    confirm_help(store, people.operator, "emergency_112")
    confirm_help(store, later(people.operator, -10), CHILD)

    keys = [line.entry.key for line in help_to_check(store, people.operator, TODAY)]

    assert keys[0] == "zelfmoordpreventie_113"
    assert keys[-2:] == [CHILD, "emergency_112"]


def test_a_line_is_due_again_after_half_a_year(store: Store, people: People) -> None:
    confirm_help(store, people.operator, CHILD)

    on_the_day = help_to_check(store, people.operator, TODAY + HALF_A_YEAR)
    day_after = help_to_check(store, people.operator, TODAY + HALF_A_YEAR + timedelta(days=1))
    assert not the(on_the_day, CHILD).due
    assert the(day_after, CHILD).due
    assert the(on_the_day, SPORT).due


def test_a_check_is_a_day_and_takes_the_note_away(store: Store, people: People) -> None:
    confirm_help(store, people.operator, SPORT)

    shown = help_lines(store).entry(SPORT)

    assert shown
    assert shown.last_checked == TODAY
    assert not shown.is_outdated(TODAY)
    assert shown.unchecked() is None
    assert shown.chat is None, "nobody saw that it was right: it was not shown"


def test_a_correction_is_read_at_once_and_keeps_the_note(store: Store, people: People) -> None:
    before = help_lines(store)
    correct_help(store, people.operator, CHILD, Correction(phones=" 0800-0433 , 0800-0434"))

    shown = help_lines(store).entry(CHILD)
    assert shown
    assert shown.numbers == ("0800-0433", "0800-0434")
    assert shown.is_outdated(TODAY)
    assert shown.website == before.entry(CHILD).website  # type: ignore[union-attr]


def test_an_unsure_field_is_seen_by_who_checks_and_shown_once_it_is_filled_in(
    store: Store, people: People
) -> None:
    line = the(help_to_check(store, people.operator, TODAY), SPORT)
    assert line.unsure == ("chat", "hours")
    assert line.to_read.hours is None

    correct_help(store, people.operator, SPORT, Correction(chat="centrumveiligesport.nl/chat"))

    line = the(help_to_check(store, people.operator, TODAY), SPORT)
    assert line.unsure == ("hours",)
    assert line.as_shown and line.as_shown.chat == "https://centrumveiligesport.nl/chat"


def test_two_corrections_of_other_fields_both_stay(store: Store, people: People) -> None:
    correct_help(store, people.operator, CHILD, Correction(phones="0800-0433"))
    correct_help(store, people.operator, CHILD, Correction(website=""))

    shown = help_lines(store).entry(CHILD)
    assert shown and (shown.phone, shown.website) == ("0800-0433", None)


@pytest.mark.parametrize(
    ("correction", "problem"),
    [
        (Correction(phones="bel maar"), PhoneWrong),
        (Correction(website="http://elders.example"), WebsiteWrong),
        (Correction(chat="javascript:alert(1)"), WebsiteWrong),
        (Correction(hours_nl="Overdag"), OneLanguageMissing),
        (Correction(hours_nl="x" * 121, hours_en="x"), TextTooLong),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_is_kept(
    store: Store, people: People, correction: Correction, problem: type[Exception]
) -> None:
    before = check_audit(store).entries
    with pytest.raises(problem):
        correct_help(store, people.operator, CHILD, correction)

    assert help_lines(store) == help_directory()
    assert check_audit(store).entries == before


def test_what_is_hidden_is_read_nowhere_until_it_is_shown_again(
    store: Store, people: People
) -> None:
    hide_help(store, people.operator, CHILD)
    assert help_lines(store).entry(CHILD) is None
    line = the(help_to_check(store, people.operator, TODAY), CHILD)
    assert line.as_shown is None
    assert line.to_read.phone

    show_help(store, people.operator, CHILD)
    assert help_lines(store).entry(CHILD)


@pytest.mark.parametrize("key", sorted(ALWAYS_SHOWN))
def test_112_and_113_are_never_hidden_and_keep_their_numbers(
    store: Store, people: People, key: str
) -> None:
    with pytest.raises(HelpStays):
        hide_help(store, people.operator, key)
    for correction in (
        Correction(phones="0900-1234"),
        Correction(phones=""),
        Correction(hours_nl="Overdag", hours_en="By day"),
    ):
        with pytest.raises(HelpStays):
            correct_help(store, people.operator, key, correction)

    correct_help(store, people.operator, key, Correction(website="https://www.112.nl"))
    shown = help_lines(store).entry(key)
    assert shown and shown.website == "https://www.112.nl"


def test_a_line_that_is_not_in_the_file_is_unknown(store: Store, people: People) -> None:
    for step in (confirm_help, hide_help, show_help):
        with pytest.raises(HelpUnknown):
            step(store, people.operator, "x")
    with pytest.raises(HelpUnknown):
        correct_help(store, people.operator, "x", Correction(phones="113"))


def test_each_step_is_on_record_with_what_became_of_it(store: Store, people: People) -> None:
    correct_help(store, people.operator, CHILD, Correction(phones="0800-0433", chat=""))
    confirm_help(store, people.operator, CHILD)
    hide_help(store, people.operator, CHILD)
    show_help(store, people.operator, CHILD)

    shown, hidden, checked, corrected, *_ = audit_trail(store, people.operator)
    assert (shown.act, hidden.act, checked.act) == (
        Act.HELP_SHOWN,
        Act.HELP_HIDDEN,
        Act.HELP_CHECKED,
    )
    assert (corrected.who, corrected.act) == ("Dirk", Act.HELP_CORRECTED)
    assert (corrected.about, corrected.told) == ("De Kindertelefoon", "0800-0433, –")


def test_nothing_typed_over_is_nothing_done(store: Store, people: People) -> None:
    before = check_audit(store).entries
    correct_help(store, people.operator, CHILD, Correction())

    assert check_audit(store).entries == before


def test_two_operators_at_once_keep_both_steps(store: Store, people: People) -> None:
    corrections = [Correction(phones="0800-0433"), Correction(website="https://elders.example")]
    with ThreadPoolExecutor(2) as at_once:
        list(
            at_once.map(lambda each: correct_help(store, people.operator, CHILD, each), corrections)
        )

    shown = help_lines(store).entry(CHILD)
    assert shown and (shown.phone, shown.website) == ("0800-0433", "https://elders.example")


def test_a_table_needs_no_help_line_checked_once_all_that_are_shown_are(
    store: Store, people: People
) -> None:
    def is_fresh() -> bool:
        needs = needs_of(store, people.facilitator, table, TODAY)
        return next(need for need in needs if "help lines" in need.to_do).met

    table = a_table(store, people)
    hide_help(store, people.operator, SPORT)
    *others, last = [entry.key for entry in help_lines(store).shown()]
    for key in others:
        confirm_help(store, people.operator, key)
    assert not is_fresh()

    confirm_help(store, people.operator, last)
    assert is_fresh()


def test_a_fixed_text_names_no_number_that_holds_no_more(store: Store, people: People) -> None:
    text = Text(nl="Kom maar. Bel 0800-0432. Dag.", en="Come. Call 0800-0432. Bye.")
    assert text_as_kept(store, text) == text

    hide_help(store, people.operator, CHILD)

    assert text_as_kept(store, text) == Text(nl="Kom maar. Dag.", en="Come. Bye.")


def test_a_row_tells_no_more_than_a_day(store: Store, people: People) -> None:
    confirm_help(store, people.operator, CHILD)

    with store.read() as session:
        row = session.exec(select(HelpCheck)).one()
    assert set(row.model_dump()) == {
        "key",
        "phones",
        "chat",
        "website",
        "hours_nl",
        "hours_en",
        "checked_on",
        "checked_as",
        "hidden",
    }
    assert row.checked_on == TODAY
