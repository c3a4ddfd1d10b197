"""A tab that left by the quick exit: the server forgets the visit at once, and keeps her draft.

The answer is the same for every word: it tells nobody whether there was such a visit.
"""

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from streamlit import runtime

from pages.parts.visits import take_visit
from web.posted_fields import body_of, comes_from_here

LONGEST_BODY = 64  # bytes


async def leave(request: Request) -> Response:
    """Takes the visit's word as the whole body."""
    if not comes_from_here(request):
        return Response(status_code=403)
    word = await body_of(request, LONGEST_BODY)
    if word is None:
        return Response(status_code=400)
    visit = take_visit(word.decode("ascii", "replace"))
    if visit is not None:
        _close_session(visit.session_id)
        await run_in_threadpool(visit.forget)
    return Response(status_code=204, headers={"Cache-Control": "no-store"})


def _close_session(session_id: str) -> None:
    """Ends the tab's session, which could be taken up again for some minutes otherwise."""
    if not runtime.exists():
        return
    server = runtime.get_instance()
    session = server.get_app_session(session_id)  # None when its connection is gone already
    server.close_session(session_id)
    if session is not None:
        session.session_state.clear()


ROUTES = [Route("/weg", leave, methods=["POST"])]
