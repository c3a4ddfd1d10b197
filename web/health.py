"""Whether the server is ready: for whoever starts it, and for what watches it."""

from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route

from pages.parts.store import store


async def healthz(_request: Request) -> JSONResponse:
    """`{"ready": true, "environment": "practice" or "real"}`, once the database is open."""
    return JSONResponse(
        {"ready": True, "environment": store().environment},
        headers={"Cache-Control": "no-store"},
    )


ROUTES = [Route("/healthz", healthz)]
