"""The socket over which pages are drawn opens for our own pages alone.

Streamlit would refuse another site as well, but asks a host elsewhere for this server's own address
before it does: so a stranger could make the server call out.
"""

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Receive, Scope, Send

from web.posted_fields import is_own_origin


class OwnSockets:
    """Pure ASGI middleware that closes a socket of another origin before anybody looks at it."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "websocket" and not is_own_origin(Headers(scope=scope)):
            await send({"type": "websocket.close", "code": 1008})
            return
        await self.app(scope, receive, send)
