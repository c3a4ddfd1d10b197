"""The browser of the journeys: the Chromium that is installed, looking at nothing but us."""

import shutil

from playwright.sync_api import Locator, Page, expect

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
OPTIONS = (
    "--no-sandbox",  # needed as root; it opens nothing but our own pages
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)


def find_chromium() -> str | None:
    """The path of the first Chromium on PATH; None without one."""
    return next((path for name in NAMES if (path := shutil.which(name))), None)


def wait_until_whole(page: Page) -> None:
    """Until a page stands still: what is pressed before can move from under the pointer."""
    page.locator("[data-testid=stApp][data-test-script-state=notRunning]").wait_for()
    expect(page.locator("[data-testid=stSkeleton]")).to_have_count(0)


def wait_until_open(fold: Locator) -> None:
    """Until what unfolds has unfolded: a button scrolled into view meanwhile leaps away."""
    fold.evaluate(
        "fold => Promise.allSettled("
        "fold.getAnimations({ subtree: true }).map(each => each.finished))"
    )
