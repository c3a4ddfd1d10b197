"""Signing in and out: forms that are posted here, because only a route can set a cookie.

The cookie is HttpOnly and SameSite=Strict: no script reads it and no other site's page sends it.
"""

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from models.errors import NotSaved, SignedOut, SignInRefused
from models.people import actor_for, sign_in, sign_out, sign_out_everywhere
from pages.parts.clock import now
from pages.parts.places import FIRST_PAGE, STAFF_ADDRESSES
from pages.parts.signed_in import cookie_for
from pages.parts.store import store
from web.posted_fields import go_to, posted_fields

SIGN_IN_PAGE = "/inloggen"


async def begin(request: Request) -> Response:
    """Takes email, password, next and lang; sets the cookie and goes on, or back to the form."""
    form = await posted_fields(request)
    if form is None:
        return PlainTextResponse("Refused", 403)
    lang = {"lang": "en"} if form.get("lang") == "en" else {}
    try:
        token, role = await run_in_threadpool(_sign_in, form)
    except (SignInRefused, NotSaved) as problem:
        fault = "1" if isinstance(problem, SignInRefused) else "2"
        return go_to(SIGN_IN_PAGE, {"fout": fault, **lang})
    asked = form.get("next", "")
    answer = go_to(asked if asked in STAFF_ADDRESSES else FIRST_PAGE[role], lang)
    scheme = request.url.scheme
    answer.set_cookie(
        cookie_for(scheme),
        token,
        path="/",
        httponly=True,
        samesite="strict",
        secure=scheme == "https",
    )
    return answer


async def end(request: Request) -> Response:
    """Ends this sign-in, or with everywhere=1 all of the account; removes the cookie."""
    form = await posted_fields(request)
    if form is None:
        return PlainTextResponse("Refused", 403)
    everywhere = form.get("everywhere") == "1"
    scheme = request.url.scheme
    cookie = cookie_for(scheme)
    await run_in_threadpool(_sign_out, request.cookies.get(cookie, ""), everywhere)
    answer = go_to(SIGN_IN_PAGE, {"lang": "en"} if form.get("lang") == "en" else {})
    answer.delete_cookie(
        cookie, path="/", httponly=True, samesite="strict", secure=scheme == "https"
    )
    return answer


def _sign_in(form: dict[str, str]) -> tuple[str, str]:
    moment = now()
    email, password = form.get("email", ""), form.get("password", "")
    token = sign_in(store(), email=email, password=password, now=moment)
    return token, actor_for(store(), token, moment).role


def _sign_out(token: str, everywhere: bool) -> None:
    try:
        actor = actor_for(store(), token, now())
    except SignedOut:
        return
    if everywhere:
        sign_out_everywhere(store(), actor)
    else:
        sign_out(store(), actor)


ROUTES = [
    Route("/session", begin, methods=["POST"]),
    Route("/session/end", end, methods=["POST"]),
]
