"""What an operator sees: what is missing, four texts, accounts."""

from dataclasses import replace
from datetime import timedelta
from types import SimpleNamespace

import pytest

from models.backup import back_up_today
from models.help_lines import confirm_help, help_lines
from models.people import PlatformState, found_platform, platform_state
from models.storage import Store
from models.storage.sealing import new_key_pair
from models.tables import recognise
from models.upkeep import do_daily_task
from models.withdrawal import my_card, withdraw
from pages.parts.clock import now, today
from tests.build import AT_THE_SERVER, People, a_card, a_response
from tests.pages.conftest import Visit, texts

SAID = PlatformState("Stichting", "post@danstafels.example", "")


def test_what_is_missing_is_said_until_it_is_filled_in(practice: Store, visit: Visit) -> None:
    found_platform(practice, AT_THE_SERVER, SAID, new_key_pair().public)
    page = visit("beheer", signed_in="operator")
    assert "hoe ver de DPIA is" in texts(page)

    page.text_input(key="platform_dpia_state").input("afgerond")
    next(button for button in page.button if button.label == "Bewaren").click().run()

    assert platform_state(practice).dpia_state == "afgerond"
    assert "Alles wat een tafel van het platform nodig heeft, is ingevuld." in texts(page)
    assert "Bewaard." in texts(page)


def test_every_account_is_listed_with_its_role(practice: Store, visit: Visit) -> None:
    said = texts(visit("accounts", signed_in="operator"))

    assert "Tweede begeleider" in said
    assert "Vertrouwenspersoon" in said


def test_a_facilitator_does_not_come_in(visit: Visit) -> None:
    assert "Met jouw account mag dit niet." in texts(visit("beheer", signed_in="facilitator"))


@pytest.mark.parametrize(("role", "address"), [("operator", "beheer"), ("committee", "mijn-plek")])
def test_unusually_many_withdrawals_are_told_to_operator_and_committee(
    practice: Store, team: People, table: str, visit: Visit, role: str, address: str
) -> None:
    for _ in range(10):
        code = a_card(practice, team, table)
        a_response(practice, code)
        withdraw(practice, my_card(practice, recognise(practice, code), now()), today())

    assert "haalden ongewoon veel dansers hun antwoorden weg" in texts(
        visit(address, signed_in=role)
    )
    assert "ongewoon veel" not in texts(visit("mijn-plek", signed_in="facilitator"))


def test_where_all_is_well_one_line_says_so_and_the_rest_is_behind_a_tap(
    practice: Store, team: People, visit: Visit, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("shutil.disk_usage", lambda _folder: SimpleNamespace(free=10**12))
    do_daily_task(practice, now())
    for entry in help_lines(practice).shown():
        confirm_help(practice, team.operator, entry.key)

    page = visit("beheer", signed_in="operator")

    assert "Alles werkt." in [each.value for each in page.markdown]
    assert not page.warning
    assert [each.label for each in page.expander] == ["Wat er goed gaat"]
    assert (
        "- De database geeft antwoord en past bij deze versie."
        in page.expander[0].markdown[0].value
    )


def test_what_has_to_be_done_is_said_in_words_and_nothing_claims_that_all_works(
    practice: Store, visit: Visit, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("shutil.disk_usage", lambda _folder: SimpleNamespace(free=10**8))
    page = visit("beheer", signed_in="operator")

    assert page.warning[0].value.startswith("**Doe dit nu.** De schijf is bijna vol: 100 MB")
    assert "**Kijk hier eens naar.** Hulplijnen om na te kijken: 14." in texts(page)
    assert "Alles werkt." not in texts(page)


def test_in_practice_it_is_said_that_there_are_no_backups(visit: Visit) -> None:
    assert "In de oefenomgeving maken we geen reservekopieën." in texts(
        visit("beheer", signed_in="operator")
    )


@pytest.mark.parametrize(
    ("days_ago", "said"),
    [
        (None, "Er is nog geen reservekopie."),
        (0, "Het platform maakt elke dag een reservekopie."),
        (2, "Daarna is er geen meer gemaakt."),
    ],
)
def test_the_operator_is_told_when_backups_fail(
    practice: Store,
    visit: Visit,
    monkeypatch: pytest.MonkeyPatch,
    days_ago: int | None,
    said: str,
) -> None:
    real = replace(practice, environment="real")
    monkeypatch.setattr("pages.operator.health.store", lambda: real)
    if days_ago is not None:
        found_platform(practice, AT_THE_SERVER, SAID, new_key_pair().public)
        back_up_today(real, now() - timedelta(days=days_ago))

    assert said in texts(visit("beheer", signed_in="operator"))
