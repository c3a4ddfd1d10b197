"""Forms that the browser posts to a route: only from our own pages, and small."""

from urllib.parse import parse_qs, urlencode, urlsplit

from starlette.datastructures import Headers
from starlette.requests import Request
from starlette.responses import RedirectResponse

LONGEST_FORM = 4096  # bytes


async def posted_fields(request: Request) -> dict[str, str] | None:
    """The posted fields; None when another site's page sent them or there is too much."""
    body = await body_of(request, LONGEST_FORM) if comes_from_here(request) else None
    if body is None:
        return None
    fields = parse_qs(body.decode("utf-8", "replace"), keep_blank_values=True)
    return {name: values[0] for name, values in fields.items()}


async def body_of(request: Request, longest: int) -> bytes | None:
    """What was sent; None when it is more than so many bytes, and then it is not read further."""
    body = b""
    async for part in request.stream():
        body += part
        if len(body) > longest:
            return None
    return body


def comes_from_here(request: Request) -> bool:
    """Whether one of our own pages sent this, as far as the browser says.

    A client that sends neither header is no browser, so no other site can make it ask.
    """
    site = request.headers.get("sec-fetch-site")
    if site is not None:
        return site == "same-origin"
    return is_own_origin(request.headers)


def is_own_origin(headers: Headers) -> bool:
    """Whether the browser says that a page of this very host asks, or says nothing of it."""
    origin = headers.get("origin")
    return origin is None or urlsplit(origin).netloc == headers.get("host")


def go_to(address: str, query: dict[str, str]) -> RedirectResponse:
    """On to a page of ours, which no browser keeps as the answer to this form."""
    target = f"{address}?{urlencode(query)}" if query else address
    return RedirectResponse(target, 303, headers={"Cache-Control": "no-store"})
