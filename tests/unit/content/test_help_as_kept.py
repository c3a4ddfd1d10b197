"""What an operator found out lies over the file, and makes nothing sure that nobody looked at."""

import ast
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from content.certainty import NOT_CHECKED, Certainty
from content.codebook import codebook
from content.help import ALWAYS_SHOWN, HelpEntry, HelpField, help_directory
from content.help_as_kept import (
    KeptHelp,
    directory_as_kept,
    entry_as_kept,
    what_still_holds,
    words_of,
)

ROOT = Path(__file__).parents[3]
TODAY = date(2026, 5, 1)
SPORT = "centrum_veilige_sport"  # certainty B, with hours, chat and free of certainty C
CHILD = "kindertelefoon"

certainties = st.sampled_from(get_args(Certainty))
fields_but_whom = st.sampled_from([field for field in get_args(HelpField) if field != "for_whom"])


def entry(key: str) -> HelpEntry:
    return next(found for found in help_directory().entries if found.key == key)


def checked(found: HelpEntry, day: date = TODAY) -> KeptHelp:
    return KeptHelp(checked_on=day, checked_as=words_of(found))


def test_a_corrected_field_is_sure_and_the_others_are_as_they_were() -> None:
    shown = entry_as_kept(entry(SPORT), KeptHelp(phones=("0800-1234",))).published()

    assert shown
    assert (shown.phone, shown.unchecked("phone")) == ("0800-1234", None)
    assert shown.unchecked() == NOT_CHECKED
    assert shown.is_outdated(TODAY)
    assert shown.chat is None


def test_an_unsure_field_is_shown_once_it_is_filled_in() -> None:
    kept = KeptHelp(hours_nl="Ma tot vr", hours_en="Mon to Fri")
    shown = entry_as_kept(entry(SPORT), kept).published()

    assert shown and shown.hours
    assert (shown.hours.nl, shown.unchecked("hours")) == ("Ma tot vr", None)


def test_what_is_known_not_to_be_there_is_shown_no_more() -> None:
    shown = entry_as_kept(entry(CHILD), KeptHelp(phones=(), chat="")).published()

    assert shown
    assert (shown.numbers, shown.chat) == ((), None)
    assert shown.website


def test_who_checked_an_entry_takes_its_notes_away_for_a_year() -> None:
    found = entry_as_kept(entry(SPORT), checked(entry(SPORT)))
    shown = found.published()

    assert shown
    assert (shown.unchecked(), shown.unchecked("phone")) == (None, None)
    assert not shown.is_outdated(TODAY + timedelta(days=365))
    assert shown.is_outdated(TODAY + timedelta(days=366))
    assert not found.is_due(TODAY + timedelta(days=180))
    assert found.is_due(TODAY + timedelta(days=181))


@given(certainty=certainties, fields=st.dictionaries(fields_but_whom, certainties))
def test_a_check_makes_sure_what_was_shown_and_shows_nothing_more(
    certainty: Certainty, fields: dict[HelpField, Certainty]
) -> None:
    sure = {"certainty": certainty, "field_certainty": fields}
    before = entry(CHILD).model_copy(update=sure)

    shown = entry_as_kept(before, checked(before)).published()

    assert shown and shown.unchecked() is None
    for field, how in fields.items():
        assert (how == "C") == (not getattr(shown, field)) or not getattr(before, field)
        assert how == "C" or shown.unchecked(field) is None


def test_a_check_of_other_words_than_those_of_the_file_does_not_count() -> None:
    kept = replace(checked(entry(SPORT)), phones=("0800-1234",))
    renewed = entry(SPORT).model_copy(update={"website": "https://elders.example"})

    found = entry_as_kept(renewed, kept)

    assert found.last_checked is None
    assert found.certainty == "B"
    assert found.phone == "0800-1234"


def test_the_later_day_counts_of_the_file_and_the_check() -> None:
    in_file = entry(SPORT).model_copy(update={"last_checked": TODAY})
    day_before = TODAY - timedelta(days=1)

    assert entry_as_kept(in_file, checked(in_file, day_before)).last_checked == TODAY
    assert entry_as_kept(in_file, KeptHelp()).last_checked == TODAY


def test_a_new_number_is_called_free_only_if_it_is() -> None:
    assert entry_as_kept(entry(CHILD), KeptHelp(phones=("0800-0433",))).free
    assert entry_as_kept(entry(CHILD), KeptHelp(phones=("0900-0433",))).free is None


@pytest.mark.parametrize("key", sorted(ALWAYS_SHOWN))
def test_no_row_hides_112_or_113(key: str) -> None:
    kept = directory_as_kept(help_directory(), {key: KeptHelp(hidden=True)})

    assert kept.entry(key)


def test_what_is_hidden_is_not_shown_and_what_is_kept_of_nothing_counts_for_nothing() -> None:
    kept = directory_as_kept(
        help_directory(), {CHILD: KeptHelp(hidden=True), "was_once_there": KeptHelp(phones=())}
    )

    assert kept.entry(CHILD) is None
    assert len(kept.shown()) == len(help_directory().shown()) - 1


CONCERN = next(flag.screen.text for flag in codebook().safety_flags if flag.key == "minor_at_risk")


@pytest.mark.parametrize(
    "kept",
    [
        KeptHelp(hidden=True),
        KeptHelp(phones=("0800-0433",)),
        KeptHelp(hours_nl="Overdag", hours_en="By day"),
    ],
)
def test_a_fixed_text_leaves_out_the_sentence_of_a_number_that_holds_no_more(
    kept: KeptHelp,
) -> None:
    said = what_still_holds(
        CONCERN.nl, help_directory(), directory_as_kept(help_directory(), {CHILD: kept})
    )

    assert "0800-0432" not in said
    assert "Kindertelefoon" not in said
    assert "0800-2000" in said
    assert said.endswith("Bel 112. Wij sturen zelf niets door. Jij kiest.")


def test_a_fixed_text_is_whole_while_its_numbers_hold() -> None:
    kept = directory_as_kept(
        help_directory(), {CHILD: replace(checked(entry(CHILD)), website="https://elders.example")}
    )

    assert what_still_holds(CONCERN.nl, help_directory(), kept) == CONCERN.nl


def test_only_who_lays_over_it_what_was_found_out_reads_the_file() -> None:
    readers = {
        str(path.relative_to(ROOT))
        for folder in ("pages", "models", "analysis", "web")
        for path in (ROOT / folder).rglob("*.py")
        if "help_directory" in names_imported(path)
    }

    assert readers == {
        "models/help_lines/checking.py",
        "models/help_lines/kept.py",
        "models/operating/audit_reading.py",  # names alone
    }


def names_imported(path: Path) -> set[str]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    imports = [node for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)]
    return {name.name for node in imports if node.module == "content.help" for name in node.names}
