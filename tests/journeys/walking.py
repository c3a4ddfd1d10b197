"""How a dancer walks through the survey in a browser: by the labels that she reads."""

from playwright.sync_api import Page, expect

from tests.browser import wait_until_whole

WORDS = "Geloof ons de eerste keer. <b>vet</b> **sterretjes** :red[rood] $x^2$ :material/home:"
LAST = "Kijk het nog even na"


def open_survey(page: Page, address: str, first: str = "Deel 1 van") -> None:
    """From a card's address to the first question, with every consent given. `first` stands on the
    screen after the consents.
    """
    page.goto(address)
    go_on(page)
    press(page, "Ja, 16 of ouder")
    agree(page, boxes=3)
    go_on(page)
    expect(page.get_by_text(first)).to_be_visible()


def agree(page: Page, boxes: int) -> None:
    """Ticks the first so many consents."""
    heading(page, "Wat gebeurt er met je antwoorden?")
    expect(page.get_by_role("checkbox")).to_have_count(3)
    for box in page.get_by_role("checkbox").all()[:boxes]:
        # Where it is scrolled to otherwise, the bar with help may lie over it.
        box.evaluate("box => box.scrollIntoView({block: 'center'})")
        box.check(force=True)


def go_on(page: Page) -> None:
    """Presses the way on, and waits until the tab says that another screen is there."""
    _to_another_screen(page, "Verder")


def press(page: Page, name: str) -> None:
    """Presses a button by its exact name."""
    page.get_by_role("button", name=name, exact=True).first.click()


def heading(page: Page, name: str) -> None:
    """Waits for a heading of the first level."""
    expect(page.get_by_role("heading", level=1, name=name)).to_be_visible()


def question(page: Page, words: str) -> None:
    """Waits for a question."""
    expect(page.get_by_role("heading", name=words)).to_be_visible()


def skip_to(page: Page, words: str) -> None:
    """Skips screens until this question is on one."""
    wanted = page.get_by_role("heading", name=words)
    for _ in range(20):
        if wanted.count():
            return
        skip(page)
    expect(wanted).to_be_visible()


def skip(page: Page) -> None:
    """Skips one screen."""
    _to_another_screen(page, "Sla over")


def skip_to_the_end(page: Page) -> None:
    """Skips every screen that is left."""
    for _ in range(20):
        if page.get_by_role("heading", level=1, name=LAST).count():
            return
        skip(page)
    heading(page, LAST)


def _to_another_screen(page: Page, button: str) -> None:
    shown = page.evaluate("() => window.danstafelsScreen")
    press(page, button)
    page.wait_for_function("was => window.danstafelsScreen !== was", arg=shown)
    # The tab knows of the new screen before all of it is drawn.
    wait_until_whole(page)
