"""Addresses that Streamlit opens and that nothing here uses: they answer as if they were not there.

`/_stcore/metrics` counts visitors for anyone who asks, the agent addresses describe the app to
programs, uploads and old-style components take or serve files. `/media` serves every download to
whoever has its address: downloads go through routes that check who asks.
"""

from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Receive, Scope, Send

CLOSED = (
    "/_stcore/metrics",
    "/_stcore/agent",
    "/_stcore/upload_file",
    "/_stcore/script-health-check",
    "/component/",
    "/media",
)


class ClosedPaths:
    """Pure ASGI middleware that refuses what is closed."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http" and scope["path"].startswith(CLOSED):
            await PlainTextResponse("Not found", 404)(scope, receive, send)
            return
        await self.app(scope, receive, send)
