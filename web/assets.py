"""Files of our own that a page loads: fonts, stylesheet, mark. Read once, kept by browsers."""

import hashlib
import re
from pathlib import Path

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from content.loading import FOLDER
from pages.parts.mark import MARK

FOR_EVER = {"Cache-Control": "public, max-age=31536000, immutable"}
FOR_A_DAY = {"Cache-Control": "public, max-age=86400"}

FONTS = {file.name: file.read_bytes() for file in sorted((FOLDER / "fonts").glob("*.woff2"))}
# What it says to who edits it, and how it is laid out, no browser has to fetch.
STYLESHEET = re.sub(
    rb"/\*.*?\*/\s*|^ +",
    b"",
    (Path(__file__).parent.parent / "pages" / "parts" / "app.css").read_bytes(),
    flags=re.DOTALL | re.MULTILINE,
)
# The address changes with the sheet, so that a browser may keep it for ever.
STYLESHEET_ADDRESS = f"/app.{hashlib.sha256(STYLESHEET).hexdigest()[:10]}.css"


async def font(request: Request) -> Response:
    """One of our fonts."""
    body = FONTS.get(request.path_params["name"])
    if body is None:
        return PlainTextResponse("Not found", 404)
    return Response(body, media_type="font/woff2", headers=FOR_EVER)


async def stylesheet(_request: Request) -> Response:
    """The one stylesheet."""
    return Response(STYLESHEET, media_type="text/css", headers=FOR_EVER)


async def mark(_request: Request) -> Response:
    """The mark, for the browser's tab."""
    return Response(MARK, media_type="image/svg+xml", headers=FOR_A_DAY)


ROUTES = [
    Route("/fonts/{name}", font),
    Route(STYLESHEET_ADDRESS, stylesheet),
    Route("/mark.svg", mark),
]
