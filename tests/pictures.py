"""Renews the pictures in docs/pictures, from a practice server of its own: `make pictures`."""

import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from tests.browser import OPTIONS, find_chromium
from tests.server import ROOT, running_server

PICTURES = ROOT / "docs" / "pictures"
DESK = {"width": 1280, "height": 1060}
WAIT = 60_000  # milliseconds


def main() -> int:
    """Exit code 0 when every picture is there."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="danstafels-") as data, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=list(OPTIONS))
        with running_server(Path(data)) as server:
            _keep(browser, server.practice_links(1)["sport"], DESK, "dashboard.png")
        browser.close()
    return 0


def _keep(browser: Browser, address: str, size: dict[str, int], name: str) -> None:
    page = browser.new_page(viewport=size, locale="nl-NL", reduced_motion="reduce")
    page.goto(address)
    page.get_by_role("heading", level=1).first.wait_for(timeout=WAIT)
    page.locator("[data-testid=stApp][data-test-script-state=notRunning]").wait_for(timeout=WAIT)
    # Charts come after the words around them.
    for chart in page.locator("[data-testid=stPlotlyChart]").all():
        chart.locator(".js-plotly-plot").wait_for(timeout=WAIT)
    page.wait_for_load_state("networkidle", timeout=WAIT)
    page.screenshot(path=PICTURES / name)
    page.close()


if __name__ == "__main__":
    sys.exit(main())
