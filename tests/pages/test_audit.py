"""What operator and committee see of who did what."""

import pytest
import sqlalchemy as sa

from models.people import Act
from models.storage import Store
from models.tables import issue_cards
from pages.operator.audit_words import ACTS
from tests.build import People
from tests.pages.conftest import Visit, texts


@pytest.mark.parametrize("role", ["operator", "committee"])
def test_who_did_what_is_told_in_words(
    practice: Store, team: People, table: str, visit: Visit, role: str
) -> None:
    issue_cards(practice, team.facilitator, table, 20)
    said = texts(visit("wie-deed-wat", signed_in=role))

    assert "**Begeleider \\(verzonnen\\)** maakte 20 kaarten voor de tafel ‘Een danstafel’" in said
    assert "zette de tafel ‘Een danstafel’ een stap verder: Vooraf: dansers vullen in" in said
    assert "De regels passen op elkaar" in said


@pytest.mark.parametrize("role", ["facilitator", "adviser", "owner"])
def test_nobody_else_comes_in(visit: Visit, role: str) -> None:
    assert "Met jouw account mag dit niet." in texts(visit("wie-deed-wat", signed_in=role))


def test_a_line_that_was_changed_by_hand_is_told(practice: Store, table: str, visit: Visit) -> None:
    with practice.engine.begin() as connection:
        connection.execute(sa.text("DROP TRIGGER auditentry_no_update"))
        connection.execute(sa.text("UPDATE auditentry SET told = 'x' WHERE number = 4"))

    assert "passen niet meer op elkaar, vanaf nummer 4" in texts(
        visit("wie-deed-wat", signed_in="committee")
    )


def test_every_act_has_words() -> None:
    assert set(ACTS) == set(Act)
