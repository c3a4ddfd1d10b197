"""Signing in and out: forms that are posted here, because only a route can set a cookie.

The cookie is HttpOnly and SameSite=Strict: no script reads it and no other site's page sends it.
"""

from urllib.parse import parse_qs, urlencode, urlsplit

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.routing import Route

from models.errors import NotSaved, SignedOut, SignInRefused
from models.people import actor_for, sign_in, sign_out, sign_out_everywhere
from pages.parts.clock import now
from pages.parts.places import FIRST_PAGE, STAFF_ADDRESSES
from pages.parts.signed_in import COOKIE
from pages.parts.store import store

LONGEST_FORM = 4096  # bytes
SIGN_IN_PAGE = "/inloggen"


async def begin(request: Request) -> Response:
    """Takes email, password, next and lang; sets the cookie and goes on, or back to the form."""
    form = await _form(request)
    if form is None:
        return PlainTextResponse("Refused", 403)
    lang = {"lang": "en"} if form.get("lang") == "en" else {}
    try:
        token, role = await run_in_threadpool(_sign_in, form)
    except (SignInRefused, NotSaved) as problem:
        fault = "1" if isinstance(problem, SignInRefused) else "2"
        return _go_to(SIGN_IN_PAGE, {"fout": fault, **lang})
    asked = form.get("next", "")
    answer = _go_to(asked if asked in STAFF_ADDRESSES else FIRST_PAGE[role], lang)
    answer.set_cookie(
        COOKIE, token, path="/", httponly=True, samesite="strict", secure=_is_https(request)
    )
    return answer


async def end(request: Request) -> Response:
    """Ends this sign-in, or with everywhere=1 all of the account; removes the cookie."""
    form = await _form(request)
    if form is None:
        return PlainTextResponse("Refused", 403)
    everywhere = form.get("everywhere") == "1"
    await run_in_threadpool(_sign_out, request.cookies.get(COOKIE, ""), everywhere)
    answer = _go_to(SIGN_IN_PAGE, {"lang": "en"} if form.get("lang") == "en" else {})
    answer.delete_cookie(
        COOKIE, path="/", httponly=True, samesite="strict", secure=_is_https(request)
    )
    return answer


def comes_from_here(request: Request) -> bool:
    """Whether one of our own pages sent this, as far as the browser says.

    A client that sends neither header is no browser, so no other site can make it ask.
    """
    site = request.headers.get("sec-fetch-site")
    if site is not None:
        return site == "same-origin"
    origin = request.headers.get("origin")
    return origin is None or urlsplit(origin).netloc == request.headers.get("host")


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


async def _form(request: Request) -> dict[str, str] | None:
    """The posted fields; None when another site's page sent them or there is too much."""
    if not comes_from_here(request):
        return None
    body = b""
    async for part in request.stream():
        body += part
        if len(body) > LONGEST_FORM:
            return None
    fields = parse_qs(body.decode("utf-8", "replace"), keep_blank_values=True)
    return {name: values[0] for name, values in fields.items()}


def _go_to(address: str, query: dict[str, str]) -> RedirectResponse:
    target = f"{address}?{urlencode(query)}" if query else address
    return RedirectResponse(target, 303, headers={"Cache-Control": "no-store"})


def _is_https(request: Request) -> bool:
    return request.url.scheme == "https"


ROUTES = [
    Route("/session", begin, methods=["POST"]),
    Route("/session/end", end, methods=["POST"]),
]
