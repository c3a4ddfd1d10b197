"""Who finds a tab that outlived its sign-in: whatever its socket asks from then on, it gets what a
stranger gets, and nothing that is pressed in it happens.
"""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from datetime import timedelta
from pathlib import Path

import httpx
import pyotp
import pytest
from sqlmodel import select

from models.people import (
    Role,
    SignIn,
    Step,
    actor_for,
    arrival_for,
    begin_set_up,
    change_password,
    people,
)
from models.storage import sealing
from models.tables.closing import close_account
from pages.parts.places import PLACES, Place
from pages.parts.signed_in import COOKIE
from tests.attacks.at_work import (
    Platform,
    a_token,
    all_rows,
    an_operator,
    at_work,
    moment,
    platform_in,
)
from tests.attacks.open_tab import OpenTab
from tests.build import AT_THE_SERVER, PASSWORD, set_up
from tests.server import ROOT, Server

OTHER_PASSWORD = "een andere zin van de dansvloer"
SIGNED_OUT = "Je bent uitgelogd."
INVITE = "FormSubmitter:invite-Maak de link"


@pytest.fixture(scope="module")
def platform(
    tmp_path_factory: pytest.TempPathFactory, real_password_cost: tuple[int, int]
) -> Iterator[Platform]:
    """A real platform at work. Its passwords cost what the server reckons with."""
    with ExitStack() as stack:
        cost = stack.enter_context(pytest.MonkeyPatch.context())
        cost.setattr(sealing, "_OPSLIMIT", real_password_cost[0])
        cost.setattr(sealing, "_MEMLIMIT", real_password_cost[1])
        server, store = stack.enter_context(platform_in(tmp_path_factory.mktemp("outlived")))
        yield at_work(server, store)


def sign_out(server: Server, token: str, everywhere: str = "") -> None:
    """As the form on another tab does it."""
    answer = httpx.post(
        f"{server.address}/session/end", data={"everywhere": everywhere}, cookies={COOKIE: token}
    )
    assert answer.status_code == 303


def pages_of(role: Role) -> list[Place]:
    return [place for place in PLACES if role in place.roles]


def query_of(platform: Platform, place: Place) -> str:
    """What stands behind the address: pages below the header are about one table."""
    return "" if place.in_header else f"tafel={platform.table_id}"


def as_a_stranger(server: Server, address: str, query: str = "") -> str:
    """What somebody gets there who was never signed in."""
    with OpenTab(server) as stranger:
        said = stranger.go_to(address, query)
    assert SIGNED_OUT in said
    return said


def unlock(tab: OpenTab) -> str:
    """All that the page says once her password is typed."""
    tab.type_in("unlock_password", PASSWORD)
    return tab.press("Open het slot")


def out_in_another_tab(platform: Platform, account_id: str, token: str) -> None:
    sign_out(platform.server, token)


def out_everywhere_from_another_browser(platform: Platform, account_id: str, token: str) -> None:
    sign_out(platform.server, a_token(platform.store, account_id), everywhere="1")


def closed_by_the_operator(platform: Platform, account_id: str, token: str) -> None:
    close_account(platform.store, platform.team.operator, account_id)


def another_password_elsewhere(platform: Platform, account_id: str, token: str) -> None:
    elsewhere = actor_for(platform.store, a_token(platform.store, account_id), moment())
    change_password(platform.store, elsewhere, PASSWORD, OTHER_PASSWORD)


def half_an_hour_without_a_click(platform: Platform, account_id: str, token: str) -> None:
    with platform.store.write() as session:
        (row,) = session.exec(select(SignIn).where(SignIn.account_id == account_id)).all()
        row.seen = moment() - timedelta(minutes=31)


@pytest.mark.parametrize(
    "end",
    [
        out_in_another_tab,
        out_everywhere_from_another_browser,
        closed_by_the_operator,
        another_password_elsewhere,
        half_an_hour_without_a_click,
    ],
)
def test_however_a_sign_in_ends_its_open_tab_gets_what_a_stranger_gets(
    platform: Platform, end: Callable[[Platform, str, str], None]
) -> None:
    server, store = platform.server, platform.store
    account_id = an_operator(store)
    token = a_token(store, account_id)
    with OpenTab(server, token) as tab:
        assert "Anna" in tab.go_to("accounts")
        end(platform, account_id, token)
        before = all_rows(store, but="signin")

        tab.type_in("invite_name", "Eva")
        tab.type_in("invite_email", "eva@x.example")
        assert tab.press(INVITE) == as_a_stranger(server, "accounts")
        for place in pages_of(Role.OPERATOR):
            assert tab.go_to(place.address) == as_a_stranger(server, place.address)
        assert all_rows(store, but="signin") == before


@pytest.mark.parametrize("role", list(Role))
def test_after_signing_out_no_button_of_any_page_does_anything(
    platform: Platform, role: Role
) -> None:
    pressed = sum(press_everything_after_signing_out(platform, role, p) for p in pages_of(role))

    assert pressed >= 2


def press_everything_after_signing_out(platform: Platform, role: Role, place: Place) -> int:
    """How many buttons were pressed, each in a tab of its own that stood open."""
    server, query = platform.server, query_of(platform, place)
    token = a_token(platform.store, platform.actor(role).account_id)
    with ExitStack() as stack:
        first = stack.enter_context(OpenTab(server, token))
        if "unlock_password" in first.go_to(place.address, query):
            unlock(first)
        buttons = [button for button in first.buttons() if "language_switch" not in button]
        tabs = [stack.enter_context(OpenTab(server, token)) for _ in buttons]
        for tab in tabs:
            tab.go_to(place.address, query)
            for field in tab.fields():
                tab.type_in(field, "Iets wat daar past, en lang genoeg is.")
        sign_out(server, token)
        nothing, before = as_a_stranger(server, place.address, query), all_rows(platform.store)
        for tab, button in zip(tabs, buttons, strict=True):
            assert tab.press(button) == nothing, button
        assert first.look_again() == nothing
        assert all_rows(platform.store) == before
    return len(buttons)


@pytest.mark.parametrize(
    ("button", "typed"),
    [
        ("codes_new", ("lock_on_code",)),
        ("lock_off", ("lock_on_code",)),
        ("Verander mijn wachtwoord", ("password_old", "new_password", "new_password_again")),
    ],
)
def test_after_signing_out_her_locks_stay_even_for_who_knows_what_to_type(
    platform: Platform, button: str, typed: tuple[str, ...]
) -> None:
    store, server = platform.store, platform.server
    account_id = an_operator(store)
    token = a_token(store, account_id)
    codes = set_up(store, actor_for(store, token, moment())).recovery_codes
    right = {"lock_on_code": codes[0], "password_old": PASSWORD}
    with OpenTab(server, token) as tab:
        tab.go_to("sloten")
        sign_out(server, token)
        before = all_rows(store)
        for field in typed:
            tab.type_in(field, right.get(field, OTHER_PASSWORD))

        assert tab.press(button) == as_a_stranger(server, "sloten")
        assert all_rows(store) == before


def test_who_leaves_half_way_has_no_lock_set_up_by_who_finds_the_square(
    platform: Platform,
) -> None:
    store, server = platform.store, platform.server
    token = a_token(store, an_operator(store), Step.SET_UP)
    with OpenTab(server, token) as tab:
        tab.go_to("inloggen")
        secret = begin_set_up(store, arrival_for(store, token, moment()).actor).secret
        sign_out(server, token)
        before = all_rows(store)
        tab.type_in("lock_code", pyotp.TOTP(secret).now())

        assert "herstelcodes" not in tab.press("Zet aan")
        assert all_rows(store) == before


def test_words_as_they_were_typed_are_not_drawn_again_by_asking_for_that_part_alone(
    platform: Platform,
) -> None:
    server = platform.server
    token = a_token(platform.store, platform.team.facilitator.account_id)
    with OpenTab(server, token) as tab:
        tab.go_to("zoals-getypt")
        unlock(tab)
        assert "Jan de Vries" in tab.press("raw_show")
        (part,) = tab.fragments
        assert "Jan de Vries" in tab.look_at_part(part)
        sign_out(server, token)

        for said in (tab.look_at_part(part), tab.look_again()):
            assert "Jan de Vries" not in said
            assert SIGNED_OUT in said


ASKS_ONCE = f"""
import sys
sys.path.insert(0, {str(ROOT)!r})
from models import people

def once(ask):
    answers = {{}}
    def remembered(store, token, now):
        if token not in answers:
            answers[token] = ask(store, token, now)
        return answers[token]
    return remembered

people.actor_for, people.arrival_for = once(people.actor_for), once(people.arrival_for)
"""


def test_a_server_that_asks_only_once_who_is_signed_in_would_do_all_of_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Every Python that is started here runs this first.
    (tmp_path / "sitecustomize.py").write_text(ASKS_ONCE)
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    with platform_in(tmp_path) as (server, store):
        (dirk,) = people(store, AT_THE_SERVER)
        token = a_token(store, dirk.account_id)
        with OpenTab(server, token) as tab:
            tab.go_to("accounts")
            sign_out(server, token)
            tab.type_in("invite_name", "Eva")
            tab.type_in("invite_email", "eva@x.example")

            assert "/welkom#" in tab.press(INVITE)
            assert tab.go_to("wie-deed-wat") != as_a_stranger(server, "wie-deed-wat")
        assert "Eva" in {person.name for person in people(store, AT_THE_SERVER)}
