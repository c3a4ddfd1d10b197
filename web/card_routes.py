"""Printing cards: a PDF that is made in memory, sent once and kept nowhere."""

from collections.abc import Callable

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from analysis.printing import CannotPrint, cards_pdf, check_files
from models.errors import CardsNotPrinted, DomainError, SignedOut
from models.people import actor_for
from models.survey import replace_unused_cards
from models.tables import issue_cards
from pages.facilitator.card_words import card_words, file_name
from pages.parts.clock import now
from pages.parts.signed_in import cookie_for
from pages.parts.store import store
from web.posted_fields import go_to, posted_fields

TABLE_PAGE = "/tafel"
SIGN_IN_PAGE = "/inloggen"
WAYS: dict[str, Callable[..., tuple[str, ...]]] = {
    "more": issue_cards,
    "replace": replace_unused_cards,
}


async def print_cards(request: Request) -> Response:
    """Takes table, count, way ("more" or "replace") and lang; gives the PDF, or goes back to the
    table with the name of what was wrong.
    """
    form = await posted_fields(request)
    if form is None or form.get("way") not in WAYS:
        return PlainTextResponse("Refused", 403)
    lang = {"lang": "en"} if form.get("lang") == "en" else {}
    address = str(request.base_url).rstrip("/")
    token = request.cookies.get(cookie_for(address), "")
    try:
        pdf = await run_in_threadpool(_printed, form, token, address)
    except SignedOut:
        return go_to(SIGN_IN_PAGE, lang)
    except DomainError as problem:
        asked = {"tafel": form.get("table", ""), "kaarten": form["way"], "aantal": _count(form)}
        return go_to(TABLE_PAGE, asked | {"fout": type(problem).__name__} | lang)
    headers = {
        "Content-Disposition": f'attachment; filename="{file_name(practice=store().is_practice)}"',
        "Cache-Control": "no-store",
    }
    return Response(pdf, media_type="application/pdf", headers=headers)


def _printed(form: dict[str, str], token: str, address: str) -> bytes:
    actor = actor_for(store(), token, now())
    try:
        check_files()  # before any card is made
        codes = WAYS[form["way"]](
            store(),
            actor,
            form.get("table", ""),
            int(_count(form) or 0),
        )
        return cards_pdf(codes, address, card_words(address, practice=store().is_practice))
    except CannotPrint as problem:
        raise CardsNotPrinted from problem


def _count(form: dict[str, str]) -> str:
    """How many cards are asked for, as typed; empty when it is no number that could be."""
    count = form.get("count", "")
    return count if count.isascii() and count.isdigit() and len(count) < 6 else ""


ROUTES = [Route("/cards", print_cards, methods=["POST"])]
