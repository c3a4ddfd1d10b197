"""What is believed is marked as unchecked; what is unsure is never shown."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from content.bodies import AllianceParty, Body, NamedBody, bodies, bodies_file
from content.certainty import NOT_CHECKED, Certainty
from content.everything import load_everything
from content.help import AGE_BANDS, HelpEntry, HelpField, help_directory
from content.loading import ContentModel
from content.questionnaire import questionnaire

certainties = st.sampled_from(get_args(Certainty))
hideable = st.sampled_from([field for field in get_args(HelpField) if field != "for_whom"])
MARK = {"A": None, "B": NOT_CHECKED}


def every_model(parent: type[ContentModel] = ContentModel) -> Iterator[type[ContentModel]]:
    for model in parent.__subclasses__():
        yield model
        yield from every_model(model)


def test_every_content_type_with_a_certainty_is_published_by_the_rule() -> None:
    load_everything()

    uncertain = {
        model for model in every_model() if any("certainty" in name for name in model.model_fields)
    }

    assert uncertain == {HelpEntry, NamedBody, AllianceParty}


@given(
    entry=st.sampled_from(help_directory().entries),
    certainty=certainties,
    fields=st.dictionaries(hideable, certainties),
)
def test_a_help_entry_shows_no_unsure_field(
    entry: HelpEntry, certainty: Certainty, fields: dict[HelpField, Certainty]
) -> None:
    changed = entry.model_copy(update={"certainty": certainty, "field_certainty": fields})

    shown = changed.published()

    assert (shown is None) == (certainty == "C")
    if shown:
        assert shown.unchecked() == MARK[certainty]
        assert not any(getattr(shown, field) for field, sure in fields.items() if sure == "C")
        assert all(
            shown.unchecked(field) == MARK[sure] for field, sure in fields.items() if sure != "C"
        )


@given(
    party=st.sampled_from(bodies_file().alliance_parties.parties),
    itself=certainties,
    sector=certainties,
    likely=certainties,
)
def test_a_party_shows_no_unsure_sector_or_name(
    party: AllianceParty, itself: Certainty, sector: Certainty, likely: Certainty
) -> None:
    sure = {"certainty": itself, "sector_certainty": sector, "likely_name_certainty": likely}

    shown = party.model_copy(update=sure).published()

    assert (shown is None) == (itself == "C")
    if shown:
        assert shown.note == MARK[itself]
        assert shown.sector_note == MARK.get(sector)
        assert shown.sector == "unknown" or sector != "C"
        assert shown.likely_name is None or likely != "C"
        assert shown.likely_name_note == (MARK[likely] if shown.likely_name else None)


@given(body=st.sampled_from(bodies_file().named), certainty=certainties)
def test_a_body_shows_its_own_certainty(body: NamedBody, certainty: Certainty) -> None:
    shown = body.model_copy(update={"certainty": certainty}).published()

    assert (shown.note if shown else "hidden") == MARK.get(certainty, "hidden")


def test_every_unsure_thing_of_today_is_hidden() -> None:
    shown = {entry.key: entry for entry in help_directory().shown()}

    for entry in help_directory().entries:
        assert (entry.key in shown) == (entry.certainty != "C")
        for field, certainty in entry.field_certainty.items():
            assert certainty != "C" or not getattr(shown[entry.key], field)


def test_an_entry_marked_unsure_disappears_from_the_directory(
    folder: Path, edit: Callable[[str, str, str], None]
) -> None:
    edit("help.yaml", "field_certainty: {what: B}\n    certainty: B", "certainty: C")

    assert "dans_veilig" not in [entry.key for entry in help_directory(folder).shown()]
    assert help_directory(folder).entry("dans_veilig") is None


def test_a_party_is_named_as_in_the_letter_with_what_was_meant_beside_it() -> None:
    parties = {body.key: body for body in bodies() if body.in_alliance}

    assert parties["cultuurconnectie"].name == "Cultuurconnect"
    assert parties["cultuurconnectie"].likely_name == "Cultuurconnectie"
    assert parties["cultuurconnectie"].likely_name_note == NOT_CHECKED
    assert parties["mbo_dans"].likely_name is None
    assert parties["dansbelang"].sector == "unknown"


def test_remarks_for_editors_reach_no_reader() -> None:
    remarks = [body.note for body in bodies_file().named if body.note]

    assert remarks
    assert not any("Hamer" in text for body in bodies() for text in texts_of(body))


def texts_of(body: Body) -> list[str]:
    return [body.name, body.role.nl if body.role else "", body.likely_name or ""]


def test_an_unsure_entry_can_not_hide_only_whom_it_is_for(
    folder: Path, edit: Callable[[str, str, str], None]
) -> None:
    edit("help.yaml", "field_certainty: {hours: B}", "field_certainty: {for_whom: C}")

    with pytest.raises(Exception, match="make the entry C"):
        help_directory(folder)


def test_help_never_checked_or_checked_long_ago_is_outdated() -> None:
    entry, today = help_directory().entries[0], date(2026, 5, 1)
    checked = entry.model_copy(update={"last_checked": today - timedelta(days=365)})
    long_ago = entry.model_copy(update={"last_checked": today - timedelta(days=366)})

    assert entry.is_outdated(today)
    assert not checked.is_outdated(today)
    assert long_ago.is_outdated(today)


@pytest.mark.parametrize("age", [*AGE_BANDS, "not_said", None])
@pytest.mark.parametrize("sector", ["sport", "education_culture", "both", "unknown", None])
def test_no_sector_and_no_age_misses_a_help_entry(sector: str | None, age: str | None) -> None:
    shown = [entry.key for entry in help_directory().shown(sector, age)]

    assert sorted(shown) == sorted(entry.key for entry in help_directory().shown())


def test_help_of_the_own_sector_comes_before_that_of_the_other() -> None:
    keys = [entry.key for entry in help_directory().shown("education_culture")]

    assert keys[0] == "emergency_112"
    assert keys.index("mores") < keys.index("centrum_veilige_sport")


@pytest.mark.parametrize("sector", ["sport", "education_culture", None])
@pytest.mark.parametrize("age", ["age_18_24", "age_25_34", "age_35_plus"])
def test_help_for_children_comes_last_for_who_is_grown_up(sector: str | None, age: str) -> None:
    assert help_directory().shown(sector, age)[-1].key == "kindertelefoon"


@pytest.mark.parametrize("age", ["age_16_17", "not_said", None])
def test_help_for_children_keeps_its_place_for_who_may_be_one(age: str | None) -> None:
    assert help_directory().shown(None, age) == help_directory().shown()


def test_every_age_that_a_dancer_can_choose_is_known() -> None:
    offered = {option.key for option in questionnaire().question("age_band").choices}

    assert offered - {"unknown"} == set(AGE_BANDS)
