"""The kit for an evening, printed for a facilitator of the table when she asks for it."""

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from analysis.printing import CannotPrint, kit_pdf
from content.languages import Language
from models.errors import DomainError, KitNotPrinted, SignedOut
from models.help_lines import help_lines
from models.live import rounds_of
from models.people import actor_for
from pages.facilitator.kit_words import kit_name, kit_of
from pages.parts.clock import now
from pages.parts.signed_in import cookie_for
from pages.parts.store import store
from web.posted_fields import go_to

TABLE_PAGE = "/tafel"
SIGN_IN_PAGE = "/inloggen"


async def print_kit(request: Request) -> Response:
    """Takes `tafel` and `lang`; gives the PDF, or goes back to the table with the name of what was
    wrong.
    """
    language: Language = "en" if request.query_params.get("lang") == "en" else "nl"
    lang = {"lang": "en"} if language == "en" else {}
    table_id = request.query_params.get("tafel", "")
    token = request.cookies.get(cookie_for(str(request.base_url)), "")
    try:
        pdf = await run_in_threadpool(_printed, table_id, token, language)
    except SignedOut:
        return go_to(SIGN_IN_PAGE, lang)
    except DomainError as problem:
        return go_to(TABLE_PAGE, {"tafel": table_id, "fout": type(problem).__name__} | lang)
    headers = {
        "Content-Disposition": f'inline; filename="{kit_name(language)}"',
        "Cache-Control": "no-store",
    }
    return Response(pdf, media_type="application/pdf", headers=headers)


def _printed(table_id: str, token: str, language: Language) -> bytes:
    rounds = rounds_of(store(), actor_for(store(), token, now()), table_id)
    try:
        return kit_pdf(kit_of(rounds, help_lines(store()), language, practice=store().is_practice))
    except CannotPrint as problem:
        raise KitNotPrinted from problem


ROUTES = [Route("/draaiboek.pdf", print_kit)]
