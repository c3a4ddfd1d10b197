"""The guide for facilitators, as it is printed in docs/ by `make guide`."""

from pathlib import Path

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from content.languages import Language

DOCS = Path(__file__).parent.parent / "docs"
PRINTED: dict[Language, Path] = {
    "nl": DOCS / "gids-voor-begeleiders.pdf",
    "en": DOCS / "guide-for-facilitators.pdf",
}


async def print_of_guide(request: Request) -> Response:
    """The PDF, in English where the address says `lang=en`."""
    language: Language = "en" if request.query_params.get("lang") == "en" else "nl"
    printed = PRINTED[language]
    headers = {
        "Content-Disposition": f'inline; filename="{printed.name}"',
        "Cache-Control": "public, max-age=86400",
    }
    return Response(printed.read_bytes(), media_type="application/pdf", headers=headers)


ROUTES = [Route("/gids.pdf", print_of_guide)]
