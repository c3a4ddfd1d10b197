"""Words while they are typed, choices when they are made: kept in the dancer's draft, without a
run of the page.

The answer is the same whether there is a draft or not: it tells nobody anything.
"""

import json
from dataclasses import dataclass

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from models.errors import NotSaved, SurveyProblem
from models.survey import keep_choices, keep_words
from pages.parts.clock import today
from pages.parts.store import store
from web.posted_fields import body_of, comes_from_here

LONGEST_BODY = 32_768  # bytes: 4,000 characters of four bytes, escaped, and what stands around them
MOST_CHOICES = 50


async def draft(request: Request) -> Response:
    """Takes JSON with key, question and either words or the places of what is chosen. 204 when
    done, 503 when it has to be tried again.
    """
    if not comes_from_here(request):
        return Response(status_code=403)
    body = await body_of(request, LONGEST_BODY)
    said = _said(body) if body is not None else None
    if said is None:
        return Response(status_code=400)
    try:
        await run_in_threadpool(_keep, said)
    except SurveyProblem:
        return Response(status_code=400)
    except NotSaved:
        return Response(status_code=503)
    return Response(status_code=204, headers={"Cache-Control": "no-store"})


@dataclass(frozen=True)
class _Said:
    """What the tab sent: words or places, the other is None."""

    key: str
    question: str
    words: str | None
    places: list[int] | None


def _keep(said: _Said) -> None:
    if said.words is not None:
        keep_words(store(), said.key, said.question, said.words, today())
    if said.places is not None:
        keep_choices(store(), said.key, said.question, said.places, today())


def _said(body: bytes) -> _Said | None:
    try:
        plain = json.loads(body)
        said = _Said(plain["key"], plain["question"], plain.get("words"), plain.get("places"))
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return None
    return said if _is_well_formed(said) else None


def _is_well_formed(said: _Said) -> bool:
    if not isinstance(said.key, str) or not isinstance(said.question, str):
        return False
    if said.places is None:
        return isinstance(said.words, str)
    return (
        said.words is None
        and isinstance(said.places, list)
        and len(said.places) <= MOST_CHOICES
        and all(type(place) is int for place in said.places)
    )


ROUTES = [Route("/draft", draft, methods=["POST"])]
