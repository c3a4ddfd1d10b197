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
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from content.languages import Language
from content.wording import N_, wording
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
    """Pure ASGI middleware: where Streamlit would send its index.html, ours goes."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or scope["method"] not in ("GET", "HEAD"):
            await self.app(scope, receive, send)
            return
        asked = Headers(scope=scope)
        replaced = False

        async def send_ours(message: Message) -> None:
            nonlocal replaced
            if message["type"] == "http.response.start" and _is_page(message):
                replaced = True
                await _ours(scope, asked)(scope, receive, send)
            elif not replaced:
                await send(message)

        await self.app(_unconditional(scope), receive, send_ours)


def _is_page(message: Message) -> bool:
    kind = MutableHeaders(scope=message).get("content-type", "")
    return bool(message["status"] == 200 and kind.startswith("text/html"))


def _ours(scope: Scope, asked: Headers) -> Response:
    page = first_html(language_of(scope))
    headers = {"ETag": page.tag, "Cache-Control": "no-cache"}
    if page.tag in asked.get("if-none-match", ""):
        return Response(status_code=304, headers=headers)
    return Response(page.body, media_type="text/html", headers=headers)


def _unconditional(scope: Scope) -> Scope:
    """The request without conditions for pages: ours are compared here, not with Streamlit's."""
    if scope["path"].startswith("/static/"):
        return scope
    conditions = (b"if-none-match", b"if-modified-since", b"range")
    kept = [(name, value) for name, value in scope["headers"] if name not in conditions]
    return {**scope, "headers": kept}
