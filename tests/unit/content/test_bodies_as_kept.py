"""What an operator found out about an organisation lies over what the file says."""

from datetime import date

from content.bodies import bodies_file
from content.bodies_as_kept import (
    NOTHING_KEPT,
    InFile,
    KeptBody,
    body_as_kept,
    body_to_read,
    words_of,
)
from content.certainty import NOT_CHECKED

DAY = date(2026, 5, 1)


def entry(key: str) -> InFile:
    found = bodies_file()
    return next(each for each in (*found.named, *found.alliance_parties.parties) if each.key == key)


def checked(found: InFile) -> KeptBody:
    return KeptBody(checked_on=DAY, checked_as=words_of(found))


def test_a_check_takes_the_notes_away_of_all_that_was_shown() -> None:
    party = entry("cultuurconnectie")
    before, after = body_as_kept(party, NOTHING_KEPT), body_as_kept(party, checked(party))

    assert before and after
    assert (before.sector_note, before.likely_name_note) == (NOT_CHECKED, NOT_CHECKED)
    assert (after.sector_note, after.likely_name_note) == (None, None)


def test_a_check_shows_no_sector_that_was_not_shown() -> None:
    party = entry("dansbelang")
    after = body_as_kept(party, checked(party))

    assert after and after.sector == "unknown"


def test_a_corrected_name_needs_no_guess_beside_it() -> None:
    found = body_as_kept(entry("cultuurconnectie"), KeptBody(name="Cultuurconnectie"))

    assert found
    assert (found.name, found.likely_name) == ("Cultuurconnectie", None)
    assert found.sector_note == NOT_CHECKED


def test_role_site_and_sector_are_what_was_said() -> None:
    said = KeptBody(role_nl="Komt op.", role_en="Speaks up.", website="", sector="sport")
    found = body_as_kept(entry("alliance"), said)

    assert found and found.role
    assert (found.role.nl, found.website, found.sector) == ("Komt op.", None, "sport")


def test_a_check_of_other_words_than_those_of_the_file_does_not_count() -> None:
    renewed = entry("cultuurconnectie").model_copy(update={"note": "Something else."})
    found = body_as_kept(renewed, checked(entry("cultuurconnectie")))

    assert found and found.sector_note == NOT_CHECKED


def test_what_is_unsure_reaches_who_checks_it_and_no_reader_before() -> None:
    unsure = entry("report_schaduwdansen").model_copy(update={"certainty": "C"})

    assert body_as_kept(unsure, NOTHING_KEPT) is None
    assert body_to_read(unsure, NOTHING_KEPT).note == NOT_CHECKED
    sure = body_as_kept(unsure, checked(unsure))
    assert sure and sure.note is None
