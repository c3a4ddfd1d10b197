"""One table of who may do what: equal to the code, and whole."""

from pathlib import Path

import pytest

from models.people import Role
from pages.parts.places import PLACES
from tests import permissions
from tests.permissions import ALWAYS, DOCUMENT, NEVER, OWN, World, actions, allowed, made_world

# Who has the code of a card, a draft's key or a link; everybody; or the server itself.
WITHOUT_ACCOUNT = {
    "backup": {"back_up_today", "copy_database"},
    "help_lines": {"help_lines", "text_as_kept"},
    "live": {
        "ballot_of",
        "choices_of",
        "choose_themes",
        "common_ground",
        "outcome_of_themes",
        "outcome_of_votes",
        "propose",
        "reasons_shown",
        "say",
        "seat_of",
        "statements_shown",
        "table_now",
        "take_seat",
        "themes_chosen",
        "versions_of",
        "vote",
        "vote_told",
        "want_pause",
    },
    "operating": {"papers"},
    "outcomes": {"public_releases", "release_for_card"},
    "people": {
        "actor_for",
        "arrival_for",
        "check_audit",
        "count_try",
        "enter_code",
        "finish_set_up",
        "keeping",
        "known_browser",
        "new_factor",
        "open_link",
        "platform_state",
        "reset_second_factor",
        "secret_of",
        "sign_in",
        "take_code",
    },
    "raw": {"openings_of_table"},
    "survey": {
        "choose_own_word",
        "destination_of",
        "drop_draft",
        "keep_choices",
        "keep_words",
        "load_draft",
        "open_with_own_word",
        "save_draft",
        "send",
        "sent_by",
    },
    "tables": {
        "accept_invitation",
        "follow_link",
        "join_by_link",
        "kept_for",
        "lookup_of",
        "recognise",
    },
    "upkeep": {"do_daily_task", "purge", "remove_what_is_past"},
    "withdrawal": {
        "apply_withdrawals_again",
        "bring_together",
        "my_card",
        "note",
        "noted",
        "standing_quotes",
        "take_back_consent",
        "take_quotes_out",
        "withdraw",
    },
}


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> World:
    return made_world(tmp_path_factory.mktemp("world"))


def test_the_table_in_docs_is_what_the_code_does(world: World) -> None:
    assert DOCUMENT.read_text() == permissions.document(world), "run: make permissions"


def test_every_action_is_for_somebody_and_none_is_for_everybody(world: World) -> None:
    about_oneself = {
        "people.begin_set_up",
        "people.change_password",
        "people.confirm_set_up",
        "people.guard_of",
        "people.recovery_codes_again",
        "people.renew_recovery_codes",
        "people.sign_out",
        "people.sign_out_everywhere",
        "people.take_off_second_factor",
        "people.unlock",
        "tables.my_tables",
    }
    for action in actions():
        cells = {allowed(world, action, role) for role in Role}
        assert cells != {NEVER}, action.name
        if action.short_name not in about_oneself:
            assert NEVER in cells, action.name


def test_what_is_about_a_table_is_refused_to_who_does_not_work_on_it(world: World) -> None:
    for action in actions():
        asked = permissions.asks_for(action)
        if asked & {"table_id", "text_id", "voice_id", "round_id", "statement_id", "release_id"}:
            assert {allowed(world, action, role) for role in Role} <= {NEVER, OWN}, action.name


def test_what_asks_for_no_account_is_known_to_be_so() -> None:
    found = {action.short_name for action in permissions.actions_without_account()}

    assert found == {
        f"{package}.{name}" for package, names in WITHOUT_ACCOUNT.items() for name in names
    }


def test_an_action_that_forgets_to_ask_would_be_seen(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    from models.tables import access_cards

    monkeypatch.setattr(access_cards, "require", lambda actor, *roles: None)
    monkeypatch.setattr(access_cards, "own_table", lambda session, actor, table_id: None)

    action = next(a for a in actions() if a.short_name == "tables.issue_cards")
    assert {allowed(world, action, role) for role in Role} == {ALWAYS}


def test_the_document_names_every_page() -> None:
    said = DOCUMENT.read_text()

    assert all(f"| /{place.address}" in said for place in PLACES)


def test_it_stands_where_the_readme_says() -> None:
    assert "docs/permissions.md" in (Path(__file__).parents[2] / "README.md").read_text()
