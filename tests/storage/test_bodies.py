"""An operator checks and corrects what is said of the organisations that the letter names."""

import pytest

from content.bodies import bodies
from models.contact import NameMissing, OneLanguageMissing, WebsiteWrong
from models.errors import TextTooLong
from models.operating import audit_trail
from models.outcomes import (
    BodyCorrection,
    BodyToCheck,
    BodyUnknown,
    bodies_to_check,
    confirm_body,
    correct_body,
)
from models.people import Act, check_audit
from models.storage import Store
from tests.build import TODAY, People

MORES = "mores"


def mores(store: Store, people: People) -> BodyToCheck:
    found = bodies_to_check(store, people.operator)
    return next(each for each in found if each.body.key == MORES)


def test_at_first_it_is_the_file_and_nothing_was_checked(store: Store, people: People) -> None:
    found = bodies_to_check(store, people.operator)

    assert [each.body for each in found] == list(bodies())
    assert {each.checked_on for each in found} == {None}


def test_what_was_checked_comes_last_with_its_day(store: Store, people: People) -> None:
    confirm_body(store, people.operator, MORES)

    last = bodies_to_check(store, people.operator)[-1]
    assert (last.body.key, last.checked_on) == (MORES, TODAY)


def test_every_part_can_be_corrected(store: Store, people: People) -> None:
    correct_body(
        store,
        people.operator,
        MORES,
        BodyCorrection(
            name="Mores",
            role_nl="Luistert.",
            role_en="Listens.",
            website="mores.online",
            sector="both",
        ),
    )

    found = mores(store, people)
    assert found.body.role
    assert (found.body.name, found.body.sector) == ("Mores", "both")
    assert (found.body.role.nl, found.body.website) == ("Luistert.", "https://mores.online")
    assert found.checked_on is None


@pytest.mark.parametrize(
    ("correction", "problem"),
    [
        (BodyCorrection(name=" "), NameMissing),
        (BodyCorrection(name="x" * 201), TextTooLong),
        (BodyCorrection(role_nl="Luistert."), OneLanguageMissing),
        (BodyCorrection(website="mores"), WebsiteWrong),
        (BodyCorrection(sector="dance"), BodyUnknown),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_is_kept(
    store: Store, people: People, correction: BodyCorrection, problem: type[Exception]
) -> None:
    before, entries = mores(store, people), check_audit(store).entries
    with pytest.raises(problem):
        correct_body(store, people.operator, MORES, correction)

    assert mores(store, people) == before
    assert check_audit(store).entries == entries


def test_each_step_is_on_record(store: Store, people: People) -> None:
    correct_body(store, people.operator, MORES, BodyCorrection(website="mores.online"))
    confirm_body(store, people.operator, MORES)

    checked, corrected, *_ = audit_trail(store, people.operator)
    assert (checked.who, checked.act, checked.about) == (
        "Dirk",
        Act.BODY_CHECKED,
        "Mores (meldpunt)",
    )
    assert (corrected.act, corrected.told) == (Act.BODY_CORRECTED, "https://mores.online")


def test_an_organisation_that_is_not_in_the_file_is_unknown(store: Store, people: People) -> None:
    with pytest.raises(BodyUnknown):
        confirm_body(store, people.operator, "x")
    with pytest.raises(BodyUnknown):
        correct_body(store, people.operator, "x", BodyCorrection(name="X"))
