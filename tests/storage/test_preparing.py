"""Preparing a table: what may be said of it, who may change it, and what it still needs."""

from datetime import date, timedelta

import pytest

from models.errors import (
    DateInPast,
    EditedMeanwhile,
    NotAllowed,
    SectorMissing,
    TableUnknown,
    TitleMissing,
)
from models.people import Role
from models.storage import Store
from models.tables import (
    Entry,
    Sector,
    TableDetails,
    checked_details,
    colleagues,
    edit_table,
    needs_of,
    table_summary,
)
from tests.build import People, a_card, a_person, a_table

TODAY = date(2026, 3, 2)
CHANGED = TableDetails(Sector.SPORT, "Een andere titel", TODAY, "Utrecht", "en")


def typed(**changed: object) -> TableDetails:
    said = {
        "sector": "sport",
        "title": "Een tafel",
        "held_on": None,
        "place": "",
        "language": "nl",
        "entry": Entry.CARDS,
    }
    return checked_details(**{**said, **changed}, today=TODAY)  # type: ignore[arg-type]


def test_what_is_typed_is_tidied() -> None:
    assert typed(title="  Een tafel ", place=" Utrecht ").title == "Een tafel"


@pytest.mark.parametrize(
    ("changed", "problem"),
    [
        ({"sector": ""}, SectorMissing),
        ({"sector": "circus"}, SectorMissing),
        ({"title": "   "}, TitleMissing),
        ({"held_on": TODAY - timedelta(days=1)}, DateInPast),
    ],
)
def test_what_a_table_cannot_be_is_refused(
    changed: dict[str, object], problem: type[Exception]
) -> None:
    with pytest.raises(problem):
        typed(**changed)


def test_a_table_may_be_held_today_or_on_a_day_to_be_chosen() -> None:
    assert typed(held_on=TODAY).held_on == TODAY
    assert typed(held_on=None).held_on is None


def test_changed_details_are_kept_but_for_the_sector(store: Store, people: People) -> None:
    table = a_table(store, people, sector=Sector.EDUCATION_CULTURE)

    edit_table(store, people.facilitator, table, CHANGED, edition=1)

    details = table_summary(store, people.facilitator, table).details
    assert (details.title, details.held_on, details.place) == (CHANGED.title, TODAY, "Utrecht")
    assert details.sector is Sector.EDUCATION_CULTURE


def test_two_people_never_overwrite_each_other(store: Store, people: People) -> None:
    table = a_table(store, people)
    edit_table(store, people.facilitator, table, CHANGED, edition=1)

    with pytest.raises(EditedMeanwhile):
        edit_table(store, people.second_facilitator, table, CHANGED, edition=1)
    edit_table(store, people.second_facilitator, table, CHANGED, edition=2)

    assert table_summary(store, people.facilitator, table).edition == 3


def test_a_stranger_and_an_adviser_change_nothing(store: Store, people: People) -> None:
    table = a_table(store, people)
    stranger = a_person(store, "Eva", Role.FACILITATOR)

    with pytest.raises(TableUnknown):
        edit_table(store, stranger, table, CHANGED, edition=1)
    with pytest.raises(NotAllowed):
        edit_table(store, people.adviser, table, CHANGED, edition=1)


def test_a_facilitator_chooses_from_the_other_facilitators_and_the_advisers(
    store: Store, people: People
) -> None:
    assert [each.name for each in colleagues(store, people.facilitator)] == ["Bo", "Cas"]
    with pytest.raises(NotAllowed):
        colleagues(store, people.operator)


def test_a_need_is_told_until_it_is_met(store: Store, people: People) -> None:
    table = a_table(store, people)
    assert "Make cards to hand out." in to_do(store, people, table)
    assert "Fill in the date." in to_do(store, people, table)

    a_card(store, people, table)
    edit_table(store, people.facilitator, table, CHANGED, edition=1)

    assert not {"Make cards to hand out.", "Fill in the date."} & to_do(store, people, table)


def to_do(store: Store, people: People, table: str) -> set[str]:
    needs = needs_of(store, people.facilitator, table, TODAY)
    return {need.sentence for need in needs if not need.met}
