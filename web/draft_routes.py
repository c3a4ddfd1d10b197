"""Words while they are typed: kept in the dancer's draft without a run of the page.

The answer is the same whether there is a draft or not: it tells nobody anything.
"""

import json

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from models.errors import NotSaved, SurveyProblem
from models.survey import keep_words
from pages.parts.clock import today
from pages.parts.store import store
from web.posted_fields import body_of, comes_from_here

LONGEST_BODY = 32_768  # bytes: 4,000 characters of four bytes, escaped, and what stands around them
FIELDS = ("key", "question", "words")


async def draft(request: Request) -> Response:
    """Takes JSON with key, question and words. 204 when done, 503 when it has to be tried again."""
    if not comes_from_here(request):
        return Response(status_code=403)
    body = await body_of(request, LONGEST_BODY)
    said = _fields(body) if body is not None else None
    if said is None:
        return Response(status_code=400)
    try:
        await run_in_threadpool(keep_words, store(), *said, today())
    except SurveyProblem:
        return Response(status_code=400)
    except NotSaved:
        return Response(status_code=503)
    return Response(status_code=204, headers={"Cache-Control": "no-store"})


def _fields(body: bytes) -> tuple[str, str, str] | None:
    try:
        said = json.loads(body)
        key, question, words = (said[name] for name in FIELDS)
    except (ValueError, TypeError, KeyError, RecursionError):
        return None
    if not all(isinstance(value, str) for value in (key, question, words)):
        return None
    return key, question, words


ROUTES = [Route("/draft", draft, methods=["POST"])]
