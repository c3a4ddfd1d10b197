"""What goes because its time is over is told before it goes, and dancers read how long is kept."""

from datetime import timedelta

import pytest
import sqlalchemy as sa

from content.keeping import ANSWER_DAYS, RAW_DAYS
from models.people import PlatformState, found_platform, keeping
from models.storage import Store
from models.storage.sealing import new_key_pair
from models.tables import TableState
from pages.parts.clock import today
from pages.parts.going import duration
from tests.build import AT_THE_SERVER, People, move_to
from tests.pages.conftest import Visit, texts


def closed_days_ago(practice: Store, team: People, table: str, days: int) -> None:
    """The table closed so many days ago."""
    move_to(practice, team, table, TableState.CLOSED)
    with practice.engine.begin() as connection:
        connection.execute(
            sa.text("UPDATE roundtable SET closed_on = :day WHERE id = :id"),
            {"day": (today() - timedelta(days=days)).isoformat(), "id": table},
        )


@pytest.mark.parametrize(("role", "address"), [("operator", "beheer"), ("facilitator", "tafels")])
def test_two_weeks_before_it_is_told(
    practice: Store, team: People, table: str, visit: Visit, role: str, address: str
) -> None:
    closed_days_ago(practice, team, table, RAW_DAYS - 15)
    assert "ruwe woorden van ‘Een danstafel’ weg" not in texts(visit(address, signed_in=role))

    closed_days_ago(practice, team, table, RAW_DAYS - 14)
    assert "ruwe woorden van ‘Een danstafel’ weg" in texts(visit(address, signed_in=role))

    closed_days_ago(practice, team, table, ANSWER_DAYS - 14)
    assert "alles weg wat dansers bij ‘Een danstafel’" in texts(visit(address, signed_in=role))


def test_the_operator_chooses_fewer_days(practice: Store, visit: Visit) -> None:
    said = PlatformState("Stichting", "post@danstafels.example", "klaar")
    found_platform(practice, AT_THE_SERVER, said, new_key_pair().public)
    page = visit("beheer", signed_in="operator")
    page.number_input(key="keeping_raw_days").set_value(30)
    page.number_input(key="keeping_answer_days").set_value(365)
    page.button(key="keeping_keep").click().run()

    assert "Bewaard." in texts(page)
    chosen = keeping(practice)
    assert (chosen.raw_days, chosen.answer_days) == (30, 365)


def test_days_are_said_as_one_would(visit: Visit) -> None:
    visit()

    assert [duration(days) for days in (1, 90, 365, 730)] == [
        "één dag",
        "90 dagen",
        "één jaar",
        "twee jaar",
    ]
