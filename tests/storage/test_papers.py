"""The draft DPIA and register entry: made from the settings, honest about what is missing."""

import re

import pytest

from content.keeping import BACKUP_DAYS
from content.papers import NAMES
from models.operating import papers
from models.people import PlatformState, choose_keeping, found_platform
from models.storage import Store
from models.storage.sealing import new_key_pair
from tests.build import AT_THE_SERVER, TODAY, People

SAID = PlatformState("Stichting {Dans}", "post@stichting.example", "")


@pytest.fixture
def told(store: Store, people: People) -> dict[str, str]:
    found_platform(store, AT_THE_SERVER, SAID, new_key_pair().public)
    choose_keeping(store, people.operator, raw_days=30, answer_days=365)
    return papers(store, TODAY)


def test_both_papers_say_what_the_operator_filled_in(told: dict[str, str]) -> None:
    assert set(told) == set(NAMES)
    for text in told.values():
        assert "Stichting {Dans}" in text
        assert "post@stichting.example" in text


def test_they_say_how_long_things_are_really_kept(told: dict[str, str]) -> None:
    for text in told.values():
        for days in ("30 dagen", "365 dagen", "7 dagen", f"{BACKUP_DAYS} dagen"):
            assert days in text


def test_what_is_not_filled_in_is_said_to_be_so(told: dict[str, str]) -> None:
    assert all("[nog niet ingevuld]" in text for text in told.values())


def test_no_place_to_fill_in_is_forgotten(told: dict[str, str]) -> None:
    assert not any(re.search(r"\{[a-z_]+\}", text) for text in told.values())
