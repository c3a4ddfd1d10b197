"""The browser of the journeys: the Chromium that is installed, looking at nothing but us."""

import shutil

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
