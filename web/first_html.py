"""The first HTML: Streamlit's index.html, made ours.

It says which language it speaks (a screen reader reads Dutch with Dutch sounds), has a neutral
title and description, loads our two fonts and our stylesheet, and none of Streamlit's. The
stylesheet stands here and not in a page: it is fetched once and kept, where a page would send it
again at every answer.
"""

import hashlib
import re
from dataclasses import dataclass
from functools import cache
from html import escape
from pathlib import Path
from urllib.parse import parse_qs

import streamlit
from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import HTMLResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from content.languages import Language
from content.wording import N_, wording
from pages.parts.places import PLACES
from web.assets import FONTS, STYLESHEET_ADDRESS

TITLE = "Danstafels"
DESCRIPTION = N_("A conversation at the table.")
WITHOUT_SCRIPT = N_(
    "This page needs JavaScript. Turn it on in your browser, or use another device. "
    "In danger: call 112."
)

# Before Streamlit's scripts run: its server is this host, so no page asks for it at its own path
# first; and its icon font (375 KB) is loaded where an icon is drawn, not everywhere beforehand.
BEFORE_STREAMLIT = """<script>
window.__streamlit = { BACKEND_BASE_URL: location.origin + "/" }
const loadFont = document.fonts.load.bind(document.fonts)
document.fonts.load = (font, text) =>
  font.includes("Material") ? Promise.resolve([]) : loadFont(font, text)
</script>"""
NOTHING_HERE = N_("There is nothing at this address")
TO_THE_START = N_("To the start")

PAGES = frozenset(f"/{place.address}" for place in PLACES)
_STOCK = Path(streamlit.__file__).parent / "static" / "index.html"


@dataclass(frozen=True)
class FirstHtml:
    """The bytes of the page and a tag that changes with them."""

    body: bytes
    tag: str


@cache
def first_html(language: Language) -> FirstHtml:
    """The first HTML in this language."""
    body = rewritten(_STOCK.read_text(encoding="utf-8"), language).encode()
    return FirstHtml(body, f'"{hashlib.sha256(body).hexdigest()[:16]}"')


def rewritten(stock: str, language: Language) -> str:
    """Streamlit's index.html with our head, in this language."""
    say = wording(language).gettext
    page = re.sub(r"<!--.*?-->", "", stock, flags=re.S)
    page = re.sub(r'<link\s+rel="(preload|service-desc|shortcut icon)".*?/>', "", page, flags=re.S)
    page = re.sub(r"<html[^>]*>", f'<html lang="{language}">', page)
    page = re.sub(r"<title>.*?</title>", lambda _: _head(say(DESCRIPTION)), page, flags=re.S)
    page = re.sub(
        r"<noscript>.*?</noscript>",
        lambda _: f"<noscript><p>{escape(say(WITHOUT_SCRIPT))}</p></noscript>",
        page,
        flags=re.S,
    )
    # At the end of the body, so that it wins from the styles that Streamlit adds to the head.
    sheet = f'<link rel="stylesheet" href="{STYLESHEET_ADDRESS}">'
    page = page.replace("</body>", f"{sheet}</body>")
    return re.sub(r"\n\s*\n+", "\n", page).strip() + "\n"


def _head(description: str) -> str:
    preloads = "".join(
        f'<link rel="preload" as="font" type="font/woff2" href="/fonts/{name}" crossorigin>'
        for name in FONTS
    )
    return (
        f"<title>{TITLE}</title>"
        f'<meta name="description" content="{escape(description)}">'
        f'<link rel="icon" href="/mark.svg" type="image/svg+xml">{preloads}{BEFORE_STREAMLIT}'
    )


def language_of(scope: Scope) -> Language:
    """The language an address asks for: Dutch, unless it has `lang=en`."""
    asked = parse_qs(scope["query_string"].decode("latin-1")).get("lang", [""])
    return "en" if asked[0] == "en" else "nl"


class OurFirstHtml:
    """Pure ASGI middleware: the pages of the site map get our first HTML, and an address that
    leads nowhere says so. Streamlit would draw the front page there, under an English notice.
    """

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or scope["method"] not in ("GET", "HEAD"):
            await self.app(scope, receive, send)
        elif scope["path"] in PAGES:
            await _page(scope)(scope, receive, send)
        else:
            await self._unless_stock(scope, receive, send)

    async def _unless_stock(self, scope: Scope, receive: Receive, send: Send) -> None:
        refused = False

        async def send_unless_stock(message: Message) -> None:
            nonlocal refused
            if message["type"] == "http.response.start" and _is_stock(message):
                refused = True
                await _nothing_here(scope)(scope, receive, send)
            elif not refused:
                await send(message)

        await self.app(scope, receive, send_unless_stock)


def _page(scope: Scope) -> Response:
    page = first_html(language_of(scope))
    headers = {"ETag": page.tag, "Cache-Control": "no-cache"}
    if page.tag in Headers(scope=scope).get("if-none-match", ""):
        return Response(status_code=304, headers=headers)
    return Response(page.body, media_type="text/html", headers=headers)


def _is_stock(message: Message) -> bool:
    """Whether this is Streamlit's own index.html: HTML from a file. No route of ours sends that."""
    headers = MutableHeaders(scope=message)
    return headers.get("content-type", "").startswith("text/html") and "etag" in headers


def _nothing_here(scope: Scope) -> Response:
    language = language_of(scope)
    say = wording(language).gettext
    home = "/?lang=en" if language == "en" else "/"
    body = (
        f'<!DOCTYPE html><html lang="{language}"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f'<title>{TITLE}</title><link rel="stylesheet" href="{STYLESHEET_ADDRESS}"></head>'
        f'<body class="plain"><main><h1>{escape(say(NOTHING_HERE))}</h1>'
        f'<p><a href="{home}">{escape(say(TO_THE_START))}</a></p></main></body></html>'
    )
    return HTMLResponse(body, 404, headers={"Cache-Control": "no-store"})
