"""Prints the guide for facilitators anew, with pictures of a walk through it: `make guide`."""

import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from analysis.printing import guide_pdf
from content.guide import guide
from content.languages import LANGUAGES, Language
from pages.parts.mark import MARK
from tests.browser import OPTIONS, find_chromium
from tests.guide_walk import Walk
from tests.server import running_server
from web.guide_route import PRINTED

DESK = {"width": 1280, "height": 800}
SHARP = 2  # pixels of the picture per pixel of the page
# What the cards in the guide say: an address that leads nowhere, and not to who printed them.
SITE = "dans.example"


def main() -> int:
    """Exit code 0 when the guide is there in both languages."""
    with tempfile.TemporaryDirectory(prefix="danstafels-") as made, sync_playwright() as playwright:
        data = Path(made)
        with running_server(data) as server:
            here = f"--host-resolver-rules=MAP {SITE}:80 127.0.0.1:{server.port}"
            browser = playwright.chromium.launch(
                executable_path=find_chromium(), args=[*OPTIONS, here]
            )
            for language in LANGUAGES:
                pictures = data / language
                pictures.mkdir()
                _walk(browser, language, pictures)
                PRINTED[language].write_bytes(guide_pdf(guide(), language, pictures, MARK))
            browser.close()
    return 0


def _walk(browser: Browser, language: Language, pictures: Path) -> None:
    page = browser.new_page(viewport=DESK, device_scale_factor=SHARP, reduced_motion="reduce")
    Walk(page, f"http://{SITE}", language, pictures).follow(guide())
    page.close()


if __name__ == "__main__":
    sys.exit(main())
