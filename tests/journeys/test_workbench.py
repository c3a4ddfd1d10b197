"""Facilitators code at their desks, by keys alone; what is decided is never lost."""

import time
from dataclasses import replace

import pytest
from playwright.sync_api import Browser, Page, expect
from sqlmodel import col, select

from models.coding import Coding, Decision, Mark
from models.people import Actor
from models.storage import Store
from models.survey.responses import Response, SealedText
from models.tables import TableState, recognise
from models.withdrawal import my_card, withdraw
from tests.build import NOW, TODAY, People, a_card, a_response, a_table, move_to
from tests.journeys.conftest import A_PHONE, DESK, Look, a_page
from tests.journeys.test_facilitator import come_in
from tests.journeys.test_facilitator import unlock as open_lock
from tests.journeys.test_live_lead import beside, team
from tests.server import Server

__all__ = ["beside", "team"]

HOSTILE = "<b>vet</b> **vet** :red[rood] en verder niets."
WEIGHED = "Ik durfde niets te zeggen, niemand luisterde naar mij."
MEMO = "a memo that stays sealed"
AT_ONCE = 0.15  # seconds in which the next text is there
SAVED = 8_000  # milliseconds


@pytest.fixture
def codes(beside: Store, team: People) -> list[str]:
    """The codes of six dancers, each of whom wrote something."""
    table = a_table(beside, team, title="Tafel om te lezen")
    codes = [a_card(beside, team, table) for _ in range(6)]
    for number, code in enumerate(codes):
        a_response(beside, code, words=f"{WEIGHED} Zo ging het, {number}.")
    move_to(beside, team, table, TableState.LIVE)
    return codes


@pytest.fixture
def table(beside: Store, codes: list[str]) -> str:
    return recognise(beside, codes[0]).table_id


def test_a_text_is_coded_with_two_keys_and_the_next_is_there_at_once(
    server: Server, desk: Page, beside: Store, team: People, table: str, look: Look
) -> None:
    sit_at(desk, server, table)
    look(desk, "facilitator-workbench")
    waits = []
    for number in range(6):
        before = shown(desk)
        desk.keyboard.press("1")
        pressed = time.monotonic()
        desk.keyboard.press("Enter")
        if number < 5:
            while shown(desk) == before:
                assert time.monotonic() - pressed < 2
        waits.append(time.monotonic() - pressed)

    expect(desk.get_by_text("6 van 6 gelezen")).to_be_visible(timeout=SAVED)
    expect(desk.get_by_role("status")).to_have_text("Je hebt alles van deze tafel gelezen.")
    assert sorted(waits)[len(waits) // 2] < AT_ONCE, waits
    kept = decisions(beside, team.facilitator, table)
    assert len(kept) == 6
    assert all(each.themes for each in kept), kept


def test_all_of_a_decision_is_made_by_keys_and_undone_step_by_step(
    server: Server, desk: Page, beside: Store, team: People, table: str, look: Look
) -> None:
    sit_at(desk, server, table)
    desk.keyboard.press("ArrowRight")
    desk.keyboard.press("Shift+ArrowRight")
    desk.keyboard.press("Shift+ArrowRight")
    desk.keyboard.type("lij")
    desk.keyboard.press("Enter")
    desk.keyboard.press("0")
    desk.keyboard.press("-")
    desk.keyboard.type("Hier twijfel ik over.")
    desk.keyboard.press("Enter")
    look(desk, "facilitator-workbench-decided")
    whole = Decision(("body_and_food",), (Mark("body_and_food", 0, 2),), MEMO, unsure=True)
    wait_for(beside, team.facilitator, table, whole)

    desk.keyboard.press("z")
    without_memo = replace(whole, memo="")
    wait_for(beside, team.facilitator, table, without_memo)
    desk.keyboard.press("z")
    wait_for(beside, team.facilitator, table, Decision(whole.themes, whole.marks))
    desk.keyboard.press("z")
    wait_for(beside, team.facilitator, table, None)
    desk.keyboard.press("z")
    expect(desk.get_by_role("status")).to_have_text("Er is niets meer om ongedaan te maken.")


def test_many_texts_lie_below_each_other_with_only_her_own_choices_and_a_key_opens_one(
    server: Server, desk: Page, beside: Store, team: People, table: str, look: Look
) -> None:
    sit_at(desk, server, table)
    read = shown(desk)
    desk.keyboard.press("1")
    desk.keyboard.press("Enter")
    desk.keyboard.press("=")
    rows = desk.locator(".workbench tbody tr")
    expect(rows).to_have_count(6)
    look(desk, "facilitator-workbench-many")
    expect(rows.filter(has_text="Nog niet gelezen")).to_have_count(5)

    desk.keyboard.press("f")
    expect(rows).to_have_count(5)
    assert read not in desk.locator(".workbench table").inner_text()
    desk.keyboard.press("ArrowDown")
    desk.keyboard.press("j")
    wanted = rows.nth(2).locator(".words").inner_text()
    desk.keyboard.press("Enter")
    expect(desk.locator(".workbench blockquote")).to_have_text(wanted)
    desk.keyboard.press("1")
    expect(desk.locator(".workbench [aria-pressed=true]")).not_to_have_count(0)


def test_on_a_phone_many_texts_are_cards_and_a_tap_opens_one(
    server: Server, browser: Browser, table: str, look: Look
) -> None:
    with a_page(browser, server, A_PHONE) as phone:
        sit_at(phone, server, table)
        phone.get_by_role("button", name="Veel tegelijk").tap()
        cards = phone.locator(".workbench tbody tr")
        expect(cards).to_have_count(6)
        look(phone, "facilitator-workbench-many")
        wanted = cards.nth(2).locator(".words").inner_text()
        cards.nth(2).locator(".words").tap()
        expect(phone.locator(".workbench blockquote")).to_have_text(wanted)


def test_a_fourth_theme_is_told_and_changes_nothing(
    server: Server, desk: Page, beside: Store, team: People, table: str
) -> None:
    sit_at(desk, server, table)
    for name in ("Aanraken", "Lijf en eten", "Geld en contract", "Seksueel gedrag"):
        desk.get_by_role("button", name=name).click()

    expect(desk.get_by_role("status")).to_contain_text("hooguit drie")
    wait_for(
        beside,
        team.facilitator,
        table,
        Decision(("touch", "body_and_food", "money_and_contract")),
    )


def test_a_refresh_in_the_same_moment_loses_no_decision(
    server: Server, desk: Page, beside: Store, team: People, table: str
) -> None:
    sit_at(desk, server, table)
    first = shown(desk)
    desk.get_by_role("button", name="Aanraken").click()
    desk.reload()
    open_desk(desk)

    wait_for(beside, team.facilitator, table, Decision(("touch",)))
    assert first


def test_two_coders_at_once_never_overwrite_each_other(
    server: Server, desk: Page, browser: Browser, beside: Store, team: People, table: str
) -> None:
    sit_at(desk, server, table)
    second = browser.new_context(base_url=server.address, viewport=DESK, locale="nl-NL").new_page()
    come_in(second, server, "Rondkijken als tweede begeleider")
    second.goto(f"/coderen?tafel={table}")
    open_desk(second)
    for number in range(6):
        desk.keyboard.press("1")
        desk.keyboard.press("Enter")
        second.keyboard.type("geld")
        second.keyboard.press("Enter")
        second.keyboard.press("Enter")
        assert number < 6

    for page in (desk, second):
        expect(page.get_by_text("6 van 6 gelezen")).to_be_visible(timeout=SAVED)
    theirs = decisions(beside, team.second_facilitator, table)
    assert {each.themes for each in theirs} == {("money_and_contract",)}
    mine = decisions(beside, team.facilitator, table)
    assert "money_and_contract" not in {theme for each in mine for theme in each.themes}
    second.context.close()


def test_a_text_that_is_withdrawn_while_it_is_open_is_gone_and_said(
    server: Server, desk: Page, beside: Store, team: People, table: str, codes: list[str]
) -> None:
    sit_at(desk, server, table)
    for code in codes[:5]:
        withdraw(beside, my_card(beside, recognise(beside, code), NOW), TODAY)
    desk.get_by_role("button", name="Aanraken").click()
    desk.keyboard.press("Enter")
    desk.keyboard.press("Enter")

    expect(desk.locator("blockquote")).to_contain_text("Zo ging het, 5.", timeout=SAVED)
    expect(desk.get_by_text("van 1 gelezen")).to_be_visible(timeout=SAVED)


def test_what_was_written_acts_nowhere_on_the_desk(
    server: Server, desk: Page, beside: Store, team: People
) -> None:
    table = a_table(beside, team, title="Tafel met tekens")
    a_response(beside, a_card(beside, team, table), words=HOSTILE)
    move_to(beside, team, table, TableState.LIVE)
    sit_at(desk, server, table)

    assert shown(desk) == HOSTILE
    assert desk.locator("blockquote b").count() == 0


def test_by_mouse_a_passage_is_dragged_and_taken_away_again(
    server: Server, desk: Page, beside: Store, team: People, table: str
) -> None:
    sit_at(desk, server, table)
    pieces = desk.locator(".piece")
    pieces.nth(1).hover()
    desk.mouse.down()
    pieces.nth(3).hover()
    desk.mouse.up()
    desk.get_by_role("button", name="Aanraken").click()
    wait_for(beside, team.facilitator, table, Decision(("touch",), (Mark("touch", 1, 3),)))

    desk.get_by_role("button", name="Weghalen").click()
    wait_for(beside, team.facilitator, table, Decision(("touch",)))


def sit_at(page: Page, server: Server, table: str) -> None:
    """Comes in, and opens the desk of this table."""
    come_in(page, server, "Rondkijken als begeleider")
    page.goto(f"/coderen?tafel={table}")
    open_desk(page)


def open_desk(page: Page) -> None:
    """Unlocks where that is needed, and waits for a text."""
    unlocking = page.get_by_role("button", name="Open het slot")
    expect(unlocking.or_(page.locator(".workbench blockquote"))).to_be_visible()
    if unlocking.is_visible():
        open_lock(page)
    expect(page.locator(".workbench blockquote")).to_be_visible()
    page.locator(".workbench .main").focus()


def shown(page: Page) -> str:
    """The words of the text on the desk."""
    return page.locator(".workbench blockquote").inner_text()


def decisions(store: Store, actor: Actor, table: str) -> list[Decision]:
    """What this coder decided, text by text; a memo stays sealed."""
    of_table = (
        select(Coding)
        .join(SealedText, col(SealedText.id) == col(Coding.text_id))
        .join(Response, col(Response.id) == col(SealedText.response_id))
        .where(Response.table_id == table, Coding.coder_id == actor.account_id)
    )
    with store.read() as session:
        rows = session.exec(of_table).all()
    return [
        Decision(
            tuple(row.themes),
            tuple(Mark(*mark) for mark in row.marks),
            MEMO if row.sealed_memo else "",
            row.unsure,
        )
        for row in rows
    ]


def wait_for(store: Store, actor: Actor, table: str, decision: Decision | None) -> None:
    """Until this is the only decision of this coder."""
    until = time.monotonic() + SAVED / 1000
    while time.monotonic() < until:
        if decisions(store, actor, table) == ([decision] if decision else []):
            return
        time.sleep(0.2)
    raise AssertionError(decisions(store, actor, table))
