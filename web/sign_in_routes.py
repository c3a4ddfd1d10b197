"""Signing in and out: forms that are posted here, because only a route can set a cookie.

The cookie is HttpOnly and SameSite=Strict: no script reads it and no other site's page sends it.
Every step gets a fresh token, so who put one in a browser beforehand has nothing.
"""

from collections.abc import Callable

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from models.errors import CodeRefused, DomainError, NotSaved, SignedOut, SignInRefused, TooManyTries
from models.people import (
    Arrival,
    Step,
    arrival_for,
    enter_code,
    finish_set_up,
    known_browser,
    sign_in,
    sign_out,
    sign_out_everywhere,
)
from pages.parts.clock import now
from pages.parts.places import FIRST_PAGE, STAFF_ADDRESSES
from pages.parts.signed_in import browser_cookie_for, cookie_for
from pages.parts.store import store
from web.posted_fields import go_to, posted_fields

SIGN_IN_PAGE = "/inloggen"
FAULTS = {SignInRefused: "1", NotSaved: "2", TooManyTries: "3", CodeRefused: "4", SignedOut: "5"}
BROWSER_KNOWN = 90 * 24 * 3600  # seconds

# From the posted fields, the token there is and the cookie of the browser, to a new token.
TakeStep = Callable[[dict[str, str], str, str], str]


async def begin(request: Request) -> Response:
    """Takes email, password, next and lang; sets the cookie and goes on, or back to the form."""
    return await _step(request, _with_password)


async def code(request: Request) -> Response:
    """Takes the code of the second factor, or a recovery code, next and lang."""
    return await _step(request, _with_code)


async def come_in(request: Request) -> Response:
    """Completes a sign-in in which a second factor was just set up; takes next and lang."""
    return await _step(request, _after_set_up)


async def end(request: Request) -> Response:
    """Ends this sign-in, or with everywhere=1 all of the account; removes the cookie."""
    form = await posted_fields(request)
    if form is None:
        return PlainTextResponse("Refused", 403)
    everywhere = form.get("everywhere") == "1"
    cookie = cookie_for(request.url.scheme)
    await run_in_threadpool(_sign_out, request.cookies.get(cookie, ""), everywhere)
    answer = go_to(SIGN_IN_PAGE, _language(form))
    answer.delete_cookie(
        cookie, path="/", httponly=True, samesite="strict", secure=request.url.scheme == "https"
    )
    return answer


async def _step(request: Request, take: TakeStep) -> Response:
    form = await posted_fields(request)
    if form is None:
        return PlainTextResponse("Refused", 403)
    token = request.cookies.get(cookie_for(request.url.scheme), "")
    browser = request.cookies.get(browser_cookie_for(request.url.scheme), "")
    try:
        token, arrival, known = await run_in_threadpool(_taken, take, form, token, browser)
    except tuple(FAULTS) as problem:
        return go_to(SIGN_IN_PAGE, _fault(problem) | _asked(form) | _language(form))
    if arrival.step is not Step.IN:
        answer = go_to(SIGN_IN_PAGE, _asked(form) | _language(form))
    else:
        there = _asked(form).get("next", FIRST_PAGE[arrival.actor.role])
        answer = go_to(there, _language(form))
    _give_cookie(request, answer, cookie_for(request.url.scheme), token)
    if known:
        _give_cookie(request, answer, browser_cookie_for(request.url.scheme), known, BROWSER_KNOWN)
    return answer


def _taken(
    take: TakeStep, form: dict[str, str], token: str, browser: str
) -> tuple[str, Arrival, str]:
    """The new token, who arrives with it, and once they are in the cookie for their browser."""
    token = take(form, token, browser)
    arrival = arrival_for(store(), token, now())
    known = known_browser(store(), arrival.email) if arrival.step is Step.IN else ""
    return token, arrival, known


def _with_password(form: dict[str, str], _token: str, browser: str) -> str:
    email, password = form.get("email", ""), form.get("password", "")
    return sign_in(store(), email=email, password=password, now=now(), browser=browser)


def _with_code(form: dict[str, str], token: str, browser: str) -> str:
    return enter_code(store(), token, form.get("code", ""), now(), browser=browser)


def _after_set_up(_form: dict[str, str], token: str, _browser: str) -> str:
    return finish_set_up(store(), token, now())


def _fault(problem: DomainError) -> dict[str, str]:
    number = next(number for kind, number in FAULTS.items() if isinstance(problem, kind))
    wait = {"wacht": str(problem.seconds)} if isinstance(problem, TooManyTries) else {}
    return {"fout": number, **wait}


def _asked(form: dict[str, str]) -> dict[str, str]:
    """The staff page that somebody came for; no other address is led to."""
    asked = form.get("next", "")
    return {"next": asked} if asked in STAFF_ADDRESSES else {}


def _language(form: dict[str, str]) -> dict[str, str]:
    return {"lang": "en"} if form.get("lang") == "en" else {}


def _give_cookie(
    request: Request, answer: Response, name: str, value: str, lasts: int | None = None
) -> None:
    answer.set_cookie(
        name,
        value,
        max_age=lasts,
        path="/",
        httponly=True,
        samesite="strict",
        secure=request.url.scheme == "https",
    )


def _sign_out(token: str, everywhere: bool) -> None:
    try:
        arrival = arrival_for(store(), token, now())
    except SignedOut:
        return
    # Who is only half in can't end what others of the account are doing.
    if everywhere and arrival.step is Step.IN:
        sign_out_everywhere(store(), arrival.actor)
    else:
        sign_out(store(), arrival.actor)


ROUTES = [
    Route("/session", begin, methods=["POST"]),
    Route("/session/code", code, methods=["POST"]),
    Route("/session/in", come_in, methods=["POST"]),
    Route("/session/end", end, methods=["POST"]),
]
